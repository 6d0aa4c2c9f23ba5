package netlang.sim.ethernet;

import netlang.sim.wire.Ipv4Packet;

/** What an interface hands IPv4 packets to. */
@FunctionalInterface
public interface Ipv4Receiver {

  /** {@code toGroup}: the frame was sent to a group MAC, not to this station alone. */
  void receive(Ipv4Packet packet, int port, boolean toGroup);
}
