package netlang.sim.tcp;

/** Slow start and congestion avoidance of RFC 5681 §3.1. */
final class Reno implements CongestionControl {

  private int segmentSize;

  /** Segments that an ACK may add in slow start; 0: any number. */
  private int slowStartLimit = 1;

  private int window;
  private int threshold = NO_THRESHOLD;

  /** Of the present window, in congestion avoidance: RFC 3465 §2.1. */
  private int acknowledged;

  Reno(int segmentSize, int initialWindow) {
    this.segmentSize = segmentSize;
    window = initialWindow;
  }

  @Override
  public int window() {
    return window;
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
    if (octets < segmentSize) window = Math.max(octets, scaled(window, octets));
    if (octets < segmentSize && threshold != NO_THRESHOLD) threshold = scaled(threshold, octets);
    segmentSize = octets;
  }

  private int scaled(int size, int newSegmentSize) {
    return (int) ((long) size * newSegmentSize / segmentSize);
  }

  @Override
  public void onAcknowledged(int octets, int inFlightBefore, long now, long smoothedRoundTrip) {
    if (window < threshold) {
      if (2L * inFlightBefore > window)
        window(window + CongestionControl.slowStart(octets, mostInSlowStart(), threshold - window));
    } else if (inFlightBefore + segmentSize > window) {
      acknowledged += octets;
      if (acknowledged < window) return;
      acknowledged -= window;
      window = Math.min(window + segmentSize, MAXIMUM_WINDOW);
    }
  }

  @Override
  public int onLoss(int inFlight, long now) {
    threshold = Math.max(inFlight / 2, 2 * segmentSize); // equation 4
    acknowledged = 0;
    return threshold;
  }

  @Override
  public void onTimeout(int inFlight, long now, boolean first) {
    if (first) onLoss(inFlight, now);
    window(segmentSize);
  }

  @Override
  public void window(int octets) {
    window = Math.min(octets, MAXIMUM_WINDOW);
    acknowledged = 0;
  }

  @Override
  public void restart(int initialWindow) {
    window(Math.min(window, initialWindow));
  }

  @Override
  public void undo(int formerWindow, int formerThreshold) {
    window(formerWindow);
    threshold = formerThreshold;
  }
}
