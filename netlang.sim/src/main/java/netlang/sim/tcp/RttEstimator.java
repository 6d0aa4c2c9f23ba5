package netlang.sim.tcp;

import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;

/**
 * How long to wait for an acknowledgement: RFC 6298, its rule numbers beside the lines. All times
 * in nanoseconds.
 *
 * <p>The lower bound is that of Linux: it stands in place of the variation, RTO = SRTT + max(bound,
 * 4*RTTVAR). Otherwise a path whose round trip never varies would have RTO = SRTT, and the first
 * delayed acknowledgement would look like a loss.
 */
final class RttEstimator {

  /** G: finer than any bound that makes sense. */
  private static final long CLOCK_GRANULARITY = 1_000_000;

  private static final long AFTER_LOST_SYN = 3_000_000_000L;

  private final long lowerBound;
  private final long upperBound;

  private boolean measured;
  private long smoothed;
  private long variation;
  private long minimum;

  private long base;
  private int doublings;

  RttEstimator(TcpPlan plan) {
    lowerBound = Math.max(CLOCK_GRANULARITY, plan.get(TcpSetting.MINIMUM_RTO));
    upperBound = plan.get(TcpSetting.MAXIMUM_RTO);
    base = plan.get(TcpSetting.INITIAL_RTO); // (2.1)
  }

  /**
   * A round trip of a segment that was sent once only, or that timestamps tell from its copies:
   * Karn's algorithm, (3). It ends the back-off.
   */
  void sample(long roundTrip) {
    if (!measured) { // (2.2)
      measured = true;
      minimum = roundTrip;
      smoothed = roundTrip;
      variation = roundTrip / 2;
    } else { // (2.3): the variation first
      minimum = Math.min(minimum, roundTrip);
      variation += (Math.abs(smoothed - roundTrip) - variation) / 4;
      smoothed += (roundTrip - smoothed) / 8;
    }
    base = smoothed + Math.max(lowerBound, 4 * variation); // (2.4)
    doublings = 0;
  }

  /** RTO as it is now. */
  long timeout() {
    long timeout = base;
    for (int i = 0; i < doublings && timeout < upperBound; i++) timeout *= 2;
    return Math.min(timeout, upperBound); // (2.5)
  }

  /** The timer ran out: the next time it waits twice as long, (5.5). */
  void backOff() {
    doublings++;
  }

  void clearBackOff() {
    doublings = 0;
  }

  /** The handshake is over, and its SYN was sent more than once: data waits at least 3 s, (5.7). */
  void synWasResent() {
    doublings = 0;
    if (!measured) base = Math.max(base, AFTER_LOST_SYN);
  }

  boolean hasSample() {
    return measured;
  }

  /** SRTT; 0 as long as nothing was measured. */
  long smoothed() {
    return smoothed;
  }

  /** RTTVAR; 0 as long as nothing was measured. */
  long variation() {
    return variation;
  }

  /** The shortest round trip of all; 0 as long as nothing was measured. */
  long minimum() {
    return minimum;
  }
}
