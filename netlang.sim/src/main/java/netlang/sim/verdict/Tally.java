package netlang.sim.verdict;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.plan.Expectation.Amount;
import netlang.sim.trace.Nanos;

/** Counts, and remembers what the first few looked like. */
final class Tally {

  private static final int LISTED = 4;

  private final Amount amount;
  private final List<String> first = new ArrayList<>();
  private long count;
  private long lastNanos = Outcome.NO_TIME;

  Tally(Amount amount) {
    this.amount = amount;
  }

  /** False when another description would not be remembered. */
  boolean wantsDescription() {
    return first.size() < LISTED;
  }

  void count(long timeNanos, String description) {
    count++;
    lastNanos = timeNanos;
    if (wantsDescription())
      first.add(description + (description.isEmpty() ? "" : " ") + "at " + Nanos.print(timeNanos));
  }

  long count() {
    return count;
  }

  /** {@code what} is the counted thing, for "3 such: …" and "there was no …". */
  Outcome outcome(String what) {
    if (count == 0) return Outcome.of(amount.contains(0), "there was no " + what);
    String more = count > LISTED ? ", …, the last at " + Nanos.print(lastNanos) : "";
    String all =
        "there "
            + (count == 1 ? "was 1" : "were " + count)
            + " ("
            + String.join(", ", first)
            + more
            + ")";
    return Outcome.of(amount.contains(count), all, lastNanos);
  }
}
