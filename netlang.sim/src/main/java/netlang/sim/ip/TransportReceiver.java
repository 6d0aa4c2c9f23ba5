package netlang.sim.ip;

import netlang.sim.wire.Ipv4Packet;

/** What packets for this node are handed to, by protocol. */
@FunctionalInterface
public interface TransportReceiver {

  /**
   * {@code toGroup}: it was sent to others, too: to a broadcast or multicast address, or in a frame
   * to a group MAC.
   */
  void receive(Ipv4Packet packet, boolean toGroup);
}
