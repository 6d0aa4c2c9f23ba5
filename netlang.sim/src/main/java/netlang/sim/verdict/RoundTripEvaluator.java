package netlang.sim.verdict;

import netlang.sim.plan.Expectation.RoundTrip;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;

/** {@code hello rtt = 4.2 ms +- 0.1 ms}: of every round trip. */
final class RoundTripEvaluator implements Evaluator {

  private final RoundTrip claim;
  private final String flowName;
  private long count;
  private long shortest = Long.MAX_VALUE;
  private long longest;
  private FlowEvent offender;

  RoundTripEvaluator(RoundTrip claim, String flowName) {
    this.claim = claim;
    this.flowName = flowName;
  }

  @Override
  public void observe(TraceEvent event) {
    if (!(event instanceof FlowEvent step) || step.flow() != claim.flow()) return;
    if (step.step() != FlowStep.RECEIVED && step.step() != FlowStep.HOP) return;
    count++;
    shortest = Math.min(shortest, step.nanos());
    longest = Math.max(longest, step.nanos());
    if (offender == null && !holds(step.nanos())) offender = step;
  }

  private boolean holds(long nanos) {
    return Tolerance.holds(claim.comparison(), nanos, claim.nanos(), claim.toleranceNanos());
  }

  @Override
  public Outcome outcome() {
    if (count == 0) return Outcome.unjudged(flowName + " had no round trip");
    String all = Words.count(count, "round trip") + ": " + range();
    if (offender == null) return Outcome.of(true, all);
    String culprit = "seq " + offender.sequence() + " took " + Nanos.print(offender.nanos());
    return Outcome.of(false, culprit + "; " + all, offender.time());
  }

  private String range() {
    return shortest == longest
        ? Nanos.print(shortest)
        : Nanos.print(shortest) + " to " + Nanos.print(longest);
  }
}
