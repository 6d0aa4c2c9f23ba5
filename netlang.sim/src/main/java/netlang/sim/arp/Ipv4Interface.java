package netlang.sim.arp;

import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.ethernet.EthernetInterface;

/** An Ethernet interface with the IPv4 address it has at present, if any. */
public final class Ipv4Interface {

  private final EthernetInterface ethernet;
  private InterfaceAddress address;

  /** The broadcast address of the network; the limited one if there is none. */
  private int networkBroadcast;

  public Ipv4Interface(EthernetInterface ethernet) {
    this.ethernet = ethernet;
    setAddress(ethernet.plan().ip());
  }

  public EthernetInterface ethernet() {
    return ethernet;
  }

  public InterfaceAddress address() {
    return address;
  }

  public void setAddress(InterfaceAddress newAddress) {
    address = newAddress;
    boolean hasBroadcast = address.isAssigned() && address.prefixLength() < 31;
    networkBroadcast =
        hasBroadcast ? address.address().value() | ~Ipv4Prefix.mask(address.prefixLength()) : -1;
  }

  public boolean hasAddress(Ipv4Address other) {
    return address.isAssigned() && address.address().value() == other.value();
  }

  /** True for the limited broadcast and for that of this interface's network. */
  public boolean isBroadcast(Ipv4Address destination) {
    return destination.value() == -1 || destination.value() == networkBroadcast;
  }
}
