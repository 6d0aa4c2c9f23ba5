package netlang.run.recording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.Expectation;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.NodePlan;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.Dropped;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FrameReceived;
import netlang.sim.trace.TraceEvent.FrameSent;
import netlang.sim.trace.TraceEvent.LinkChanged;
import netlang.sim.trace.TraceEvent.ScenarioStep;
import netlang.sim.trace.TraceEvent.SocketCall;
import netlang.sim.trace.TraceEvent.TcpEvent;
import netlang.sim.trace.TraceEvent.TcpStateChanged;
import netlang.sim.verdict.FlowTraffic;
import netlang.sim.verdict.Verdict;
import netlang.sim.wire.Pdu;

/**
 * What a line of a file declares, and which events touch it: those at its node or NIC, on its
 * cable, of its flow and about a packet of it, of its step of the scenario; drops that it is to
 * blame for; and the moment that decided its expectation.
 */
public final class SourceLine {

  private final BitSet nodes = new BitSet();
  private final List<int[]> nics = new ArrayList<>();
  private final BitSet links = new BitSet();
  private final BitSet flows = new BitSet();
  private final List<FlowTraffic> traffic = new ArrayList<>();
  private final BitSet steps = new BitSet();
  private final BitSet decisive = new BitSet();
  private final Origin origin;

  public SourceLine(Recording recording, Origin origin) {
    this.origin = origin;
    ScenarioPlan scenario = recording.scenario();
    NetworkPlan network = scenario.network();
    for (int node = 0; node < network.nodes().size(); node++) add(network.nodes().get(node), node);
    for (int link = 0; link < network.links().size(); link++)
      if (isHere(network.links().get(link).origin())) links.set(link);
    for (int flow = 0; flow < network.flows().size(); flow++)
      if (isHere(network.flows().get(flow).origin())) add(recording, flow);
    for (int step = 0; step < scenario.events().size(); step++)
      if (isHere(scenario.events().get(step).origin())) steps.set(step);
    for (Verdict verdict : recording.verdicts())
      if (isHere(verdict.expectation().origin()) && verdict.timeNanos() >= 0)
        decisive.set(Math.max(0, recording.positionAt(verdict.timeNanos()) - 1));
  }

  private void add(NodePlan plan, int node) {
    if (isHere(plan.origin())) nodes.set(node);
    else if (plan instanceof HostPlan host)
      for (int nic = 0; nic < host.nics().size(); nic++)
        if (isHere(host.nics().get(nic).origin())) nics.add(new int[] {node, nic});
  }

  private void add(Recording recording, int flow) {
    NetworkPlan network = recording.scenario().network();
    FlowPlan plan = network.flows().get(flow);
    FlowTraffic packets =
        new FlowTraffic(plan, address -> has(network.nodes().get(plan.node()), address));
    if (plan instanceof FlowPlan.Tcp)
      for (int i = 0; i < recording.size(); i++)
        if (recording.event(i) instanceof TcpStateChanged change) packets.learn(change, flow);
    flows.set(flow);
    traffic.add(packets);
  }

  private static boolean has(NodePlan node, Ipv4Address address) {
    return node instanceof HostPlan host
        && host.nics().stream().anyMatch(nic -> nic.ip().address().equals(address));
  }

  private boolean isHere(Origin other) {
    return other.line() == origin.line() && other.file().equals(origin.file());
  }

  /** False if nothing can ever happen there. */
  public boolean declaresSomething() {
    return !(nodes.isEmpty() && nics.isEmpty() && links.isEmpty() && flows.isEmpty())
        || !steps.isEmpty()
        || !decisive.isEmpty();
  }

  /** {@code index}: of the event in the recording. */
  public boolean isTouchedBy(TraceEvent event, int index) {
    if (event.node() >= 0 && nodes.get(event.node()) || decisive.get(index)) return true;
    if (event instanceof ScenarioStep step) return steps.get(step.event());
    if (event instanceof Dropped drop && isHere(drop.cause())) return true;
    return isOfLink(event) || isOfFlow(event) || isOfNic(event);
  }

  private boolean isOfLink(TraceEvent event) {
    if (links.isEmpty()) return false;
    if (event instanceof FrameSent sent) return links.get(sent.link());
    if (event instanceof FrameReceived received) return links.get(received.link());
    return event instanceof LinkChanged changed && links.get(changed.link());
  }

  private boolean isOfFlow(TraceEvent event) {
    if (flows.isEmpty()) return false;
    int flow = flow(event);
    return flow >= 0 ? flows.get(flow) : isOfFlow(EventText.pdu(event));
  }

  private boolean isOfFlow(Pdu pdu) {
    for (FlowTraffic each : traffic) if (each.sequence(pdu) != FlowTraffic.FOREIGN) return true;
    return false;
  }

  private static int flow(TraceEvent event) {
    if (event instanceof FlowEvent e) return e.flow();
    if (event instanceof TcpEvent e) return e.flow();
    return event instanceof SocketCall e ? e.flow() : TraceEvent.NONE;
  }

  private boolean isOfNic(TraceEvent event) {
    int port = EventText.port(event);
    for (int[] nic : nics) if (nic[0] == event.node() && nic[1] == port) return true;
    return false;
  }

  /**
   * The line that an event is best shown at: that of the step or drop itself, else of its flow,
   * else of its node or cable; {@link Origin#UNKNOWN} if none was written.
   */
  public static Origin of(ScenarioPlan scenario, TraceEvent event) {
    NetworkPlan network = scenario.network();
    if (event instanceof ScenarioStep step) return scenario.events().get(step.event()).origin();
    if (event instanceof LinkChanged changed) return network.links().get(changed.link()).origin();
    if (event instanceof Dropped drop && drop.cause().isKnown()) return drop.cause();
    int flow = flow(event);
    if (flow >= 0) return network.flows().get(flow).origin();
    if (event.node() < 0) return scenario.origin();
    return network.nodes().get(event.node()).origin();
  }

  /** Every line that declares something of the scenario, in no order. */
  public static List<Origin> of(ScenarioPlan scenario) {
    List<Origin> lines = new ArrayList<>();
    NetworkPlan network = scenario.network();
    for (NodePlan node : network.nodes()) {
      lines.add(node.origin());
      if (node instanceof HostPlan host) host.nics().forEach(nic -> lines.add(nic.origin()));
    }
    for (LinkPlan link : network.links()) lines.add(link.origin());
    for (FlowPlan flow : network.flows()) lines.add(flow.origin());
    for (ScenarioEvent event : scenario.events()) lines.add(event.origin());
    for (Expectation expectation : scenario.expectations()) lines.add(expectation.origin());
    return lines;
  }
}
