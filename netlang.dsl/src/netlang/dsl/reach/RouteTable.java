package netlang.dsl.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Route;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Numbers;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.engine.LongTable;

/**
 * The longest matching prefix, then what is connected, then the lowest metric, then the first: as
 * {@code netlang.sim.ip.RoutingTable}.
 */
final class RouteTable {

  private static final Comparator<RouteLine> BEST_FIRST =
      Comparator.comparingInt((RouteLine line) -> -line.destination().length())
          .thenComparingInt(RouteLine::metric);

  /** So many lines are looked through faster than hashed. */
  private static final int SHORT = 8;

  private final List<RouteLine> lines;
  private final List<RouteLine> configured = new ArrayList<>();

  /** By length and network; null while the table is short. */
  private final LongTable<RouteLine> byPrefix;

  private final int[] lengths;
  private boolean isReadable = true;

  RouteTable(IpNode node, List<IpInterface> interfaces) {
    List<RouteLine> all = new ArrayList<>();
    for (IpInterface each : interfaces)
      if (each.hasAddress())
        all.add(new RouteLine(each.network(), null, -1, node, each.nic(), each.port(), null));
    all.sort(BEST_FIRST);
    List<RouteLine> connected = List.copyOf(all);
    for (String gateway : node.getGateways()) configure(node, gateway, null, connected);
    for (Route route : node.getRoutes()) configure(node, route.getNextHop(), route, connected);
    for (RouteLine line : configured) if (line.via() != null) all.add(line);
    all.sort(BEST_FIRST);
    lines = List.copyOf(all);
    byPrefix = lines.size() <= SHORT ? null : new LongTable<>();
    for (RouteLine line : lines) {
      long key = key(line.destination().network(), line.destination().length());
      if (byPrefix != null && byPrefix.get(key) == null) byPrefix.put(key, line);
    }
    lengths = lines.stream().mapToInt(line -> line.destination().length()).distinct().toArray();
  }

  /** {@code route}: null for a gateway. */
  private void configure(IpNode node, String nextHop, Route route, List<RouteLine> connected) {
    Ipv4Address towards = nextHop == null ? null : Addresses.address(nextHop).orElse(null);
    Ipv4Prefix destination = route == null ? Ipv4Prefix.DEFAULT : destination(route);
    Integer metric = route == null ? Integer.valueOf(0) : metric(route);
    if (towards == null || destination == null || metric == null) {
      isReadable = false;
      return;
    }
    RouteLine way = find(connected, towards);
    configured.add(
        new RouteLine(
            destination,
            towards,
            metric,
            node,
            way == null ? null : way.via(),
            way == null ? -1 : way.port(),
            route));
  }

  private static Ipv4Prefix destination(Route route) {
    return route.getDestination() == null
        ? null
        : Addresses.prefix(route.getDestination()).orElse(null);
  }

  private static Integer metric(Route route) {
    return route.getMetric() == null
        ? Integer.valueOf(0)
        : Numbers.metric(route.getMetric()).orElse(null);
  }

  private static RouteLine find(List<RouteLine> in, Ipv4Address address) {
    for (RouteLine line : in) if (line.destination().contains(address)) return line;
    return null;
  }

  private static long key(Ipv4Address address, int length) {
    return (long) length << 32 | address.value() & Ipv4Prefix.mask(length) & 0xffff_ffffL;
  }

  /** The route to the address, or null. */
  RouteLine lookup(Ipv4Address destination) {
    if (byPrefix == null) return find(lines, destination);
    for (int length : lengths) {
      RouteLine line = byPrefix.get(key(destination, length));
      if (line != null) return line;
    }
    return null;
  }

  /** A configured route that would match but cannot be used, or null. */
  RouteLine unusable(Ipv4Address destination) {
    return find(configured, destination);
  }

  /** What can be used, best first. */
  List<RouteLine> lines() {
    return lines;
  }

  /** False if a route cannot be read, so that another way may be meant. */
  boolean isReadable() {
    return isReadable;
  }
}
