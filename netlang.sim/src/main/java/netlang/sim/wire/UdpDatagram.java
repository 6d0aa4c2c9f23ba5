package netlang.sim.wire;

import java.nio.ByteBuffer;
import netlang.sim.addr.Ipv4Address;

/** User datagram, RFC 768. */
public record UdpDatagram(int sourcePort, int destinationPort, Payload data)
    implements Ipv4Payload {

  public static final int HEADER_LENGTH = 8;

  public UdpDatagram {
    if (sourcePort >>> 16 != 0 || destinationPort >>> 16 != 0)
      throw new IllegalArgumentException("ports " + sourcePort + ", " + destinationPort);
  }

  @Override
  public int protocol() {
    return UDP;
  }

  @Override
  public int length() {
    return HEADER_LENGTH + data.length();
  }

  @Override
  public int headerLength() {
    return HEADER_LENGTH;
  }

  @Override
  public int layer() {
    return 4;
  }

  @Override
  public String unit() {
    return "datagram";
  }

  @Override
  public String summary() {
    return "UDP " + sourcePort + " > " + destinationPort + " length " + data.length();
  }

  static Ipv4Payload parse(ByteBuffer in, Ipv4Address source, Ipv4Address destination) {
    int start = in.position();
    if (!wellFormed(in, start, source, destination)) return OpaqueIpv4Payload.rest(UDP, in);
    byte[] data = new byte[(in.getShort(start + 4) & 0xffff) - HEADER_LENGTH];
    in.position(start + HEADER_LENGTH).get(data);
    return new UdpDatagram(
        in.getShort(start) & 0xffff, in.getShort(start + 2) & 0xffff, Payload.of(data));
  }

  private static boolean wellFormed(
      ByteBuffer in, int start, Ipv4Address source, Ipv4Address destination) {
    if (in.remaining() < HEADER_LENGTH) return false;
    int length = in.getShort(start + 4) & 0xffff;
    if (length < HEADER_LENGTH || length > in.remaining()) return false;
    boolean unused =
        in.getShort(start + 6) == 0; // "an all zero transmitted checksum value means no checksum"
    return unused || InternetChecksum.of(in, start, length, source, destination, UDP) == 0;
  }

  @Override
  public void emit(ByteBuffer out, Ipv4Address source, Ipv4Address destination) {
    int start = out.position();
    out.putShort((short) sourcePort)
        .putShort((short) destinationPort)
        .putShort((short) length())
        .putShort((short) 0);
    data.emit(out);
    int checksum = InternetChecksum.of(out, start, length(), source, destination, UDP);
    out.putShort(
        start + 6,
        (short) (checksum == 0 ? 0xffff : checksum)); // "if zero, transmitted as all ones"
  }
}
