package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.IP_NODE__GATEWAYS;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Router;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Whether a gateway can be reached, and leads anywhere. */
public class GatewayValidator extends CheckGroup {

  @Inject private Networks networks;

  @Check
  public void gatewayIsSaidOnce(IpNode node) {
    for (int i = 1; i < node.getGateways().size(); i++)
      warning(
          Mark.of(node, IP_NODE__GATEWAYS, i),
          IssueCodes.TWO_GATEWAYS,
          Message.of(
              "`%s` has a gateway already, %s, and nothing says which of them it uses; "
                  + "keep one, or write `route 0.0.0.0/0 via %s metric 1`",
              node.getName(), node.getGateways().get(0), node.getGateways().get(i)));
  }

  @Check(CheckType.NORMAL)
  public void gatewayIsInReach(IpNode node) {
    if (node.getGateways().isEmpty()) return;
    Stations stations = networks.stations((Network) node.eContainer());
    if (stations.hasUnknownIp(node)) return;
    for (int i = 0; i < node.getGateways().size(); i++) {
      Ipv4Address gateway = Addresses.address(node.getGateways().get(i)).orElse(null);
      if (gateway != null)
        checkGateway(gateway, Mark.of(node, IP_NODE__GATEWAYS, i), node, stations);
    }
  }

  private void checkGateway(Ipv4Address gateway, Mark mark, IpNode node, Stations stations) {
    List<Station> own = stations.of(node);
    if (own.stream().anyMatch(station -> station.hasIp() && station.address().equals(gateway))) {
      Station router = suggestion(own, node, stations);
      error(
          mark,
          IssueCodes.GATEWAY_IS_SELF,
          Message.of("`%s` has %s itself; %s", node.getName(), gateway, example(router)),
          replacement(router));
      return;
    }
    Station way =
        own.stream()
            .filter(station -> station.hasIp() && station.network().contains(gateway))
            .findFirst()
            .orElse(null);
    if (way == null) outside(gateway, mark, node, stations);
    else if (isNoHost(gateway, way.network()))
      warning(
          mark,
          IssueCodes.GATEWAY_NO_HOST,
          gateway.equals(way.network().network())
              ? Message.of(
                  "%s is the address of the network %s, which no router has; %s",
                  gateway, way.network(), remedy(suggestion(own, node, stations)))
              : Message.of(
                  "%s is the broadcast address of the network %s, which no router has; %s",
                  gateway, way.network(), remedy(suggestion(own, node, stations))));
    else if (way.isLinked()) inNetwork(gateway, mark, node, way, stations);
  }

  private static boolean isNoHost(Ipv4Address address, Ipv4Prefix network) {
    return network.hasBroadcast()
        && (address.equals(network.network()) || address.equals(network.broadcast()));
  }

  private void outside(Ipv4Address gateway, Mark mark, IpNode node, Stations stations) {
    List<Station> own = stations.of(node).stream().filter(Station::hasIp).toList();
    Station router = suggestion(own, node, stations);
    Message message =
        own.isEmpty()
            ? Message.of(
                "`%s` has a gateway but no address; give it an `ip` in the network of %s",
                node.getName(), gateway)
            : Message.of(
                "gateway %s is outside %s, the network of %s; %s",
                gateway, own.get(0).network(), own.get(0).name(), remedy(router));
    fault(mark, IssueCodes.GATEWAY_OUTSIDE, message, replacement(router));
  }

  private void inNetwork(
      Ipv4Address gateway, Mark mark, IpNode node, Station way, Stations stations) {
    Station owner = stations.owner(gateway, way.segment());
    Station router = suggestion(List.of(way), node, stations);
    if (owner == null)
      fault(
          mark,
          IssueCodes.GATEWAY_ABSENT,
          Message.of("nobody in this segment has %s; %s", gateway, remedy(router)),
          replacement(router));
    else if (!owner.isRouter())
      warning(
          mark,
          IssueCodes.GATEWAY_ABSENT,
          Message.of(
              "%s is the host %s, which forwards nothing; %s",
              gateway, owner.name(), remedy(router)),
          replacement(router));
  }

  /** A router's NIC in a segment of the node, whose address the node could reach. */
  private static Station suggestion(List<Station> own, IpNode node, Stations stations) {
    for (Station station : own) {
      if (!station.hasIp()) continue;
      for (Station router : stations.in(station.segment()))
        if (router.isRouter()
            && router.node() != node
            && router.hasIp()
            && station.network().contains(router.address())) return router;
    }
    return null;
  }

  private static Message remedy(Station router) {
    return router == null
        ? Message.of("name a router of this segment")
        : Message.of("did you mean %s (%s)?", router.address(), router.name());
  }

  private static Message example(Station router) {
    return router == null
        ? Message.of("name a router of its segment")
        : Message.of("name a router, such as %s (%s)", router.address(), router.name());
  }

  private static String replacement(Station router) {
    return router == null ? "" : router.address().toString();
  }

  /** A router with one NIC in use and no route knows only the network that the packet came from. */
  @Check(CheckType.NORMAL)
  public void gatewayLeadsSomewhere(Network network) {
    Stations stations = networks.stations(network);
    Set<Router> told = new HashSet<>();
    for (Station client : stations.all()) {
      for (String text : client.node().getGateways()) {
        Ipv4Address gateway = Addresses.address(text).orElse(null);
        Station owner =
            gateway == null || client.node() instanceof Router
                ? null
                : stations.owner(gateway, client.segment());
        if (owner != null
            && owner.node() instanceof Router router
            && isDeadEnd(router, stations)
            && told.add(router))
          error(
              Mark.name(router),
              IssueCodes.LONELY_ROUTER,
              Message.of(
                  "`%s` is the gateway of `%s`, but it has one NIC in use and no route, and so "
                      + "leads nowhere; link a second `nic` in another network",
                  router.getName(), client.node().getName()));
      }
    }
  }

  private static boolean isDeadEnd(Router router, Stations stations) {
    boolean routes = !router.getGateways().isEmpty() || !router.getRoutes().isEmpty();
    return !routes && stations.of(router).stream().filter(Station::isLinked).count() == 1;
  }
}
