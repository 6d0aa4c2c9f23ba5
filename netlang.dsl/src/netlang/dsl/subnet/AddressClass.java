package netlang.dsl.subnet;

import netlang.sim.addr.Ipv4Address;

/**
 * The classes by which networks had their size before RFC 1519 replaced them with prefixes: RFC 791
 * §2.3; D is RFC 1112 §4, E §4 there as well.
 */
public enum AddressClass {
  A(8),
  B(16),
  C(24),
  /** Multicast groups; no networks. */
  D(32),
  /** Reserved; no networks. */
  E(32);

  private final int length;

  AddressClass(int length) {
    this.length = length;
  }

  /** By the leading bits 0, 10, 110, 1110, 1111. */
  public static AddressClass of(Ipv4Address address) {
    return values()[Math.min(Integer.numberOfLeadingZeros(~address.value()), 4)];
  }

  /** True for A, B and C. */
  public boolean hasNetworks() {
    return length < 32;
  }

  /** The prefix length of its networks, 8, 16 or 24; 32 where there are none. */
  public int length() {
    return length;
  }
}
