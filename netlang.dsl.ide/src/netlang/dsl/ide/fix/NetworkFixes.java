package netlang.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.validation.AddressBlock;
import netlang.dsl.validation.Station;
import netlang.dsl.validation.Stations;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/** Another network for all of a segment, or for those of it that are in a wrong one. */
final class NetworkFixes {

  /** So many blocks behind the one that is taken are looked at. */
  private static final int MOST_TRIES = 4096;

  private static final int LONGEST = 30;

  private NetworkFixes() {}

  /** All hosts of the segment that are not in the network of its router. */
  static void hostsToRouter(Spot spot, Offers offers) {
    Station station = spot.station();
    if (station == null) return;
    List<Station> segment = spot.stations().in(station.segment());
    List<Station> routers = segment.stream().filter(one -> one.isRouter() && one.hasIp()).toList();
    for (Station router : routers) {
      List<Station> strangers =
          segment.stream()
              .filter(one -> one.hasIp() && !one.isRouter())
              .filter(one -> routers.stream().noneMatch(other -> isIn(one, other.network())))
              .toList();
      move(strangers, router.network(), spot, offers);
    }
  }

  /** Those of its network in the segment, into each other network that is there. */
  static void toNeighbours(Spot spot, Offers offers) {
    Station station = spot.station();
    AddressBlock own = station == null ? null : block(station, spot.stations());
    if (own == null) return;
    for (AddressBlock other : AddressBlock.of(spot.stations().in(station.segment())))
      if (!other.network().equals(own.network()))
        move(own.stations(), other.network(), spot, offers);
  }

  private static void move(List<Station> stations, Ipv4Prefix network, Spot spot, Offers offers) {
    if (stations.isEmpty()) return;
    Readdressing change = new Readdressing(spot);
    if (!change.moveAll(stations, network)) return;
    String first = stations.get(0).name();
    offers.add(
        stations.size() == 1
            ? Message.of("Move %s to %s", first, network)
            : Message.of("Move %s and %s more to %s", first, stations.size() - 1, network),
        change.edits());
  }

  /** The next block that nobody uses, for all of the segment that share the interface's network. */
  static void networkOfItsOwn(Spot spot, Offers offers) {
    Station station = spot.station();
    AddressBlock own = station == null ? null : block(station, spot.stations());
    if (own == null) return;
    Ipv4Prefix free = freeNetwork(own.network(), spot.stations());
    Readdressing change = new Readdressing(spot);
    if (free == null || !change.moveAll(own.stations(), free)) return;
    offers.add(
        Message.of("Give the segment of %s a network of its own, %s", station.name(), free),
        change.edits());
  }

  /** Null if the station has no address. */
  private static AddressBlock block(Station station, Stations stations) {
    for (AddressBlock block : AddressBlock.of(stations.in(station.segment())))
      if (block.stations().contains(station)) return block;
    return null;
  }

  private static List<Station> sharing(Station station, Stations stations) {
    return stations.in(station.segment()).stream()
        .filter(other -> other.hasIp() && isIn(other, station.network()))
        .toList();
  }

  private static Ipv4Prefix freeNetwork(Ipv4Prefix like, Stations stations) {
    List<Ipv4Prefix> used =
        stations.all().stream().filter(Station::hasIp).map(Station::network).distinct().toList();
    Ipv4Prefix next = like;
    for (int i = 0; i < MOST_TRIES; i++) {
      Ipv4Address behind = next.broadcast().plus(1);
      next = Ipv4Prefix.containing(behind, like.length());
      boolean usable =
          Stations.isUsable(behind) && behind.isPrivate() == like.network().isPrivate();
      if (!usable) return null;
      if (used.stream().noneMatch(next::overlaps)) return next;
    }
    return null;
  }

  /** Longer masks, so that two networks that overlap have nothing in common any more. */
  static void split(Spot spot, Offers offers) {
    Station station = spot.station();
    if (station == null || !station.hasIp()) return;
    Stations stations = spot.stations();
    for (Station other : stations.all()) {
      boolean overlaps =
          other.hasIp()
              && other.isRouter()
              && other.segment() != station.segment()
              && other.network().overlaps(station.network());
      if (overlaps && offerSplit(station, other, spot, offers)) return;
    }
  }

  private static boolean offerSplit(Station one, Station other, Spot spot, Offers offers) {
    List<Station> ofOne = sharing(one, spot.stations());
    List<Station> ofOther = sharing(other, spot.stations());
    for (int length = 1; length <= LONGEST; length++) {
      Ipv4Prefix first = shrunk(one, length);
      Ipv4Prefix second = shrunk(other, length);
      if (first.overlaps(second)) continue;
      if (!fits(ofOne, first) || !fits(ofOther, second)) return false;
      Readdressing change = new Readdressing(spot);
      narrow(ofOne, first, change);
      narrow(ofOther, second, change);
      offers.add(Message.of("Split the network: %s and %s", second, first), change.edits());
      return true;
    }
    return false;
  }

  private static Ipv4Prefix shrunk(Station station, int length) {
    return Ipv4Prefix.containing(station.address(), Math.max(length, station.network().length()));
  }

  private static boolean fits(List<Station> stations, Ipv4Prefix network) {
    return stations.stream()
        .allMatch(one -> isIn(one, network) && Readdressing.isHost(one.address(), network));
  }

  private static void narrow(List<Station> stations, Ipv4Prefix network, Readdressing change) {
    for (Station one : new ArrayList<>(stations))
      if (one.ip().prefixLength() < network.length())
        change.move(one, new InterfaceAddress(one.address(), network.length()));
  }

  private static boolean isIn(Station station, Ipv4Prefix network) {
    return network.contains(station.address());
  }
}
