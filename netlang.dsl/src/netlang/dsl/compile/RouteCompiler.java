package netlang.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.net.ArpEntry;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Route;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Numbers;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.plan.ArpEntryPlan;
import netlang.sim.plan.RoutePlan;
import netlang.sim.trace.Origin;

/** Gateways, static routes and static ARP entries. */
final class RouteCompiler {

  private final Source source;

  RouteCompiler(Source source) {
    this.source = source;
  }

  List<RoutePlan> routes(IpNode node) {
    List<RoutePlan> plans = new ArrayList<>();
    for (int i = 0; i < node.getGateways().size(); i++) {
      Origin origin = source.origin(node, NetPackage.Literals.IP_NODE__GATEWAYS, i);
      plans.add(gateway(node.getGateways().get(i), origin));
    }
    for (Route route : node.getRoutes()) plans.add(route(route));
    return plans;
  }

  RoutePlan gateway(String address, Origin origin) {
    return new RoutePlan(Ipv4Prefix.DEFAULT, Addresses.address(address).get(), 0, origin);
  }

  RoutePlan route(Route route) {
    int metric = route.getMetric() == null ? 0 : Numbers.metric(route.getMetric()).get();
    Ipv4Prefix destination = Addresses.prefix(route.getDestination()).get();
    return new RoutePlan(
        destination, Addresses.address(route.getNextHop()).get(), metric, source.origin(route));
  }

  ArpEntryPlan arpEntry(ArpEntry entry) {
    return new ArpEntryPlan(
        Addresses.address(entry.getAddress()).get(),
        Addresses.mac(entry.getMac()).get(),
        source.origin(entry));
  }
}
