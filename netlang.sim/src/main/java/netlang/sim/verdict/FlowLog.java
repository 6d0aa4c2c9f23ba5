package netlang.sim.verdict;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.run.Simulation;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.Dropped;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.trace.TraceEvent.TcpStateChanged;

/**
 * What became of the probes or datagrams of one flow, or of the octets of a TCP flow, both ways.
 * Remembers the probes and datagrams that are under way or lost, not all.
 */
final class FlowLog {

  private static final int LISTED = 5;

  private final int flow;
  private final FlowPlan plan;
  private final NetworkPlan network;
  private final FlowTraffic traffic;

  /** True of TCP, which knows no messages. */
  private final boolean countsOctets;

  /**
   * Sequence numbers that were sent and not yet received, each with why it died, or an empty text.
   */
  private final Map<Integer, String> missing = new LinkedHashMap<>();

  /**
   * How often packets of the flow died at a place for a reason, or the flow was told of a failure.
   */
  private final Map<String, Long> troubles = new LinkedHashMap<>();

  private long startNanos = Outcome.NO_TIME;
  private long sent;
  private long received;
  private long lastReceivedNanos = Outcome.NO_TIME;
  private boolean connected;
  private boolean failed;

  FlowLog(int flow, Simulation simulation) {
    this.flow = flow;
    this.network = simulation.scenario().network();
    this.plan = network.flows().get(flow);
    this.traffic = new FlowTraffic(plan, address -> simulation.owns(plan.node(), -1, address));
    this.countsOctets = plan instanceof FlowPlan.Tcp;
  }

  void observe(TraceEvent event) {
    if (event instanceof Dropped dropped) noteDrop(dropped);
    else if (event instanceof TcpStateChanged change) traffic.learn(change, flow);
    else if (event instanceof FlowEvent step && step.flow() == flow) noteStep(step);
  }

  /** True if the step says that an answer (of a one-way flow: the datagram) has arrived. */
  boolean isReception(FlowEvent event) {
    if (event.flow() != flow) return false;
    boolean oneWay = countsOctets || plan instanceof FlowPlan.Udp udp && !udp.replies();
    return event.step() == (oneWay ? FlowStep.DELIVERED : FlowStep.RECEIVED)
        || plan instanceof FlowPlan.Traceroute && event.step() == FlowStep.HOP;
  }

  private void noteStep(FlowEvent event) {
    if (isReception(event)) {
      missing.remove(event.sequence());
      received += countsOctets ? event.bytes() : 1;
      lastReceivedNanos = event.time();
      return;
    }
    switch (event.step()) {
      case STARTED -> startNanos = hasStarted() ? startNanos : event.time();
      case SENT -> {
        sent += countsOctets ? event.bytes() : 1;
        if (!countsOctets) missing.putIfAbsent(event.sequence(), "");
      }
      case CONNECTED -> connected = true;
      case FAILED -> noteFailure(event);
      default -> {}
    }
  }

  private void noteDrop(Dropped dropped) {
    if (dropped.reason().isFilter()) return; // a bystander, of a flooded frame
    int sequence = traffic.sequence(dropped.pdu());
    if (sequence == FlowTraffic.FOREIGN) return;
    String place = dropped.node() < 0 ? "" : " at " + network.nodes().get(dropped.node()).name();
    noteTrouble(sequence, dropped.reason().word() + place);
  }

  /** What the flow is told of has mostly been seen before, where it happened. */
  private void noteFailure(FlowEvent event) {
    failed = true;
    boolean seen =
        troubles.keySet().stream().anyMatch(what -> what.startsWith(event.detail() + " "));
    if (seen) missing.replace(event.sequence(), "", event.detail());
    else noteTrouble(event.sequence(), event.detail());
  }

  private void noteTrouble(int sequence, String what) {
    troubles.merge(what, 1L, Long::sum);
    missing.replace(sequence, "", what);
  }

  boolean hasStarted() {
    return startNanos >= 0;
  }

  long startNanos() {
    return startNanos;
  }

  long sent() {
    return sent;
  }

  long received() {
    return received;
  }

  long lost() {
    return countsOctets ? Math.max(0, sent - received) : missing.size();
  }

  /**
   * Everything that was sent was received, and at least one thing was; of TCP also: no connection
   * failed, and one that said nothing stood.
   */
  boolean succeeded() {
    if (lost() > 0) return false;
    return countsOctets ? !failed && (connected || received > 0) : sent > 0;
  }

  /** Nothing was received; or, of TCP, the connection broke. */
  boolean hasFailed() {
    return countsOctets ? failed || received == 0 && !connected : received == 0;
  }

  long lastReceivedNanos() {
    return lastReceivedNanos;
  }

  String name() {
    return plan.name();
  }

  /** True if a packet of the flow died for that reason, or the flow was told of it. */
  boolean hadTrouble(String word) {
    return troubles.keySet().stream()
        .anyMatch(trouble -> trouble.equals(word) || trouble.startsWith(word + " "));
  }

  /** "host-unreachable, no-route at r1 (3 times)", or an empty text. */
  String troubles() {
    StringJoiner all = new StringJoiner(", ");
    troubles.forEach((what, times) -> all.add(times == 1 ? what : what + " (" + times + " times)"));
    return all.toString();
  }

  /** "received 2 of 3; lost: seq 2 (no-route at alice)", "received 80 B of 100 B". */
  String summary(String limit) {
    String counts = counts() + limit;
    return missing.isEmpty() ? counts + causes() : counts + "; lost: " + losses();
  }

  /** "received 2 of 3", "received 80 B of 100 B". */
  String counts() {
    return "received " + received + unit() + " of " + sent + unit();
  }

  /** {@code " B"} of a stream; messages have none. */
  String unit() {
    return countsOctets ? " B" : "";
  }

  private String causes() {
    return received >= sent && sent > 0 && !failed || troubles.isEmpty() ? "" : "; " + troubles();
  }

  private String losses() {
    StringJoiner all = new StringJoiner(", ");
    missing.entrySet().stream()
        .limit(LISTED)
        .forEach(
            entry ->
                all.add(
                    "seq "
                        + entry.getKey()
                        + (entry.getValue().isEmpty() ? "" : " (" + entry.getValue() + ")")));
    if (missing.size() > LISTED) all.add("and " + (missing.size() - LISTED) + " more");
    boolean unexplained = missing.containsValue("") && !troubles.isEmpty();
    return all + (unexplained ? "; " + troubles() : "");
  }
}
