package netlang.sim.ip;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.Ipv4Packet;

/** Told of packets that could not be delivered; their drop has been traced already. */
public interface PacketFailures {

  /**
   * A packet that came from the network.
   *
   * @param mtu of the next hop, if the packet was too big for it; else 0
   * @param toGroup it, or the frame it came in, was sent to others, too
   */
  void undeliverable(Ipv4Packet packet, DropReason reason, int mtu, boolean toGroup);

  /** A packet of this node's own. */
  void failed(Ipv4Packet packet, DropReason reason, Ipv4Address reporter);
}
