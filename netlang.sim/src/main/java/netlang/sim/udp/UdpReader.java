package netlang.sim.udp;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.UdpDatagram;

/** Whoever uses a socket. */
public interface UdpReader {

  /** A datagram for the port, in this packet; {@code false}: it is not for this reader. */
  boolean receive(Ipv4Packet packet, UdpDatagram datagram);

  /**
   * A datagram of the port did not get there, as {@code reporter} says; {@code false}: it was not
   * this reader's.
   */
  boolean failed(Ipv4Packet packet, UdpDatagram datagram, DropReason reason, Ipv4Address reporter);
}
