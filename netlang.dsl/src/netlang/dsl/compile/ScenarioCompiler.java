package netlang.dsl.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import netlang.dsl.net.Expectation;
import netlang.dsl.net.Flow;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.Scenario;
import netlang.dsl.value.Numbers;
import netlang.dsl.value.Quantities;
import netlang.dsl.wiring.Cable;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.NodePlan;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.plan.ScenarioPlan;

/**
 * The scenarios on one network, which is compiled once, and once more for each scenario that sets
 * TCP itself.
 */
final class ScenarioCompiler {

  private static final long DEFAULT_SEED = 1;

  private final Source source;
  private final Network network;
  private final NetworkIndex index;
  private final List<LinkPlan> links = new ArrayList<>();
  private final Parts usual;

  /** What depends on how TCP is set. */
  private record Parts(FlowCompiler compiler, List<NodePlan> nodes, List<FlowPlan> namedFlows) {}

  ScenarioCompiler(Source source, Network network) {
    this.source = source;
    this.network = network;
    index = new NetworkIndex(network);
    LinkCompiler linkCompiler = new LinkCompiler(source, index);
    for (Cable cable : index.wiring().cables()) links.add(linkCompiler.compile(cable));
    usual = parts(new TcpCompiler(network, null));
  }

  private Parts parts(TcpCompiler tcp) {
    NodeCompiler nodeCompiler = new NodeCompiler(source, index, tcp);
    FlowCompiler flowCompiler = new FlowCompiler(source, index, tcp);
    List<NodePlan> nodes = new ArrayList<>();
    List<FlowPlan> flows = new ArrayList<>();
    for (Node node : network.getNodes()) nodes.add(nodeCompiler.compile(node));
    for (Flow flow : network.getFlows())
      flows.add(flowCompiler.compile(flow.getName(), flow.getTraffic()));
    return new Parts(flowCompiler, nodes, flows);
  }

  ScenarioPlan compile(Scenario scenario) {
    Parts parts = scenario.getTcp() == null ? usual : parts(new TcpCompiler(network, scenario));
    List<FlowPlan> flows = new ArrayList<>(parts.namedFlows);
    List<ScenarioEvent> events =
        new EventCompiler(source, index, parts.compiler, flows).compile(scenario.getSteps());
    events.sort(Comparator.comparingLong(ScenarioEvent::timeNanos));
    ExpectationCompiler expectations = new ExpectationCompiler(source, index);
    List<netlang.sim.plan.Expectation> expected = new ArrayList<>();
    for (Expectation expectation : scenario.getExpectations())
      expected.add(expectations.compile(expectation));
    return new ScenarioPlan(
        scenario.getName(),
        networkPlan(parts.nodes, flows),
        scenario.getSeed() == null ? DEFAULT_SEED : Numbers.seed(scenario.getSeed()).get(),
        scenario.getUntil() == null
            ? ScenarioPlan.WHEN_QUIET
            : Quantities.positiveTime(scenario.getUntil()).get(),
        events,
        expected,
        source.origin(scenario));
  }

  /** Of a network that no scenario uses: every flow starts at once. */
  ScenarioPlan compileDefault(String name) {
    List<ScenarioEvent> events = new ArrayList<>();
    for (Flow flow : network.getFlows()) {
      ScenarioEvent.Action start = new ScenarioEvent.StartFlow(index.flow(flow));
      events.add(new ScenarioEvent(0, start, "start " + flow.getName(), source.origin(flow)));
    }
    NetworkPlan plan = networkPlan(usual.nodes, usual.namedFlows);
    return new ScenarioPlan(
        name,
        plan,
        DEFAULT_SEED,
        ScenarioPlan.WHEN_QUIET,
        events,
        List.of(),
        source.origin(network));
  }

  private NetworkPlan networkPlan(List<NodePlan> nodes, List<FlowPlan> flows) {
    return new NetworkPlan(network.getName(), nodes, links, flows, source.origin(network));
  }
}
