package netlang.dsl.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.Switch;
import netlang.dsl.value.Addresses;
import netlang.dsl.wiring.Macs;
import netlang.dsl.wiring.Segment;
import netlang.dsl.wiring.Wiring;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.addr.MacAddress;

/** All NICs of a network, found by node, by segment and by address. */
public final class Stations {

  private final Wiring wiring;
  private final List<Station> all = new ArrayList<>();
  private final Map<Nic, Station> byNic = new IdentityHashMap<>();
  private final Map<IpNode, List<Station>> byNode = new IdentityHashMap<>();
  private final Map<Segment, List<Station>> bySegment = new IdentityHashMap<>();
  private final Map<Ipv4Address, List<Station>> byAddress = new HashMap<>();
  private final Map<MacAddress, List<Station>> byMac = new HashMap<>();
  private final Map<Ipv4Prefix, List<Station>> routersByNetwork = new HashMap<>();
  private final Map<Switch, Segment> bySwitch = new IdentityHashMap<>();
  private final RoutedDomains domains;

  Stations(Network network, Wiring wiring) {
    this.wiring = wiring;
    Macs macs = Macs.of(network);
    for (Node node : network.getNodes()) {
      if (node instanceof IpNode ipNode) for (Nic nic : ipNode.getNics()) add(ipNode, nic, macs);
    }
    for (Segment segment : wiring.segments())
      segment.switches().forEach(aSwitch -> bySwitch.put(aSwitch, segment));
    domains = new RoutedDomains(all);
  }

  private void add(IpNode node, Nic nic, Macs macs) {
    String text = Interfaces.settingsOf(nic).getIp();
    InterfaceAddress read = text == null ? null : Addresses.interfaceAddress(text).orElse(null);
    InterfaceAddress ip = read == null || !isUsable(read.address()) ? null : read;
    Station station = new Station(all.size(), node, nic, ip, macs.of(nic), wiring.segmentOf(nic));
    all.add(station);
    byNic.put(nic, station);
    byNode.computeIfAbsent(node, key -> new ArrayList<>()).add(station);
    bySegment.computeIfAbsent(station.segment(), key -> new ArrayList<>()).add(station);
    byMac.computeIfAbsent(station.mac(), key -> new ArrayList<>()).add(station);
    if (!station.hasIp()) return;
    byAddress.computeIfAbsent(station.address(), key -> new ArrayList<>()).add(station);
    if (station.isRouter())
      routersByNetwork.computeIfAbsent(station.network(), key -> new ArrayList<>()).add(station);
  }

  public Wiring wiring() {
    return wiring;
  }

  public RoutedDomains domains() {
    return domains;
  }

  /** In order of declaration. */
  public List<Station> all() {
    return all;
  }

  public List<Station> of(IpNode node) {
    return byNode.getOrDefault(node, List.of());
  }

  public Station at(Nic nic) {
    return byNic.get(nic);
  }

  public List<Station> in(Segment segment) {
    return bySegment.getOrDefault(segment, List.of());
  }

  public List<Station> owning(Ipv4Address address) {
    return byAddress.getOrDefault(address, List.of());
  }

  public List<Station> withMac(MacAddress mac) {
    return byMac.getOrDefault(mac, List.of());
  }

  /** Who has the address in the segment, or null. */
  public Station owner(Ipv4Address address, Segment segment) {
    for (Station station : owning(address)) if (station.segment() == segment) return station;
    return null;
  }

  /**
   * The NICs of routers, in whatever segment, in whose network the address is; the narrowest
   * network first.
   */
  public List<Station> routersFor(Ipv4Address address) {
    List<Station> found = new ArrayList<>();
    for (int length = 32; length >= 0; length--)
      found.addAll(
          routersByNetwork.getOrDefault(Ipv4Prefix.containing(address, length), List.of()));
    return found;
  }

  /** Null if the switch reaches no NIC. */
  public Segment segmentOf(Switch aSwitch) {
    return bySwitch.get(aSwitch);
  }

  /** True if what an {@code ip} of the node says is wrong, so that nobody knows what is meant. */
  public boolean hasUnknownIp(IpNode node) {
    for (Station station : of(node))
      if (!station.hasIp() && station.settings().getIp() != null) return true;
    return false;
  }

  /** False for what no interface can have: "this network", loopback, groups, the reserved ones. */
  public static boolean isUsable(Ipv4Address address) {
    return address.value() >>> 24 != 0 && !address.isLoopback() && address.value() >>> 29 != 7;
  }

  /**
   * The next host address of the network, behind the one given, that nobody in the segment has;
   * null if none is left.
   */
  public Ipv4Address freeAddress(Ipv4Prefix network, Ipv4Address behind, Segment segment) {
    Ipv4Address candidate = behind;
    for (long tries = Math.min(network.usableHosts() + 2, in(segment).size() + 3L);
        tries > 0;
        tries--) {
      candidate = network.contains(candidate.plus(1)) ? candidate.plus(1) : network.network();
      boolean noHost = candidate.equals(network.network()) || candidate.equals(network.broadcast());
      if ((!noHost || !network.hasBroadcast()) && owner(candidate, segment) == null)
        return candidate;
    }
    return null;
  }
}
