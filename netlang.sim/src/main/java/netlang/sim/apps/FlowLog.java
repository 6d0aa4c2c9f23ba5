package netlang.sim.apps;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.engine.Trace;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent.FlowStep;

/** What a flow tells the trace. */
final class FlowLog {

  private final Trace trace;
  private final int node;
  private final int flow;

  FlowLog(Trace trace, int node, int flow) {
    this.trace = trace;
    this.node = node;
    this.flow = flow;
  }

  int flow() {
    return flow;
  }

  void step(FlowStep step) {
    trace.flow(node, flow, step);
  }

  void sent(int sequence, int bytes) {
    trace.flow(node, flow, FlowStep.SENT, sequence, bytes, 0, Ipv4Address.UNSPECIFIED, "");
  }

  void answered(FlowStep step, int sequence, int bytes, long nanos, Ipv4Address from) {
    trace.flow(node, flow, step, sequence, bytes, nanos, from, "");
  }

  /** {@code nanos}: since the start. */
  void connected(long nanos, Ipv4Address to) {
    trace.flow(node, flow, FlowStep.CONNECTED, 0, 0, nanos, to, "");
  }

  /** Octets of a stream have reached the application. */
  void delivered(int bytes, Ipv4Address from) {
    trace.delivered(bytes);
    trace.flow(node, flow, FlowStep.DELIVERED, 0, bytes, 0, from, "");
  }

  void stalled(long nanos) {
    trace.flow(node, flow, FlowStep.STALLED, 0, 0, nanos, Ipv4Address.UNSPECIFIED, "");
  }

  void broke(String why) {
    trace.flow(node, flow, FlowStep.FAILED, 0, 0, 0, Ipv4Address.UNSPECIFIED, why);
  }

  void timedOut(int sequence) {
    trace.flow(node, flow, FlowStep.TIMED_OUT, sequence, 0, 0, Ipv4Address.UNSPECIFIED, "");
  }

  void failed(int sequence, DropReason reason, Ipv4Address reporter) {
    trace.flow(node, flow, FlowStep.FAILED, sequence, 0, 0, reporter, reason.word());
  }
}
