package netlang.sim.ip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.arp.Ipv4Interface;
import netlang.sim.arp.OwnAddresses;
import netlang.sim.plan.RoutePlan;

/**
 * Where packets go next: the longest matching prefix, then the lowest metric (RFC 1812 §5.2.4.3).
 *
 * <p>Contains the networks that the interfaces are connected to. A configured route whose next hop
 * is in none of them cannot be used until an interface gets a fitting address.
 */
public final class RoutingTable {

  private static final Comparator<Route> BEST_FIRST =
      Comparator.comparingInt((Route route) -> -route.destination.length())
          .thenComparingInt(Route::metric);

  /** So many routes are looked through faster than hashed. */
  private static final int SHORT = 8;

  private final OwnAddresses own;
  private final List<RoutePlan> configured;
  private Route[] routes;

  /** Null while the table is short: then the routes are looked through, best first. */
  private List<PrefixTable> byLength;

  /** The last look-up: traffic comes in flows. */
  private int lastDestination;

  private Route lastRoute;

  RoutingTable(List<RoutePlan> configured, OwnAddresses own) {
    this.configured = new ArrayList<>(configured);
    this.own = own;
    update();
  }

  /** To be called when an interface has got another address. */
  void update() {
    List<Route> all = new ArrayList<>();
    for (int port = 0; port < own.ports(); port++) {
      Ipv4Interface via = own.at(port);
      if (via.address().isAssigned()) all.add(new Route(via.address().network(), via, null));
    }
    all.sort(BEST_FIRST);
    Route[] connected = all.toArray(Route[]::new);
    for (RoutePlan plan : configured) {
      Route towards = find(connected, plan.nextHop().value());
      if (towards != null) all.add(new Route(plan.destination(), towards.via, plan));
    }
    all.sort(BEST_FIRST);
    routes = all.toArray(Route[]::new);
    byLength = routes.length <= SHORT ? null : PrefixTable.of(routes);
    lastRoute = null;
  }

  /** The route to the address, or null. */
  Route lookup(Ipv4Address destination) {
    int address = destination.value();
    if (lastRoute != null && lastDestination == address) return lastRoute;
    lastDestination = address;
    lastRoute = byLength == null ? find(routes, address) : findByLength(address);
    return lastRoute;
  }

  private static Route find(Route[] in, int address) {
    for (Route route : in) {
      if (route.matches(address)) return route;
    }
    return null;
  }

  private Route findByLength(int address) {
    for (int i = 0; i < byLength.size(); i++) {
      Route route = byLength.get(i).find(address);
      if (route != null) return route;
    }
    return null;
  }

  /** A configured route that would match but cannot be used, or null. */
  RoutePlan unusable(Ipv4Address destination) {
    for (RoutePlan plan : configured) {
      if (plan.destination().contains(destination)) return plan;
    }
    return null;
  }

  /** Adds the route, or replaces the one to the same prefix with the same metric. */
  void set(RoutePlan route) {
    configured.removeIf(
        other ->
            other.destination().equals(route.destination()) && other.metric() == route.metric());
    configured.add(route);
    update();
  }

  /** Removes the configured routes to the prefix; false if there is none. */
  boolean remove(Ipv4Prefix destination) {
    boolean removed = configured.removeIf(route -> route.destination().equals(destination));
    update();
    return removed;
  }

  /** Removes all configured routes; returns what was removed. */
  List<RoutePlan> removeAll() {
    List<RoutePlan> removed = List.copyOf(configured);
    configured.clear();
    update();
    return removed;
  }

  /** One line of the table; {@code nextHop} is null for a connected network. */
  public record Entry(Ipv4Prefix destination, Ipv4Address nextHop, int port) {}

  /** What can be used now, in the order of prefixes. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Route route : routes) {
      Ipv4Address nextHop = route.isConnected() ? null : route.plan.nextHop();
      entries.add(new Entry(route.destination, nextHop, route.via.ethernet().port()));
    }
    entries.sort(
        Comparator.comparing((Entry entry) -> entry.destination().network())
            .thenComparingInt(entry -> entry.destination().length()));
    return entries;
  }
}
