package netlang.sim.addr;

/**
 * An IPv4 address, RFC 791 §3.2.
 *
 * @param value the four octets in network order, first octet in bits 31–24
 */
public record Ipv4Address(int value) implements Comparable<Ipv4Address> {

  /** 0.0.0.0: "this host", or no address at all (RFC 1122 §3.2.1.3). */
  public static final Ipv4Address UNSPECIFIED = new Ipv4Address(0);

  /** 255.255.255.255, which no router forwards (RFC 919 §7). */
  public static final Ipv4Address LIMITED_BROADCAST = new Ipv4Address(-1);

  /**
   * Reads four decimal octets without leading zeros.
   *
   * @throws IllegalArgumentException with the reason, if the text is anything else
   */
  public static Ipv4Address parse(String text) {
    String[] octets = text.split("\\.", -1);
    if (octets.length != 4)
      throw new IllegalArgumentException(text + " has " + octets.length + " octets, not four");
    int value = 0;
    for (String octet : octets) {
      if (!octet.matches("\\d{1,9}"))
        throw new IllegalArgumentException(text + ": '" + octet + "' is no octet");
      if (octet.length() > 1 && octet.charAt(0) == '0')
        throw new IllegalArgumentException(text + ": leading zero in '" + octet + "'");
      int number = Integer.parseInt(octet);
      if (number > 255)
        throw new IllegalArgumentException(text + ": " + number + " is more than 255");
      value = value << 8 | number;
    }
    return new Ipv4Address(value);
  }

  public boolean isUnspecified() {
    return value == 0;
  }

  /** True for 224.0.0.0/4, RFC 5771. */
  public boolean isMulticast() {
    return value >>> 28 == 0xe;
  }

  /** True for 127.0.0.0/8, RFC 1122 §3.2.1.3 (g). */
  public boolean isLoopback() {
    return value >>> 24 == 127;
  }

  /** True for 240.0.0.0/4 except the limited broadcast, RFC 1112 §4. */
  public boolean isReserved() {
    return value >>> 28 == 0xf && value != -1;
  }

  /** True for 10/8, 172.16/12 and 192.168/16, RFC 1918 §3. */
  public boolean isPrivate() {
    return value >>> 24 == 10 || value >>> 20 == 0xac1 || value >>> 16 == 0xc0a8;
  }

  public Ipv4Address plus(int hosts) {
    return new Ipv4Address(value + hosts);
  }

  /** Compares as unsigned numbers: 10.0.0.1 before 192.168.0.1. */
  @Override
  public int compareTo(Ipv4Address other) {
    return Integer.compareUnsigned(value, other.value);
  }

  @Override
  public String toString() {
    return (value >>> 24)
        + "."
        + (value >>> 16 & 255)
        + "."
        + (value >>> 8 & 255)
        + "."
        + (value & 255);
  }
}
