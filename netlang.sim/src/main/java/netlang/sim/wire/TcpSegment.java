package netlang.sim.wire;

import java.nio.ByteBuffer;
import netlang.sim.addr.Ipv4Address;

/**
 * Segment of the transmission control protocol, RFC 9293 §3.1.
 *
 * @param window as it is on the wire, not yet scaled
 * @param origin not on the wire: for observers, who like to count from 0
 */
public record TcpSegment(
    int sourcePort,
    int destinationPort,
    int sequence,
    int acknowledgment,
    int flags,
    int window,
    int urgentPointer,
    TcpOptions options,
    Payload data,
    Origin origin)
    implements Ipv4Payload {

  /** Without options. */
  public static final int HEADER_LENGTH = 20;

  public static final int FIN = 0x01;
  public static final int SYN = 0x02;
  public static final int RST = 0x04;
  public static final int PSH = 0x08;
  public static final int ACK = 0x10;
  public static final int URG = 0x20;
  public static final int ECE = 0x40;
  public static final int CWR = 0x80;

  private static final String FLAG_LETTERS = "FSRP.UEW";

  /**
   * Where the two sequence spaces of the connection begin, as its sender knows: its own initial
   * sequence number, and the peer's (0 as long as it is unknown). No receiver looks at it.
   */
  public record Origin(int sequence, int acknowledgment) {
    public static final Origin UNKNOWN = new Origin(0, 0);
  }

  public TcpSegment {
    if (sourcePort >>> 16 != 0 || destinationPort >>> 16 != 0 || window >>> 16 != 0)
      throw new IllegalArgumentException(
          "ports " + sourcePort + ", " + destinationPort + ", window " + window);
  }

  /** True if all these flags are set. */
  public boolean has(int wanted) {
    return (flags & wanted) == wanted;
  }

  /** SEG.LEN: octets of the sequence space that it occupies, SYN and FIN included. */
  public int sequenceLength() {
    return data.length() + Integer.bitCount(flags & (SYN | FIN));
  }

  /** The first sequence number behind it. */
  public int sequenceEnd() {
    return sequence + sequenceLength();
  }

  /** Counted from the initial sequence number of its sender. */
  public long relativeSequence() {
    return sequence - origin.sequence & 0xffff_ffffL;
  }

  /** Counted from the initial sequence number of its receiver; 0 without ACK. */
  public long relativeAcknowledgment() {
    return has(ACK) ? acknowledgment - origin.acknowledgment & 0xffff_ffffL : 0;
  }

  /** As in {@code tcpdump}: {@code S.}, {@code .}, {@code P.}, {@code F.}. */
  public String flagLetters() {
    StringBuilder letters = new StringBuilder();
    for (int bit = 0; bit < FLAG_LETTERS.length(); bit++)
      if (bit != 4 && (flags & 1 << bit) != 0) letters.append(FLAG_LETTERS.charAt(bit));
    if (has(ACK)) letters.append('.');
    return letters.length() == 0 ? "-" : letters.toString();
  }

  @Override
  public int protocol() {
    return TCP;
  }

  @Override
  public int headerLength() {
    return HEADER_LENGTH + options.length();
  }

  @Override
  public int length() {
    return headerLength() + data.length();
  }

  @Override
  public int layer() {
    return 4;
  }

  @Override
  public String unit() {
    return "segment";
  }

  /** As {@code tcpdump} does, but without the values of timestamps. */
  @Override
  public String summary() {
    StringBuilder text = new StringBuilder("TCP ");
    text.append(sourcePort).append(" > ").append(destinationPort);
    text.append(" [").append(flagLetters()).append("] seq ").append(relativeSequence());
    if (data.length() > 0) text.append(':').append(relativeSequence() + data.length());
    if (has(ACK)) text.append(" ack ").append(relativeAcknowledgment());
    text.append(" win ").append(window);
    if (has(URG)) text.append(" urg ").append(urgentPointer);
    String said = has(SYN) ? options.summary() : "";
    if (!said.isEmpty()) text.append(" <").append(said).append('>');
    for (TcpOptions.SackBlock block : options.sackBlocks())
      text.append(" sack ")
          .append(block.left() - origin.acknowledgment & 0xffff_ffffL)
          .append(':')
          .append(block.right() - origin.acknowledgment & 0xffff_ffffL);
    return text.append(" length ").append(data.length()).toString();
  }

  static Ipv4Payload parse(ByteBuffer in, Ipv4Address source, Ipv4Address destination) {
    int start = in.position();
    int length = in.remaining();
    if (length < HEADER_LENGTH) return OpaqueIpv4Payload.rest(TCP, in);
    int headerLength = (in.get(start + 12) & 0xf0) >>> 2;
    if (headerLength < HEADER_LENGTH
        || headerLength > length
        || InternetChecksum.of(in, start, length, source, destination, TCP) != 0)
      return OpaqueIpv4Payload.rest(TCP, in);
    in.position(start + HEADER_LENGTH);
    TcpOptions options = TcpOptions.parse(in, start + headerLength);
    in.position(start);
    if (options == null) return OpaqueIpv4Payload.rest(TCP, in);
    byte[] data = new byte[length - headerLength];
    in.position(start + headerLength).get(data);
    return new TcpSegment(
        in.getShort(start) & 0xffff,
        in.getShort(start + 2) & 0xffff,
        in.getInt(start + 4),
        in.getInt(start + 8),
        in.get(start + 13) & 0xff,
        in.getShort(start + 14) & 0xffff,
        in.getShort(start + 18) & 0xffff,
        options,
        data.length == 0 ? Payload.EMPTY : Payload.of(data),
        Origin.UNKNOWN);
  }

  @Override
  public void emit(ByteBuffer out, Ipv4Address source, Ipv4Address destination) {
    int start = out.position();
    out.putShort((short) sourcePort).putShort((short) destinationPort);
    out.putInt(sequence).putInt(acknowledgment);
    out.put((byte) (headerLength() << 2)).put((byte) flags).putShort((short) window);
    out.putShort((short) 0).putShort((short) urgentPointer);
    options.emit(out);
    data.emit(out);
    int checksum = InternetChecksum.of(out, start, length(), source, destination, TCP);
    out.putShort(start + 16, (short) checksum);
  }
}
