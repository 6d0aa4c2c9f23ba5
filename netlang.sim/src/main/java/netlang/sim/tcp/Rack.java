package netlang.sim.tcp;

import netlang.sim.wire.SequenceNumber;

/**
 * Losses told by time: a segment is lost if one that was sent long enough after it has arrived. RFC
 * 8985 §6. Times in nanoseconds.
 */
final class Rack {

  private static final int PERSISTENCE = 16;

  private final Flight flight;
  private final RttEstimator roundTrip;

  /**
   * Of the segment sent last among those delivered: when, its number among all transmissions, and
   * its round trip.
   */
  private long sentAt = -1;

  private long order;
  private long lastRoundTrip;

  private boolean reorderingSeen;
  private int windowSteps = 1;
  private int persistsFor;
  private int roundEnd;
  private boolean inRound;

  /** When the next segment will be lost, if nothing arrives; -1: none is in doubt. */
  private long deadline = -1;

  Rack(Flight flight, RttEstimator roundTrip) {
    this.flight = flight;
    this.roundTrip = roundTrip;
  }

  long deadline() {
    return deadline;
  }

  /** §6.2, steps 2 and 3. */
  void onDelivered(Flight.News news, long now) {
    if (news.reordered) reorderingSeen = true;
    if (news.lastSentAt < 0) return;
    long trip = now - news.lastSentAt;
    // of an acknowledgment that comes too soon after a retransmission: it is of the original
    if (news.lastWasResent && trip < roundTrip.minimum()) return;
    lastRoundTrip = trip;
    if (news.lastOrder <= order) return;
    sentAt = news.lastSentAt;
    order = news.lastOrder;
  }

  /** The receiver had a segment already: more reordering than was thought, §6.2 step 4. */
  void onDuplicateReported(int acknowledgment, int sendNext) {
    if (inRound && SequenceNumber.isLess(acknowledgment, roundEnd)) return;
    inRound = true;
    roundEnd = sendNext;
    windowSteps++;
    persistsFor = PERSISTENCE;
  }

  void onRecovered() {
    if (persistsFor > 0 && --persistsFor == 0) windowSteps = 1;
  }

  /** §6.2, step 4. */
  private long reorderingWindow(boolean recovering, int duplicateThreshold) {
    if (!reorderingSeen && (recovering || flight.sackedSegments() >= duplicateThreshold)) return 0;
    return Math.min(windowSteps * roundTrip.minimum() / 4, roundTrip.smoothed());
  }

  /** §6.2, step 5: marks what is lost; true if anything is. */
  boolean detect(boolean recovering, int duplicateThreshold, long now) {
    deadline = -1;
    if (sentAt < 0) return false;
    long patience = lastRoundTrip + reorderingWindow(recovering, duplicateThreshold);
    boolean found = false;
    SentSegment each = flight.unsacked(flight.first());
    for (; each != null; each = flight.unsacked(each.next)) {
      if (each.lost && !each.resent) continue;
      if (each.order >= order) {
        if (!each.everResent) break; // what follows was sent even later, or is lost and waits
        continue;
      }
      long until = each.sentAt + patience;
      if (until <= now) {
        flight.markLost(each);
        found = true;
      } else if (deadline < 0 || until < deadline) {
        deadline = until;
      }
    }
    return found;
  }

  void forgetDeadline() {
    deadline = -1;
  }
}
