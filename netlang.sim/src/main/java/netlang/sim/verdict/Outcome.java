package netlang.sim.verdict;

/**
 * What an evaluator found out about its claim.
 *
 * @param judged false if nothing happened that the claim could be true or false of: such an
 *     expectation fails, also with {@code not}
 * @param actual what really happened
 * @param timeNanos when, or -1
 */
record Outcome(boolean judged, boolean holds, String actual, long timeNanos) {

  static final long NO_TIME = -1;

  static Outcome of(boolean holds, String actual, long timeNanos) {
    return new Outcome(true, holds, actual, timeNanos);
  }

  static Outcome of(boolean holds, String actual) {
    return of(holds, actual, NO_TIME);
  }

  static Outcome unjudged(String why) {
    return new Outcome(false, false, why, NO_TIME);
  }
}
