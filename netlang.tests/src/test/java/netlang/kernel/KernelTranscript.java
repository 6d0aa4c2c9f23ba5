package netlang.kernel;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Writes the frames of one capture as lines of {@code key=value} words, the form of the transcripts
 * in {@code src/test/resources/kernel}; the README there explains it.
 *
 * <p>Knows ARP, IPv4 with ICMP, UDP and TCP, and fragments. Other frames are a type and a length,
 * other IP payloads a number and a length.
 */
final class KernelTranscript {

  /** What the standards leave open and where Linux has its habits; not compared by default. */
  static final Set<String> HABITS =
      Set.of("df", "tos", "data", "icmplen", "tha", "flen", "psh", "win", "wscale", "opts");

  private static final int ETHERNET_HEADER = 14;
  private static final int FIRST_ETHERTYPE = 0x600;
  private static final int ARP = 0x0806;
  private static final int IPV4 = 0x0800;
  private static final int ARP_REPLY = 2;
  private static final int ICMP = 1;
  private static final int TCP = 6;
  private static final int UDP = 17;
  private static final int UDP_HEADER = 8;
  private static final int ICMP_HEADER = 8;
  private static final int MORE_FRAGMENTS = 0x2000;
  private static final int DONT_FRAGMENT = 0x4000;
  private static final String NO_HARDWARE_ADDRESS = "00:00:00:00:00:00";

  private static final Map<String, String> ICMP_NAMES =
      Map.ofEntries(
          Map.entry("0/0", "echo-reply"),
          Map.entry("8/0", "echo-request"),
          Map.entry("3/0", "net-unreachable"),
          Map.entry("3/1", "host-unreachable"),
          Map.entry("3/2", "protocol-unreachable"),
          Map.entry("3/3", "port-unreachable"),
          Map.entry("3/4", "frag-needed"),
          Map.entry("3/13", "admin-prohibited"),
          Map.entry("11/0", "ttl-exceeded"),
          Map.entry("11/1", "reassembly-timeout"),
          Map.entry("5/0", "redirect-net"),
          Map.entry("5/1", "redirect-host"),
          Map.entry("12/0", "parameter-problem"));

  private final PortNames ports = new PortNames();
  private final TcpWords tcp = new TcpWords(ports);
  private final Map<Integer, String> icmpIdentifiers = new LinkedHashMap<>();
  private final Map<String, String> fragmentedDatagrams = new LinkedHashMap<>();

  private KernelTranscript() {}

  /** One line a frame. */
  static List<String> of(List<Octets> frames) {
    KernelTranscript transcript = new KernelTranscript();
    return frames.stream().map(transcript::line).toList();
  }

  /** The line without the words of these keys. */
  static String without(Set<String> keys, String line) {
    return Arrays.stream(line.split(" "))
        .filter(word -> !keys.contains(word.substring(0, word.indexOf('='))))
        .collect(joining(" "));
  }

  private String line(Octets frame) {
    StringJoiner words = new StringJoiner(" ");
    words.add("eth=" + frame.mac(6) + ">" + frame.mac(0));
    int type = frame.u16(12);
    if (type == ARP) arp(frame.from(ETHERNET_HEADER), words);
    else if (type == IPV4) ipv4(frame.from(ETHERNET_HEADER), words);
    else
      words
          .add(type < FIRST_ETHERTYPE ? "type=len" + type : "type=0x%04x".formatted(type))
          .add("flen=" + frame.length());
    return words.toString();
  }

  private static void arp(Octets arp, StringJoiner words) {
    int operation = arp.u16(6);
    String target = arp.mac(18);
    words.add("type=arp");
    words.add("op=" + (operation == 1 ? "request" : operation == ARP_REPLY ? "reply" : operation));
    words.add("sha=" + arp.mac(8)).add("spa=" + arp.ipv4(14));
    if (operation == ARP_REPLY) words.add("thw=" + target);
    else if (!target.equals(NO_HARDWARE_ADDRESS)) words.add("tha=" + target);
    words.add("tpa=" + arp.ipv4(24));
  }

