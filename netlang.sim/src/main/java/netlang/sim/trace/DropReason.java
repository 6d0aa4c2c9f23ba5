package netlang.sim.trace;

import java.util.Locale;

/** Every way in which a frame, packet or datagram can die: a closed list. */
public enum DropReason {
  // layer 1
  LINK_DOWN(1, "the link is cut or not connected"),
  LINK_LOSS(1, "lost on the link by its loss rate"),
  DROPPED_BY_SCENARIO(1, "lost on the link because the scenario says so"),
  NODE_DOWN(1, "the node is powered off"),
  // layer 2
  FCS_ERROR(2, "the frame check sequence does not match: bits were flipped"),
  QUEUE_OVERFLOW(2, "the output queue is full"),
  NOT_ADDRESSED_TO_US(2, "the destination MAC is another station's"),
  SAME_PORT(2, "the switch knows the destination on the port the frame came from"),
  UNKNOWN_ETHERTYPE(2, "no protocol is registered for the EtherType"),
  FRAME_TOO_LONG(2, "the frame is longer than the receiver's MTU allows"),
  // ARP
  ARP_NOT_FOR_US(3, "the ARP request asks for another address"),
  NEIGHBOR_UNREACHABLE(3, "nobody answered the ARP requests"),
  ARP_QUEUE_FULL(3, "too many packets wait for the same ARP answer"),
  // IP
  NO_ADDRESS(3, "the interface has no IP address"),
  NO_ROUTE(3, "no route leads to the destination"),
  NOT_OUR_ADDRESS(3, "the IP packet is for somebody else and this host does not forward"),
  TTL_EXCEEDED(3, "the time to live is used up"),
  FRAGMENTATION_NEEDED(3, "larger than the MTU, and the packet must not be fragmented"),
  REASSEMBLY_TIMEOUT(3, "not all fragments came in time"),
  BAD_HEADER(3, "the IP header is malformed or its checksum wrong"),
  BROADCAST_NOT_FORWARDED(3, "routers do not forward broadcasts"),
  MARTIAN_ADDRESS(3, "an address that must not be on the wire"),
  PROTOCOL_UNREACHABLE(3, "no protocol is registered for the protocol number"),
  UNKNOWN_ICMP_TYPE(3, "nothing is known of the ICMP type"),
  BROADCAST_ECHO(3, "an echo request to everybody is answered by nobody"),
  // transport
  PORT_UNREACHABLE(4, "nobody listens on the port"),
  BAD_CHECKSUM(4, "the transport checksum is wrong"),
  PORTS_EXHAUSTED(4, "no free ephemeral port is left"),
  CONNECTION_RESET(4, "the peer answered with RST: it knows no such connection"),
  BAD_SEGMENT(4, "the segment makes no sense in this state of the connection"),
  OUTSIDE_WINDOW(4, "the segment lies outside the receive window"),
  OLD_TIMESTAMP(4, "the timestamp is older than the last one: a segment of long ago"),
  LISTEN_QUEUE_FULL(4, "too many connections wait to be accepted"),
  RECEIVE_BUFFER_FULL(4, "no room is left in the receive buffer"),
  NO_SUCH_CONNECTION(4, "there is no such connection here"),
  // application
  UNEXPECTED_REPLY(7, "nobody waits for this reply any more");

  private final int layer;
  private final String explanation;

  DropReason(int layer, String explanation) {
    this.layer = layer;
    this.explanation = explanation;
  }

  /** The OSI layer, 1–7, that dropped it. */
  public int layer() {
    return layer;
  }

  public String explanation() {
    return explanation;
  }

  /** True if nothing is lost: a station ignores a copy that is meant for another. */
  public boolean isFilter() {
    return switch (this) {
      case NOT_ADDRESSED_TO_US, SAME_PORT, ARP_NOT_FOR_US -> true;
      default -> false;
    };
  }

  /** The word for it in the language, as in {@code because no-route}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
