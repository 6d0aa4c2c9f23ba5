package netlang.sim.tcp;

import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.trace.TraceEvent.Retransmission;
import netlang.sim.wire.Payload;
import netlang.sim.wire.SequenceNumber;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;

/**
 * The sending half of a connection: SND.UNA, SND.NXT, SND.WND, SND.WL1, SND.WL2 and SND.UP of RFC
 * 9293 §3.3.1; what is queued, what is in flight, and when which segment may leave.
 */
final class Sender {

  /** The wire below, and what stamps the segments. */
  interface Wire {
    /** Sends the segment; {@code cause} null: for the first time. */
    void transmit(SentSegment segment, Retransmission cause);

    /** The present value of the timestamp clock. */
    int stamp();

    /** Octets that selective acknowledgments take from the data of the next segment. */
    int reportLength();
  }

  private final Wire wire;
  private final TcpPlan plan;
  private final RttEstimator roundTrip;
  private final TailProbe probe;
  private final SendBuffer queue = new SendBuffer();
  private final Flight flight = new Flight();
  private CongestionControl congestion;
  private Recovery recovery;
  private int segmentSize;

  private int initial;
  private int unacknowledged;
  private int next;
  private final PeerWindow window = new PeerWindow();

  private boolean finQueued;
  private boolean finSent;
  private final UrgentData urgent = new UrgentData();

  private boolean selective;
  private final SmallSegments small;
  private boolean stopAndWait;
  private long lastSentAt;

  /** The congestion window, and nothing else, has kept a segment back. */
  private boolean limited;

  private final WindowUse use = new WindowUse();

  Sender(TcpPlan plan, RttEstimator roundTrip, Wire wire) {
    this.plan = plan;
    this.roundTrip = roundTrip;
    this.wire = wire;
    probe = new TailProbe(plan, roundTrip);
    small = new SmallSegments(plan.has(TcpSetting.NAGLE));
    stopAndWait = plan.has(TcpSetting.STOP_AND_WAIT);
    begin(536);
  }

  private void begin(int octets) {
    segmentSize = octets;
    congestion =
        CongestionControl.of(plan.get(TcpSetting.CONGESTION_CONTROL), octets, initialWindow());
    congestion.limitSlowStart((int) plan.get(TcpSetting.SLOW_START_LIMIT));
    recovery = new Recovery(plan, flight, congestion, roundTrip);
  }

  private int initialWindow() {
    long octets = plan.get(TcpSetting.INITIAL_WINDOW) * segmentSize;
    return (int) Math.min(octets, CongestionControl.MAXIMUM_WINDOW);
  }

  // ---- the handshake

  /** The initial sequence number is chosen, and the SYN leaves. */
  void sendSyn(int initialSequence, long now) {
    initial = unacknowledged = initialSequence;
    next = initialSequence + 1;
    SentSegment syn = new SentSegment(initialSequence, TcpSegment.SYN, Payload.EMPTY, now);
    flight.add(syn);
    wire.transmit(syn, null);
  }

  /** Both SYNs are there: what is agreed, and how much is allowed at first. */
  void agree(int octets, boolean selectiveAcknowledgments) {
    selective = selectiveAcknowledgments;
    begin(octets);
  }

  /** RFC 5681 §3.1: "if the SYN or SYN/ACK is lost, the initial window MUST be one segment". */
  void synWasResent() {
    congestion.window(segmentSize);
  }

  void beginWindow(TcpSegment syn) {
    window.begin(syn, initial);
  }

  // ---- the user

  void write(Payload data, boolean urgentEnds) {
    queue.append(data);
    if (urgentEnds) urgent.until(next + queue.length());
  }

  void finish() {
    finQueued = true;
  }

  /** How often the congestion window has been cut. */
  int backOffs() {
    return congestion instanceof NoCongestionControl ? 0 : recovery.backOffs();
  }

  /** Octets that were written and are not acknowledged. */
  int unfinished() {
    return queue.length() + flight.length();
  }

  boolean isFinAcknowledged() {
    return finSent && unacknowledged == next;
  }

  boolean isFinQueued() {
    return finQueued;
  }

  void nagle(boolean on) {
    small.nagle(on);
  }

  // ---- acknowledgements

  /** RFC 5961 §5.2: neither of something unsent, nor older than the largest window. */
  boolean isTooNew(int acknowledgment) {
    return SequenceNumber.isLess(next, acknowledgment);
  }

  boolean isTooOld(int acknowledgment) {
    return SequenceNumber.isLess(acknowledgment, unacknowledged - Math.max(window.largest(), 1));
  }

