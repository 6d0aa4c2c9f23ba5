package netlang.sim.verdict;

import netlang.sim.plan.Expectation;

/**
 * Whether an expectation came true.
 *
 * @param actual what really happened, in a sentence without a full stop; also of expectations that
 *     passed
 * @param timeNanos when that happened, or -1 where no single moment decided
 */
public record Verdict(Expectation expectation, boolean passed, String actual, long timeNanos) {

  /**
   * What to tell about a failure: the author's own sentence if there is one, and always what really
   * happened.
   */
  public String message() {
    String otherwise = expectation.otherwise();
    return otherwise.isEmpty() ? actual : otherwise + " (" + actual + ")";
  }
}
