package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.ROUTE__NEXT_HOP;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.reach.MissingRoute;
import netlang.dsl.reach.Reachability;
import netlang.dsl.reach.RouteLine;
import netlang.dsl.reach.RoutingLoop;
import netlang.dsl.reach.Way;
import netlang.dsl.validation.Station;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.trace.DropReason;
import org.eclipse.xtext.nodemodel.INode;

/** Ways for traffic that does not arrive: the routes that are missing along them. */
final class WayFixes {

  private WayFixes() {}

  /** There, back, and both: the first that mends it. */
  static void missingRoutes(Spot spot, Offers offers) {
    Traffic traffic = spot.around(Traffic.class);
    if (traffic == null || spot.network() == null) return;
    if (!(traffic.getSource() != null && traffic.getSource().getNode() instanceof IpNode source))
      return;
    Reachability reachability = spot.knowledge().reachability(spot.network());
    Ipv4Address target = address(traffic.getTarget(), spot);
    if (target == null) return;
    Map<IpNode, MissingRoute> there = missing(source, target, reachability);
    List<IpNode> owners = reachability.owners(target);
    Ipv4Address asking = reachability.sourceTo(source, target);
    if (asking.isUnspecified()) asking = firstAddress(source, spot);
    Map<IpNode, MissingRoute> back =
        owners.isEmpty() || asking == null
            ? Map.of()
            : missing(owners.get(0), asking, reachability);
    List<Map.Entry<IpNode, MissingRoute>> both = new ArrayList<>(there.entrySet());
    both.addAll(back.entrySet());
    offers.firstOf(
        () -> {
          add(List.copyOf(there.entrySet()), spot, offers);
          add(List.copyOf(back.entrySet()), spot, offers);
          add(both, spot, offers);
        });
  }

  private static Ipv4Address address(TrafficEnd end, Spot spot) {
    if (end == null) return null;
    if (end.getAddress() != null) return Addresses.address(end.getAddress()).orElse(null);
    return end.getNode() instanceof IpNode node ? firstAddress(node, spot) : null;
  }

  private static Ipv4Address firstAddress(IpNode node, Spot spot) {
    for (Station station : spot.stations().of(node)) if (station.hasIp()) return station.address();
    return null;
  }

  /** Each router that is told a route knows one that is nearer; so this ends. */
  private static Map<IpNode, MissingRoute> missing(
      IpNode from, Ipv4Address to, Reachability reachability) {
    Map<IpNode, MissingRoute> missing = new LinkedHashMap<>();
    IpNode at = from;
    while (at != null) {
      if (!(reachability.way(at, to) instanceof Way.Stuck stuck)) return missing;
      if (stuck.reason() != DropReason.NO_ROUTE || missing.containsKey(stuck.end())) return missing;
      Optional<MissingRoute> route = reachability.missingRoute(stuck.end(), to);
      if (route.isEmpty()) return missing;
      missing.put(stuck.end(), route.get());
      at = reachability.owners(route.get().nextHop()).stream().findFirst().orElse(null);
    }
    return missing;
  }

  /** Where routes lead round, one of them leads on instead. */
  static void outOfCircle(Spot spot, Offers offers) {
    if (spot.network() == null) return;
    Reachability reachability = spot.knowledge().reachability(spot.network());
    IpNode marked = spot.around(IpNode.class);
    for (RoutingLoop loop : reachability.loops()) {
      if (!loop.routers().contains(marked)) continue;
      for (RouteLine line : loop.lines()) {
        INode hop = line.route() == null ? null : Nodes.of(line.route(), ROUTE__NEXT_HOP);
        Optional<MissingRoute> way = reachability.missingRoute(line.node(), loop.destination());
        if (hop == null || way.isEmpty()) continue;
        offers.add(
            Message.of(
                "Change the next hop %s of `%s` to %s",
                line.nextHop(), line.node().getName(), way.get().nextHop()),
            spot.edits().replace(hop, way.get().nextHop().toString()));
      }
    }
  }

  private static void add(List<Map.Entry<IpNode, MissingRoute>> routes, Spot spot, Offers offers) {
    if (routes.isEmpty()) return;
    // edits of one block would be in each other's way
    if (routes.stream().map(Map.Entry::getKey).distinct().count() < routes.size()) return;
    List<TextEdit> edits =
        routes.stream()
            .map(one -> spot.edits().addSetting(one.getKey(), one.getValue().toString()))
            .toList();
    String nodes =
        routes.stream()
            .map(one -> "`" + one.getKey().getName() + "`")
            .collect(Collectors.joining(", "));
    offers.add(
        routes.size() == 1
            ? Message.of("Add `%s` to %s", routes.get(0).getValue(), nodes)
            : Message.of("Add the routes that are missing in %s", nodes),
        edits);
  }
}
