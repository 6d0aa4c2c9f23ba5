package netlang.sim.wire;

import java.nio.ByteBuffer;
import netlang.sim.addr.Ipv4Address;

/** What an IPv4 packet can carry, told apart by its protocol number. */
public sealed interface Ipv4Payload extends Pdu
    permits IcmpMessage, UdpDatagram, TcpSegment, Fragment, OpaqueIpv4Payload {

  int ICMP = 1;
  int TCP = 6;
  int UDP = 17;

  int protocol();

  /**
   * Writes the octets; the addresses are those of the IP header, for checksums with a pseudo
   * header.
   */
  void emit(ByteBuffer out, Ipv4Address source, Ipv4Address destination);

  /** Reads the octets between the buffer's position and its limit, of a whole datagram. */
  static Ipv4Payload parse(
      int protocol, ByteBuffer in, Ipv4Address source, Ipv4Address destination) {
    return switch (protocol) {
      case ICMP -> IcmpMessage.parse(in);
      case UDP -> UdpDatagram.parse(in, source, destination);
      case TCP -> TcpSegment.parse(in, source, destination);
      default -> OpaqueIpv4Payload.rest(protocol, in);
    };
  }
}
