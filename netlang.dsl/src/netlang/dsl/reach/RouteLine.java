package netlang.dsl.reach;

import netlang.dsl.net.IpNode;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Route;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/**
 * A line of a node's routing table.
 *
 * @param nextHop null for a network that a NIC is connected to
 * @param metric among routes to the same prefix the lowest wins; -1 for what is connected
 * @param via null if the next hop is in no network of the node, so that the line cannot be used
 * @param port the number of {@code via} among the NICs of the node; -1 if there is none
 * @param route the statement; null for a {@code gateway}, and for what is connected
 */
public record RouteLine(
    Ipv4Prefix destination,
    Ipv4Address nextHop,
    int metric,
    IpNode node,
    Nic via,
    int port,
    Route route) {

  public boolean isConnected() {
    return nextHop == null;
  }

  /** True for what {@code gateway} says. */
  public boolean isGateway() {
    return nextHop != null && route == null;
  }

  /** Whom the packet is handed to: the router, or the destination itself if it is a neighbour. */
  public Ipv4Address nextHop(Ipv4Address destination) {
    return nextHop == null ? destination : nextHop;
  }
}
