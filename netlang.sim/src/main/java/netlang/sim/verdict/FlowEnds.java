package netlang.sim.verdict;

import netlang.sim.plan.Expectation.Side;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.TalkStep;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.TcpEvent;

/**
 * Tells the two ends of a TCP flow's connections apart. The client's remote port is the flow's
 * destination port, which also tells them apart where a node talks to itself.
 */
public final class FlowEnds {

  private final int flow;
  private final FlowPlan.Tcp plan;

  /** The last thing seen of the client's end. */
  private TcpEvent client;

  public FlowEnds(int flow, FlowPlan.Tcp plan) {
    this.flow = flow;
    this.plan = plan;
  }

  /** Null if the event belongs to another connection. */
  public Side sideOf(TcpEvent event) {
    if (event.flow() == flow) {
      if (event.node() != plan.node() || event.remote().port() != plan.destinationPort())
        return Side.SERVER;
      client = event;
      return Side.CLIENT;
    }
    return event.flow() == TraceEvent.NONE && isPeer(event) ? Side.SERVER : null;
  }

  /** A server that listens for anybody may not know whose connection it is. */
  private boolean isPeer(TcpEvent event) {
    return client != null
        && event.local().equals(client.remote())
        && event.remote().equals(client.local());
  }

  /** Which end the dialogue lets send more; the client if both send as much. */
  public Side busierSide() {
    return planned(false) > planned(true) ? Side.SERVER : Side.CLIENT;
  }

  /** Octets, with as many as a {@code long} can count for whoever sends for a time. */
  private long planned(boolean byClient) {
    long octets = 0;
    for (TalkStep step : plan.dialogue()) {
      if (step.byClient() != byClient) continue;
      if (step.act() instanceof TalkStep.SendFor) return Long.MAX_VALUE;
      if (step.act() instanceof TalkStep.Send send) octets += send.bytes();
    }
    return octets;
  }
}
