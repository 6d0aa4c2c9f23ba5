package netlang.sim.record;

import netlang.sim.addr.Endpoint;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.trace.TraceEvent.Dropped;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Pdu;
import netlang.sim.wire.TcpSegment;
import netlang.sim.wire.UdpDatagram;

/** Says why a PDU died, with its own values: {@code alice has no route to 10.2.0.5}. */
final class DropExplanation {

  private DropExplanation() {}

  static String of(Dropped drop, String node) {
    String general = drop.reason().explanation();
    EthernetFrame frame = drop.pdu() instanceof EthernetFrame found ? found : null;
    Ipv4Address target = target(drop.pdu());
    return switch (drop.reason()) {
      case NO_ROUTE -> target == null ? general : node + " has no route to " + target;
      case NOT_OUR_ADDRESS ->
          target == null ? general : target + " is not " + node + "'s, and a host does not forward";
      case NOT_ADDRESSED_TO_US ->
          frame == null ? general : "the frame is for " + frame.destination();
      case SAME_PORT ->
          frame == null ? general : frame.destination() + " lives where the frame came from";
      case ARP_NOT_FOR_US -> target == null ? general : "the ARP packet is for " + target;
      case PORT_UNREACHABLE -> port(drop.pdu(), node, general);
      case NO_SUCH_CONNECTION -> connection(drop.pdu(), node, general);
      default -> general;
    };
  }

  /** "(office.net:12: no gateway)", or an empty text. */
  static String blame(Dropped drop) {
    if (!drop.cause().isKnown()) return drop.remark().isEmpty() ? "" : "(" + drop.remark() + ")";
    return "(" + drop.cause() + (drop.remark().isEmpty() ? "" : ": " + drop.remark()) + ")";
  }

  private static Ipv4Address target(Pdu pdu) {
    if (pdu instanceof EthernetFrame frame) return target(frame.payload());
    if (pdu instanceof ArpPacket arp) return arp.targetIp();
    return pdu instanceof Ipv4Packet packet ? packet.destination() : null;
  }

  private static String port(Pdu pdu, String node, String general) {
    Pdu transport = transport(pdu);
    if (transport instanceof UdpDatagram datagram)
      return "nobody listens on UDP port " + datagram.destinationPort() + " of " + node;
    if (transport instanceof TcpSegment segment)
      return "nobody listens on TCP port " + segment.destinationPort() + " of " + node;
    return general;
  }

  private static String connection(Pdu pdu, String node, String general) {
    if (!(pdu instanceof Ipv4Packet packet) || !(packet.transport() instanceof TcpSegment segment))
      return general;
    Endpoint remote = new Endpoint(packet.source(), segment.sourcePort());
    return node + "'s port " + segment.destinationPort() + " has no connection with " + remote;
  }

  private static Pdu transport(Pdu pdu) {
    return pdu instanceof Ipv4Packet packet ? packet.transport() : pdu;
  }
}
