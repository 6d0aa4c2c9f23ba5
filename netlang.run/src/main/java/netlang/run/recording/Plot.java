package netlang.run.recording;

import java.util.List;

/**
 * Curves with a common scale.
 *
 * @param unit of the values, {@code B}, {@code ms}, {@code frames}, {@code Mbit/s}
 */
public record Plot(String title, String unit, List<Series> series) {

  public Plot {
    series = List.copyOf(series);
  }

  /** How the points of a series are joined. */
  public enum Style {
    /** A value holds until the next. */
    STEPS,
    LINE,
    POINTS
  }

  /**
   * A curve.
   *
   * @param times in nanoseconds, ascending
   * @param values as many as times
   */
  public record Series(String name, Style style, long[] times, double[] values) {}

  public double highest() {
    double highest = 0;
    for (Series each : series) for (double value : each.values) highest = Math.max(highest, value);
    return highest;
  }
}
