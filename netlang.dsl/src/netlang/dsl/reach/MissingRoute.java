package netlang.dsl.reach;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/**
 * A route that would bring packets nearer to where they shall go.
 *
 * @param nextHop a router in a segment of the node that lacks the route
 */
public record MissingRoute(Ipv4Prefix destination, Ipv4Address nextHop) {

  /** As it is written. */
  @Override
  public String toString() {
    return "route " + destination + " via " + nextHop;
  }

  /**
   * By the fewest routers to one that is connected to the network of the address; null if no
   * routers lead there.
   */
  static MissingRoute search(IpStack from, Ipv4Address address, Neighbours neighbours) {
    Set<IpStack> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(from);
    Deque<Step> toVisit = new ArrayDeque<>();
    for (IpInterface out : from.interfaces())
      for (IpInterface next : neighbours.routersBeside(out))
        if (seen.add(next.stack())) toVisit.add(new Step(next.stack(), next.address()));
    while (!toVisit.isEmpty()) {
      Step step = toVisit.remove();
      Ipv4Prefix network = network(step.router, address);
      if (network != null) return new MissingRoute(network, step.nextHop);
      for (IpInterface out : step.router.interfaces())
        for (IpInterface next : neighbours.routersBeside(out))
          if (seen.add(next.stack())) toVisit.add(new Step(next.stack(), step.nextHop));
    }
    return null;
  }

  /** {@code nextHop}: by which the first node gets there. */
  private record Step(IpStack router, Ipv4Address nextHop) {}

  private static Ipv4Prefix network(IpStack router, Ipv4Address address) {
    for (IpInterface each : router.interfaces())
      if (each.hasAddress() && each.isLinked() && each.network().contains(address))
        return each.network();
    return null;
  }
}
