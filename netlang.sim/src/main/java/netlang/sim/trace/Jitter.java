package netlang.sim.trace;

/**
 * The interarrival jitter of RFC 3550 §6.4.1: J(i) = J(i-1) + (|D(i-1,i)| - J(i-1))/16, where D is
 * by how much two transit times differ; computed without fractions as in appendix A.8.
 */
public final class Jitter {

  private static final long NONE = Long.MIN_VALUE;

  private long lastTransit = NONE;

  /** Sixteen times the jitter. */
  private long scaled;

  /** The next one, in the order of arrival, was so long under way. */
  public void arrived(long transitNanos) {
    if (lastTransit != NONE) scaled += Math.abs(transitNanos - lastTransit) - (scaled + 8 >> 4);
    lastTransit = transitNanos;
  }

  /** Rounded down; 0 until two have arrived. */
  public long nanos() {
    return scaled >> 4;
  }
}
