package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import netlang.dsl.message.Message;
import netlang.dsl.net.Host;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Route;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.reach.Reachability;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.Ipv4Address;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Whether hosts know the way to those they talk to. */
public class RemoteTrafficValidator extends CheckGroup {

  @Inject private Networks networks;

  @Check(CheckType.NORMAL)
  public void hostsOfRemoteTrafficHaveGateways(Network network) {
    Stations stations = networks.stations(network);
    RunTimeSettings settings = RunTimeSettings.of(network);
    Set<Host> told = new HashSet<>();
    for (Traffic traffic : Scenarios.traffic(network)) {
      TrafficEnd source = traffic.getSource();
      TrafficEnd target = traffic.getTarget();
      if (source == null || target == null) continue;
      Ipv4Address to = Journey.address(target);
      Ipv4Address from = sender(source, to, network);
      if (source.getNode() instanceof Host host
          && lacksWay(host, to, stations, settings)
          && told.add(host))
        tell(host, Message.of("%s goes to %s", TrafficValidator.name(traffic), to), stations);
      if (Journey.isAnswered(traffic)
          && target.getNode() instanceof Host host
          && lacksWay(host, from, stations, settings)
          && told.add(host))
        tell(
            host,
            Message.of("its answers to %s go to %s", TrafficValidator.name(traffic), from),
            stations);
    }
  }

  /** Of several NICs, the one that the packets leave by says where the answers go. */
  private Ipv4Address sender(TrafficEnd source, Ipv4Address to, Network network) {
    if (source.getNic() == null && source.getNode() instanceof IpNode node && to != null) {
      Reachability reachability = networks.reachability(network);
      Ipv4Address leaving =
          reachability.knows(node) ? reachability.sourceTo(node, to) : Ipv4Address.UNSPECIFIED;
      if (!leaving.isUnspecified()) return leaving;
    }
    return Journey.address(source);
  }

  private static boolean lacksWay(
      Host host, Ipv4Address to, Stations stations, RunTimeSettings settings) {
    if (to == null
        || to.equals(Ipv4Address.LIMITED_BROADCAST)
        || to.isMulticast()
        || to.isUnspecified()
        || to.isLoopback()) return false;
    if (!host.getGateways().isEmpty() || settings.giveRouteTo(host) || settings.giveAddressTo(host))
      return false;
    List<Station> own = stations.of(host).stream().filter(Station::hasIp).toList();
    if (own.isEmpty() || stations.hasUnknownIp(host)) return false;
    return own.stream().noneMatch(station -> station.network().contains(to))
        && host.getRoutes().stream().noneMatch(route -> mayLeadTo(route, to));
  }

  private static boolean mayLeadTo(Route route, Ipv4Address to) {
    return route.getDestination() == null
        || !Addresses.prefix(route.getDestination()).isGood()
        || Addresses.prefix(route.getDestination()).get().contains(to);
  }

  private void tell(Host host, Message what, Stations stations) {
    List<Station> own = stations.of(host).stream().filter(Station::hasIp).toList();
    Station router =
        own.stream()
            .flatMap(
                each -> stations.in(each.segment()).stream().filter(other -> serves(other, each)))
            .findFirst()
            .orElse(null);
    Object remedy =
        router == null ? Message.of("a `gateway`") : "`gateway " + router.address() + "`";
    warning(
        Mark.name(host),
        IssueCodes.GATEWAY_MISSING,
        Message.of(
            "`%s` has no gateway, but %s outside %s; give it %s",
            host.getName(), what, networks(own), remedy));
  }

  private static String networks(List<Station> own) {
    return own.stream().map(each -> each.network().toString()).collect(Collectors.joining(", "));
  }

  private static boolean serves(Station router, Station host) {
    return router.isRouter() && router.hasIp() && host.network().contains(router.address());
  }
}
