package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.IP_NODE__GATEWAYS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.Host;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Node;
import netlang.dsl.net.Router;
import netlang.dsl.validation.Station;
import netlang.dsl.validation.Stations;
import org.eclipse.xtext.nodemodel.INode;

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

  /** A router that leads nowhere is nobody's gateway. */
  static void ofNobody(Spot spot, Offers offers) {
    Router router = spot.around(Router.class);
    if (router == null || spot.network() == null) return;
    Set<String> addresses = new LinkedHashSet<>();
    for (Station own : spot.stations().of(router))
      if (own.hasIp()) addresses.add(own.address().toString());
    List<TextEdit> edits = new ArrayList<>();
    String gateway = "";
    for (Node node : spot.network().getNodes()) {
      if (!(node instanceof IpNode client)) continue;
      for (int i = 0; i < client.getGateways().size(); i++) {
        INode written = Nodes.of(client, IP_NODE__GATEWAYS, i);
        if (!addresses.contains(client.getGateways().get(i)) || written == null) continue;
        gateway = "gateway " + client.getGateways().get(i);
        edits.add(spot.edits().remove(written));
      }
    }
    if (!edits.isEmpty()) offers.add(Message.of("Leave out `%s`", gateway), edits);
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
