package netlang.sim.arp;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.engine.LongTable;

/**
 * The interfaces of a node, and which addresses are its own: those of any of them (RFC 1122
 * §3.3.4.2, weak model).
 */
public final class OwnAddresses {

  public static final int NONE = -1;

  /** So many addresses are compared faster than hashed. */
  private static final int FEW = 8;

  private final Ipv4Interface[] interfaces;

  /** The address of each port, 0 if it has none. */
  private final int[] addresses;

  /**
   * The address of the first port: all that most hosts need to look at when a packet is for
   * somebody else.
   */
  private int first;

  private final boolean isSingle;

  /** Null while there are few. */
  private LongTable<Ipv4Interface> byAddress;

  public OwnAddresses(Ipv4Interface[] interfaces) {
    this.interfaces = interfaces;
    addresses = new int[interfaces.length];
    isSingle = interfaces.length <= 1;
    update();
  }

  /** To be called when an interface has got another address. */
  public void update() {
    for (int port = 0; port < addresses.length; port++)
      addresses[port] = interfaces[port].address().address().value();
    first = addresses.length == 0 ? 0 : addresses[0];
    byAddress = addresses.length <= FEW ? null : new LongTable<>();
    for (int port = addresses.length - 1; byAddress != null && port >= 0; port--)
      byAddress.put(addresses[port], interfaces[port]);
  }

  public Ipv4Interface at(int port) {
    return interfaces[port];
  }

  public int ports() {
    return interfaces.length;
  }

  public boolean contains(Ipv4Address address) {
    return portOf(address) != NONE;
  }

  /** The port that has the address, or {@link #NONE}. */
  public int portOf(Ipv4Address address) {
    int value = address.value();
    if (value == 0) return NONE;
    if (value == first) return 0;
    if (isSingle) return NONE;
    return byAddress == null ? search(value) : lookUp(value);
  }

  private int search(int value) {
    for (int port = 1; port < addresses.length; port++) {
      if (addresses[port] == value) return port;
    }
    return NONE;
  }

  private int lookUp(int value) {
    Ipv4Interface owner = byAddress.get(value);
    return owner == null ? NONE : owner.ethernet().port();
  }

  /** The first interface that has an address, or null. */
  public Ipv4Interface first() {
    for (int port = 0; port < addresses.length; port++) {
      if (addresses[port] != 0) return interfaces[port];
    }
    return null;
  }
}
