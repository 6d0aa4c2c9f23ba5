package netlang.sim.verdict;

import java.util.Arrays;
import java.util.List;
import netlang.sim.plan.Expectation.InOrder;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;

/**
 * {@code in order { … }}: a packet for each sighting, later than the one before; others may come in
 * between.
 */
final class OrderEvaluator implements Evaluator {

  private final InOrder claim;
  private final List<Spotter> spotters;
  private final Words words;

  /** When each sighting first came at all, whether in order or not. */
  private final long[] firstNanos;

  private int next;
  private long lastNanos = Outcome.NO_TIME;

  OrderEvaluator(InOrder claim, List<Spotter> spotters, Words words) {
    this.claim = claim;
    this.spotters = spotters;
    this.words = words;
    this.firstNanos = new long[spotters.size()];
    Arrays.fill(firstNanos, Outcome.NO_TIME);
  }

  @Override
  public void observe(TraceEvent event) {
    if (next == spotters.size() || !claim.window().contains(event.time())) return;
    boolean advances = spotters.get(next).spot(event) != null;
    for (int i = next; i < spotters.size(); i++) {
      if (firstNanos[i] < 0 && spotters.get(i).spot(event) != null) firstNanos[i] = event.time();
    }
    if (!advances) return;
    lastNanos = event.time();
    next++;
  }

  @Override
  public Outcome outcome() {
    if (next == spotters.size())
      return Outcome.of(true, "all " + next + " came in this order", lastNanos);
    String missing = words.sighting(claim.sightings().get(next));
    return Outcome.of(
        false, (next == 0 ? "no " + missing + " came" : after(missing)) + early(), lastNanos);
  }

  private String after(String missing) {
    String last = words.sighting(claim.sightings().get(next - 1));
    return next
        + " of "
        + spotters.size()
        + " came; after "
        + last
        + " at "
        + Nanos.print(lastNanos)
        + " no "
        + missing;
  }

  /** The usual mistake is the order, not the packet. */
  private String early() {
    long first = firstNanos[next];
    return first < 0 || next == 0 ? "" : " (the first came at " + Nanos.print(first) + ")";
  }
}
