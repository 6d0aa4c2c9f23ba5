package netlang.dsl.expand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.net.NicSettings;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.emf.ecore.EObject;

/**
 * A subnet with a name, which gives addresses to those who ask: routers first, then hosts, each in
 * order of declaration, whatever is free of its pools or, without pools, of all it has.
 */
final class NamedSubnet {

  /** First and last address, both included. */
  record Range(Ipv4Address first, Ipv4Address last) {}

  /** A NIC that wants an address, and the text that says so. */
  record Request(NicSettings settings, EObject written) {}

  private final EObject declaration;
  private final String name;
  private final Ipv4Prefix prefix;
  private final List<Range> pools;
  private final Ipv4Address gateway;
  private final List<Request> routers = new ArrayList<>();
  private final List<Request> hosts = new ArrayList<>();
  private Ipv4Address firstRouter;

  /**
   * @param gateway null: the first router that has an address of the subnet
   */
  NamedSubnet(
      EObject declaration, String name, Ipv4Prefix prefix, List<Range> pools, Ipv4Address gateway) {
    this.declaration = declaration;
    this.name = name;
    this.prefix = prefix;
    this.pools = pools;
    this.gateway = gateway;
  }

  EObject declaration() {
    return declaration;
  }

  String name() {
    return name;
  }

  Ipv4Prefix prefix() {
    return prefix;
  }

  void request(NicSettings settings, EObject written, boolean router) {
    (router ? routers : hosts).add(new Request(settings, written));
  }

  /** A router of the subnet with an address of its own choice. */
  void tellRouter(Ipv4Address address) {
    if (firstRouter == null) firstRouter = address;
  }

  /** Null if nobody is known. */
  Ipv4Address gateway() {
    return gateway == null ? firstRouter : gateway;
  }

  /** Gives everybody an address, but none of those taken; returns for whom none was left. */
  List<Request> assign(Set<Ipv4Address> taken) {
    Set<Ipv4Address> used = new HashSet<>(taken);
    if (gateway != null && routers.isEmpty()) used.add(gateway);
    List<Request> without = new ArrayList<>();
    Free free = new Free(used);
    for (Request router : routers) {
      // the gateway's address is for the router, and routers stand outside of pools
      Ipv4Address address =
          gateway != null && used.add(gateway) ? gateway : free.next(wholeNetwork());
      tell(router, address, without);
      if (address != null) tellRouter(address);
    }
    List<Range> ranges = pools.isEmpty() ? wholeNetwork() : pools;
    for (Request host : hosts) tell(host, free.next(ranges), without);
    return without;
  }

  private void tell(Request request, Ipv4Address address, List<Request> without) {
    if (address == null) without.add(request);
    else request.settings.setIp(new InterfaceAddress(address, prefix.length()).toString());
  }

  boolean hasPools() {
    return !pools.isEmpty();
  }

  /** The prefix length with which everybody would have found an address. */
  int lengthForAll(Set<Ipv4Address> taken) {
    long wanted = taken.stream().filter(prefix::contains).count() + routers.size() + hosts.size();
    if (gateway != null && routers.isEmpty()) wanted++;
    int length = 30;
    while (length > 1 && new Ipv4Prefix(new Ipv4Address(0), length).usableHosts() < wanted)
      length--;
    return length;
  }

  private List<Range> wholeNetwork() {
    return List.of(new Range(prefix.firstHost(), prefix.lastHost()));
  }

  /** Goes through ranges once, and forgets nothing between two questions. */
  private static final class Free {

    private final Set<Ipv4Address> used;
    private List<Range> ranges = List.of();
    private int range;
    private Ipv4Address next;

    Free(Set<Ipv4Address> used) {
      this.used = used;
    }

    Ipv4Address next(List<Range> wanted) {
      if (!wanted.equals(ranges)) {
        ranges = wanted;
        range = 0;
        next = ranges.get(0).first;
      }
      while (next != null) {
        Ipv4Address candidate = next;
        advance();
        if (used.add(candidate)) return candidate;
      }
      return null;
    }

    private void advance() {
      if (!next.equals(ranges.get(range).last)) next = next.plus(1);
      else if (++range < ranges.size()) next = ranges.get(range).first;
      else next = null;
    }
  }
}
