package netlang.sim.tcp;

import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.SequenceNumber;

/**
 * What to do about losses: RFC 5681 §3.2, RFC 6582 without SACK, RFC 6675 or RFC 8985 with it; the
 * window during recovery is that of proportional rate reduction, RFC 9937. A retransmission that
 * proves needless is taken back by the timestamps, RFC 4015.
 */
final class Recovery {

  /** The names are those of Linux, which tells them in TCP_INFO. */
  enum Phase {
    /** Nothing is wrong. */
    OPEN,
    /** Something arrived behind a hole. */
    DISORDER,
    /** The window is being reduced because a router has marked something. */
    REDUCING,
    /** What is lost is sent again, until all that was out when it was noticed is acknowledged. */
    RECOVERY,
    /** After a timeout. */
    LOSS
  }

  private static final long NO_STAMP = Long.MIN_VALUE;

  private final Flight flight;
  private final CongestionControl congestion;
  private final Rack rack;
  private final boolean fastRetransmit;
  private final int threshold;

  private Phase phase = Phase.OPEN;

  /** {@code recover} of RFC 6582: SND.NXT when the last recovery or timeout began. */
  private int recoveryPoint;

  private boolean everRecovered;

  /** Of ACKs without SACK, since the last that acknowledged anything. */
  private int duplicates;

  // of proportional rate reduction
  /** FlightSize; what limited transmit has sent does not count, RFC 5681 §3.2 step 2. */
  private int flightBefore;

  private long prrDelivered;
  private long prrSent;

  /** The recovery begins: its first segment waits for nothing. */
  private boolean resendAtOnce;

  // to take it back
  private int priorWindow;
  private int priorThreshold;
  private boolean undoable;
  private long firstResendStamp = NO_STAMP;

  private int backOffs;

  Recovery(TcpPlan plan, Flight flight, CongestionControl congestion, RttEstimator roundTrip) {
    this.flight = flight;
    this.congestion = congestion;
    fastRetransmit = plan.has(TcpSetting.FAST_RETRANSMIT);
    threshold = (int) plan.get(TcpSetting.DUPLICATE_THRESHOLD);
    rack = fastRetransmit && plan.has(TcpSetting.RACK) ? new Rack(flight, roundTrip) : null;
  }

  Phase phase() {
    return phase;
  }

  /** How often it had the window reduced, taken back or not. */
  int backOffs() {
    return backOffs;
  }

  /** When the next loss is told by time alone; -1: no segment is in doubt. */
  long deadline() {
    return rack == null ? -1 : rack.deadline();
  }

  /** What an acknowledgment is about. */
  record Acknowledgment(
      Flight.News news,
      int unacknowledged,
      int sendNext,
      boolean duplicate,
      boolean selective,
      int segmentSize,
      int inFlightBefore) {}

  void onAcknowledgment(Acknowledgment ack, long now, long smoothedRoundTrip) {
    Flight.News news = ack.news;
    if (phase == Phase.OPEN && news.acknowledged > 0 && !flight.hasSacked() && duplicates == 0) {
      if (rack != null && ack.selective) rack.onDelivered(news, now); // the fast path
      if (rack != null) rack.forgetDeadline();
      congestion.onAcknowledged(news.acknowledged, ack.inFlightBefore, now, smoothedRoundTrip);
      return;
    }
    int delivered = ack.selective ? news.delivered : countDuplicates(ack);
    if (rack != null && ack.selective) rack.onDelivered(news, now);
    boolean recovering = phase == Phase.RECOVERY || phase == Phase.REDUCING;
    boolean partial = news.acknowledged > 0 && recovering;
    if (news.acknowledged > 0) leaveIfRepaired(ack.unacknowledged);
    boolean lost = detect(ack, partial, now);
    if (lost && phase != Phase.RECOVERY && phase != Phase.LOSS)
      enter(flight.length(), ack.sendNext, now);
    if (phase == Phase.RECOVERY || phase == Phase.REDUCING)
      reduce(delivered, news.acknowledged > 0 && !lost, partial && !ack.selective, ack.segmentSize);
    // what ends a recovery adds nothing to ssthresh
    else if (news.acknowledged > 0 && !recovering)
      congestion.onAcknowledged(delivered, ack.inFlightBefore, now, smoothedRoundTrip);
    if (phase == Phase.OPEN || phase == Phase.DISORDER)
      phase = flight.hasSacked() || duplicates > 0 ? Phase.DISORDER : Phase.OPEN;
  }

