package netlang.dsl.reach;

import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.Nic;
import netlang.dsl.value.Addresses;
import netlang.dsl.wiring.Segment;
import netlang.dsl.wiring.Wiring;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/** A NIC with its address in its segment. */
final class IpInterface {

  private final IpStack stack;
  private final Nic nic;
  private final int port;
  private final InterfaceAddress ip;
  private final boolean isReadable;
  private final Segment segment;
  private final boolean isLinked;

  IpInterface(IpStack stack, Nic nic, int port, Wiring wiring) {
    this.stack = stack;
    this.nic = nic;
    this.port = port;
    String text = Interfaces.settingsOf(nic).getIp();
    InterfaceAddress read =
        text == null ? InterfaceAddress.NONE : Addresses.interfaceAddress(text).orElse(null);
    isReadable = read != null;
    ip = read == null ? InterfaceAddress.NONE : read;
    segment = wiring.segmentOf(nic);
    isLinked = wiring.cableAt(nic) != null;
  }

  IpStack stack() {
    return stack;
  }

  Nic nic() {
    return nic;
  }

  /** Its number among those of the node. */
  int port() {
    return port;
  }

  boolean hasAddress() {
    return ip.isAssigned();
  }

  /** 0.0.0.0 if there is none. */
  Ipv4Address address() {
    return ip.address();
  }

  Ipv4Prefix network() {
    return ip.network();
  }

  /** False if the text of its address is wrong, so that nobody knows which is meant. */
  boolean isReadable() {
    return isReadable;
  }

  Segment segment() {
    return segment;
  }

  boolean isLinked() {
    return isLinked;
  }

  /** True for the limited broadcast and for that of its network, RFC 922 §7. */
  boolean isBroadcast(Ipv4Address address) {
    return hasAddress() ? ip.isBroadcast(address) : address.value() == -1;
  }
}
