package netlang.run.recording;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import netlang.run.recording.Dissection.Field;
import netlang.run.recording.Dissection.Layer;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Fragment;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.PacketField;
import netlang.sim.wire.Pdu;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;
import netlang.sim.wire.UdpDatagram;

/** Takes a frame apart. */
public final class Dissector {

  private final EthernetFrame frame;
  private final byte[] octets;
  private final ByteBuffer in;
  private final List<Layer> layers = new ArrayList<>();
  private List<Field> fields = new ArrayList<>();

  private Dissector(EthernetFrame frame) {
    this.frame = frame;
    octets = frame.bytes();
    in = ByteBuffer.wrap(octets);
  }

  public static Dissection of(EthernetFrame frame) {
    Dissector dissector = new Dissector(frame);
    dissector.ethernet();
    return new Dissection(dissector.octets, dissector.layers);
  }

  private void ethernet() {
    field(PacketField.ETH_DESTINATION, "Destination", 0, 6);
    field(PacketField.ETH_SOURCE, "Source", 6, 6);
    int type = frame.payload().etherType();
    field("EtherType", "eth.type", hex(type) + name(type), 12, 2);
    layer("Ethernet II", frame.source() + " > " + frame.destination(), 2, 0, 14);
    int at = EthernetFrame.HEADER_LENGTH;
    if (frame.payload() instanceof ArpPacket arp) arp(arp, at);
    else if (frame.payload() instanceof Ipv4Packet packet) ip(packet, at);
    else data(at, frame.payload().length());
    int padding = frame.paddedLength() - frame.length();
    if (padding > 0) layer("Padding", octets(padding), 2, frame.length(), padding);
  }

  private static String name(int etherType) {
    return etherType == 0x0800 ? " (IPv4)" : etherType == 0x0806 ? " (ARP)" : "";
  }

  private void arp(ArpPacket arp, int at) {
    field("Hardware type", "", in.getShort(at) + " (Ethernet)", at, 2);
    field("Protocol type", "", hex(in.getShort(at + 2) & 0xffff) + " (IPv4)", at + 2, 2);
    field("Hardware address length", "", String.valueOf(in.get(at + 4)), at + 4, 1);
    field("Protocol address length", "", String.valueOf(in.get(at + 5)), at + 5, 1);
    String operation = arp.isRequest() ? " (request)" : " (reply)";
    field("Operation", "arp.operation", arp.operation() + operation, at + 6, 2);
    field(PacketField.ARP_SENDER_MAC, "Sender MAC", at + 8, 6);
    field(PacketField.ARP_SENDER_IP, "Sender IP", at + 14, 4);
    field(PacketField.ARP_TARGET_MAC, "Target MAC", at + 18, 6);
    field(PacketField.ARP_TARGET_IP, "Target IP", at + 24, 4);
    layer("ARP", arp.summary().replaceFirst("^ARP ", ""), 3, at, ArpPacket.HEADER_LENGTH);
  }

  private void ip(Ipv4Packet packet, int at) {
    field("Version", "", "4", at, 1);
    field("Header length", "", octets(packet.headerLength()), at, 1);
    field(PacketField.IP_TOS, "Type of service", at + 1, 1);
    field(PacketField.IP_LENGTH, "Total length", at + 2, 2);
    field(PacketField.IP_ID, "Identification", at + 4, 2);
    field("Don't fragment", "ip.df", packet.dontFragment() ? "set" : "not set", at + 6, 1);
    field("More fragments", "ip.mf", packet.moreFragments() ? "set" : "not set", at + 6, 1);
    field(PacketField.IP_OFFSET, "Fragment offset", at + 6, 2);
    field(PacketField.IP_TTL, "Time to live", at + 8, 1);
    field("Protocol", "ip.protocol", packet.protocol() + protocol(packet.protocol()), at + 9, 1);
    field("Header checksum", "", hex(in.getShort(at + 10) & 0xffff), at + 10, 2);
    field(PacketField.IP_SOURCE, "Source", at + 12, 4);
    field(PacketField.IP_DESTINATION, "Destination", at + 16, 4);
    layer("IPv4", packet.source() + " > " + packet.destination(), 3, at, 20);
    transport(packet, at + Ipv4Packet.HEADER_LENGTH);
  }

  private static String protocol(int number) {
    return switch (number) {
      case 1 -> " (ICMP)";
      case 6 -> " (TCP)";
      case 17 -> " (UDP)";
      default -> "";
    };
  }

  private void transport(Ipv4Packet packet, int at) {
    Pdu transport = packet.transport();
    int there = packet.payload().length();
    if (there < transport.headerLength() || transport instanceof Fragment) data(at, there);
    else if (transport instanceof IcmpMessage icmp) icmp(icmp, at, there);
    else if (transport instanceof UdpDatagram udp) udp(udp, at, there);
    else if (transport instanceof TcpSegment tcp) tcp(tcp, at, there);
    else data(at, there);
  }

