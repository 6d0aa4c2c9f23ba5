package netlang.sim.wire;

import java.nio.ByteBuffer;

/** What a frame can carry, told apart by its EtherType. */
public sealed interface EthernetPayload extends Pdu
    permits ArpPacket, Ipv4Packet, OpaqueEthernetPayload {

  int IPV4 = 0x0800;
  int ARP = 0x0806;

  int etherType();

  void emit(ByteBuffer out);

  /**
   * Reads the octets between the buffer's position and its limit; padding behind the content is
   * left unread.
   */
  static EthernetPayload parse(int etherType, ByteBuffer in) {
    return switch (etherType) {
      case IPV4 -> Ipv4Packet.parse(in);
      case ARP -> ArpPacket.parse(in);
      default -> OpaqueEthernetPayload.rest(etherType, in);
    };
  }
}
