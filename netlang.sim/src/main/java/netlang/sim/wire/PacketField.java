package netlang.sim.wire;

import java.util.function.ToLongFunction;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;

/**
 * The header fields that scenarios can test. Every value is a {@code long}; addresses as in their
 * records.
 */
public enum PacketField {
  ETH_SOURCE("eth.source", Form.MAC, frame -> frame.source().value()),
  ETH_DESTINATION("eth.destination", Form.MAC, frame -> frame.destination().value()),
  ETH_TYPE("eth.type", Form.NUMBER, frame -> frame.payload().etherType()),
  ETH_LENGTH("eth.length", Form.NUMBER, EthernetFrame::paddedLength),
  ARP_OPERATION("arp.operation", Form.NUMBER, frame -> arp(frame, ArpPacket::operation)),
  ARP_SENDER_MAC("arp.sender-mac", Form.MAC, frame -> arp(frame, arp -> arp.senderMac().value())),
  ARP_SENDER_IP("arp.sender-ip", Form.ADDRESS, frame -> arp(frame, arp -> arp.senderIp().value())),
  ARP_TARGET_MAC("arp.target-mac", Form.MAC, frame -> arp(frame, arp -> arp.targetMac().value())),
  ARP_TARGET_IP("arp.target-ip", Form.ADDRESS, frame -> arp(frame, arp -> arp.targetIp().value())),
  IP_SOURCE("ip.source", Form.ADDRESS, frame -> ip(frame, ip -> ip.source().value())),
  IP_DESTINATION(
      "ip.destination", Form.ADDRESS, frame -> ip(frame, ip -> ip.destination().value())),
  IP_TTL("ip.ttl", Form.NUMBER, frame -> ip(frame, Ipv4Packet::timeToLive)),
  IP_PROTOCOL("ip.protocol", Form.NUMBER, frame -> ip(frame, Ipv4Packet::protocol)),
  IP_ID("ip.id", Form.NUMBER, frame -> ip(frame, Ipv4Packet::identification)),
  IP_DF("ip.df", Form.NUMBER, frame -> ip(frame, ip -> ip.dontFragment() ? 1 : 0)),
  IP_MF("ip.mf", Form.NUMBER, frame -> ip(frame, ip -> ip.moreFragments() ? 1 : 0)),
  IP_OFFSET("ip.offset", Form.NUMBER, frame -> ip(frame, Ipv4Packet::fragmentOffset)),
  IP_LENGTH("ip.length", Form.NUMBER, frame -> ip(frame, Ipv4Packet::length)),
  IP_TOS("ip.tos", Form.NUMBER, frame -> ip(frame, Ipv4Packet::typeOfService)),
  ICMP_TYPE("icmp.type", Form.NUMBER, frame -> icmp(frame, IcmpMessage::type)),
  ICMP_CODE("icmp.code", Form.NUMBER, frame -> icmp(frame, IcmpMessage::code)),
  ICMP_ID("icmp.id", Form.NUMBER, frame -> echo(frame, IcmpMessage::identifier)),
  ICMP_SEQUENCE("icmp.sequence", Form.NUMBER, frame -> echo(frame, IcmpMessage::sequence)),
  ICMP_MTU("icmp.mtu", Form.NUMBER, frame -> icmp(frame, PacketField::mtu)),
  UDP_SOURCE_PORT("udp.source-port", Form.NUMBER, frame -> udp(frame, UdpDatagram::sourcePort)),
  UDP_DESTINATION_PORT(
      "udp.destination-port", Form.NUMBER, frame -> udp(frame, UdpDatagram::destinationPort)),
  UDP_LENGTH("udp.length", Form.NUMBER, frame -> udp(frame, UdpDatagram::length)),
  TCP_SOURCE_PORT("tcp.source-port", Form.NUMBER, frame -> tcp(frame, TcpSegment::sourcePort)),
  TCP_DESTINATION_PORT(
      "tcp.destination-port", Form.NUMBER, frame -> tcp(frame, TcpSegment::destinationPort)),
  /** Counted from the initial sequence number of its sender, as is {@link #TCP_ACK}. */
  TCP_SEQUENCE("tcp.sequence", Form.NUMBER, frame -> tcp(frame, TcpSegment::relativeSequence)),
  TCP_ACK("tcp.ack", Form.NUMBER, frame -> tcp(frame, TcpSegment::relativeAcknowledgment)),
  TCP_RAW_SEQUENCE(
      "tcp.raw-sequence", Form.NUMBER, frame -> tcp(frame, tcp -> unsigned(tcp.sequence()))),
  TCP_RAW_ACK(
      "tcp.raw-ack", Form.NUMBER, frame -> tcp(frame, tcp -> unsigned(tcp.acknowledgment()))),
  TCP_SYN("tcp.syn", Form.NUMBER, frame -> flag(frame, TcpSegment.SYN)),
  TCP_FIN("tcp.fin", Form.NUMBER, frame -> flag(frame, TcpSegment.FIN)),
  TCP_RST("tcp.rst", Form.NUMBER, frame -> flag(frame, TcpSegment.RST)),
  TCP_PSH("tcp.psh", Form.NUMBER, frame -> flag(frame, TcpSegment.PSH)),
  TCP_URG("tcp.urg", Form.NUMBER, frame -> flag(frame, TcpSegment.URG)),
  TCP_ECE("tcp.ece", Form.NUMBER, frame -> flag(frame, TcpSegment.ECE)),
  TCP_CWR("tcp.cwr", Form.NUMBER, frame -> flag(frame, TcpSegment.CWR)),
  TCP_WINDOW("tcp.window", Form.NUMBER, frame -> tcp(frame, TcpSegment::window)),
  TCP_URGENT_POINTER(
      "tcp.urgent-pointer", Form.NUMBER, frame -> tcp(frame, TcpSegment::urgentPointer)),
  TCP_LENGTH("tcp.length", Form.NUMBER, frame -> tcp(frame, tcp -> tcp.data().length())),
  TCP_MSS("tcp.mss", Form.NUMBER, frame -> option(frame, TcpOptions::maximumSegmentSize)),
  TCP_WINDOW_SCALE(
      "tcp.window-scale", Form.NUMBER, frame -> option(frame, TcpOptions::windowScale)),
  TCP_SACK_PERMITTED(
      "tcp.sack-permitted",
      Form.NUMBER,
      frame -> tcp(frame, tcp -> tcp.options().sackPermitted() ? 1 : 0)),
  TCP_SACK_BLOCKS(
      "tcp.sack-blocks",
      Form.NUMBER,
      frame -> tcp(frame, tcp -> tcp.options().sackBlocks().size())),
  TCP_TIMESTAMP("tcp.timestamp", Form.NUMBER, frame -> timestamps(frame, times -> times.value())),
  TCP_TIMESTAMP_ECHO(
      "tcp.timestamp-echo", Form.NUMBER, frame -> timestamps(frame, times -> times.echo()));

