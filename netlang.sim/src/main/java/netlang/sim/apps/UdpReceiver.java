package netlang.sim.apps;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Trace;
import netlang.sim.ip.Envelope;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.FlowPlan.Fragmentation;
import netlang.sim.trace.DropReason;
import netlang.sim.udp.UdpLayer;
import netlang.sim.udp.UdpReader;
import netlang.sim.udp.UdpSocket;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.UdpDatagram;

/**
 * Listens on a port of a host for as long as the host is on; sends data back to those who want it.
 */
public final class UdpReceiver implements UdpReader {

  private final int port;
  private final boolean replies;
  private final UdpFlows flows;
  private final UdpLayer udp;
  private final Clock clock;
  private final int node;
  private final Trace trace;
  private UdpSocket socket;

  /** The flow of the last datagram: the next one is likely to be of the same. */
  private UdpFlow last;

  private int lastChanges;

  /** {@code replies}: to every datagram, not only to those of flows that ask for it. */
  public UdpReceiver(
      int port, boolean replies, UdpFlows flows, UdpLayer udp, Clock clock, Trace trace) {
    this.port = port;
    this.replies = replies;
    this.flows = flows;
    this.udp = udp;
    this.clock = clock;
    node = clock.node();
    this.trace = trace;
  }

  public int port() {
    return port;
  }

  /** Opens the port: at the start, and whenever the host has been switched on. */
  public void open() {
    socket = udp.listen(port, this);
  }

  @Override
  public boolean receive(Ipv4Packet packet, UdpDatagram datagram) {
    trace.decapsulated(node, datagram.data());
    trace.delivered(datagram.data().length());
    UdpFlow flow = flow(packet, datagram);
    if (flow != null) flow.delivered(node, datagram.data());
    if (replies || flow != null && flow.plan().replies() && flow.plan().receiver() == node)
      reply(packet, datagram);
    return true;
  }

  private UdpFlow flow(Ipv4Packet packet, UdpDatagram datagram) {
    if (last == null || lastChanges != flows.changes() || !last.isSourceOf(packet, datagram)) {
      last = flows.find(packet, datagram);
      lastChanges = flows.changes();
    }
    return last;
  }

  /** From the address that was asked, RFC 1122 §4.1.3.5, unless it was a group's. */
  private void reply(Ipv4Packet packet, UdpDatagram datagram) {
    boolean own = udp.owns(packet.destination());
    Ipv4Address from = own ? packet.destination() : Ipv4Address.UNSPECIFIED;
    Envelope envelope =
        Envelope.of(from, packet.source(), FlowPlan.DEFAULT_TIME_TO_LIVE, Fragmentation.AUTOMATIC);
    socket.send(envelope, datagram.sourcePort(), datagram.data());
  }

  @Override
  public boolean failed(
      Ipv4Packet packet, UdpDatagram datagram, DropReason reason, Ipv4Address reporter) {
    return true; // who replies does not care whether the reply gets there
  }
}
