package netlang.sim.icmp;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.IcmpMessage;

/** Who sends echo requests under an identifier of its own. */
public interface EchoClient {

  /** {@code false}: nobody waits for this reply any more. */
  boolean replied(IcmpMessage reply, Ipv4Address from);

  /** A request did not get there, as {@code reporter} says: this node itself, or a router. */
  void failed(IcmpMessage request, DropReason reason, Ipv4Address reporter);
}
