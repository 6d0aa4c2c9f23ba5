package netlang.sim.tcp;

import netlang.sim.wire.SequenceNumber;

/**
 * How much of the congestion window a sender uses: one that has little to say must not let it grow.
 * RFC 7661 §4, in the form of Linux: the most that was in flight during the last round.
 */
final class WindowUse {

  private boolean limited;
  private int most;
  private int roundEnd;

  /** What was sent; {@code held}: the window, and nothing else, has kept something back. */
  void note(int inFlight, boolean held, int unacknowledged, int sendNext) {
    boolean newRound = !SequenceNumber.isLess(unacknowledged, roundEnd);
    if (!newRound && !held && (limited || inFlight <= most)) return;
    limited = held;
    most = inFlight;
    roundEnd = sendNext;
  }

  /** Octets; a window that held something back was used in full. */
  int used(int window) {
    return limited ? Math.max(most, window) : most;
  }
}
