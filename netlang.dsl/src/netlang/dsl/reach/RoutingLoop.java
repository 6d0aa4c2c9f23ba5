package netlang.dsl.reach;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.net.IpNode;
import netlang.sim.addr.Ipv4Address;

/**
 * Routers that hand packets round until their time to live is used up.
 *
 * @param destination of such packets
 * @param lines that of each router, along the circle; it begins with the router that is declared
 *     first
 */
public record RoutingLoop(Ipv4Address destination, List<RouteLine> lines) {

  public RoutingLoop {
    lines = List.copyOf(lines);
  }

  /** Of the way of a packet that goes round. */
  public static RoutingLoop of(Ipv4Address destination, Way.Stuck stuck) {
    List<RouteLine> lines = new ArrayList<>();
    for (IpNode node : stuck.cycle())
      for (Hop hop : stuck.hops())
        if (hop.node() == node && hop.route() != null && !lines.contains(hop.route()))
          lines.add(hop.route());
    return new RoutingLoop(destination, RoutingLoops.fromFirst(lines));
  }

  public List<IpNode> routers() {
    return lines.stream().map(RouteLine::node).toList();
  }
}