  /** True if it acknowledges anything that was not acknowledged before. */
  boolean advances(int acknowledgment) {
    return SequenceNumber.isLess(unacknowledged, acknowledgment);
  }

  /**
   * Fifth of RFC 9293 §3.10.7.4; the acknowledgement is acceptable.
   *
   * @param offered the window, scaled
   * @param echoed the round trip that the timestamps say, or -1
   * @param marked the peer echoes a router's mark
   */
  void acknowledge(TcpSegment segment, int offered, long echoed, boolean marked, long now) {
    // one that was overtaken may still tell what has arrived
    int acknowledgment = SequenceNumber.max(segment.acknowledgment(), unacknowledged);
    boolean overtaken = acknowledgment != segment.acknowledgment();
    boolean advances = advances(acknowledgment);
    boolean sameWindow = !window.update(segment, offered);
    boolean duplicate =
        !advances && !overtaken && !flight.isEmpty() && sameWindow && segment.sequenceLength() == 0;
    int used = use.used(congestion.window());
    SackReport report = SackReport.NONE;
    if (selective)
      report = SackReport.of(segment.options().sackBlocks(), segment.acknowledgment(), next);
    if (report.duplicate()) {
      recovery.onDuplicateReported(segment.acknowledgment(), next);
      probe.duplicateReported(segment.acknowledgment());
    }
    Flight.News news = flight.acknowledge(acknowledgment, report.blocks());
    unacknowledged = acknowledgment;
    urgent.acknowledged(unacknowledged);
    if (news.freshlySentAt >= 0) roundTrip.sample(now - news.freshlySentAt);
    else if (advances && echoed >= 0) roundTrip.sample(echoed);
    if (advances && isNeedless(segment)) recovery.takeBack();
    boolean pure = !advances && !news.sackedSomething && segment.sequenceLength() == 0;
    if (probe.hasRepaired(unacknowledged, pure)) recovery.onTailRepaired(now);
    if (marked) recovery.onMark(unacknowledged, next, used, now);
    if (!advances && !duplicate && !news.sackedSomething) return;
    recovery.onAcknowledgment(
        new Recovery.Acknowledgment(
            news, unacknowledged, next, duplicate, selective, segmentSize, used),
        now,
        roundTrip.smoothed());
  }

  private boolean isNeedless(TcpSegment segment) {
    TcpOptions.Timestamps stamps = segment.options().timestamps();
    return stamps != null && recovery.isNeedless(stamps.echo());
  }

  // ---- sending

  /** Sends what may be sent: first what is lost, then what is new. */
  void output(long now) {
    limited = false;
    if (flight.lost() > 0) resendLost(now);
    while (sendNext(now, false)) {
      // one segment at a time
    }
    boolean full = limited || flight.pipe() >= congestion.window();
    use.note(flight.length(), full, unacknowledged, next);
  }

  private void resendLost(long now) {
    SentSegment each = flight.firstToResend();
    while (each != null && mayResend(each)) {
      Retransmission cause =
          recovery.phase() == Recovery.Phase.LOSS
              ? Retransmission.AFTER_TIMEOUT
              : Retransmission.FAST;
      resend(each, cause, now);
      each = flight.firstToResend();
    }
  }

  /** RFC 9293 §3.8.6 (SHLD-16): only what the window allows; its first segment in any case. */
  private boolean mayResend(SentSegment segment) {
    boolean inWindow = SequenceNumber.isAtMost(segment.end(), unacknowledged + window.size());
    if (!inWindow && segment != flight.first()) return false;
    if (stopAndWait && flight.pipe() > 0) return false;
    if (flight.pipe() == 0) return true;
    limited = flight.pipe() + Math.min(segment.length(), segmentSize) > congestion.window();
    return !limited;
  }

  private void resend(SentSegment segment, Retransmission cause, long now) {
    SentSegment sent = segment;
    if (segment.data.length() > segmentSize) sent = flight.split(segment, segmentSize);
    flight.markResent(sent, now);
    recovery.onSent(sent.length(), true, wire.stamp());
    lastSentAt = now;
    wire.transmit(sent, cause);
  }

  /** Sends the next new segment if it may leave; {@code forced}: as a probe, whatever its size. */
  private boolean sendNext(long now, boolean forced) {
    int full = segmentSize - wire.reportLength();
    int octets = Math.min(full, queue.length());
    boolean fin = finQueued && !finSent && octets == queue.length();
    if (octets == 0 && !fin) return false;
    int offered = unacknowledged + window.size() - next;
    if (octets + (fin ? 1 : 0) > offered) {
      if (offered <= 0) return false;
      fin = false;
      octets = Math.min(octets, offered);
    }
    boolean mayWait = !forced && octets < full && !fin && !urgent.isPending();
    if (mayWait && !small.mayLeave(octets, queue.length(), window.largest(), unacknowledged))
      return false;
    if (flight.isEmpty()) restartIfIdle(now);
    if (octets > 0 && !isAllowed(octets)) return false;
    if (octets > 0 && octets < full) small.sent(next + octets);
    leave(octets, fin, now);
    return true;
  }

