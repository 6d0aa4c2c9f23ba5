package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.ROUTE__DESTINATION;
import static netlang.dsl.net.NetPackage.Literals.ROUTE__NEXT_HOP;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Route;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Numbers;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Whether static routes are used, and by whom the packets are taken. */
public class RouteValidator extends CheckGroup {

  @Inject private Networks networks;

  @Check(CheckType.NORMAL)
  public void nextHopIsNeighbour(IpNode node) {
    if (node.getRoutes().isEmpty()) return;
    Stations stations = networks.stations((Network) node.eContainer());
    if (stations.hasUnknownIp(node)) return;
    List<Station> own = stations.of(node).stream().filter(Station::hasIp).toList();
    for (Route route : node.getRoutes()) {
      Ipv4Address nextHop =
          route.getNextHop() == null ? null : Addresses.address(route.getNextHop()).orElse(null);
      if (nextHop == null) continue;
      Mark mark = Mark.of(route, ROUTE__NEXT_HOP);
      Station way =
          own.stream()
              .filter(station -> station.network().contains(nextHop))
              .findFirst()
              .orElse(null);
      if (way == null)
        warning(
            mark,
            IssueCodes.NEXT_HOP_OUTSIDE,
            own.isEmpty()
                ? Message.of(
                    "next hop %s is in no network that `%s` is connected to; name a neighbour",
                    nextHop, node.getName())
                : Message.of(
                    "next hop %s is in no network that `%s` is connected to, as %s is; name a neighbour",
                    nextHop, node.getName(), own.get(0).network()));
      else if (way.address().equals(nextHop))
        warning(
            mark,
            IssueCodes.NEXT_HOP_OUTSIDE,
            Message.of("next hop %s is `%s` itself; name a neighbour", nextHop, node.getName()));
      else if (way.isLinked() && stations.owner(nextHop, way.segment()) == null)
        warning(
            mark,
            IssueCodes.NEXT_HOP_OUTSIDE,
            Message.of(
                "nobody in the segment of %s has the next hop %s; name a router there",
                way.name(), nextHop));
    }
  }

  /** RFC 1812 §5.2.4.3: the longest prefix wins, then what is connected, then the lowest metric. */
  @Check(CheckType.NORMAL)
  public void routeIsUsed(IpNode node) {
    if (node.getRoutes().isEmpty()) return;
    Map<Ipv4Prefix, Station> connected = new HashMap<>();
    for (Station station : networks.stations((Network) node.eContainer()).of(node))
      if (station.hasIp()) connected.putIfAbsent(station.network(), station);
    Map<Ipv4Prefix, Integer> best = bestMetrics(node);
    Map<Ipv4Prefix, String> used = new HashMap<>();
    if (hasGateway(node))
      used.put(Ipv4Prefix.DEFAULT, "`gateway " + node.getGateways().get(0) + "`");
    for (Route route : node.getRoutes()) {
      if (!isReadable(route)) continue;
      Ipv4Prefix destination = destination(route);
      if (connected.containsKey(destination))
        tellConnected(route, node, connected.get(destination));
      else if (metric(route) > best.get(destination)) tellWorse(route, best.get(destination));
      else
        tellIfSecond(
            route, used.putIfAbsent(destination, "`route ... via " + route.getNextHop() + "`"));
    }
  }

  private static Map<Ipv4Prefix, Integer> bestMetrics(IpNode node) {
    Map<Ipv4Prefix, Integer> best = new HashMap<>();
    if (hasGateway(node)) best.put(Ipv4Prefix.DEFAULT, 0);
    for (Route route : node.getRoutes())
      if (isReadable(route)) best.merge(destination(route), metric(route), Math::min);
    return best;
  }

  private static boolean hasGateway(IpNode node) {
    return node.getGateways().stream().anyMatch(gateway -> Addresses.address(gateway).isGood());
  }

  private void tellConnected(Route route, IpNode node, Station nic) {
    warning(
        Mark.of(route, ROUTE__DESTINATION),
        IssueCodes.SHADOWED_ROUTE,
        Message.of(
            "this route is never used, for `%s` is connected to %s by %s; leave it out",
            node.getName(), destination(route), nic.name()));
  }

  private void tellWorse(Route route, int best) {
    warning(
        Mark.of(route, ROUTE__DESTINATION),
        IssueCodes.SHADOWED_ROUTE,
        Message.of(
            "this route is never used, for another one to %s has metric %s, and the lowest wins; leave it out",
            destination(route), best));
  }

  /** {@code first}: the route that it repeats, or null. */
  private void tellIfSecond(Route route, String first) {
    if (first == null) return;
    warning(
        Mark.of(route, ROUTE__DESTINATION),
        IssueCodes.DUPLICATE_ROUTE,
        Message.of(
            "a second route to %s with the same metric, beside %s; "
                + "leave one out, or say which is better by `metric`",
            destination(route), first));
  }

  private static boolean isReadable(Route route) {
    boolean destination =
        route.getDestination() != null && Addresses.prefix(route.getDestination()).isGood();
    return destination && (route.getMetric() == null || Numbers.metric(route.getMetric()).isGood());
  }

  private static Ipv4Prefix destination(Route route) {
    return Addresses.prefix(route.getDestination()).get();
  }

  private static int metric(Route route) {
    return route.getMetric() == null ? 0 : Numbers.metric(route.getMetric()).get();
  }
}
