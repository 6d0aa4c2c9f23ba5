package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.Host;
import netlang.dsl.net.Network;
import netlang.dsl.net.Route;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.TrafficProtocol;
import netlang.sim.addr.InterfaceAddress;
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
      Ipv4Address from = address(source);
      Ipv4Address to = address(target);
      if (source.getNode() instanceof Host host
          && lacksWay(host, to, stations, settings)
          && told.add(host))
        tell(host, Message.of("%s goes to %s", TrafficValidator.name(traffic), to), stations);
      if (isAnswered(traffic)
          && target.getNode() instanceof Host host
          && lacksWay(host, from, stations, settings)
          && told.add(host))
        tell(
            host,
            Message.of("its answers to %s go to %s", TrafficValidator.name(traffic), from),
            stations);
    }
  }

  private static Ipv4Address address(TrafficEnd end) {
    if (end.getAddress() != null) return Addresses.address(end.getAddress()).orElse(null);
    InterfaceAddress own = Owners.address(end.getNode(), end.getNic());
    return own == null ? null : own.address();
  }

  private static boolean isAnswered(Traffic traffic) {
    return !TrafficProtocol.UDP.word().equals(traffic.getProtocol()) || traffic.isReply();
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
    Station own = stations.of(host).stream().filter(Station::hasIp).findFirst().orElseThrow();
    Station router =
        stations.in(own.segment()).stream()
            .filter(
                station ->
                    station.isRouter()
                        && station.hasIp()
                        && own.network().contains(station.address()))
            .findFirst()
            .orElse(null);
    Object remedy =
        router == null ? Message.of("a `gateway`") : "`gateway " + router.address() + "`";
    warning(
        Mark.name(host),
        IssueCodes.GATEWAY_MISSING,
        Message.of(
            "`%s` has no gateway, but %s outside %s; give it %s",
            host.getName(), what, own.network(), remedy));
  }
}
