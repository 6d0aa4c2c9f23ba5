package netlang.sim.wire;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/**
 * The options of a TCP header: RFC 9293 §3.1, RFC 7323 §2 and §3, RFC 2018 §2 and §3. On the wire
 * they stand in the order that Linux uses.
 *
 * <p>Not a record, for its length is asked at every hop and is counted only once.
 */
public final class TcpOptions {

  public static final int ABSENT = -1;

  public static final TcpOptions NONE = new TcpOptions(ABSENT, ABSENT, false, null, List.of());

  private static final int END = 0;
  private static final int NO_OPERATION = 1;
  private static final int MAXIMUM_SEGMENT_SIZE = 2;
  private static final int WINDOW_SCALE = 3;
  private static final int SACK_PERMITTED = 4;
  private static final int SACK = 5;
  private static final int TIMESTAMPS = 8;

  private final int maximumSegmentSize;
  private final int windowScale;
  private final boolean sackPermitted;
  private final Timestamps timestamps;
  private final List<SackBlock> sackBlocks;
  private final int length;

  /** TSval and TSecr, RFC 7323 §3.2. */
  public record Timestamps(int value, int echo) {}

  /** The octets {@code left} to {@code right} - 1 have arrived, RFC 2018 §3. */
  public record SackBlock(int left, int right) {}

  /**
   * @param maximumSegmentSize 1–65535, or {@link #ABSENT}
   * @param windowScale shift count 0–255 as it is on the wire, or {@link #ABSENT}
   * @param timestamps null if there is no such option
   * @param sackBlocks at most four
   */
  public TcpOptions(
      int maximumSegmentSize,
      int windowScale,
      boolean sackPermitted,
      Timestamps timestamps,
      List<SackBlock> sackBlocks) {
    this.maximumSegmentSize = maximumSegmentSize;
    this.windowScale = windowScale;
    this.sackPermitted = sackPermitted;
    this.timestamps = timestamps;
    this.sackBlocks = List.copyOf(sackBlocks);
    length = countLength();
  }

  public static TcpOptions of(Timestamps timestamps, List<SackBlock> sackBlocks) {
    return timestamps == null && sackBlocks.isEmpty()
        ? NONE
        : new TcpOptions(ABSENT, ABSENT, false, timestamps, sackBlocks);
  }

  public int maximumSegmentSize() {
    return maximumSegmentSize;
  }

  public int windowScale() {
    return windowScale;
  }

  public boolean sackPermitted() {
    return sackPermitted;
  }

  public Timestamps timestamps() {
    return timestamps;
  }

  public List<SackBlock> sackBlocks() {
    return sackBlocks;
  }

  /** Octets, padded to a multiple of four. */
  public int length() {
    return length;
  }

  private int countLength() {
    int octets = 0;
    if (maximumSegmentSize != ABSENT) octets += 4;
    if (timestamps != null) octets += 12;
    else if (sackPermitted) octets += 4;
    if (windowScale != ABSENT) octets += 4;
    if (!sackBlocks.isEmpty()) octets += 4 + 8 * sackBlocks.size();
    return octets;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TcpOptions that
        && maximumSegmentSize == that.maximumSegmentSize
        && windowScale == that.windowScale
        && sackPermitted == that.sackPermitted
        && Objects.equals(timestamps, that.timestamps)
        && sackBlocks.equals(that.sackBlocks);
  }

  @Override
  public int hashCode() {
    return Objects.hash(maximumSegmentSize, windowScale, sackPermitted, timestamps, sackBlocks);
  }

  @Override
  public String toString() {
    return "TcpOptions[" + summary() + (sackBlocks.isEmpty() ? "" : " " + sackBlocks) + "]";
  }

  void emit(ByteBuffer out) {
    if (maximumSegmentSize != ABSENT)
      out.put((byte) MAXIMUM_SEGMENT_SIZE).put((byte) 4).putShort((short) maximumSegmentSize);
    if (sackPermitted && timestamps == null) pad(out);
    if (sackPermitted) out.put((byte) SACK_PERMITTED).put((byte) 2);
    if (timestamps != null) {
      if (!sackPermitted) pad(out);
      out.put((byte) TIMESTAMPS).put((byte) 10);
      out.putInt(timestamps.value).putInt(timestamps.echo);
    }
    if (windowScale != ABSENT)
      out.put((byte) NO_OPERATION).put((byte) WINDOW_SCALE).put((byte) 3).put((byte) windowScale);
    if (!sackBlocks.isEmpty()) {
      pad(out);
      out.put((byte) SACK).put((byte) (2 + 8 * sackBlocks.size()));
      for (SackBlock block : sackBlocks) out.putInt(block.left).putInt(block.right);
    }
  }

  private static void pad(ByteBuffer out) {
    out.put((byte) NO_OPERATION).put((byte) NO_OPERATION);
  }

  /**
   * Reads the octets between the buffer's position and {@code end}; null if a length is impossible.
   * Options that nobody knows are skipped (MUST-6).
   */
  static TcpOptions parse(ByteBuffer in, int end) {
    if (in.position() == end) return NONE;
    int maximumSegmentSize = ABSENT;
    int windowScale = ABSENT;
    boolean sackPermitted = false;
    Timestamps timestamps = null;
    List<SackBlock> sackBlocks = List.of();
    while (in.position() < end) {
      int kind = in.get() & 0xff;
      if (kind == END) break;
      if (kind == NO_OPERATION) continue;
      if (in.position() == end) return null;
      int length = (in.get() & 0xff) - 2;
      int next = in.position() + length;
      if (length < 0 || next > end) return null;
      if (kind == MAXIMUM_SEGMENT_SIZE && length == 2) maximumSegmentSize = in.getShort() & 0xffff;
      else if (kind == WINDOW_SCALE && length == 1) windowScale = in.get() & 0xff;
      else if (kind == SACK_PERMITTED && length == 0) sackPermitted = true;
      else if (kind == TIMESTAMPS && length == 8)
        timestamps = new Timestamps(in.getInt(), in.getInt());
      else if (kind == SACK && length % 8 == 0) sackBlocks = sackBlocks(in, length / 8);
      in.position(next);
    }
    return new TcpOptions(maximumSegmentSize, windowScale, sackPermitted, timestamps, sackBlocks);
  }

  private static List<SackBlock> sackBlocks(ByteBuffer in, int count) {
    SackBlock[] blocks = new SackBlock[count];
    for (int i = 0; i < count; i++) blocks[i] = new SackBlock(in.getInt(), in.getInt());
    return List.of(blocks);
  }

  /**
   * What a SYN offers, in the words of {@code tcpdump}: {@code mss 1460,sackOK,TS,wscale 10}; empty
   * for nothing. The clocks behind the timestamps begin anywhere, so their values tell nobody
   * anything.
   */
  public String summary() {
    StringBuilder text = new StringBuilder();
    if (maximumSegmentSize != ABSENT) text.append(",mss ").append(maximumSegmentSize);
    if (sackPermitted) text.append(",sackOK");
    if (timestamps != null) text.append(",TS");
    if (windowScale != ABSENT) text.append(",wscale ").append(windowScale);
    return text.length() == 0 ? "" : text.substring(1);
  }
}
