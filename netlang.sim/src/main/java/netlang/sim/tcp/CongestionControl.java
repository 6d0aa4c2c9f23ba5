package netlang.sim.tcp;

import netlang.sim.plan.TcpSetting;

/**
 * How much may be in flight: RFC 5681 §3.1. All sizes in octets. What is sent again during a
 * recovery, and how the window moves meanwhile, is the sender's business.
 */
interface CongestionControl {

  /** Threshold as long as nothing was lost. */
  int NO_THRESHOLD = Integer.MAX_VALUE;

  /** Larger than any window that a peer can offer, RFC 7323 §2.3. */
  int MAXIMUM_WINDOW = 1 << 30;

  /** {@code algorithm}: {@link TcpSetting#CUBIC} or one of the others. */
  static CongestionControl of(long algorithm, int segmentSize, int initialWindow) {
    if (algorithm == TcpSetting.CUBIC) return new Cubic(segmentSize, initialWindow);
    if (algorithm == TcpSetting.RENO) return new Reno(segmentSize, initialWindow);
    return new NoCongestionControl();
  }

  /**
   * What an ACK of so many new octets adds in slow start, RFC 5681 equation 2. The threshold is met
   * exactly.
   *
   * @param most for one ACK
   */
  static int slowStart(int octets, long most, int belowThreshold) {
    return (int) Math.min(Math.min(octets, most), belowThreshold);
  }

  /** In slow start an ACK adds at most so many segments, L of RFC 3465 §2.2; 0: no limit. */
  void limitSlowStart(int segments);

  /** cwnd. */
  int window();

  /** ssthresh. */
  int slowStartThreshold();

  /**
   * SMSS has changed. The windows shrink with it, for the network counts segments: RFC 5681 §3.1.
   */
  void segmentSize(int octets);

  /**
   * New data was acknowledged, and no loss is being repaired. The window does not grow if the
   * sender did not use it, RFC 7661 §1.
   *
   * @param inFlightBefore what was out when the ACK came
   * @param smoothedRoundTrip nanoseconds, 0 if unknown
   */
  void onAcknowledged(int octets, int inFlightBefore, long now, long smoothedRoundTrip);

  /**
   * A loss was found without a timeout, or a router said so (ECN). Answers the new threshold; the
   * window comes there by {@link #window(int)}.
   */
  int onLoss(int inFlight, long now);

  /** {@code first}: this segment was not yet sent again by a timeout, RFC 5681 equation 4. */
  void onTimeout(int inFlight, long now, boolean first);

  /** Recovery moves the window. */
  void window(int octets);

  /** The connection was idle for a retransmission timeout: RFC 5681 §4.1. */
  void restart(int initialWindow);

  /** There was no loss: both are again what they were before. */
  void undo(int window, int slowStartThreshold);
}
