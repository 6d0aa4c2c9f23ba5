package netlang.dsl.reach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import netlang.dsl.net.ArpEntry;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Route;
import netlang.dsl.value.Addresses;
import netlang.dsl.wiring.Segment;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/**
 * Parts the hosts of each segment into groups: equal mask, gateways and routes, and an address that
 * no table of the network tells from the others. Whoever is special in any way is a group by
 * himself.
 */
final class HostGroups {

  private final Neighbours neighbours;

  /** All that some table of the network tells apart. */
  private final Set<Ipv4Prefix> prefixes = new HashSet<>();

  private final TreeSet<Integer> lengths = new TreeSet<>();
  private final Set<Ipv4Address> special = new HashSet<>();
  private final Map<Segment, Integer> numbers = new IdentityHashMap<>();

  private HostGroups(Neighbours neighbours) {
    this.neighbours = neighbours;
    for (IpStack stack : neighbours.stacks()) {
      for (IpInterface each : stack.interfaces())
        if (each.hasAddress()) {
          add(each.network());
          special.add(each.network().broadcast());
        }
      stack.node().getGateways().forEach(this::setApart);
      for (Route route : stack.node().getRoutes()) {
        setApart(route.getNextHop());
        if (route.getDestination() != null && Addresses.prefix(route.getDestination()).isGood())
          add(Addresses.prefix(route.getDestination()).get());
      }
      for (ArpEntry entry : stack.node().getArpEntries()) setApart(entry.getAddress());
    }
  }

  private void setApart(String address) {
    if (address != null && Addresses.address(address).isGood())
      special.add(Addresses.address(address).get());
  }

  private void add(Ipv4Prefix prefix) {
    if (prefixes.add(prefix)) lengths.add(prefix.length());
  }

  static List<HostGroup> of(Neighbours neighbours) {
    HostGroups groups = new HostGroups(neighbours);
    Map<Object, List<IpInterface>> members = new LinkedHashMap<>();
    for (IpStack stack : neighbours.stacks())
      for (IpInterface each : stack.interfaces())
        if (!stack.forwards() && each.hasAddress())
          members.computeIfAbsent(groups.key(each), key -> new ArrayList<>()).add(each);
    return members.values().stream().map(HostGroups::group).toList();
  }

  private static HostGroup group(List<IpInterface> members) {
    List<Nic> nics = members.stream().map(IpInterface::nic).toList();
    return new HostGroup(members.get(0).segment(), nics);
  }

  private record Likeness(
      int segment, Ipv4Prefix network, List<String> gateways, List<String> routes, Ipv4Prefix of) {}

  /** Equal for those of one group. */
  private Object key(IpInterface each) {
    if (isSpecial(each)) return each;
    List<String> routes = new ArrayList<>(0);
    for (Route route : each.stack().node().getRoutes())
      routes.add(route.getDestination() + " " + route.getNextHop() + " " + route.getMetric());
    return new Likeness(
        numbers.computeIfAbsent(each.segment(), key -> numbers.size()),
        each.network(),
        each.stack().node().getGateways(),
        routes,
        narrowest(each.address()));
  }

  private boolean isSpecial(IpInterface each) {
    IpStack stack = each.stack();
    return stack.interfaces().size() > 1
        || !each.isLinked()
        || !stack.node().getArpEntries().isEmpty()
        || special.contains(each.address())
        || neighbours.owners(each.address()).size() > 1
        || neighbours.isTwin(each);
  }

  /**
   * Prefixes contain each other or have nothing in common: the narrowest one that contains an
   * address tells which others do.
   */
  private Ipv4Prefix narrowest(Ipv4Address address) {
    for (int length : lengths.descendingSet()) {
      Ipv4Prefix prefix = Ipv4Prefix.containing(address, length);
      if (prefixes.contains(prefix)) return prefix;
    }
    return Ipv4Prefix.DEFAULT;
  }
}
