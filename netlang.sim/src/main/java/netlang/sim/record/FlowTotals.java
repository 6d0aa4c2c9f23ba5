package netlang.sim.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import netlang.sim.plan.FlowPlan;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;

/** What was counted of one flow; of TCP, which knows no messages, in octets. */
public final class FlowTotals {

  private final FlowPlan plan;
  private final boolean oneWay;

  /** Null of a flow that is neither UDP nor TCP. */
  private final TransportTotals transport;

  /** Null of a flow that is not TCP. */
  private final TcpTotals tcp;

  private final Map<String, Long> failures = new LinkedHashMap<>();
  private long sent;
  private long sentBytes;
  private long received;
  private long receivedBytes;
  private long shortestNanos = Long.MAX_VALUE;
  private long longestNanos;
  private long sumNanos;

  FlowTotals(int flow, FlowPlan plan) {
    this.plan = plan;
    this.tcp = plan instanceof FlowPlan.Tcp connection ? new TcpTotals(flow, connection) : null;
    this.oneWay = tcp != null || plan instanceof FlowPlan.Udp udp && !udp.replies();
    this.transport = tcp != null || plan instanceof FlowPlan.Udp ? new TransportTotals(plan) : null;
  }

  void count(FlowEvent event) {
    if (transport != null) transport.count(event);
    if (tcp != null) tcp.count(event);
    if (event.step() == FlowStep.SENT) {
      sent += tcp == null ? 1 : event.bytes();
      sentBytes += event.bytes();
    } else if (event.step() == FlowStep.FAILED) {
      failures.merge(event.detail(), 1L, Long::sum);
    } else if (isReception(event.step())) {
      received += tcp == null ? 1 : event.bytes();
      receivedBytes += event.bytes();
      shortestNanos = Math.min(shortestNanos, event.nanos());
      longestNanos = Math.max(longestNanos, event.nanos());
      sumNanos += event.nanos();
    }
  }

  private boolean isReception(FlowStep step) {
    return step == (oneWay ? FlowStep.DELIVERED : FlowStep.RECEIVED)
        || plan instanceof FlowPlan.Traceroute && step == FlowStep.HOP;
  }

  public FlowPlan plan() {
    return plan;
  }

  /** Null of a flow that is neither UDP nor TCP. */
  public TransportTotals transport() {
    return transport;
  }

  /** Null of a flow that is not TCP. */
  public TcpTotals tcp() {
    return tcp;
  }

  /** {@code ping}, {@code traceroute}, {@code udp} or {@code tcp}. */
  public String kind() {
    if (plan instanceof FlowPlan.Ping) return "ping";
    if (tcp != null) return "tcp";
    return plan instanceof FlowPlan.Traceroute ? "traceroute" : "udp";
  }

  /** True if {@link #received} and the times are those of where data arrives: no answer counts. */
  public boolean isOneWay() {
    return oneWay;
  }

  public long sent() {
    return sent;
  }

  /** Octets of application data; of TCP those of both ends. */
  public long sentBytes() {
    return sentBytes;
  }

  public long received() {
    return received;
  }

  public long receivedBytes() {
    return receivedBytes;
  }

  public long lost() {
    return Math.max(0, sent - received);
  }

  /** Round trip, or one way if {@link #isOneWay}; 0 if nothing was received, as the next two. */
  public long shortestNanos() {
    return received == 0 ? 0 : shortestNanos;
  }

  /** Rounded down. */
  public long averageNanos() {
    return received == 0 ? 0 : sumNanos / received;
  }

  public long longestNanos() {
    return longestNanos;
  }

  /** How often the flow was told of each failure, in the order in which they first came. */
  public Map<String, Long> failures() {
    return Collections.unmodifiableMap(failures);
  }
}