  /** The value of a field that the packet does not have; no field can have it. */
  public static final long ABSENT = Long.MIN_VALUE;

  /** How a value of the field is written. */
  public enum Form {
    NUMBER,
    ADDRESS,
    MAC
  }

  private final String word;
  private final Form form;
  private final ToLongFunction<EthernetFrame> value;

  PacketField(String word, Form form, ToLongFunction<EthernetFrame> value) {
    this.word = word;
    this.form = form;
    this.value = value;
  }

  /** The field's name in the language. */
  public String word() {
    return word;
  }

  public Form form() {
    return form;
  }

  /**
   * The field's value in this frame, or {@link #ABSENT}; addresses as unsigned numbers, so that
   * they can be compared.
   */
  public long of(EthernetFrame frame) {
    long found = value.applyAsLong(frame);
    return form == Form.ADDRESS && found != ABSENT ? found & 0xffff_ffffL : found;
  }

  /** A value of this field as the language writes it. */
  public String print(long fieldValue) {
    if (fieldValue == ABSENT) return "absent";
    return switch (form) {
      case NUMBER -> Long.toString(fieldValue);
      case ADDRESS -> new Ipv4Address((int) fieldValue).toString();
      case MAC -> new MacAddress(fieldValue).toString();
    };
  }

  private static long arp(EthernetFrame frame, ToLongFunction<ArpPacket> field) {
    return frame.payload() instanceof ArpPacket arp ? field.applyAsLong(arp) : ABSENT;
  }

  private static long ip(EthernetFrame frame, ToLongFunction<Ipv4Packet> field) {
    return frame.payload() instanceof Ipv4Packet ip ? field.applyAsLong(ip) : ABSENT;
  }

  private static long icmp(EthernetFrame frame, ToLongFunction<IcmpMessage> field) {
    return frame.payload() instanceof Ipv4Packet ip && ip.transport() instanceof IcmpMessage icmp
        ? field.applyAsLong(icmp)
        : ABSENT;
  }

  private static long echo(EthernetFrame frame, ToLongFunction<IcmpMessage> field) {
    return icmp(frame, icmp -> icmp.isEcho() ? field.applyAsLong(icmp) : ABSENT);
  }

  private static long mtu(IcmpMessage message) {
    return message.isFragmentationNeeded() ? message.nextHopMtu() : ABSENT;
  }

  private static long udp(EthernetFrame frame, ToLongFunction<UdpDatagram> field) {
    return frame.payload() instanceof Ipv4Packet ip && ip.transport() instanceof UdpDatagram udp
        ? field.applyAsLong(udp)
        : ABSENT;
  }

  private static long tcp(EthernetFrame frame, ToLongFunction<TcpSegment> field) {
    return frame.payload() instanceof Ipv4Packet ip && ip.transport() instanceof TcpSegment segment
        ? field.applyAsLong(segment)
        : ABSENT;
  }

  private static long flag(EthernetFrame frame, int flag) {
    return tcp(frame, segment -> segment.has(flag) ? 1 : 0);
  }

  private static long option(EthernetFrame frame, ToLongFunction<TcpOptions> option) {
    long value = tcp(frame, segment -> option.applyAsLong(segment.options()));
    return value == TcpOptions.ABSENT ? ABSENT : value;
  }

  private static long timestamps(EthernetFrame frame, ToLongFunction<TcpOptions.Timestamps> which) {
    return tcp(
        frame,
        segment ->
            segment.options().timestamps() == null
                ? ABSENT
                : which.applyAsLong(segment.options().timestamps()) & 0xffff_ffffL);
  }

  private static long unsigned(int number) {
    return number & 0xffff_ffffL;
  }
}
