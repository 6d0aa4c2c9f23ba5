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

/** The scenarios on one network, which is compiled once. */
final class ScenarioCompiler {

  private static final long DEFAULT_SEED = 1;

  private final Source source;
  private final Network network;
  private final NetworkIndex index;
  private final List<NodePlan> nodes = new ArrayList<>();
  private final List<LinkPlan> links = new ArrayList<>();
  private final List<FlowPlan> namedFlows = new ArrayList<>();

  ScenarioCompiler(Source source, Network network) {
    this.source = source;
    this.network = network;
    index = new NetworkIndex(network);
    NodeCompiler nodeCompiler = new NodeCompiler(source, index);
    LinkCompiler linkCompiler = new LinkCompiler(source, index);
    FlowCompiler flowCompiler = new FlowCompiler(source, index);
    for (Node node : network.getNodes()) nodes.add(nodeCompiler.compile(node));
    for (Cable cable : index.wiring().cables()) links.add(linkCompiler.compile(cable));
    for (Flow flow : network.getFlows())
      namedFlows.add(flowCompiler.compile(flow.getName(), flow.getTraffic()));
  }

  ScenarioPlan compile(Scenario scenario) {
    List<FlowPlan> flows = new ArrayList<>(namedFlows);
    List<ScenarioEvent> events =
        new EventCompiler(source, index, flows).compile(scenario.getSteps());
    events.sort(Comparator.comparingLong(ScenarioEvent::timeNanos));
    ExpectationCompiler expectations = new ExpectationCompiler(source, index);
    List<netlang.sim.plan.Expectation> expected = new ArrayList<>();
    for (Expectation expectation : scenario.getExpectations())
      expected.add(expectations.compile(expectation));
    return new ScenarioPlan(
        scenario.getName(),
        networkPlan(flows),
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
    NetworkPlan plan = networkPlan(namedFlows);
    return new ScenarioPlan(
        name,
        plan,
        DEFAULT_SEED,
        ScenarioPlan.WHEN_QUIET,
        events,
        List.of(),
        source.origin(network));
  }

  private NetworkPlan networkPlan(List<FlowPlan> flows) {
    return new NetworkPlan(network.getName(), nodes, links, flows, source.origin(network));
  }
}
