package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.IP_NODE__GATEWAYS;

import java.util.Comparator;
import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.net.Host;
import netlang.dsl.net.IpNode;
import netlang.dsl.validation.Station;
import netlang.dsl.validation.Stations;

/** The router of its segment for a host that has none, or a wrong one. */
final class GatewayFixes {

  private GatewayFixes() {}

  /** Each router that the node can reach. */
  static void aRouter(Spot spot, Offers offers) {
    IpNode node = spot.around(IpNode.class);
    if (node == null || spot.network() == null) return;
    for (Station router : routers(node, spot.stations()))
      offers.add(
          Message.of(
              "Change the gateway %s to %s, which is %s",
              spot.marked(), router.address(), router.name()),
          spot.replaceMarked(router.address().toString()));
  }

  /** The mark is the host's name. */
  static void missing(Spot spot, Offers offers) {
    Host host = spot.around(Host.class);
    if (host == null) return;
    for (Station router : routers(host, spot.stations())) {
      String setting = "gateway " + router.address();
      offers.add(
          Message.of("Add `%s`, which is %s", setting, router.name()),
          spot.edits().addSetting(host, setting));
    }
  }

  /** One of the two goes. */
  static void second(Spot spot, Offers offers) {
    SettingFixes.leftOut(spot, offers);
    IpNode node = spot.around(IpNode.class);
    if (node == null) return;
    offers.leaveOut(Nodes.of(node, IP_NODE__GATEWAYS), spot);
  }

  private static List<Station> routers(IpNode node, Stations stations) {
    return stations.of(node).stream()
        .filter(Station::hasIp)
        .flatMap(
            own ->
                stations.in(own.segment()).stream()
                    .filter(
                        other ->
                            other.isRouter()
                                && other.hasIp()
                                && other.node() != node
                                && own.network().contains(other.address())))
        .sorted(Comparator.comparing(router -> isDeadEnd(router, stations)))
        .toList();
  }

  private static boolean isDeadEnd(Station router, Stations stations) {
    IpNode node = router.node();
    boolean routes = !node.getGateways().isEmpty() || !node.getRoutes().isEmpty();
    return !routes && stations.of(node).stream().filter(Station::isLinked).count() < 2;
  }
}
