package netlang.sim.record;

import java.nio.ByteBuffer;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Fragment;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Pdu;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;
import netlang.sim.wire.UdpDatagram;

/**
 * Writes the header fields of a PDU and of all that it carries, one object a header, outermost
 * first.
 */
final class HeaderFields {

  private static final int IP_CHECKSUM = 10;
  private static final int ICMP_CHECKSUM = Ipv4Packet.HEADER_LENGTH + 2;
  private static final int UDP_CHECKSUM = Ipv4Packet.HEADER_LENGTH + 6;
  private static final int TCP_CHECKSUM = Ipv4Packet.HEADER_LENGTH + 16;

  private HeaderFields() {}

  static void write(JsonWriter json, Pdu pdu) {
    json.beginObject();
    if (pdu instanceof EthernetFrame frame) {
      ethernet(json, frame);
      network(json, frame.payload());
    } else {
      network(json, pdu);
    }
    json.endObject();
  }

  private static void ethernet(JsonWriter json, EthernetFrame frame) {
    json.key("ethernet").beginObject();
    json.field("destination", frame.destination().toString())
        .field("source", frame.source().toString());
    json.field("type", String.format("0x%04x", frame.payload().etherType()));
    json.field("length", frame.paddedLength());
    json.field("padding", frame.paddedLength() - frame.length()).endObject();
  }

  private static void network(JsonWriter json, Pdu pdu) {
    if (pdu instanceof ArpPacket arp) arp(json, arp);
    else if (pdu instanceof Ipv4Packet packet) ip(json, packet);
    else transport(json, pdu, null);
  }

  private static void arp(JsonWriter json, ArpPacket arp) {
    json.key("arp").beginObject().field("operation", arp.operation());
    json.field("senderMac", arp.senderMac().toString())
        .field("senderIp", arp.senderIp().toString());
    json.field("targetMac", arp.targetMac().toString())
        .field("targetIp", arp.targetIp().toString())
        .endObject();
  }

  private static void ip(JsonWriter json, Ipv4Packet packet) {
    ByteBuffer octets = ByteBuffer.allocate(packet.length());
    packet.emit(octets);
    json.key("ipv4").beginObject().field("version", 4).field("headerLength", packet.headerLength());
    json.field("tos", packet.typeOfService())
        .field("length", packet.length())
        .field("id", packet.identification());
    json.field("dontFragment", packet.dontFragment())
        .field("moreFragments", packet.moreFragments());
    json.field("fragmentOffset", packet.fragmentOffset()).field("ttl", packet.timeToLive());
    json.field("protocol", packet.protocol()).field("checksum", hex(octets, IP_CHECKSUM));
    json.field("source", packet.source().toString())
        .field("destination", packet.destination().toString())
        .endObject();
    transport(json, packet.transport(), octets);
  }

  /** {@code octets} of the whole packet, for the checksum; null if it is not known. */
  private static void transport(JsonWriter json, Pdu pdu, ByteBuffer octets) {
    if (pdu instanceof IcmpMessage icmp) {
      json.key("icmp").beginObject().field("type", icmp.type()).field("code", icmp.code());
      if (octets != null) json.field("checksum", hex(octets, ICMP_CHECKSUM));
      rest(json, icmp);
      json.endObject();
      data(json, icmp.content().length());
    } else if (pdu instanceof UdpDatagram udp) {
      json.key("udp")
          .beginObject()
          .field("sourcePort", udp.sourcePort())
          .field("destinationPort", udp.destinationPort());
      json.field("length", udp.length());
      if (octets != null) json.field("checksum", hex(octets, UDP_CHECKSUM));
      json.endObject();
      data(json, udp.data().length());
    } else if (pdu instanceof TcpSegment tcp) {
      tcp(json, tcp, octets);
      data(json, tcp.data().length());
    } else if (pdu instanceof Fragment fragment) {
      data(json, fragment.length());
    } else {
      data(json, pdu.length());
    }
  }

  private static void tcp(JsonWriter json, TcpSegment tcp, ByteBuffer octets) {
    json.key("tcp").beginObject().field("sourcePort", tcp.sourcePort());
    json.field("destinationPort", tcp.destinationPort());
    json.field("sequence", unsigned(tcp.sequence()))
        .field("acknowledgment", unsigned(tcp.acknowledgment()));
    json.field("relativeSequence", tcp.relativeSequence())
        .field("relativeAcknowledgment", tcp.relativeAcknowledgment());
    json.field("headerLength", tcp.headerLength())
        .field("flags", tcp.flagLetters())
        .field("window", tcp.window());
    if (octets != null) json.field("checksum", hex(octets, TCP_CHECKSUM));
    json.field("urgentPointer", tcp.urgentPointer());
    if (tcp.options().length() > 0) options(json, tcp.options());
    json.endObject();
  }

  private static void options(JsonWriter json, TcpOptions options) {
    json.key("options").beginObject();
    if (options.maximumSegmentSize() != TcpOptions.ABSENT)
      json.field("maximumSegmentSize", options.maximumSegmentSize());
    if (options.windowScale() != TcpOptions.ABSENT)
      json.field("windowScale", options.windowScale());
    if (options.sackPermitted()) json.field("sackPermitted", true);
    if (options.timestamps() != null)
      json.field("timestamp", unsigned(options.timestamps().value()))
          .field("timestampEcho", unsigned(options.timestamps().echo()));
    if (!options.sackBlocks().isEmpty()) {
      json.key("sackBlocks").beginArray();
      for (TcpOptions.SackBlock block : options.sackBlocks())
        json.beginObject()
            .field("left", unsigned(block.left()))
            .field("right", unsigned(block.right()))
            .endObject();
      json.endArray();
    }
    json.endObject();
  }

  private static long unsigned(int number) {
    return number & 0xffff_ffffL;
  }

  private static void rest(JsonWriter json, IcmpMessage icmp) {
    if (icmp.isEcho()) json.field("id", icmp.identifier()).field("sequence", icmp.sequence());
    else if (icmp.isFragmentationNeeded()) json.field("mtu", icmp.nextHopMtu());
    if (!(icmp.content() instanceof IcmpMessage.Quoted quoted)) return;
    json.key("about");
    write(json, quoted.packet());
  }

  private static void data(JsonWriter json, int length) {
    if (length > 0) json.key("data").beginObject().field("length", length).endObject();
  }

  private static String hex(ByteBuffer octets, int position) {
    return String.format("0x%04x", octets.getShort(position) & 0xffff);
  }
}
