package netlang.sim.tcp;

import java.util.List;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;

/** What the two SYNs offer, and what comes of it: RFC 9293 §3.7.1, RFC 7323 §2.2, RFC 2018 §2. */
final class Handshake {

  /** "If an MSS Option is not received, an assumption of 536 MUST be made", MUST-15. */
  private static final int DEFAULT_SEGMENT_SIZE = 536;

  /** No data is sent in smaller pieces, whatever the peer says: it could ask for one octet each. */
  private static final int SMALLEST_SEGMENT = 48;

  private static final int LARGEST_SHIFT = 14;
  private static final int STAMPS_LENGTH = 12;

  private final TcpPlan plan;
  private final int ownSegmentSize;
  private final Timestamps timestamps;
  private final int receiveShift;
  private int peerSegmentSize = DEFAULT_SEGMENT_SIZE;
  private boolean scaling;
  private int sendShift;
  private boolean selective;

  Handshake(TcpPlan plan, int ownSegmentSize, Timestamps timestamps) {
    this.plan = plan;
    this.ownSegmentSize = ownSegmentSize;
    this.timestamps = timestamps;
    receiveShift = Receiver.scaleFor((int) plan.get(TcpSetting.RECEIVE_BUFFER));
  }

  /** The peer's SYN, or SYN+ACK. */
  void take(TcpSegment syn, long now) {
    TcpOptions options = syn.options();
    if (options.maximumSegmentSize() != TcpOptions.ABSENT)
      peerSegmentSize = Math.max(SMALLEST_SEGMENT, options.maximumSegmentSize());
    scaling = plan.has(TcpSetting.WINDOW_SCALING) && options.windowScale() != TcpOptions.ABSENT;
    if (scaling) sendShift = Math.min(LARGEST_SHIFT, options.windowScale());
    selective = plan.has(TcpSetting.SELECTIVE_ACKNOWLEDGMENT) && options.sackPermitted();
    if (plan.has(TcpSetting.TIMESTAMPS) && options.timestamps() != null) {
      timestamps.agree();
      timestamps.begin(syn, now);
    }
  }

  /** Of our SYN; {@code answer}: it acknowledges theirs, and offers only what theirs did. */
  TcpOptions options(boolean answer, long now) {
    boolean scale = answer ? scaling : plan.has(TcpSetting.WINDOW_SCALING);
    boolean sack = answer ? selective : plan.has(TcpSetting.SELECTIVE_ACKNOWLEDGMENT);
    boolean stamps = answer ? timestamps.isAgreed() : plan.has(TcpSetting.TIMESTAMPS);
    return new TcpOptions(
        ownSegmentSize,
        scale ? receiveShift : TcpOptions.ABSENT,
        sack,
        stamps ? timestamps.stamp(now) : null,
        List.of());
  }

  int ownSegmentSize() {
    return ownSegmentSize;
  }

  /**
   * "Eff.snd.MSS = min(SendMSS+20, MMS_S) - TCPhdrsize - IPoptionsize", MUST-16; {@code pathLimit}:
   * the longest IP packet that gets there.
   */
  int sendSegmentSize(int pathLimit) {
    int fits = pathLimit - Ipv4Packet.HEADER_LENGTH - TcpSegment.HEADER_LENGTH;
    int wanted = (int) plan.get(TcpSetting.MAXIMUM_SEGMENT_SIZE); // limits both ways, as Linux
    if (wanted > 0) fits = Math.min(fits, wanted);
    int options = timestamps.isAgreed() ? STAMPS_LENGTH : 0;
    return Math.max(1, Math.min(peerSegmentSize, fits) - options);
  }

  boolean isSelective() {
    return selective;
  }

  int sendScale() {
    return sendShift;
  }

  int receiveScale() {
    return scaling ? receiveShift : 0;
  }
}