  private void ipv4(Octets ip, StringJoiner words) {
    int headerLength = headerLength(ip);
    int length = ip.u16(2);
    int flagsAndOffset = ip.u16(6);
    int offset = flagsAndOffset & 0x1fff;
    boolean moreFragments = (flagsAndOffset & MORE_FRAGMENTS) != 0;
    boolean fragment = offset > 0 || moreFragments;
    int protocol = ip.u8(9);

    words.add("type=ipv4").add("ip=" + ip.ipv4(12) + ">" + ip.ipv4(16)).add("ttl=" + ip.u8(8));
    words.add("df=" + ((flagsAndOffset & DONT_FRAGMENT) != 0 ? 1 : 0));
    if (ip.u8(1) != 0) words.add("tos=0x%02x".formatted(ip.u8(1)));
    words.add("proto=" + nameOf(protocol));
    if (fragment) {
      words.add("frag=" + nameOfDatagram(ip)).add("off=" + offset);
      words.add("mf=" + (moreFragments ? 1 : 0)).add("iplen=" + length);
    }
    if (offset > 0) return;

    Octets content = ip.range(headerLength, length);
    if (protocol == UDP) udp(ip, content, words);
    else if (protocol == TCP) tcp.add(ip, content, words);
    else if (protocol == ICMP) icmp(content, fragment, words);
    else words.add("iplen=" + length);
  }

  private static String nameOf(int protocol) {
    return switch (protocol) {
      case ICMP -> "icmp";
      case TCP -> "tcp";
      case UDP -> "udp";
      default -> Integer.toString(protocol);
    };
  }

  private static int headerLength(Octets ip) {
    return (ip.u8(0) & 0xf) * 4;
  }

  private String nameOfDatagram(Octets ip) {
    String key = ip.range(12, 20) + "/" + ip.u8(9) + "/" + ip.u16(4);
    return fragmentedDatagrams.computeIfAbsent(key, k -> "f" + (fragmentedDatagrams.size() + 1));
  }

  private void udp(Octets ip, Octets udp, StringJoiner words) {
    words.add("port=" + ports.seen("udp", ip, udp));
    words.add("len=" + (udp.u16(4) - UDP_HEADER));
    Octets data = udp.from(UDP_HEADER);
    if (data.length() > 0) words.add("data=" + data.digest());
  }

  private void icmp(Octets icmp, boolean fragment, StringJoiner words) {
    int type = icmp.u8(0);
    int code = icmp.u8(1);
    String name = ICMP_NAMES.getOrDefault(type + "/" + code, "?");
    words.add("icmp=" + type + "/" + code + "(" + name + ")");
    if (isEcho(type)) {
      words.add("id=" + nameOfIdentifier(icmp.u16(4))).add("iseq=" + icmp.u16(6));
      if (!fragment) words.add("len=" + (icmp.length() - ICMP_HEADER));
    } else {
      if (type == 3 && code == 4) words.add("mtu=" + icmp.u16(6));
      if (type == 5) words.add("nexthop=" + icmp.ipv4(4));
      words.add("quote=" + quote(icmp.from(ICMP_HEADER))).add("icmplen=" + icmp.length());
    }
  }

  private static boolean isEcho(int icmpType) {
    return icmpType == 0 || icmpType == 8;
  }

  private String nameOfIdentifier(int identifier) {
    return icmpIdentifiers.computeIfAbsent(identifier, k -> "i" + (icmpIdentifiers.size() + 1));
  }

  /** The datagram inside an ICMP error: its header and at least 8 octets. */
  private String quote(Octets ip) {
    String source = ip.ipv4(12);
    String destination = ip.ipv4(16);
    String quote = source + ">" + destination + ",ttl=" + ip.u8(8);
    boolean first = (ip.u16(6) & 0x1fff) == 0;
    Octets content = ip.from(headerLength(ip));
    int protocol = ip.u8(9);
    if (first && (protocol == UDP || protocol == TCP))
      return quote + "," + nameOf(protocol) + "," + ports.known(nameOf(protocol), ip, content);
    if (first && protocol == ICMP)
      return quote
          + ",icmp,type="
          + content.u8(0)
          + ",iseq="
          + (isEcho(content.u8(0)) ? content.u16(6) : "?");
    return quote + ",proto=" + protocol;
  }
}