  /**
   * Each duplicate ACK says that one segment has arrived. An ACK of new data acknowledges the
   * missing one, and then those that the duplicates told of.
   */
  private int countDuplicates(Acknowledgment ack) {
    if (ack.duplicate && phase == Phase.LOSS) return 0; // of what the timeout sent needlessly
    if (ack.duplicate) {
      duplicates++;
      flight.assume(flight.assumed() + ack.segmentSize);
      return ack.segmentSize;
    }
    int acknowledged = ack.news.acknowledged;
    if (acknowledged == 0) return 0;
    int delivered =
        Math.max(acknowledged - flight.assumed(), Math.min(acknowledged, ack.segmentSize));
    boolean repairing = phase == Phase.RECOVERY;
    flight.assume(repairing ? flight.assumed() - Math.max(0, acknowledged - ack.segmentSize) : 0);
    if (!repairing) duplicates = 0;
    return delivered;
  }

  private boolean detect(Acknowledgment ack, boolean partial, long now) {
    if (flight.isEmpty() || !fastRetransmit) return false;
    if (ack.selective && rack != null)
      return rack.detect(phase == Phase.RECOVERY || phase == Phase.LOSS, threshold, now);
    if (ack.selective) return detectBySack(ack.segmentSize);
    boolean enough =
        duplicates >= threshold && phase != Phase.LOSS && coversMore(ack.unacknowledged);
    boolean nextHole = partial && phase == Phase.RECOVERY; // RFC 6582 §3.2 step 3
    SentSegment first = flight.first();
    if (first.lost || !(enough && phase != Phase.RECOVERY || nextHole)) return false;
    flight.markLost(first);
    return true;
  }

  /** RFC 6582 §3.2 step 2: duplicates of what the last recovery sent again mean nothing. */
  private boolean coversMore(int unacknowledged) {
    return !everRecovered || SequenceNumber.isLess(recoveryPoint, unacknowledged);
  }

  /** RFC 6675 §4, IsLost: so many segments, or so many octets, arrived behind it. */
  private boolean detectBySack(int segmentSize) {
    int segmentsBehind = flight.sackedSegments();
    int octetsBehind = flight.sacked();
    boolean found = false;
    for (SentSegment each = flight.first(); each != null; each = each.next) {
      if (segmentsBehind < threshold && octetsBehind <= (threshold - 1) * segmentSize) break;
      if (each.sacked) {
        segmentsBehind--;
        octetsBehind -= each.length();
      } else if (!each.lost) {
        flight.markLost(each);
        found = true;
      }
    }
    return found;
  }

  private void enter(int inFlight, int sendNext, long now) {
    if (phase == Phase.REDUCING) { // once in a round trip is enough, RFC 3168 §6.1.2
      begin(Phase.RECOVERY, sendNext);
      undoable = false; // the router's mark stands
      return;
    }
    if (phase == Phase.OPEN || phase == Phase.DISORDER) remember();
    flightBefore = Math.max(1, Math.min(inFlight, congestion.window()));
    congestion.onLoss(flightBefore, now);
    backOffs++;
    begin(Phase.RECOVERY, sendNext);
    prrDelivered = 0;
    prrSent = 0;
  }

  private void begin(Phase newPhase, int sendNext) {
    phase = newPhase;
    recoveryPoint = sendNext;
    everRecovered = true;
    undoable = true;
    resendAtOnce = true;
    firstResendStamp = NO_STAMP;
  }

  private void remember() {
    priorWindow = congestion.window();
    priorThreshold = congestion.slowStartThreshold();
  }

