package netlang.sim.icmp;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.Ipv4Packet;

/** A transport protocol that is told which of its packets did not get there, and who says so. */
@FunctionalInterface
public interface TransportFailures {

  void failed(Ipv4Packet packet, DropReason reason, Ipv4Address reporter);
}
