package netlang.sim.tcp;

import netlang.sim.addr.Endpoint;
import netlang.sim.engine.Trace;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.Retransmission;
import netlang.sim.wire.TcpSegment;

/** What a connection tells its observers. */
final class ConnectionTrace {

  private final Trace trace;
  private final int node;
  private final Endpoint local;
  private final Endpoint remote;
  private int flow = TraceEvent.NONE;
  private int descriptor = TraceEvent.NONE;

  ConnectionTrace(Trace trace, int node, Endpoint local, Endpoint remote) {
    this.trace = trace;
    this.node = node;
    this.local = local;
    this.remote = remote;
  }

  Endpoint local() {
    return local;
  }

  Endpoint remote() {
    return remote;
  }

  /** Whose connection it is. */
  void flow(int index) {
    flow = index;
  }

  int flow() {
    return flow;
  }

  /** Which socket it has, or had. */
  void descriptor(int number) {
    descriptor = number;
  }

  void state(TcpState from, TcpState to) {
    if (from != to) trace.tcpState(node, flow, local, remote, from.word(), to.word());
  }

  void urgent() {
    trace.socket(node, flow, descriptor, "urgent", "");
  }

  void deleted() {
    if (descriptor != TraceEvent.NONE) trace.socket(node, flow, descriptor, "deleted", "");
  }

  void dropped(TcpSegment segment, DropReason reason) {
    trace.dropped(node, TraceEvent.NONE, reason, segment);
  }

  /** {@code sequence}: counted from the initial sequence number. */
  void retransmitted(int sequence, int length, Retransmission cause) {
    if (!trace.isObserved()) return;
    trace.observed(
        new TraceEvent.TcpRetransmitted(
            trace.now(), node, flow, local, remote, sequence & 0xffff_ffffL, length, cause));
  }

  void measured(Sender sender, Receiver receiver, RttEstimator roundTrip) {
    if (!trace.isObserved()) return;
    trace.observed(
        new TraceEvent.TcpMeasured(
            trace.now(),
            node,
            flow,
            local,
            remote,
            sender.congestion().window(),
            sender.congestion().slowStartThreshold(),
            sender.flight().length(),
            sender.window(),
            receiver.window(),
            roundTrip.smoothed(),
            roundTrip.timeout(),
            sender.backOffs()));
  }
}
