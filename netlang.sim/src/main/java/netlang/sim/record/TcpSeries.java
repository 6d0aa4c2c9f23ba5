package netlang.sim.record;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.trace.TraceEvent.TcpMeasured;

/**
 * A sender's measures over time, for a plot: those that differ from the ones before, all of them
 * while they are few, then every second, every fourth, and so on; and always the last.
 */
public final class TcpSeries {

  /** More would not be seen in a plot. */
  static final int MOST = 250;

  /** A SYN or a FIN. */
  private static final int CONTROL = 1;

  private final List<TcpMeasured> points = new ArrayList<>();
  private long count;
  private long step = 1;
  private TcpMeasured last;
  private boolean sends;

  TcpSeries() {}

  void add(TcpMeasured measured) {
    if (last != null && isSame(last, measured)) return;
    last = measured;
    sends |= measured.inFlight() > CONTROL;
    if (count++ % step != 0) return;
    points.add(measured);
    if (points.size() < MOST) return;
    List<TcpMeasured> kept = new ArrayList<>();
    for (int i = 0; i < points.size(); i += 2) kept.add(points.get(i));
    points.clear();
    points.addAll(kept);
    step *= 2;
  }

  private static boolean isSame(TcpMeasured a, TcpMeasured b) {
    return a.congestionWindow() == b.congestionWindow()
        && a.slowStartThreshold() == b.slowStartThreshold()
        && a.inFlight() == b.inFlight()
        && a.sendWindow() == b.sendWindow()
        && a.receiveWindow() == b.receiveWindow()
        && a.smoothedRoundTrip() == b.smoothedRoundTrip()
        && a.retransmissionTimeout() == b.retransmissionTimeout();
  }

  /** At most {@value #MOST}, in the order of time; none of an end that never sent any data. */
  public List<TcpMeasured> points() {
    if (!sends) return List.of();
    if (points.isEmpty() || points.get(points.size() - 1) == last) return List.copyOf(points);
    List<TcpMeasured> all = new ArrayList<>(points);
    all.add(last);
    return all;
  }
}
