package netlang.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.validation.Station;
import netlang.dsl.validation.Stations;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/** Another address for an interface: a free one, of the network that it belongs to. */
final class AddressFixes {

  private AddressFixes() {}

  /** A free address of the segment: of its router's network, or of the interface's own. */
  static void anotherHost(Spot spot, Offers offers) {
    Station station = spot.station();
    if (station != null) give(station, spot, offers);
  }

  static void give(Station station, Spot spot, Offers offers) {
    Stations stations = spot.stations();
    List<Ipv4Prefix> networks = new ArrayList<>();
    if (station.hasIp()) {
      boolean known = false;
      for (Station router : routers(station, stations)) known |= isIn(router.network(), station);
      if (known || routers(station, stations).isEmpty()) networks.add(station.network());
    }
    for (Station router : routers(station, stations)) networks.add(router.network());
    for (Station other : stations.in(station.segment()))
      if (networks.isEmpty() && other != station && other.hasIp()) networks.add(other.network());
    for (Ipv4Prefix network : networks) offerFree(spot, network, station, offers);
  }

  /** A free address of the network of a router in the segment, which is not that of the node. */
  static void anotherNetwork(Spot spot, Offers offers) {
    Station station = spot.station();
    if (station == null || !station.hasIp()) return;
    for (Station router : routers(station, spot.stations()))
      if (!isIn(router.network(), station)) offerFree(spot, router.network(), station, offers);
  }

  /** The gateway may be right, and the address wrong. */
  static void intoNetworkOfGateway(Spot spot, Offers offers) {
    IpNode node = spot.around(IpNode.class);
    Ipv4Address gateway = Addresses.address(spot.marked()).orElse(null);
    if (node == null || gateway == null) return;
    for (Station station : spot.stations().of(node)) {
      Station router = spot.stations().owner(gateway, station.segment());
      if (router != null && router.isRouter()) offerFree(spot, router.network(), station, offers);
    }
  }

  private static boolean isIn(Ipv4Prefix network, Station station) {
    return network.contains(station.address());
  }

  private static List<Station> routers(Station station, Stations stations) {
    return stations.in(station.segment()).stream()
        .filter(other -> other.isRouter() && other.hasIp() && other.node() != station.node())
        .toList();
  }

  private static void offerFree(Spot spot, Ipv4Prefix network, Station station, Offers offers) {
    Ipv4Address behind =
        station.hasIp() && isIn(network, station) ? station.address() : network.network();
    Ipv4Address free = spot.freeAddress(network, behind, station.segment());
    if (free == null) return;
    Readdressing change = new Readdressing(spot);
    change.move(station, new InterfaceAddress(free, network.length()));
    spot.give(free);
    offers.add(Message.of("Give %s the free address %s", station.name(), free), change.edits());
  }
}
