package netlang.sim.verdict;

import netlang.sim.plan.Expectation.FlowMeasured;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;

/** {@code upload cwnd at 2 s <= 20 kB}, {@code upload in-flight <= 64 KiB after 1 s}. */
final class MeasureEvaluator implements Evaluator {

  private final FlowMeasured claim;
  private final Sampler sampler;
  private final String flowName;
  private long count;
  private long last = Sampler.NONE;
  private long lowest = Long.MAX_VALUE;
  private long highest;
  private long offender;
  private long offenderNanos = Outcome.NO_TIME;

  MeasureEvaluator(FlowMeasured claim, Sampler sampler, String flowName) {
    this.claim = claim;
    this.sampler = sampler;
    this.flowName = flowName;
  }

  private boolean isAtTime() {
    return claim.timeNanos() >= 0;
  }

  @Override
  public void observe(TraceEvent event) {
    long value = sampler.sample(event);
    if (value == Sampler.NONE || !isMeant(event.time())) return;
    count++;
    last = value;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
    if (offenderNanos >= 0 || holds(value)) return;
    offender = value;
    offenderNanos = event.time();
  }

  private boolean isMeant(long time) {
    return isAtTime() ? time <= claim.timeNanos() : claim.window().contains(time);
  }

  private boolean holds(long value) {
    return Tolerance.holds(claim.comparison(), value, claim.value(), claim.tolerance());
  }

  @Override
  public Outcome outcome() {
    String what = flowName + "'s " + Words.measure(claim.measure());
    if (count == 0) return Outcome.unjudged(what + " was not measured" + before());
    if (isAtTime()) return Outcome.of(holds(last), what + " was " + print(last), claim.timeNanos());
    if (offenderNanos < 0) return Outcome.of(true, what + " was " + range());
    String culprit = what + " was " + print(offender) + " at " + Nanos.print(offenderNanos);
    return Outcome.of(false, culprit + "; altogether " + range(), offenderNanos);
  }

  private String before() {
    return isAtTime() ? " until then" : "";
  }

  private String range() {
    return lowest == highest ? print(lowest) : print(lowest) + " to " + print(highest);
  }

  private String print(long value) {
    return Words.value(claim.measure(), value);
  }
}
