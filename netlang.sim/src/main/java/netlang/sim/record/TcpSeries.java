package netlang.sim.record;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.trace.TraceEvent.TcpMeasured;

/**
 * A sender's measures over time, for a plot: all of them while they are few, then every second,
 * every fourth, and so on; and always the last.
 */
public final class TcpSeries {

  /** More would not be seen in a plot. */
  static final int MOST = 250;

  private final List<TcpMeasured> points = new ArrayList<>();
  private long count;
  private long step = 1;
  private TcpMeasured last;

  TcpSeries() {}

  void add(TcpMeasured measured) {
    last = measured;
    if (count++ % step != 0) return;
    points.add(measured);
    if (points.size() < MOST) return;
    List<TcpMeasured> kept = new ArrayList<>();
    for (int i = 0; i < points.size(); i += 2) kept.add(points.get(i));
    points.clear();
    points.addAll(kept);
    step *= 2;
  }

  /** At most {@value #MOST}, in the order of time. */
  public List<TcpMeasured> points() {
    if (points.isEmpty() || points.get(points.size() - 1) == last) return List.copyOf(points);
    List<TcpMeasured> all = new ArrayList<>(points);
    all.add(last);
    return all;
  }
}
