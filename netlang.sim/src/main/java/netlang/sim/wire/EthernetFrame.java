package netlang.sim.wire;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import netlang.sim.addr.MacAddress;

/** Ethernet II frame, IEEE 802.3-2018 §3.1.1. Shared, never copied, when a switch floods it. */
public record EthernetFrame(MacAddress destination, MacAddress source, EthernetPayload payload)
    implements Pdu {

  public static final int HEADER_LENGTH = 14;

  /** Shorter frames are padded, IEEE 802.3-2018 §3.2.8: 64 octets less the FCS. */
  public static final int MINIMUM_LENGTH = 60;

  /** The trailer: frame check sequence. */
  public static final int FCS_LENGTH = 4;

  /**
   * Preamble and start frame delimiter, which precede each frame on the wire, IEEE 802.3-2018
   * §3.2.1 and §3.2.2.
   */
  public static final int PREAMBLE_AND_SFD_LENGTH = 7 + 1;

  /** Inter-packet gap of 96 bit times, IEEE 802.3-2018 §4.4.2, which follows each frame. */
  public static final int GAP_LENGTH = 12;

  @Override
  public int length() {
    return HEADER_LENGTH + payload.length();
  }

  /** Octets from the destination address to the last of data or padding: what a capture holds. */
  public int paddedLength() {
    return Math.max(MINIMUM_LENGTH, length());
  }

  /** Octets on the wire: preamble, SFD, header, data, padding and FCS; the gap comes after. */
  public int wireLength() {
    return PREAMBLE_AND_SFD_LENGTH + paddedLength() + FCS_LENGTH;
  }

  @Override
  public int headerLength() {
    return HEADER_LENGTH;
  }

  @Override
  public int layer() {
    return 2;
  }

  @Override
  public String unit() {
    return "frame";
  }

  @Override
  public String summary() {
    return source + " > " + destination + " " + payload.summary();
  }

  /** The octets of the frame with padding, without FCS. */
  public byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(paddedLength());
    emit(out);
    return out.array();
  }

  /** Writes header, payload and padding; the FCS is {@link #fcs} of these octets. */
  public void emit(ByteBuffer out) {
    int start = out.position();
    putMac(out, destination);
    putMac(out, source);
    out.putShort((short) payload.etherType());
    payload.emit(out);
    while (out.position() - start < MINIMUM_LENGTH) out.put((byte) 0);
  }

  /** Frame check sequence: CRC-32 of IEEE 802.3-2018 §3.2.9 over the octets. */
  public static int fcs(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /**
   * Reads a frame without its FCS.
   *
   * @throws IllegalArgumentException if there are fewer than 14 octets: no frame that was sent is
   *     that short
   */
  public static EthernetFrame parse(byte[] bytes) {
    if (bytes.length < HEADER_LENGTH)
      throw new IllegalArgumentException("a frame of " + bytes.length + " octets");
    ByteBuffer in = ByteBuffer.wrap(bytes);
    MacAddress destination = getMac(in);
    MacAddress source = getMac(in);
    int etherType = in.getShort() & 0xffff;
    return new EthernetFrame(destination, source, EthernetPayload.parse(etherType, in));
  }

  static void putMac(ByteBuffer out, MacAddress mac) {
    out.putShort((short) (mac.value() >>> 32)).putInt((int) mac.value());
  }

  static MacAddress getMac(ByteBuffer in) {
    return new MacAddress((in.getShort() & 0xffffL) << 32 | in.getInt() & 0xffff_ffffL);
  }
}
