package netlang.sim.wire;

import java.nio.ByteBuffer;
import netlang.sim.addr.Ipv4Address;

/** The one's complement checksum of IP, ICMP, UDP and TCP, RFC 1071. */
final class InternetChecksum {

  private InternetChecksum() {}

  /**
   * The checksum over {@code length} octets from {@code start}; 0 if they contain their own right
   * checksum.
   */
  static int of(ByteBuffer bytes, int start, int length) {
    return fold(sum(bytes, start, length));
  }

  /** The same over the pseudo header of RFC 768 and the octets. */
  static int of(
      ByteBuffer bytes,
      int start,
      int length,
      Ipv4Address source,
      Ipv4Address destination,
      int protocol) {
    long pseudo = halves(source) + halves(destination) + protocol + length;
    return fold(sum(bytes, start, length) + pseudo);
  }

  private static long halves(Ipv4Address address) {
    return (address.value() >>> 16) + (address.value() & 0xffff);
  }

  /** Two 16-bit words at a time: modulo 2^16 - 1 their sum is the same, RFC 1071 §2 (C). */
  private static long sum(ByteBuffer bytes, int start, int length) {
    long sum = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) sum += bytes.getInt(start + i) & 0xffff_ffffL;
    for (; i + 1 < length; i += 2) sum += bytes.getShort(start + i) & 0xffff;
    if (i < length) sum += (bytes.get(start + i) & 0xff) << 8;
    return sum;
  }

  private static int fold(long sum) {
    while (sum >>> 16 != 0) sum = (sum & 0xffff) + (sum >>> 16);
    return (int) ~sum & 0xffff;
  }
}
