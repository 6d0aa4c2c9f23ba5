package netlang.sim.verdict;

import netlang.sim.plan.Expectation.FlowSucceeds;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;

/** {@code hello succeeds within 100 ms}: everything that was sent was received in time. */
final class FlowSuccessEvaluator implements Evaluator {

  private final FlowSucceeds claim;
  private final FlowLog log;

  FlowSuccessEvaluator(FlowSucceeds claim, FlowLog log) {
    this.claim = claim;
    this.log = log;
  }

  @Override
  public void observe(TraceEvent event) {
    boolean late = event instanceof FlowEvent step && isArrival(step) && isLate(event);
    if (!late) log.observe(event);
  }

  private boolean isArrival(FlowEvent step) {
    return log.isReception(step) || step.step() == FlowStep.CONNECTED;
  }

  private boolean isLate(TraceEvent event) {
    return log.hasStarted() && event.time() - log.startNanos() > claim.withinNanos();
  }

  @Override
  public Outcome outcome() {
    if (!log.hasStarted()) return Outcome.unjudged(log.name() + " was never started");
    if (log.sent() == 0 && !log.succeeded())
      return Outcome.of(false, "nothing was sent" + explained(log.troubles()));
    String within =
        claim.withinNanos() == Long.MAX_VALUE ? "" : " within " + Nanos.print(claim.withinNanos());
    return Outcome.of(log.succeeded(), log.summary(within), log.lastReceivedNanos());
  }

  private static String explained(String troubles) {
    return troubles.isEmpty() ? "" : ": " + troubles;
  }
}
