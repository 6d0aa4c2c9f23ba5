package netlang.sim.tcp;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.wire.Payload;
import netlang.sim.wire.SequenceNumber;
import netlang.sim.wire.TcpOptions.SackBlock;
import netlang.sim.wire.TcpSegment;

/**
 * The receiving half of a connection: RCV.NXT, RCV.WND and RCV.UP of RFC 9293 §3.3.1, what has
 * arrived, and the window that is offered.
 */
final class Receiver {

  /** How the segment that was just taken lies. */
  enum Arrival {
    /** Nothing of it is new. */
    DUPLICATE,
    IN_ORDER,
    /** Behind a hole. */
    OUT_OF_ORDER,
    /** The first missing octets: what waited behind them follows. */
    FILLS_HOLE
  }

  private static final int LARGEST_FIELD = 65_535;

  private final ReceiveBuffer buffer = new ReceiveBuffer();
  private int initial;
  private int next;

  /** RCV.NXT + RCV.WND, the right edge: it never moves left. */
  private int edge;

  private int scale;
  private int capacity;
  private int segmentSize = 1;
  private boolean finKnown;
  private int finSequence;
  private boolean finished;
  private boolean urgentKnown;
  private int urgentEnd;
  private SackBlock duplicate;

  /** {@code capacity}: octets of the buffer. */
  Receiver(int capacity) {
    this.capacity = capacity;
  }

  /** The peer's SYN has come. */
  void begin(int initialSequence, int largestSegment) {
    initial = initialSequence;
    next = initialSequence + 1;
    segmentSize = Math.max(1, largestSegment);
    edge = next + Math.min(capacity, LARGEST_FIELD);
  }

  /** Agreed in the handshake, RFC 7323 §2.2. */
  void scale(int shift) {
    scale = shift;
  }

  /** The connection stands: from now on the window may be larger than the field of a SYN. */
  void openWindow() {
    edge = SequenceNumber.max(edge, next + Math.min(capacity, most(scale)));
  }

  void capacity(int octets) {
    capacity = octets;
  }

  /** The shift with which the whole buffer can be offered, RFC 7323 §2.3: at most 14. */
  static int scaleFor(int capacity) {
    int shift = 0;
    while (shift < 14 && LARGEST_FIELD << shift < capacity) shift++;
    return shift;
  }

  int initialSequence() {
    return initial;
  }

  /** RCV.NXT. */
  int next() {
    return next;
  }

  /** RCV.WND, as it was offered. */
  int window() {
    return Math.max(0, edge - next);
  }

  /**
   * The window field of a segment that is sent now; {@code unscaled}: it has SYN. The edge moves by
   * steps of a segment or half the buffer, RFC 9293 §3.8.6.2.2.
   */
  int windowField(boolean unscaled) {
    int shift = unscaled ? 0 : scale;
    int most = unscaled ? LARGEST_FIELD : most(shift);
    int wanted = next + Math.min(most, Math.max(0, capacity - buffer.unread()));
    if (wanted - edge >= Math.min(capacity / 2, segmentSize)) edge = wanted;
    return Math.min(LARGEST_FIELD, window() + (1 << shift) - 1 >> shift);
  }

  /** The largest window: without a shift what the field can say, and the rest of a segment. */
  private int most(int shift) {
    if (shift > 0) return LARGEST_FIELD << shift;
    return (LARGEST_FIELD + segmentSize - 1) / segmentSize * segmentSize;
  }

  /** What the window would be if it were offered now. */
  int possibleWindow() {
    int wanted = Math.min(most(scale), Math.max(0, capacity - buffer.unread()));
    return next + wanted - edge >= Math.min(capacity / 2, segmentSize) ? wanted : window();
  }

  /** RFC 9293 §3.4, the table of four cases. A window that was rounded up counts as it was. */
  boolean isAcceptable(TcpSegment segment) {
    int length = segment.sequenceLength();
    int last = segment.sequence() + Math.max(0, length - 1);
    int window = window() == 0 ? 0 : window() + (1 << scale) - 1;
    if (window == 0) return length == 0 && segment.sequence() == next;
    return SequenceNumber.isIn(segment.sequence(), next, window)
        || length > 0 && SequenceNumber.isIn(last, next, window);
  }

  /** True if octets that the segment carries have all been there before. */
  boolean isOld(TcpSegment segment) {
    return SequenceNumber.isAtMost(segment.sequenceEnd(), next);
  }

  /** Seventh and eighth of RFC 9293 §3.10.7.4: the text, and the FIN behind it. */
  Arrival take(TcpSegment segment) {
    int sequence = segment.sequence() + (segment.has(TcpSegment.SYN) ? 1 : 0);
    Payload data = segment.data();
    boolean fin = segment.has(TcpSegment.FIN);
    int room = edge + (1 << scale) - 1 - sequence;
    if (data.length() > room) { // "trimmed to the window"
      data = data.slice(0, Math.max(0, room));
      fin = false;
    }
    duplicate = buffer.overlap(sequence, sequence + data.length(), next);
    int old = next - sequence;
    if (old > 0) {
      if (old > data.length() || old == data.length() && !fin) return finish(Arrival.DUPLICATE);
      data = data.slice(old, data.length() - old);
      sequence = next;
    }
    int end = sequence + data.length();
    if (fin && (!finKnown || SequenceNumber.isLess(end, finSequence))) { // the earlier one is right
      finKnown = true;
      finSequence = end;
      buffer.finAt(finSequence, data.length() > 0);
    }
    if (sequence == next) {
      boolean hole = buffer.hasHole();
      buffer.append(data);
      next = buffer.drain(next + data.length());
      return finish(hole ? Arrival.FILLS_HOLE : Arrival.IN_ORDER);
    }
    if (data.length() > 0) buffer.keep(sequence, data);
    return Arrival.OUT_OF_ORDER;
  }

  private Arrival finish(Arrival arrival) {
    if (finKnown && !finished && next == finSequence) {
      finished = true;
      next++;
      buffer.end();
    }
    return arrival;
  }

  /** The peer has sent its FIN, and all before it has arrived. */
  boolean isFinished() {
    return finished;
  }

  /** A part of the last segment had come before, and the peer does not know yet. */
  boolean hasDuplicate() {
    return duplicate != null;
  }

  boolean hasHole() {
    return buffer.hasHole();
  }

  /** The blocks to report, RFC 2018 §4; one that says what was sent needlessly first, RFC 2883. */
  List<SackBlock> blocks(int most) {
    if (duplicate == null && buffer.blocks().isEmpty()) return List.of();
    List<SackBlock> all = new ArrayList<>(4);
    if (duplicate != null && most > 0) all.add(duplicate);
    for (SackBlock block : buffer.blocks()) {
      if (all.size() < most) all.add(block);
    }
    duplicate = null;
    return List.copyOf(all);
  }

  /** How many blocks there are to report. */
  int blockCount() {
    return buffer.blocks().size() + (duplicate == null ? 0 : 1);
  }

  /** Sixth: the urgent pointer advances, RCV.UP. True if that is news for the user. */
  boolean takeUrgent(TcpSegment segment) {
    int end = segment.sequence() + segment.urgentPointer();
    if (urgentKnown && SequenceNumber.isAtMost(end, urgentEnd)) return false;
    urgentKnown = true;
    urgentEnd = end;
    return SequenceNumber.isLess(next, end);
  }

  /** Octets that can be read. */
  int unread() {
    return buffer.unread();
  }

  Payload read(int limit) {
    return buffer.read(limit);
  }

  Payload peek(int limit) {
    return buffer.peek(limit);
  }
}
