package netlang.sim.tcp;

/**
 * CUBIC, RFC 9438. Its formulas count in segments and seconds; so do the fields that bear their
 * names. Slow start is that of RFC 5681: HyStart++ (RFC 9406) is left out. The window is what a
 * loss reduces, not what is in flight: it grows only while it is used (§4.6, §5.8).
 *
 * <pre>
 *  W_max  - - - - - - - - __----   what the window was at the last loss
 *                     _--          concave: quickly back, then carefully
 *                   _/         |___ convex behind it: looks for more
 *   cwnd  ---------/          K seconds
 * </pre>
 */
final class Cubic implements CongestionControl {

  /** C, §5.1. */
  private static final double SCALE = 0.4;

  /** beta_cubic, §4.6. */
  private static final double BETA = 0.7;

  /** alpha_cubic, §4.3: makes the estimate as fast as Reno, although it is reduced less. */
  private static final double RENO_ALPHA = 3 * (1 - BETA) / (1 + BETA);

  private static final long NEVER = -1;

  private int segmentSize;

  /** Segments that an ACK may add in slow start; 0: any number. */
  private int slowStartLimit = 1;

  private double window; // octets; a fraction may be left of each ACK
  private int threshold = NO_THRESHOLD;

  private Curve curve = new Curve();
  private Curve beforeLoss = curve;

  Cubic(int segmentSize, int initialWindow) {
    this.segmentSize = segmentSize;
    window = initialWindow;
  }

  /** One stage of congestion avoidance, from a loss to the next. */
  private static final class Curve {
    double wMax;
    double k;
    double wEstimate;
    double priorWindow;
    long epoch = NEVER;

    /** Since when the sender has not used its window: such times do not count, §5.8. */
    long unusedSince = NEVER;

    void begin(double segments, long now) {
      epoch = now;
      wEstimate = segments;
      if (wMax > segments) {
        k = StrictMath.cbrt((wMax - segments) / SCALE); // equation 2
      } else {
        k = 0;
        wMax = segments;
      }
    }

    /** W_cubic(t), equation 1. */
    double at(double t) {
      double distance = t - k;
      return SCALE * distance * distance * distance + wMax;
    }

    /** The window behind an ACK of so many segments; nanoseconds. */
    double grown(double segments, double acknowledged, long now, long roundTrip) {
      double alpha = wEstimate < priorWindow ? RENO_ALPHA : 1; // §4.3
      wEstimate += alpha * acknowledged / segments; // equation 4
      double t = (now - epoch) / 1e9;
      if (at(t) < wEstimate) return Math.max(segments, wEstimate); // the Reno-friendly region
      double target = at(t + roundTrip / 1e9); // §4.4, §4.5
      target = Math.min(Math.max(target, segments), 1.5 * segments);
      return segments + (target - segments) / segments * acknowledged;
    }
  }

  @Override
  public int window() {
    return (int) window;
  }

  @Override
  public int slowStartThreshold() {
    return threshold;
  }

  @Override
  public void limitSlowStart(int segments) {
    slowStartLimit = segments;
  }

  private long mostInSlowStart() {
    return slowStartLimit == 0 ? MAXIMUM_WINDOW : (long) slowStartLimit * segmentSize;
  }

  @Override
  public void segmentSize(int octets) {
    if (octets < segmentSize) {
      double ratio = (double) octets / segmentSize;
      window = Math.max(octets, window * ratio);
      if (threshold != NO_THRESHOLD) threshold = (int) StrictMath.rint(threshold * ratio);
    }
    segmentSize = octets;
  }

  @Override
  public void onAcknowledged(int octets, int inFlightBefore, long now, long smoothedRoundTrip) {
    if (window < threshold) {
      int below = threshold - (int) window;
      if (2L * inFlightBefore > window)
        window = limited(window + CongestionControl.slowStart(octets, mostInSlowStart(), below));
    } else if (inFlightBefore + segmentSize > window) {
      resume(now);
      double acknowledged = (double) octets / segmentSize;
      window =
          limited(
              curve.grown(window / segmentSize, acknowledged, now, smoothedRoundTrip)
                  * segmentSize);
    } else if (curve.unusedSince == NEVER) {
      curve.unusedSince = now;
    }
  }

  private void resume(long now) {
    if (curve.epoch == NEVER) curve.begin(window / segmentSize, now);
    else if (curve.unusedSince != NEVER) curve.epoch += now - curve.unusedSince;
    curve.unusedSince = NEVER;
  }

  private static double limited(double octets) {
    return Math.min(octets, MAXIMUM_WINDOW);
  }

  @Override
  public int onLoss(int inFlight, long now) {
    double segments = window / segmentSize;
    beforeLoss = curve;
    curve = new Curve();
    curve.priorWindow = segments;
    curve.wMax = segments < beforeLoss.wMax ? segments * (1 + BETA) / 2 : segments; // §4.7
    threshold = Math.max((int) StrictMath.rint(window * BETA), 2 * segmentSize); // §4.6
    return threshold;
  }

  @Override
  public void onTimeout(int inFlight, long now, boolean first) {
    if (first) {
      onLoss(inFlight, now);
      curve.wMax = 0; // §4.8: the plateau is where the next stage begins
    }
    curve.epoch = NEVER;
    window = segmentSize;
  }

  @Override
  public void window(int octets) {
    window = limited(octets);
  }

  @Override
  public void restart(int initialWindow) {
    if (window > initialWindow) {
      window = initialWindow;
      curve.epoch = NEVER;
    }
  }

  /** §4.9. */
  @Override
  public void undo(int formerWindow, int formerThreshold) {
    window = formerWindow;
    threshold = formerThreshold;
    curve = beforeLoss;
  }
}