  /** RFC 9937 §6; rounded up to whole segments, as Linux counts. */
  private void reduce(int delivered, boolean goodProgress, boolean resendNow, int segmentSize) {
    prrDelivered += delivered;
    int pipe = flight.pipe();
    int target = congestion.slowStartThreshold();
    long send;
    if (pipe > target) {
      long unit = (long) flightBefore * segmentSize;
      send = (prrDelivered * target + unit - 1) / unit * segmentSize - prrSent;
    } else {
      long bound = Math.max(prrDelivered - prrSent, delivered) + (goodProgress ? segmentSize : 0);
      send = Math.min(target - pipe, bound);
    }
    if (resendAtOnce || resendNow) send = Math.max(send, segmentSize); // RFC 5681 §3.2 step 3
    resendAtOnce = false;
    congestion.window((int) (pipe + Math.max(send, 0)));
  }

  private void leaveIfRepaired(int unacknowledged) {
    if (phase == Phase.OPEN || phase == Phase.DISORDER) return;
    if (SequenceNumber.isLess(unacknowledged, recoveryPoint)) return;
    if (phase != Phase.LOSS) congestion.window(congestion.slowStartThreshold());
    phase = Phase.OPEN;
    duplicates = 0;
    flight.assume(0);
    undoable = false;
    if (rack != null) rack.onRecovered();
  }

  /** A segment is sent; {@code again}: not for the first time. */
  void onSent(int octets, boolean again, int stamp) {
    if (phase == Phase.RECOVERY || phase == Phase.REDUCING) prrSent += octets;
    if (again && undoable && firstResendStamp == NO_STAMP) firstResendStamp = stamp;
  }

  /**
   * RFC 3522: an ACK of new data echoes a timestamp from before the first retransmission, so the
   * original had arrived. True if the recovery is taken back.
   */
  boolean isNeedless(int echo) {
    return undoable
        && firstResendStamp != NO_STAMP
        && SequenceNumber.isLess(echo, (int) firstResendStamp);
  }

  void takeBack() {
    congestion.undo(Math.max(priorWindow, congestion.window()), priorThreshold);
    flight.unmarkLost();
    phase = Phase.OPEN;
    duplicates = 0;
    flight.assume(0);
    undoable = false;
  }

  /** The receiver reports octets that it had already, RFC 2883. */
  void onDuplicateReported(int acknowledgment, int sendNext) {
    if (rack != null) rack.onDuplicateReported(acknowledgment, sendNext);
  }

  /** A segment was lost after all: its time is over. True if something is to be sent again. */
  boolean onReorderingDeadline(int sendNext, int segmentSize, long now) {
    boolean lost = rack.detect(phase == Phase.RECOVERY || phase == Phase.LOSS, threshold, now);
    if (!lost) return false;
    if (phase != Phase.RECOVERY && phase != Phase.LOSS) enter(flight.length(), sendNext, now);
    if (phase == Phase.RECOVERY) reduce(0, false, false, segmentSize);
    return true;
  }

  /**
   * A router has marked something: the window is reduced, once in a round trip.
   *
   * @param used what was in flight before the ACK came that says so
   */
  void onMark(int unacknowledged, int sendNext, int used, long now) {
    if (phase != Phase.OPEN && phase != Phase.DISORDER || !coversMore(unacknowledged)) return;
    enter(used, sendNext, now);
    phase = Phase.REDUCING;
    undoable = false;
    resendAtOnce = false;
  }

  /** A probe of the tail found a loss that it repaired itself, RFC 8985 §7.4.2. */
  void onTailRepaired(long now) {
    if (phase != Phase.OPEN && phase != Phase.DISORDER) return;
    backOffs++;
    congestion.window(congestion.onLoss(flight.length(), now));
  }

  /** RFC 5681 equation 4, RFC 6582 §4. */
  void onTimeout(int sendNext, long now) {
    boolean first = phase != Phase.LOSS;
    if (first) backOffs++;
    if (phase == Phase.OPEN || phase == Phase.DISORDER) remember();
    // a loss that was noticed before has reduced the threshold already, as Linux has it
    boolean reduces = phase == Phase.OPEN || phase == Phase.DISORDER;
    congestion.onTimeout(Math.min(flight.length(), congestion.window()), now, reduces);
    flight.markAllLost();
    if (rack != null) rack.forgetDeadline();
    duplicates = 0;
    if (first) begin(Phase.LOSS, sendNext);
    else recoveryPoint = sendNext;
  }
}
