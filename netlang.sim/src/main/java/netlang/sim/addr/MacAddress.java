package netlang.sim.addr;

import java.util.regex.Pattern;

/**
 * A 48-bit MAC address, IEEE 802-2014 §8.
 *
 * @param value the six octets, first octet in bits 47–40; the upper 16 bits are zero
 */
public record MacAddress(long value) implements Comparable<MacAddress> {

  public static final MacAddress BROADCAST = new MacAddress(0xffff_ffff_ffffL);
  public static final MacAddress ZERO = new MacAddress(0);

  private static final Pattern FORM =
      Pattern.compile(
          "(?i)([0-9a-f]{2}:){5}[0-9a-f]{2}|([0-9a-f]{2}-){5}[0-9a-f]{2}|([0-9a-f]{4}\\.){2}[0-9a-f]{4}");

  public MacAddress {
    if (value >>> 48 != 0)
      throw new IllegalArgumentException("more than 48 bits: " + Long.toHexString(value));
  }

  /**
   * Reads {@code 02:00:00:00:01:0a}, {@code 02-00-00-00-01-0A} or {@code 0200.0000.010a}.
   *
   * @throws IllegalArgumentException if the text has none of the three forms
   */
  public static MacAddress parse(String text) {
    if (!isMac(text)) throw new IllegalArgumentException("not a MAC address: " + text);
    return new MacAddress(Long.parseLong(text.replaceAll("[:.-]", ""), 16));
  }

  public static boolean isMac(String text) {
    return FORM.matcher(text).matches();
  }

  /** True if the I/G bit is set: a group address, IEEE 802-2014 §8.2.2. */
  public boolean isMulticast() {
    return (value >>> 40 & 1) == 1;
  }

  public boolean isBroadcast() {
    return value == BROADCAST.value;
  }

  /** True if the U/L bit is set: not assigned by a vendor, IEEE 802-2014 §8.2.2. */
  public boolean isLocallyAdministered() {
    return (value >>> 41 & 1) == 1;
  }

  /** The organizationally unique identifier: the first 24 bits. */
  public int oui() {
    return (int) (value >>> 24);
  }

  /** The vendor's own serial part (universally administered address): the last 24 bits. */
  public int uaa() {
    return (int) (value & 0xff_ffff);
  }

  @Override
  public int compareTo(MacAddress other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    String hex = String.format("%012x", value);
    return String.join(":", hex.split("(?<=\\G..)"));
  }
}
