package netlang.sim.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.PortRef;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.run.Statistics;
import netlang.sim.run.Statistics.DirectionCounts;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.Dropped;
import netlang.sim.trace.TraceEvent.Encapsulated;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FrameReceived;
import netlang.sim.trace.TraceEvent.FrameSent;
import netlang.sim.trace.TraceEvent.TcpEvent;
import netlang.sim.trace.TraceSink;
import netlang.sim.verdict.Verdict;
import netlang.sim.wire.Ipv4Packet;

/** What remains of a run: totals of flows, drops and links, and the verdicts. */
public final class Summary implements TraceSink {

  private static final int A_TO_B = 0;
  private static final int B_TO_A = 1;

  private final ScenarioPlan scenario;
  private final List<FlowTotals> flows = new ArrayList<>();
  private final Conversations conversations = new Conversations();

  /** By node; null for a switch, which hands no frame up. */
  private final NodeTotals[] nodes;

  private final Map<DropReason, Long> drops = new EnumMap<>(DropReason.class);

  /** Nanoseconds in which each direction of a link was sending. */
  private final long[][] busyNanos;

  private long events;

  public Summary(ScenarioPlan scenario) {
    this.scenario = scenario;
    scenario.network().flows().forEach(flow -> flows.add(new FlowTotals(flows.size(), flow)));
    this.nodes =
        scenario.network().nodes().stream()
            .map(node -> node instanceof HostPlan ? new NodeTotals(node.name()) : null)
            .toArray(NodeTotals[]::new);
    this.busyNanos = new long[scenario.network().links().size()][2];
  }

  @Override
  public void accept(TraceEvent event) {
    events++;
    if (event instanceof FrameSent sent) {
      boolean fromA =
          scenario
              .network()
              .links()
              .get(sent.link())
              .a()
              .equals(new PortRef(sent.node(), sent.port()));
      busyNanos[sent.link()][fromA ? A_TO_B : B_TO_A] += sent.serializationNanos();
    } else if (event instanceof FlowEvent step) {
      FlowTotals flow = flows.get(step.flow());
      flow.count(step);
      if (flow.plan() instanceof FlowPlan.Udp) conversations.note(step, flow);
    } else if (event instanceof Encapsulated made) {
      if (made.pdu() instanceof Ipv4Packet packet) conversations.count(made, packet);
    } else if (event instanceof TcpEvent tcp) {
      count(tcp);
    } else if (event instanceof FrameReceived received) {
      NodeTotals node = nodes[received.node()];
      if (node != null) node.count(received);
    } else if (event instanceof Dropped drop) {
      drops.merge(drop.reason(), 1L, Long::sum);
      NodeTotals node = drop.node() < 0 ? null : nodes[drop.node()];
      if (node != null) node.count(drop);
    }
  }

  private void count(TcpEvent event) {
    if (event.flow() >= 0) count(event, flows.get(event.flow()));
    else for (FlowTotals flow : flows) if (flow.tcp() != null) count(event, flow);
  }

  private void count(TcpEvent event, FlowTotals flow) {
    TcpEndTotals end = flow.tcp().count(event);
    if (end != null) conversations.note(event, flow, end);
  }

  /** In the order of the plan. */
  public List<FlowTotals> flows() {
    return List.copyOf(flows);
  }

  /** Of the hosts and routers, in the order of the plan. */
  public List<NodeTotals> nodes() {
    return Arrays.stream(nodes).filter(Objects::nonNull).toList();
  }

  /** How many PDUs died of a reason. */
  public long drops(DropReason reason) {
    return drops.getOrDefault(reason, 0L);
  }

  /** How many trace events there were. */
  public long events() {
    return events;
  }

  /** The content of {@code summary.json}; {@code endNanos}: when the run ended. */
  public String json(Statistics statistics, long endNanos, List<Verdict> verdicts) {
    JsonWriter json = new JsonWriter(true);
    json.beginObject()
        .field("scenario", scenario.name())
        .field("network", scenario.network().name());
    json.field("seed", scenario.seed()).field("durationNanos", endNanos).field("events", events);
    json.field("packetHops", statistics.packetHops())
        .field("deliveredBytes", statistics.deliveredBytes());
    json.key("flows").beginArray();
    FlowSummary each = new FlowSummary(json, scenario.network());
    for (FlowTotals flow : flows) each.write(flow);
    json.endArray().key("drops").beginArray();
    drops.forEach((reason, count) -> writeCount(json, reason.word(), count));
    json.endArray().key("nodes").beginArray();
    for (NodeTotals node : nodes()) write(json, node);
    json.endArray().key("links").beginArray();
    for (int link = 0; link < busyNanos.length; link++)
      write(json, link, statistics.links(), endNanos);
    json.endArray().key("verdicts").beginArray();
    for (Verdict verdict : verdicts) write(json, verdict);
    return json.endArray().endObject().take() + "\n";
  }

  private static void write(JsonWriter json, NodeTotals node) {
    json.beginObject().field("node", node.name()).field("framesReceived", node.framesReceived());
    json.field("framesFiltered", node.framesFiltered());
    json.field("broadcastsReceived", node.broadcastsReceived()).endObject();
  }

  static void writeCount(JsonWriter json, String reason, long count) {
    json.beginObject().field("reason", reason).field("count", count).endObject();
  }

  private void write(JsonWriter json, int link, List<Statistics.LinkCounts> counts, long endNanos) {
    NetworkPlan network = scenario.network();
    LinkPlan plan = network.links().get(link);
    json.beginObject().field("link", network.nameOf(plan));
    json.key("directions").beginArray();
    write(
        json, network.nameOf(plan.a()), counts.get(link).aToB(), busyNanos[link][A_TO_B], endNanos);
    write(
        json, network.nameOf(plan.b()), counts.get(link).bToA(), busyNanos[link][B_TO_A], endNanos);
    json.endArray().endObject();
  }

  private static void write(
      JsonWriter json, String from, DirectionCounts counts, long busyNanos, long endNanos) {
    json.beginObject()
        .field("from", from)
        .field("frames", counts.frames())
        .field("bytes", counts.bytes());
    json.field("drops", counts.drops())
        .key("utilisation")
        .literal(share(busyNanos, endNanos))
        .endObject();
  }

  private static String share(long part, long whole) {
    return String.format(Locale.ROOT, "%.6f", whole == 0 ? 0 : (double) part / whole);
  }

  private static void write(JsonWriter json, Verdict verdict) {
    json.beginObject()
        .field("expectation", verdict.expectation().text())
        .field("passed", verdict.passed());
    json.field("actual", verdict.actual()).field("timeNanos", verdict.timeNanos());
    json.field("file", verdict.expectation().origin().file())
        .field("line", verdict.expectation().origin().line());
    json.endObject();
  }
}