  /** The next segment; with PSH if nothing is left to follow it (MUST-61). */
  private void leave(int octets, boolean fin, long now) {
    Payload data = queue.take(octets);
    boolean push = octets > 0 && queue.length() == 0;
    int flags = (fin ? TcpSegment.FIN : 0) | (push ? TcpSegment.PSH : 0);
    SentSegment segment = new SentSegment(next, flags, data, now);
    next = segment.end();
    if (fin) finSent = true;
    flight.add(segment);
    recovery.onSent(segment.length(), false, 0);
    lastSentAt = now;
    wire.transmit(segment, null);
  }

  private boolean isAllowed(int octets) {
    if (stopAndWait) return flight.isEmpty();
    limited = flight.pipe() + octets > congestion.window();
    return !limited;
  }

  /** RFC 5681 §4.1. */
  private void restartIfIdle(long now) {
    if (!plan.has(TcpSetting.IDLE_RESTART) || lastSentAt == 0) return;
    if (now - lastSentAt <= roundTrip.timeout()) return;
    congestion.restart(initialWindow());
    lastSentAt = now;
  }

  // ---- timers

  /** True if the retransmission timer must run. */
  boolean isWaiting() {
    return !flight.isEmpty();
  }

  /** True if something is queued that the window keeps back: RFC 9293 §3.8.6.1. */
  boolean isBlocked() {
    return flight.isEmpty() && (queue.length() > 0 || finQueued && !finSent);
  }

  /** RFC 6298 (5.4): the earliest segment is sent again. */
  void onTimeout(boolean established, long now) {
    probe.forget();
    if (established) {
      recovery.onTimeout(next, now);
    } else {
      flight.markAllLost(); // a SYN: there is no window yet
    }
    resend(flight.first(), Retransmission.TIMEOUT, now);
  }

  /** The window is closed, or too small: sends what fits; false if nothing does. */
  boolean sendIntoSmallWindow(long now) {
    return sendNext(now, true);
  }

  /** RFC 8985 §7.2: when to ask after the tail, from now; -1: not at all. */
  long probeTimeout() {
    return selective && !stopAndWait ? probe.timeout(flight, recovery.phase()) : -1;
  }

  /** RFC 8985 §7.3: something new if there is any, else the last segment once more. */
  void sendProbe(long now) {
    int octets = Math.min(segmentSize - wire.reportLength(), queue.length());
    int room = unacknowledged + window.size() - next;
    boolean again = octets == 0 || room < octets;
    if (again) {
      resend(flight.last(), Retransmission.TAIL_PROBE, now);
    } else { // whatever the congestion window says
      leave(octets, finQueued && !finSent && octets == queue.length() && room > octets, now);
    }
    probe.sent(next, again);
  }

  /** The time of a segment in doubt is over, RFC 8985 §6.2 step 5. */
  void onReorderingDeadline(long now) {
    recovery.onReorderingDeadline(next, segmentSize, now);
  }

  // ---- the path

  /** RFC 1191 §6.4: what is in flight and too long is sent again in smaller pieces, at once. */
  void limitSegments(int octets, long now) {
    if (octets >= segmentSize) return;
    segmentSize = octets;
    congestion.segmentSize(octets);
    boolean any = false;
    for (SentSegment each = flight.first(); each != null; each = each.next) {
      if (each.data.length() > octets && !each.sacked) {
        flight.markLost(each);
        any = true;
      }
    }
    SentSegment each = flight.firstToResend();
    while (any && each != null && mayResend(each)) {
      resend(each, Retransmission.SMALLER, now);
      each = flight.firstToResend();
    }
  }

  // ---- what there is to know

  int initialSequence() {
    return initial;
  }

  /** SND.UNA. */
  int unacknowledged() {
    return unacknowledged;
  }

  /** SND.NXT. */
  int next() {
    return next;
  }

  /** SND.WND. */
  int window() {
    return window.size();
  }

  UrgentData urgent() {
    return urgent;
  }

  int segmentSize() {
    return segmentSize;
  }

  Flight flight() {
    return flight;
  }

  CongestionControl congestion() {
    return congestion;
  }

  Recovery recovery() {
    return recovery;
  }

  void clear() {
    queue.clear();
    flight.clear();
    finQueued = false;
  }
}
