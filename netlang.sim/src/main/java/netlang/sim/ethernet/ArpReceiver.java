package netlang.sim.ethernet;

import netlang.sim.wire.ArpPacket;

/** What an interface hands ARP packets to. */
@FunctionalInterface
public interface ArpReceiver {

  void receive(ArpPacket packet, int port);
}
