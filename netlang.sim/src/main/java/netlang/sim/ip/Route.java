package netlang.sim.ip;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.arp.Ipv4Interface;
import netlang.sim.plan.RoutePlan;

/** A line of the routing table that can be used. */
final class Route {

  final Ipv4Prefix destination;
  final Ipv4Interface via;

  /** Null for a network that an interface is connected to. */
  final RoutePlan plan;

  private final int network;
  private final int mask;

  Route(Ipv4Prefix destination, Ipv4Interface via, RoutePlan plan) {
    this.destination = destination;
    this.via = via;
    this.plan = plan;
    network = destination.network().value();
    mask = destination.mask();
  }

  boolean matches(int address) {
    return (address & mask) == network;
  }

  boolean isConnected() {
    return plan == null;
  }

  /** Connected before configured, then by metric. */
  int metric() {
    return isConnected() ? -1 : plan.metric();
  }

  /** The router, or the destination itself if it is a neighbour. */
  Ipv4Address nextHop(Ipv4Address to) {
    return plan == null ? to : plan.nextHop();
  }
}
