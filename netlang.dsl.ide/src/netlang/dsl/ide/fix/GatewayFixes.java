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
  static void aRouter(Finding finding, Offers offers) {
    IpNode node = finding.around(IpNode.class);
    if (node == null || finding.network() == null) return;
    for (Station router : routers(node, finding.stations()))
      offers.add(
          Message.of(
              "Change the gateway %s to %s, which is %s",
              finding.marked(), router.address(), router.name()),
          finding.replaceMarked(router.address().toString()));
  }

  /** The mark is the host's name. */
  static void missing(Finding finding, Offers offers) {
    Host host = finding.around(Host.class);
    if (host == null) return;
    for (Station router : routers(host, finding.stations())) {
      String setting = "gateway " + router.address();
      offers.add(
          Message.of("Add `%s`, which is %s", setting, router.name()),
          finding.edits().addSetting(host, setting));
    }
  }

  /** One of the two goes. */
  static void second(Finding finding, Offers offers) {
    SettingFixes.leftOut(finding, offers);
    IpNode node = finding.around(IpNode.class);
    if (node == null) return;
    offers.leaveOut(Nodes.of(node, IP_NODE__GATEWAYS), finding);
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
