package netlang.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Octets in network byte order. Reading behind the end throws {@link IndexOutOfBoundsException}.
 */
final class Octets {

  private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

  private final byte[] octets;

  Octets(byte[] octets) {
    this.octets = octets;
  }

  /** Hexadecimal digits, white space where one likes. */
  static Octets ofHex(String digits) {
    return new Octets(HexFormat.of().parseHex(digits.replaceAll("\\s", "")));
  }

  int length() {
    return octets.length;
  }

  int u8(int at) {
    return octets[at] & 0xff;
  }

  int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  /** 0 to 2^32 - 1. */
  long u32(int at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  String mac(int at) {
    return COLONS.formatHex(octets, at, at + 6);
  }

  String ipv4(int at) {
    return u8(at) + "." + u8(at + 1) + "." + u8(at + 2) + "." + u8(at + 3);
  }

  Octets from(int start) {
    return range(start, length());
  }

  Octets range(int start, int end) {
    if (end > length()) throw new IndexOutOfBoundsException(end + " of " + length() + " octets");
    return new Octets(Arrays.copyOfRange(octets, start, end));
  }

  /** The first four octets of the SHA-1, in hexadecimal. */
  String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(octets), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  byte[] toArray() {
    return octets.clone();
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(octets);
  }
}
