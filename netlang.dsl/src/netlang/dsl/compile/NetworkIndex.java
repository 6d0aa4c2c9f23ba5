package netlang.dsl.compile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.CableRef;
import netlang.dsl.net.Flow;
import netlang.dsl.net.Interface;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.LinkEnd;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.Switch;
import netlang.dsl.value.Addresses;
import netlang.dsl.wiring.Cable;
import netlang.dsl.wiring.Macs;
import netlang.dsl.wiring.Wiring;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.plan.PortRef;
import netlang.sim.trace.TableKind;

/**
 * What the plan calls the things of a network: nodes, ports, cables and flows by number, NICs by
 * address.
 */
final class NetworkIndex {

  /** Where the plan wants a port and none is named. */
  static final int ANY_PORT = -1;

  private final Wiring wiring;
  private final Macs macs;
  private final Map<Node, Integer> nodes = new IdentityHashMap<>();
  private final Map<Interface, Integer> ports = new IdentityHashMap<>();
  private final Map<Cable, Integer> cables = new IdentityHashMap<>();
  private final Map<Flow, Integer> flows = new IdentityHashMap<>();

  NetworkIndex(Network network) {
    wiring = Wiring.of(network);
    macs = Macs.of(network);
    for (Node node : network.getNodes()) {
      nodes.put(node, nodes.size());
      List<Interface> all = Interfaces.of(node);
      for (int port = 0; port < all.size(); port++) ports.put(all.get(port), port);
    }
    for (Cable cable : wiring.cables()) cables.put(cable, cables.size());
    for (Flow flow : network.getFlows()) flows.put(flow, flows.size());
  }

  Wiring wiring() {
    return wiring;
  }

  int node(Node node) {
    Integer number = nodes.get(node);
    if (number == null)
      throw new IllegalStateException("validator let through: a node of another network, " + node);
    return number;
  }

  /** Of a node with an IP stack. */
  int host(Node node) {
    if (node instanceof IpNode) return node(node);
    throw new LetThrough(node.getName() + " has no IP stack", node);
  }

  /** Of a node that has such a table: switches know MACs, hosts and routers the rest. */
  int owner(Node node, TableKind table) {
    if (node instanceof Switch == (table == TableKind.MAC)) return node(node);
    throw new LetThrough(node.getName() + " has no " + table.word(), node);
  }

  int port(Interface port) {
    return ports.get(port);
  }

  int portOrAny(Interface port) {
    return port == null ? ANY_PORT : port(port);
  }

  PortRef ref(Interface port) {
    return new PortRef(node(Interfaces.nodeOf(port)), port(port));
  }

  int flow(Flow flow) {
    return flows.get(flow);
  }

  int link(CableRef reference) {
    return link(reference.getA(), reference.getB());
  }

  int link(LinkEnd one, LinkEnd other) {
    List<Cable> found = wiring.cables(one, other);
    if (found.size() == 1) return cables.get(found.get(0));
    throw new LetThrough(found.size() + " cables", one.eContainer());
  }

  /** The NIC that is named, or the first of the node that has an address, or the first of all. */
  Nic nic(Node node, Interface named) {
    if (named instanceof Nic nic) return nic;
    if (!(node instanceof IpNode ipNode))
      throw new LetThrough(node.getName() + " has no NIC", node);
    for (Nic nic : ipNode.getNics()) if (addressOf(nic).isAssigned()) return nic;
    return ipNode.getNics().get(0);
  }

  InterfaceAddress addressOf(Nic nic) {
    String text = Interfaces.settingsOf(nic).getIp();
    return text == null ? InterfaceAddress.NONE : Addresses.interfaceAddress(text).get();
  }

  MacAddress macOf(Nic nic) {
    return macs.of(nic);
  }

  /** The address of the NIC that is named, or the first one of the node. */
  Ipv4Address ipOf(Node node, Interface named) {
    InterfaceAddress address = addressOf(nic(node, named));
    if (!address.isAssigned()) throw new LetThrough(node.getName() + " has no address", node);
    return address.address();
  }

  /** The MAC of the NIC that is named, or of the node's first. */
  MacAddress macOf(Node node, Interface named) {
    if (named instanceof Nic nic) return macOf(nic);
    if (node instanceof IpNode ipNode) return macOf(ipNode.getNics().get(0));
    throw new LetThrough(node.getName() + " has no MAC", node);
  }

  /** Every address that the node, or the NIC that is named, is given by the network. */
  List<Ipv4Address> addressesOf(Node node, Interface named) {
    List<Ipv4Address> addresses = new ArrayList<>();
    for (Interface port : Interfaces.of(node)) {
      boolean meant = named == null || named == port;
      if (meant && port instanceof Nic nic && addressOf(nic).isAssigned())
        addresses.add(addressOf(nic).address());
    }
    if (addresses.isEmpty()) throw new LetThrough(node.getName() + " has no address", node);
    return addresses;
  }
}
