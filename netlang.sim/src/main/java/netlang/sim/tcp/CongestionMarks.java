package netlang.sim.tcp;

import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.TcpSegment;

/**
 * Explicit congestion notification, RFC 3168 §6.1: routers mark what they would otherwise soon have
 * to drop; the receiver echoes the mark (ECE) until the sender says that it has slowed down (CWR).
 */
final class CongestionMarks {

  private static final int BOTH = TcpSegment.ECE | TcpSegment.CWR;

  private final boolean asks;
  private final boolean accepts;
  private boolean agreed;
  private boolean peerAsks;

  /** A mark has come, and the peer has not said yet that it slows down. */
  private boolean echoing;

  /** The next new data says that we have slowed down. */
  private boolean reduced;

  CongestionMarks(TcpPlan plan) {
    asks = plan.has(TcpSetting.EXPLICIT_CONGESTION);
    accepts = asks || plan.has(TcpSetting.ACCEPT_EXPLICIT_CONGESTION);
  }

  /**
   * What our SYN says; {@code answering}: it is a SYN+ACK. One that is sent again does not ask: the
   * first may have been lost because it did, §6.1.1.1.
   */
  int ofSyn(boolean answering, boolean again) {
    if (answering) return accepts && peerAsks ? TcpSegment.ECE : 0;
    return asks && !again ? BOTH : 0;
  }

  /** The peer's SYN, or SYN+ACK, which answers ours. */
  void take(TcpSegment syn) {
    boolean answer = syn.has(TcpSegment.ACK);
    peerAsks = !answer && syn.has(BOTH);
    agreed = answer ? asks && (syn.flags() & BOTH) == TcpSegment.ECE : accepts && peerAsks;
  }

  /** True if data that is sent for the first time may be marked (ECT). */
  boolean isAgreed() {
    return agreed;
  }

  /**
   * A segment has come; {@code marked}: in a packet that a router has marked. True if that is to be
   * told at once.
   */
  boolean onSegment(TcpSegment segment, boolean marked) {
    if (!agreed) return false;
    if (segment.has(TcpSegment.CWR)) echoing = false;
    if (!marked) return false;
    boolean news = !echoing;
    echoing = true;
    return news;
  }

  /** The peer echoes a mark of ours. */
  boolean isEcho(TcpSegment segment) {
    return agreed && segment.has(TcpSegment.ECE) && !segment.has(TcpSegment.SYN);
  }

  /** The window was reduced, for a mark or for a loss. */
  void onReduced() {
    reduced = agreed;
  }

  /** What a segment says; {@code newData}: it carries data for the first time. */
  int flags(boolean newData) {
    int flags = echoing ? TcpSegment.ECE : 0;
    if (newData && reduced) {
      reduced = false;
      flags |= TcpSegment.CWR;
    }
    return flags;
  }
}