  private void icmp(IcmpMessage icmp, int at, int there) {
    field(PacketField.ICMP_TYPE, "Type", at, 1);
    field(PacketField.ICMP_CODE, "Code", at + 1, 1);
    field("Checksum", "", hex(in.getShort(at + 2) & 0xffff), at + 2, 2);
    if (icmp.isEcho()) {
      field(PacketField.ICMP_ID, "Identifier", at + 4, 2);
      field(PacketField.ICMP_SEQUENCE, "Sequence number", at + 6, 2);
    } else if (icmp.isFragmentationNeeded()) {
      field(PacketField.ICMP_MTU, "Next-hop MTU", at + 6, 2);
    }
    layer("ICMP", icmp.summary().replaceFirst("^ICMP ", ""), 3, at, IcmpMessage.HEADER_LENGTH);
    data(at + IcmpMessage.HEADER_LENGTH, there - IcmpMessage.HEADER_LENGTH);
  }

  private void udp(UdpDatagram udp, int at, int there) {
    field(PacketField.UDP_SOURCE_PORT, "Source port", at, 2);
    field(PacketField.UDP_DESTINATION_PORT, "Destination port", at + 2, 2);
    field(PacketField.UDP_LENGTH, "Length", at + 4, 2);
    field("Checksum", "", hex(in.getShort(at + 6) & 0xffff), at + 6, 2);
    layer("UDP", udp.sourcePort() + " > " + udp.destinationPort(), 4, at, 8);
    data(at + UdpDatagram.HEADER_LENGTH, there - UdpDatagram.HEADER_LENGTH);
  }

  private void tcp(TcpSegment tcp, int at, int there) {
    field(PacketField.TCP_SOURCE_PORT, "Source port", at, 2);
    field(PacketField.TCP_DESTINATION_PORT, "Destination port", at + 2, 2);
    field(PacketField.TCP_SEQUENCE, "Sequence number (relative)", at + 4, 4);
    field(PacketField.TCP_RAW_SEQUENCE, "Sequence number (raw)", at + 4, 4);
    field(PacketField.TCP_ACK, "Acknowledgment (relative)", at + 8, 4);
    field(PacketField.TCP_RAW_ACK, "Acknowledgment (raw)", at + 8, 4);
    field("Header length", "", octets(tcp.headerLength()), at + 12, 1);
    field("Flags", "", hex(tcp.flags()) + " [" + tcp.flagLetters() + "]", at + 13, 1);
    field(PacketField.TCP_WINDOW, "Window", at + 14, 2);
    field("Checksum", "", hex(in.getShort(at + 16) & 0xffff), at + 16, 2);
    field(PacketField.TCP_URGENT_POINTER, "Urgent pointer", at + 18, 2);
    if (tcp.options().length() > 0) options(tcp.options(), at + TcpSegment.HEADER_LENGTH);
    String summary = tcp.summary().replaceFirst("^TCP ", "");
    layer("TCP", summary, 4, at, tcp.headerLength());
    data(at + tcp.headerLength(), there - tcp.headerLength());
  }

  private void options(TcpOptions options, int at) {
    int end = at + options.length();
    for (int here = at; here < end; ) {
      int kind = in.get(here) & 0xff;
      int length = kind <= 1 ? 1 : in.get(here + 1) & 0xff;
      if (kind > 1) option(kind, options, here, length);
      here += length;
    }
  }

  private void option(int kind, TcpOptions options, int at, int length) {
    switch (kind) {
      case 2 -> field(PacketField.TCP_MSS, "Maximum segment size", at, length);
      case 3 -> field(PacketField.TCP_WINDOW_SCALE, "Window scale", at, length);
      case 4 -> field("SACK permitted", "tcp.sack-permitted", "yes", at, length);
      case 5 -> field("SACK blocks", "", blocks(options), at, length);
      case 8 -> {
        field(PacketField.TCP_TIMESTAMP, "Timestamp", at + 2, 4);
        field(PacketField.TCP_TIMESTAMP_ECHO, "Timestamp echo", at + 6, 4);
      }
      default -> field("Option " + kind, "", octets(length), at, length);
    }
  }

  private static String blocks(TcpOptions options) {
    StringBuilder text = new StringBuilder();
    for (TcpOptions.SackBlock block : options.sackBlocks())
      text.append(text.length() == 0 ? "" : ", ")
          .append(block.left() & 0xffff_ffffL)
          .append(':')
          .append(block.right() & 0xffff_ffffL);
    return text.toString();
  }

  private void data(int at, int length) {
    if (length > 0) layer("Data", octets(length), 7, at, length);
  }

  private void field(PacketField field, String name, int from, int length) {
    field(name, field.word(), field.print(field.of(frame)), from, length);
  }

  private void field(String name, String word, String value, int from, int length) {
    fields.add(new Field(name, word, value, from, length));
  }

  private void layer(String name, String summary, int osi, int from, int length) {
    layers.add(new Layer(name, summary, osi, from, length, fields));
    fields = new ArrayList<>();
  }

  private static String octets(int number) {
    return number + (number == 1 ? " octet" : " octets");
  }

  private static String hex(int value) {
    return String.format("0x%04x", value);
  }
}
