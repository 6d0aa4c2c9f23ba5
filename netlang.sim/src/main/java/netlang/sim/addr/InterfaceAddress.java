package netlang.sim.addr;

/**
 * An interface's own address together with its subnet mask, as in {@code 10.1.1.10/24}.
 *
 * @param address the interface's own address
 * @param prefixLength how many of its bits name the network, 0–32
 */
public record InterfaceAddress(Ipv4Address address, int prefixLength) {

  /** Of an interface that has no IPv4 address. */
  public static final InterfaceAddress NONE = new InterfaceAddress(Ipv4Address.UNSPECIFIED, 32);

  public InterfaceAddress {
    if (prefixLength < 0 || prefixLength > 32)
      throw new IllegalArgumentException("prefix length " + prefixLength + " outside 0..32");
  }

  public boolean isAssigned() {
    return !address.isUnspecified();
  }

  public Ipv4Prefix network() {
    return Ipv4Prefix.containing(address, prefixLength);
  }

  /**
   * Own address AND mask equals the other address AND mask: the other one is a neighbour, RFC 1122
   * §3.3.1.1.
   */
  public boolean isLocal(Ipv4Address other) {
    return ((address.value() ^ other.value()) & Ipv4Prefix.mask(prefixLength)) == 0;
  }

  /** True for the limited broadcast and for the broadcast address of this network, RFC 922 §7. */
  public boolean isBroadcast(Ipv4Address other) {
    return other.value() == -1
        || prefixLength < 31 && other.value() == (address.value() | ~Ipv4Prefix.mask(prefixLength));
  }

  @Override
  public String toString() {
    return address + "/" + prefixLength;
  }
}
