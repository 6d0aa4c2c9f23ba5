package netlang.sim.tcp;

import netlang.sim.engine.Clock;
import netlang.sim.engine.Timer;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;

/**
 * When to acknowledge: at once, or with the next data, or when the delay is over. RFC 1122
 * §4.2.3.2, RFC 5681 §4.2; at the start of a connection, and in a dialogue, as Linux does.
 */
final class Acknowledger {

  /** What is assumed of the peer's segments before larger ones come, RFC 9293 §3.7.1. */
  private static final int SMALLEST_FULL_SEGMENT = 536;

  private final Clock clock;
  private final Timer timer;
  private final long delay;
  private final boolean quickStart;
  private final int mostQuick;
  private final boolean interactive;
  private final int every;

  /** RCV.NXT of the last acknowledgement that was sent. */
  private int lastAcknowledged;

  /** Something waits to be acknowledged. */
  private boolean owed;

  private boolean now;

  /** So many acknowledgements are sent at once. */
  private int quick;

  /** A dialogue: data goes back soon after data has come, and takes the acknowledgement along. */
  private boolean dialogue;

  private boolean anyData;
  private long lastDataAt;
  private int fullSegment = SMALLEST_FULL_SEGMENT;

  /** Segments with PSH, less than full, since the last acknowledgement. */
  private int pushed;

  /** Segments with data since the last acknowledgement. */
  private int segments;

  /** {@code send}: sends an acknowledgement by itself. */
  Acknowledger(TcpPlan plan, Clock clock, Runnable send) {
    this.clock = clock;
    delay = plan.get(TcpSetting.DELAYED_ACK);
    mostQuick = (int) plan.get(TcpSetting.QUICK_ACKS);
    quickStart = mostQuick > 0;
    every = (int) plan.get(TcpSetting.ACK_EVERY);
    interactive = plan.has(TcpSetting.INTERACTIVE);
    timer =
        new Timer(
            clock,
            () -> {
              dialogue = false;
              send.run();
            });
  }

  /** The handshake is over. */
  void begin(int receiveNext) {
    lastAcknowledged = receiveNext;
  }

  int lastAcknowledged() {
    return lastAcknowledged;
  }

  /** Data has come in order; {@code window}: what is offered. */
  void onData(int octets, boolean push, int window, long retransmissionTimeout) {
    owed = true;
    segments++;
    if (every > 0 && segments >= every) now = true;
    if (push && octets < fullSegment) pushed++;
    fullSegment = Math.max(fullSegment, octets);
    long pause = clock.now() - lastDataAt;
    if (quickStart && (!anyData || pause > retransmissionTimeout))
      quick = Math.max(quick, Math.min(mostQuick, Math.max(2, window / (2 * fullSegment))));
    anyData = true;
    lastDataAt = clock.now();
  }

  /** Something that the sender must know at once: out of order, a duplicate, a hole filled. */
  void atOnce() {
    owed = true;
    now = true;
  }

  /** The peer's FIN has come: the user may close soon, and take the acknowledgement along. */
  void onFin() {
    owed = true;
    if (interactive) dialogue = true;
    else now = true;
  }

  /** Our own data leaves. */
  void onDataSent() {
    if (interactive && anyData && clock.now() - lastDataAt < delay) dialogue = true;
  }

  boolean isOwed() {
    return owed;
  }

  /** More than one full segment waits to be acknowledged. */
  private boolean isMuch(int receiveNext) {
    return receiveNext - lastAcknowledged > fullSegment;
  }

  /**
   * The user has read all there is, and the peer seems to wait for no more than its
   * acknowledgement: the condition of Linux, tcp_cleanup_rbuf.
   */
  boolean isDueWhenRead(int receiveNext) {
    return owed && (isMuch(receiveNext) || pushed > 1 || pushed > 0 && !dialogue);
  }

  /** True if an acknowledgement is to be sent now; else, if one is owed, the delay begins. */
  boolean isDue(int receiveNext) {
    if (!owed) return false;
    if (now || delay == 0 || !anyData || isMuch(receiveNext) || quick > 0 && !dialogue) return true;
    if (!timer.isSet()) timer.arm(delay);
    return false;
  }

  /** Any segment with ACK has left. */
  void onSent(int receiveNext) {
    if (owed && quick > 0) quick--;
    owed = false;
    now = false;
    pushed = 0;
    segments = 0;
    lastAcknowledged = receiveNext;
    timer.cancel();
  }

  void stop() {
    owed = false;
    timer.cancel();
  }
}
