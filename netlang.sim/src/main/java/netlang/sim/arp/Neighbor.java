package netlang.sim.arp;

import java.util.ArrayDeque;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.engine.Timer;
import netlang.sim.wire.Ipv4Packet;

/** An entry of the ARP table. */
final class Neighbor {

  final Ipv4Address address;
  NeighborState state = NeighborState.INCOMPLETE;

  /** Null until it is known. */
  MacAddress mac;

  /** Where it lives; a static entry holds wherever the route leads. */
  int port;

  /** When the MAC became known or changed. */
  long changedAt;

  /** When the entry was last used or confirmed. */
  long usedAt;

  /**
   * While it is incomplete: requests sent, the timer of the next, and what waits for the answer.
   */
  int requests;

  Timer retry;
  ArrayDeque<Ipv4Packet> waiting;

  Neighbor(Ipv4Address address, int port) {
    this.address = address;
    this.port = port;
  }

  boolean isKnown() {
    return state == NeighborState.REACHABLE || state == NeighborState.STATIC;
  }

  void stopAsking() {
    if (retry != null) retry.cancel();
    retry = null;
    requests = 0;
  }

  /** What the table shows as the entry's value: the MAC, or why there is none. */
  Object value() {
    return isKnown() ? mac : state.word();
  }
}
