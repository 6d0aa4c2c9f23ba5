package netlang.dsl.validation;

import java.util.List;
import netlang.dsl.net.Host;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Nic;
import netlang.dsl.reach.Hop;
import netlang.dsl.reach.RouteLine;
import netlang.dsl.reach.Way;
import netlang.dsl.wiring.Segment;
import netlang.sim.addr.Ipv4Address;

/**
 * Whether another check blames the very place that a packet fails at: then that one speaks, and the
 * paths of flows say nothing (docs/checks.md, "The paths of flows").
 */
final class NamedCauses {

  private final Stations stations;

  NamedCauses(Stations stations) {
    this.stations = stations;
  }

  /** {@code destination}: where the packet was to go. */
  boolean areNamed(Way.Stuck failure, Ipv4Address destination) {
    return switch (failure.reason()) {
      case NO_ROUTE ->
          isUnusable(failure)
              || isHostWithoutWay(failure)
              || isLonely(failure)
              || isStray(destination);
      case NEIGHBOR_UNREACHABLE -> isGateway(failure) || isMisjudged(failure, destination);
      case NOT_OUR_ADDRESS -> !isByRoute(failure);
      case MARTIAN_ADDRESS -> failure.hops().size() > 1; // one address twice, or unequal masks
      case TTL_EXCEEDED -> false;
      // no address, no cable, static ARP entries, broadcasts, one address twice
      default -> true;
    };
  }

  /** A gateway outside the own networks, V25, or such a next hop, V68. */
  private static boolean isUnusable(Way.Stuck failure) {
    return failure.route() != null;
  }

  /** V29. */
  private static boolean isHostWithoutWay(Way.Stuck failure) {
    return failure.end() instanceof Host && failure.hops().size() == 1;
  }

  /** V72. */
  private boolean isLonely(Way.Stuck failure) {
    IpNode end = failure.end();
    boolean routes = !end.getGateways().isEmpty() || !end.getRoutes().isEmpty();
    long linked = stations.of(end).stream().filter(Station::isLinked).count();
    return failure.hops().size() > 1 && !routes && linked == 1;
  }

  /** V27 and V28 about gateways, V68 about next hops. */
  private static boolean isGateway(Way.Stuck failure) {
    return failure.route() == null || !failure.route().isConnected();
  }

  /**
   * Whoever has the address is elsewhere: because of a mask, V23 and V24, of overlapping networks,
   * V34, or of a stray address.
   */
  private boolean isMisjudged(Way.Stuck failure, Ipv4Address destination) {
    Station out = stations.at(failure.route().via());
    List<Station> owners = stations.owning(destination);
    if (out == null || owners.isEmpty()) return false;
    return isStray(destination) || hasOtherMask(out) || overlaps(out, destination);
  }

  private boolean hasOtherMask(Station station) {
    for (AddressBlock block : AddressBlock.of(stations.in(station.segment())))
      if (block.stations().contains(station))
        return block.usualLength() != station.ip().prefixLength();
    return false;
  }

  private boolean overlaps(Station out, Ipv4Address destination) {
    for (Station router : stations.routersFor(destination))
      if (router.segment() != out.segment()
          && stations.domains().areJoined(router.segment(), out.segment())) return true;
    return false;
  }

  /** An address that is in no network of its segment's routers: V20, V60, V61. */
  private boolean isStray(Ipv4Address address) {
    for (Station owner : stations.owning(address)) {
      boolean routers = false;
      boolean fits = false;
      for (Station other : stations.in(owner.segment())) {
        if (!other.isRouter() || !other.hasIp()) continue;
        routers = true;
        fits |= other.network().contains(address);
      }
      if (routers && !fits) return true;
    }
    return false;
  }

  /** True if a `route` leads to the host: of a gateway that is a host speaks V27. */
  private boolean isByRoute(Way.Stuck failure) {
    if (failure.hops().size() < 2) return false;
    Hop before = failure.hops().get(failure.hops().size() - 2);
    RouteLine line = before.route();
    if (line == null || line.route() == null) return false;
    Segment segment = stations.at(before.out()).segment();
    Station owner = stations.owner(line.nextHop(), segment);
    return owner != null && owner.node() == failure.end() && !hasEntry(before.node(), line);
  }

  /** Static ARP entries are checked for themselves, V73 and V74. */
  private static boolean hasEntry(IpNode node, RouteLine line) {
    return node.getArpEntries().stream()
        .anyMatch(entry -> line.nextHop().toString().equals(entry.getAddress()));
  }

  /** The segment where the address is; null if nobody has it, or several have. */
  Segment home(Ipv4Address address) {
    List<Station> owners = stations.owning(address);
    return owners.size() == 1 ? owners.get(0).segment() : null;
  }

  Station at(Nic nic) {
    return stations.at(nic);
  }
}
