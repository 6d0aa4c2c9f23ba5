package netlang.sim.verdict;

import netlang.sim.plan.Expectation.FlowCount;
import netlang.sim.plan.Expectation.FlowCounts;
import netlang.sim.plan.Expectation.Side;
import netlang.sim.plan.FlowPlan;
import netlang.sim.trace.BackOffs;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.trace.TraceEvent.Retransmission;
import netlang.sim.trace.TraceEvent.TcpEvent;
import netlang.sim.trace.TraceEvent.TcpMeasured;
import netlang.sim.trace.TraceEvent.TcpRetransmitted;

/** {@code upload retransmits 2}, {@code times-out}, {@code backs-off}, {@code stalls}. */
final class TcpCountEvaluator implements Evaluator {

  private final FlowCounts claim;
  private final String flowName;

  /** Null of a flow that is not TCP. */
  private final FlowEnds ends;

  private final BackOffs[] backOffs = {new BackOffs(), new BackOffs()};
  private final Tally tally;
  private long startNanos = Outcome.NO_TIME;

  TcpCountEvaluator(FlowCounts claim, FlowPlan plan) {
    this.claim = claim;
    this.flowName = plan.name();
    this.ends = plan instanceof FlowPlan.Tcp tcp ? new FlowEnds(claim.flow(), tcp) : null;
    this.tally = new Tally(claim.amount());
  }

  @Override
  public void observe(TraceEvent event) {
    String what = "";
    if (event instanceof FlowEvent step && step.flow() == claim.flow()) {
      if (step.step() == FlowStep.STARTED && startNanos < 0) startNanos = step.time();
      if (claim.what() == FlowCount.STALLS && step.step() == FlowStep.STALLED)
        what = "for " + Nanos.print(step.nanos());
    } else if (event instanceof TcpEvent tcp && ends != null) {
      Side side = ends.sideOf(tcp);
      if (side != null) what = found(tcp, side);
    }
    if (!what.isEmpty() && inTime(event.time())) tally.count(event.time(), what);
  }

  /** An empty text if the event is not of those that are counted. */
  private String found(TcpEvent event, Side side) {
    String who = Words.side(side) + " ";
    if (event instanceof TcpRetransmitted again)
      return isCounted(again.cause()) ? who + "seq " + again.sequence() : "";
    if (!(event instanceof TcpMeasured measured) || claim.what() != FlowCount.BACKS_OFF) return "";
    return backOffs[side.ordinal()].isBackOff(measured)
        ? who + "to " + measured.slowStartThreshold() + " B"
        : "";
  }

  private boolean isCounted(Retransmission cause) {
    return claim.what() == FlowCount.TIMES_OUT && cause == Retransmission.TIMEOUT
        || claim.what() == FlowCount.RETRANSMITS && cause != Retransmission.PROBE;
  }

  private boolean inTime(long time) {
    return claim.window().contains(time)
        && startNanos >= 0
        && time - startNanos <= claim.withinNanos();
  }

  @Override
  public Outcome outcome() {
    if (startNanos < 0) return Outcome.unjudged(flowName + " was never started");
    return tally.outcome(
        switch (claim.what()) {
          case RETRANSMITS -> "retransmission";
          case TIMES_OUT -> "timeout";
          case BACKS_OFF -> "cut of the congestion window";
          case STALLS -> "stall";
          case SENDS, RECEIVES, LOSES ->
              throw new IllegalStateException(claim.what() + " is not about TCP");
        });
  }
}
