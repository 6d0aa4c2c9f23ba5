package netlang.sim.plan;

import netlang.sim.trace.Origin;

/**
 * A full-duplex cable; each direction has the full rate and a queue of its own.
 *
 * @param bitsPerSecond at least 1
 * @param delayNanos propagation, one way
 * @param lossRate probability 0–1 that a frame is lost
 * @param bitErrorRate probability 0–1 that a bit is flipped
 * @param queueFrames how many frames wait at each end while another is being sent, at least 0
 * @param markFrames when so many wait, packets that allow it are marked, RFC 3168 §5; 0: never
 */
public record LinkPlan(
    PortRef a,
    PortRef b,
    long bitsPerSecond,
    long delayNanos,
    double lossRate,
    double bitErrorRate,
    int queueFrames,
    int markFrames,
    Origin origin) {

  public static final long DEFAULT_BITS_PER_SECOND = 1_000_000_000;
  public static final long DEFAULT_DELAY_NANOS = 1_000;
  public static final int DEFAULT_QUEUE_FRAMES = 1_000;

  /** One that marks nothing. */
  public LinkPlan(
      PortRef a,
      PortRef b,
      long bitsPerSecond,
      long delayNanos,
      double lossRate,
      double bitErrorRate,
      int queueFrames,
      Origin origin) {
    this(a, b, bitsPerSecond, delayNanos, lossRate, bitErrorRate, queueFrames, 0, origin);
  }
}
