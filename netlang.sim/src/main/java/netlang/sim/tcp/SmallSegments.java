package netlang.sim.tcp;

import netlang.sim.wire.SequenceNumber;

/**
 * When data that fills no segment may leave: the sender's half of silly window avoidance, RFC 9293
 * §3.8.6.2.1, and Nagle's rule, §3.7.4, as Minshall refined it: it waits only for another small
 * segment.
 */
final class SmallSegments {

  private boolean nagle;
  private boolean anySent;

  /** Behind the last small one. */
  private int end;

  SmallSegments(boolean nagle) {
    this.nagle = nagle;
  }

  void nagle(boolean on) {
    nagle = on;
  }

  void sent(int sequenceEnd) {
    anySent = true;
    end = sequenceEnd;
  }

  /**
   * {@code octets} of {@code queued} would fit.
   *
   * @param largestWindow that the peer has ever offered
   */
  boolean mayLeave(int octets, int queued, int largestWindow, int unacknowledged) {
    if (octets < queued) return octets * 2L >= largestWindow; // (3)
    boolean outstanding = anySent && SequenceNumber.isLess(unacknowledged, end);
    return !nagle || !outstanding; // (2)
  }
}
