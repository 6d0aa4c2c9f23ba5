package netlang.run.recording;

import java.util.Arrays;

/** A series that grows. */
final class Curve {

  private long[] times = new long[64];
  private double[] values = new double[64];
  private int size;

  /** A value of the same time as the last replaces it; an equal one is left out. */
  void add(long time, double value) {
    if (size > 0 && times[size - 1] == time) size--;
    if (size > 0 && values[size - 1] == value) return;
    append(time, value);
  }

  void append(long time, double value) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    times[size] = time;
    values[size++] = value;
  }

  double last() {
    return size == 0 ? 0 : values[size - 1];
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** True if some value is not 0. */
  boolean says() {
    for (int i = 0; i < size; i++) if (values[i] != 0) return true;
    return false;
  }

  Plot.Series series(String name, Plot.Style style) {
    return new Plot.Series(name, style, Arrays.copyOf(times, size), Arrays.copyOf(values, size));
  }
}
