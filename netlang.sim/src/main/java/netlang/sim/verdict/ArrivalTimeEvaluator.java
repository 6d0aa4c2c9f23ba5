package netlang.sim.verdict;

import netlang.sim.plan.Expectation.ComesAt;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;

/** {@code the 2nd arp request from a comes at 1 s +- 30 ms}. */
final class ArrivalTimeEvaluator implements Evaluator {

  private final ComesAt claim;
  private final Spotter spotter;
  private final Words words;
  private int count;
  private long timeNanos = Outcome.NO_TIME;

  ArrivalTimeEvaluator(ComesAt claim, Spotter spotter, Words words) {
    this.claim = claim;
    this.spotter = spotter;
    this.words = words;
  }

  @Override
  public void observe(TraceEvent event) {
    if (count == claim.ordinal() || spotter.spot(event) == null) return;
    count++;
    timeNanos = event.time();
  }

  @Override
  public Outcome outcome() {
    if (count == 0) return Outcome.of(false, "no " + words.sighting(claim.sighting()) + " came");
    String came = "the " + Words.ordinal(count) + " came at " + Nanos.print(timeNanos);
    if (count < claim.ordinal()) return Outcome.of(false, came + " and was the last", timeNanos);
    return Outcome.of(
        Math.abs(timeNanos - claim.timeNanos()) <= claim.toleranceNanos(), came, timeNanos);
  }
}
