package netlang.dsl.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.net.ArpEntry;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Router;
import netlang.dsl.value.Addresses;
import netlang.dsl.wiring.Wiring;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;

/** What a host or router knows: its addresses, its routes, and the neighbours it was told. */
final class IpStack {

  private final IpNode node;
  private final int number;
  private final List<IpInterface> interfaces = new ArrayList<>(1);
  private Map<Ipv4Address, MacAddress> neighbours = Map.of();
  private boolean isReadable = true;

  /** Made when it is first asked: most hosts of a large network send nothing. */
  private RouteTable routes;

  IpStack(IpNode node, int number, Wiring wiring) {
    this.node = node;
    this.number = number;
    for (Nic nic : node.getNics()) {
      IpInterface made = new IpInterface(this, nic, interfaces.size(), wiring);
      interfaces.add(made);
      isReadable &= made.isReadable();
    }
    if (!node.getArpEntries().isEmpty()) neighbours = new HashMap<>();
    for (ArpEntry entry : node.getArpEntries()) {
      boolean good =
          entry.getAddress() != null
              && entry.getMac() != null
              && Addresses.address(entry.getAddress()).isGood()
              && Addresses.mac(entry.getMac()).isGood();
      isReadable &= good;
      if (good)
        neighbours.put(
            Addresses.address(entry.getAddress()).get(), Addresses.mac(entry.getMac()).get());
    }
  }

  IpNode node() {
    return node;
  }

  /** From 0, in order of declaration. */
  int number() {
    return number;
  }

  List<IpInterface> interfaces() {
    return interfaces;
  }

  boolean forwards() {
    return node instanceof Router;
  }

  /** One of any of its NICs: the weak model of RFC 1122 §3.3.4.2. */
  boolean owns(Ipv4Address address) {
    for (IpInterface each : interfaces)
      if (each.hasAddress() && each.address().equals(address)) return true;
    return false;
  }

  /** The first NIC that has an address, or null. */
  IpInterface first() {
    for (IpInterface each : interfaces) if (each.hasAddress()) return each;
    return null;
  }

  RouteTable routes() {
    if (routes == null) routes = new RouteTable(node, interfaces);
    return routes;
  }

  /** The MAC of a static ARP entry, or null. */
  MacAddress neighbour(Ipv4Address address) {
    return neighbours.get(address);
  }

  /** False if something of it cannot be read, so that nobody knows what is meant. */
  boolean isReadable() {
    return isReadable && routes().isReadable();
  }
}
