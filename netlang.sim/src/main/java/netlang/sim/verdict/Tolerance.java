package netlang.sim.verdict;

import netlang.sim.plan.PacketPattern.Comparison;

/** Comparisons in which {@code =} means near enough. */
final class Tolerance {

  private Tolerance() {}

  static boolean holds(Comparison comparison, long actual, long expected, long tolerance) {
    boolean near = Math.abs(actual - expected) <= tolerance;
    if (comparison == Comparison.EQUAL) return near;
    if (comparison == Comparison.NOT_EQUAL) return !near;
    return comparison.holds(actual, expected);
  }
}
