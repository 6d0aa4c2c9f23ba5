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
  static void anotherHop(Finding finding, Offers offers) {
    IpNode node = finding.around(IpNode.class);
    if (node == null || finding.network() == null) return;
    for (Station router : routersBeside(node, finding.stations()))
      offers.add(
          Message.of(
              "Change the next hop %s to %s, which is %s",
              finding.marked(), router.address(), router.name()),
          finding.replaceMarked(router.address().toString()));
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

  static void leftOut(Finding finding, Offers offers) {
    Route route = finding.around(Route.class);
    if (route != null && Nodes.of(route) != null) offers.leaveOut(Nodes.of(route), finding);
  }

  /** A router that leads nowhere may know another router that does. */
  static void onward(Finding finding, Offers offers) {
    Router router = finding.around(Router.class);
    if (router == null || finding.network() == null) return;
    for (Station other : routersBeside(router, finding.stations())) {
      String setting = "gateway " + other.address();
      offers.add(
          Message.of("Add `%s`, which is %s", setting, other.name()),
          finding.edits().addSetting(router, setting));
    }
  }

  static void arpEntryLeftOut(Finding finding, Offers offers) {
    ArpEntry entry = finding.around(ArpEntry.class);
    if (entry != null && entry.eContainer() instanceof IpNode)
      offers.leaveOut(Nodes.of(entry), finding);
  }
}
