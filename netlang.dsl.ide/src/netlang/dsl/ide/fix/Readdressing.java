package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.NicSettings;
import netlang.dsl.net.Route;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.validation.Scenarios;
import netlang.dsl.validation.Station;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.xtext.nodemodel.INode;

/**
 * New addresses for some interfaces, and for those who speak of them: gateways and next hops in
 * their segments, traffic to their addresses.
 */
final class Readdressing {

  private final Spot spot;

  /** In the order in which they were moved. */
  private final List<Station> stations = new ArrayList<>();

  /** By the very station: to compare them is to compare whole segments. */
  private final Map<Station, InterfaceAddress> moved = new IdentityHashMap<>();

  Readdressing(Spot spot) {
    this.spot = spot;
  }

  void move(Station station, InterfaceAddress address) {
    if (moved.put(station, address) == null) stations.add(station);
  }

  /** Into a network, each with its host part as far as possible; false if it has too few hosts. */
  boolean moveAll(List<Station> all, Ipv4Prefix network) {
    Set<Ipv4Address> taken = new HashSet<>();
    for (Station other : spot.stations().in(all.get(0).segment()))
      if (other.hasIp() && !all.contains(other)) taken.add(other.address());
    Map<Station, Ipv4Address> places = new IdentityHashMap<>();
    for (Station station : all) {
      int host = station.address().value() & ~network.mask();
      Ipv4Address same = new Ipv4Address(network.network().value() | host);
      if (isHost(same, network) && taken.add(same)) places.put(station, same);
    }
    Ipv4Address next = network.network();
    for (Station station : all) {
      while (!places.containsKey(station)) {
        if (!network.contains(next)) return false;
        if (isHost(next, network) && taken.add(next)) places.put(station, next);
        next = next.plus(1);
      }
    }
    for (Station station : all)
      move(station, new InterfaceAddress(places.get(station), network.length()));
    return true;
  }

  /** Neither the network's own address nor that of all. */
  static boolean isHost(Ipv4Address address, Ipv4Prefix network) {
    return !network.hasBroadcast()
        || !address.equals(network.network()) && !address.equals(network.broadcast());
  }

  List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    for (Station station : stations) ownAddress(station, moved.get(station), edits);
    stations.stream().flatMap(this::speakers).distinct().forEach(node -> nextHops(node, edits));
    for (Traffic traffic : Scenarios.traffic(spot.network()))
      if (traffic.getTarget() != null) target(traffic.getTarget(), edits);
    return edits;
  }

  /** Who may name the station as a next hop, or has one that it leaves. */
  private Stream<IpNode> speakers(Station station) {
    return station.isRouter()
        ? spot.stations().in(station.segment()).stream().map(Station::node)
        : Stream.of(station.node());
  }

  private void ownAddress(Station station, InterfaceAddress address, List<TextEdit> edits) {
    NicSettings settings = station.settings();
    INode ip = Nodes.of(settings, NIC_SETTINGS__IP);
    if (ip == null) {
      edits.add(spot.edits().addFirst(settings, "ip " + address));
      return;
    }
    String text = Nodes.text(ip);
    int slash = text.indexOf('/');
    boolean sameMask = station.hasIp() && station.ip().prefixLength() == address.prefixLength();
    if (slash > 0 && sameMask)
      edits.add(new TextEdit(Nodes.start(ip), slash, address.address().toString()));
    else edits.add(spot.edits().replace(ip, written(address, text)));
  }

  private static String written(InterfaceAddress address, String like) {
    boolean dotted = like.indexOf('/') > 0 && like.indexOf('.', like.indexOf('/')) > 0;
    return dotted
        ? address.address() + "/" + new Ipv4Address(Ipv4Prefix.mask(address.prefixLength()))
        : address.toString();
  }

  private void nextHops(IpNode node, List<TextEdit> edits) {
    for (int i = 0; i < node.getGateways().size(); i++)
      nextHop(node, node.getGateways().get(i), Nodes.of(node, IP_NODE__GATEWAYS, i), edits);
    for (Route route : node.getRoutes())
      nextHop(node, route.getNextHop(), Nodes.of(route, ROUTE__NEXT_HOP), edits);
  }

  /**
   * A neighbour that moves is still the neighbour. A host that moves away from its gateway gets a
   * router of its new network.
   */
  private void nextHop(IpNode node, String text, INode written, List<TextEdit> edits) {
    Ipv4Address hop = text == null ? null : Addresses.address(text).orElse(null);
    if (hop == null || written == null) return;
    for (Station own : spot.stations().of(node)) {
      Station neighbour = spot.stations().owner(hop, own.segment());
      if (neighbour != null && moved.containsKey(neighbour) && neighbour.isRouter()) {
        if (!moved.get(neighbour).address().equals(hop))
          edits.add(spot.edits().replace(written, moved.get(neighbour).address().toString()));
        return;
      }
      boolean leaves = own.hasIp() && own.network().contains(hop) && moved.containsKey(own);
      if (!leaves || moved.get(own).network().contains(hop)) continue;
      Station router = routerOf(moved.get(own).network(), own);
      if (router != null) edits.add(spot.edits().replace(written, router.address().toString()));
      return;
    }
  }

  private Station routerOf(Ipv4Prefix network, Station station) {
    for (Station other : spot.stations().in(station.segment()))
      if (other.isRouter()
          && other.hasIp()
          && other.node() != station.node()
          && network.contains(other.address())) return other;
    return null;
  }

  /** What is sent to an address that only one interface has, is meant for that one. */
  private void target(TrafficEnd end, List<TextEdit> edits) {
    Ipv4Address address =
        end.getAddress() == null ? null : Addresses.address(end.getAddress()).orElse(null);
    List<Station> owners = address == null ? List.of() : spot.stations().owning(address);
    INode written = Nodes.of(end, TRAFFIC_END__ADDRESS);
    if (owners.size() != 1 || written == null || !moved.containsKey(owners.get(0))) return;
    if (moved.get(owners.get(0)).address().equals(address)) return;
    edits.add(spot.edits().replace(written, moved.get(owners.get(0)).address().toString()));
  }
}
