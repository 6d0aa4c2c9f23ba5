package netlang.sim.verdict;

import java.util.function.Predicate;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.FlowPlan;
import netlang.sim.trace.TraceEvent.TcpStateChanged;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.Pdu;
import netlang.sim.wire.TcpSegment;
import netlang.sim.wire.UdpDatagram;

/** Tells which packets belong to a flow: its own and the answers to them. */
public final class FlowTraffic {

  /** Of a packet that belongs to the flow and does not say which one it is. */
  static final int UNNUMBERED = 0;

  public static final int FOREIGN = -1;

  private final FlowPlan flow;
  private final Predicate<Ipv4Address> isOurs;

  /** The port that a TCP flow comes from; 0 as long as it is not known. */
  private int sourcePort;

  /**
   * @param isOurs whether the host that the flow comes from has that address
   */
  public FlowTraffic(FlowPlan flow, Predicate<Ipv4Address> isOurs) {
    this.flow = flow;
    this.isOurs = isOurs;
  }

  /** Connections begin with a change of state, which says where they come from. */
  public void learn(TcpStateChanged change, int index) {
    if (change.flow() == index
        && change.node() == flow.node()
        && flow instanceof FlowPlan.Tcp tcp
        && change.remote().port() == tcp.destinationPort()) sourcePort = change.local().port();
  }

  /** The sequence number of the probe or datagram, {@link #UNNUMBERED} or {@link #FOREIGN}. */
  public int sequence(Pdu pdu) {
    if (pdu instanceof EthernetFrame frame) return sequence(frame.payload());
    if (!(pdu instanceof Ipv4Packet packet)) return FOREIGN;
    Pdu transport = packet.transport();
    if (transport instanceof IcmpMessage icmp && icmp.isError()) {
      boolean quotes = icmp.content() instanceof IcmpMessage.Quoted;
      return quotes ? sequence(((IcmpMessage.Quoted) icmp.content()).packet()) : FOREIGN;
    }
    if (!isBetweenTheEnds(packet)) return FOREIGN;
    if (transport instanceof IcmpMessage icmp) return ofEcho(icmp);
    if (transport instanceof UdpDatagram datagram) return ofDatagram(datagram);
    if (transport instanceof TcpSegment segment) return ofSegment(segment);
    return UNNUMBERED; // a later fragment
  }

  private boolean isBetweenTheEnds(Ipv4Packet packet) {
    Ipv4Address target = flow.destination();
    if (packet.destination().equals(target))
      return packet.source().isUnspecified() || isOurs(packet.source());
    return isOurs(packet.destination()) && (packet.source().equals(target) || target.isMulticast());
  }

  private boolean isOurs(Ipv4Address address) {
    return address.equals(flow.source()) || isOurs.test(address);
  }

  private int ofEcho(IcmpMessage icmp) {
    if (flow instanceof FlowPlan.Ping) return icmp.sequence();
    return flow instanceof FlowPlan.Traceroute traceroute && traceroute.icmp()
        ? icmp.sequence()
        : FOREIGN;
  }

  private int ofDatagram(UdpDatagram datagram) {
    if (flow instanceof FlowPlan.Udp udp)
      return isOfPort(datagram, udp) ? number(datagram) : FOREIGN;
    int probe = datagram.destinationPort() - FlowPlan.Traceroute.FIRST_PORT + 1;
    return flow instanceof FlowPlan.Traceroute traceroute && !traceroute.icmp() && probe > 0
        ? probe
        : FOREIGN;
  }

  private int ofSegment(TcpSegment segment) {
    if (!(flow instanceof FlowPlan.Tcp tcp)) return FOREIGN;
    boolean ours =
        isOfPorts(segment.sourcePort(), segment.destinationPort(), tcp)
            || isOfPorts(segment.destinationPort(), segment.sourcePort(), tcp);
    return ours ? UNNUMBERED : FOREIGN;
  }

  private boolean isOfPorts(int client, int server, FlowPlan.Tcp tcp) {
    return server == tcp.destinationPort() && (sourcePort == 0 || client == sourcePort);
  }

  private static boolean isOfPort(UdpDatagram datagram, FlowPlan.Udp udp) {
    return datagram.destinationPort() == udp.destinationPort()
        || datagram.sourcePort() == udp.destinationPort();
  }

  /** Short data has not enough room for the number, see {@link Payload#numbered}. */
  private static int number(UdpDatagram datagram) {
    return datagram.data().length() >= 4 ? datagram.data().sequence() : UNNUMBERED;
  }
}
