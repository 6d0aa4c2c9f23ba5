package netlang.sim.wire;

import java.util.function.Predicate;

/** The kinds of packets that scenarios can name, each with the words for it. */
public enum PacketKind {
  FRAME("frame", frame -> true),
  ARP("arp", frame -> frame.payload() instanceof ArpPacket),
  ARP_REQUEST(
      "arp request",
      frame -> frame.payload() instanceof ArpPacket arp && arp.operation() == ArpPacket.REQUEST),
  ARP_REPLY(
      "arp reply",
      frame -> frame.payload() instanceof ArpPacket arp && arp.operation() == ArpPacket.REPLY),
  IP("ip", frame -> frame.payload() instanceof Ipv4Packet),
  ICMP(
      "icmp",
      frame -> frame.payload() instanceof Ipv4Packet ip && ip.protocol() == Ipv4Payload.ICMP),
  ICMP_ECHO_REQUEST("icmp echo request", frame -> isIcmp(frame, IcmpMessage.ECHO_REQUEST)),
  ICMP_ECHO_REPLY("icmp echo reply", frame -> isIcmp(frame, IcmpMessage.ECHO_REPLY)),
  ICMP_DESTINATION_UNREACHABLE(
      "icmp destination unreachable", frame -> isIcmp(frame, IcmpMessage.DESTINATION_UNREACHABLE)),
  ICMP_NET_UNREACHABLE(
      "icmp net unreachable", frame -> isUnreachable(frame, IcmpMessage.NET_UNREACHABLE)),
  ICMP_HOST_UNREACHABLE(
      "icmp host unreachable", frame -> isUnreachable(frame, IcmpMessage.HOST_UNREACHABLE)),
  ICMP_PROTOCOL_UNREACHABLE(
      "icmp protocol unreachable", frame -> isUnreachable(frame, IcmpMessage.PROTOCOL_UNREACHABLE)),
  ICMP_PORT_UNREACHABLE(
      "icmp port unreachable", frame -> isUnreachable(frame, IcmpMessage.PORT_UNREACHABLE)),
  ICMP_FRAGMENTATION_NEEDED(
      "icmp fragmentation needed", frame -> isUnreachable(frame, IcmpMessage.FRAGMENTATION_NEEDED)),
  ICMP_TIME_EXCEEDED("icmp time exceeded", frame -> isIcmp(frame, IcmpMessage.TIME_EXCEEDED)),
  UDP("udp", frame -> frame.payload() instanceof Ipv4Packet ip && ip.protocol() == Ipv4Payload.UDP),
  TCP("tcp", frame -> frame.payload() instanceof Ipv4Packet ip && ip.protocol() == Ipv4Payload.TCP),
  /** Without ACK: the first of a connection. */
  TCP_SYN("tcp syn", frame -> isTcp(frame, tcp -> isSyn(tcp) && !tcp.has(TcpSegment.ACK))),
  TCP_SYN_ACK("tcp syn ack", frame -> isTcp(frame, tcp -> isSyn(tcp) && tcp.has(TcpSegment.ACK))),
  /** An ACK and nothing else: not of data, nor with SYN, FIN or RST. */
  TCP_ACK("tcp ack", frame -> isTcp(frame, PacketKind::isPureAck)),
  TCP_DATA("tcp data", frame -> isTcp(frame, tcp -> tcp.data().length() > 0)),
  TCP_FIN("tcp fin", frame -> isTcp(frame, tcp -> tcp.has(TcpSegment.FIN))),
  TCP_RST("tcp rst", frame -> isTcp(frame, tcp -> tcp.has(TcpSegment.RST)));

  private final String words;
  private final Predicate<EthernetFrame> test;

  PacketKind(String words, Predicate<EthernetFrame> test) {
    this.words = words;
    this.test = test;
  }

  /** The words of the language, separated by single blanks. */
  public String words() {
    return words;
  }

  public boolean matches(EthernetFrame frame) {
    return test.test(frame);
  }

  private static boolean isUnreachable(EthernetFrame frame, int code) {
    return frame.payload() instanceof Ipv4Packet ip
        && ip.transport() instanceof IcmpMessage icmp
        && icmp.type() == IcmpMessage.DESTINATION_UNREACHABLE
        && icmp.code() == code;
  }

  private static boolean isIcmp(EthernetFrame frame, int type) {
    return frame.payload() instanceof Ipv4Packet ip
        && ip.transport() instanceof IcmpMessage icmp
        && icmp.type() == type;
  }

  private static boolean isTcp(EthernetFrame frame, Predicate<TcpSegment> test) {
    return frame.payload() instanceof Ipv4Packet ip
        && ip.transport() instanceof TcpSegment segment
        && test.test(segment);
  }

  private static boolean isSyn(TcpSegment segment) {
    return segment.has(TcpSegment.SYN);
  }

  private static boolean isPureAck(TcpSegment segment) {
    return segment.has(TcpSegment.ACK)
        && !segment.has(TcpSegment.RST)
        && segment.sequenceLength() == 0;
  }
}
