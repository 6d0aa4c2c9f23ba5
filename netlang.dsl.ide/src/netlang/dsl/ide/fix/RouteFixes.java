package netlang.dsl.ide.fix;

import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.net.ArpEntry;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Route;
import netlang.dsl.net.Router;
import netlang.dsl.validation.Station;
import netlang.dsl.validation.Stations;

/** Routes and static ARP entries: to a neighbour that is there, or none. */
final class RouteFixes {

  private RouteFixes() {}

  /** Another next hop: each router next to the node. */
  static void anotherHop(Spot spot, Offers offers) {
    IpNode node = spot.around(IpNode.class);
    if (node == null || spot.network() == null) return;
    for (Station router : routersBeside(node, spot.stations()))
      offers.add(
          Message.of(
              "Change the next hop %s to %s, which is %s",
              spot.marked(), router.address(), router.name()),
          spot.replaceMarked(router.address().toString()));
  }

  private static List<Station> routersBeside(IpNode node, Stations stations) {
    return stations.of(node).stream()
        .filter(Station::hasIp)
        .flatMap(
            own ->
                stations.in(own.segment()).stream()
                    .filter(one -> one.isRouter() && one.hasIp() && one.node() != node)
                    .filter(one -> own.network().contains(one.address())))
        .toList();
  }

  static void leftOut(Spot spot, Offers offers) {
    Route route = spot.around(Route.class);
    if (route != null) offers.leaveOut(Nodes.of(route), spot);
  }

  /** A router that leads nowhere may know another router that does. */
  static void onward(Spot spot, Offers offers) {
    Router router = spot.around(Router.class);
    if (router == null || spot.network() == null) return;
    for (Station other : routersBeside(router, spot.stations())) {
      String setting = "gateway " + other.address();
      offers.add(
          Message.of("Add `%s`, which is %s", setting, other.name()),
          spot.edits().addSetting(router, setting));
    }
  }

  static void arpEntryLeftOut(Spot spot, Offers offers) {
    ArpEntry entry = spot.around(ArpEntry.class);
    if (entry != null && entry.eContainer() instanceof IpNode)
      offers.leaveOut(Nodes.of(entry), spot);
  }
}
