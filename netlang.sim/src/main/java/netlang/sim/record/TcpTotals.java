package netlang.sim.record;

import netlang.sim.plan.Expectation.Side;
import netlang.sim.plan.FlowPlan;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.TcpEvent;
import netlang.sim.verdict.FlowEnds;

/** What was counted of the two ends of a TCP flow. */
public final class TcpTotals {

  private final FlowPlan.Tcp plan;
  private final FlowEnds ends;
  private final TcpEndTotals client = new TcpEndTotals();
  private final TcpEndTotals server = new TcpEndTotals();

  TcpTotals(int flow, FlowPlan.Tcp plan) {
    this.plan = plan;
    this.ends = new FlowEnds(flow, plan);
  }

  /** The end that it is about; null if it belongs to another flow. */
  TcpEndTotals count(TcpEvent event) {
    Side side = ends.sideOf(event);
    if (side == null) return null;
    TcpEndTotals end = side == Side.CLIENT ? client : server;
    end.count(event);
    return end;
  }

  /** {@code event} is one of the flow. */
  void count(FlowEvent event) {
    (event.node() == plan.node() ? client : server).count(event);
  }

  /**
   * False of a host that talks to itself: then what both applications sent and got is counted as
   * the client's.
   */
  public boolean knowsWhoseBytes() {
    return plan.receiver() != plan.node();
  }

  public TcpEndTotals client() {
    return client;
  }

  public TcpEndTotals server() {
    return server;
  }

  /** The end that sends more. */
  public TcpEndTotals busier() {
    return ends.busierSide() == Side.CLIENT ? client : server;
  }

  TcpEndTotals peerOf(TcpEndTotals end) {
    return end == client ? server : client;
  }
}
