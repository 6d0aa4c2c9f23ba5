package netlang.sim.arp;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.wire.Ipv4Packet;

/** Told of each packet that waited for a neighbour in vain. */
@FunctionalInterface
public interface UnreachableNeighbor {

  void unreachable(Ipv4Packet packet, Ipv4Address nextHop, int port);
}
