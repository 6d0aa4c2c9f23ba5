package netlang.dsl.subnet;

import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/**
 * A block with a purpose of its own: an entry of the IANA IPv4 Special-Purpose Address Registry
 * (RFC 6890), or multicast.
 *
 * @param name as IANA has it
 * @param source the RFC that reserved it, with the section where it has one
 * @param globallyReachable whether routers of the whole Internet forward packets to it
 */
public record SpecialBlock(
    Ipv4Prefix block, String name, String source, Use use, boolean globallyReachable) {

  private static final List<SpecialBlock> ALL =
      List.of(
          local("0.0.0.0/8", "\"This network\"", "RFC 791 §3.2", Use.THIS_NETWORK),
          local(
              "0.0.0.0/32", "\"This host on this network\"", "RFC 1122 §3.2.1.3", Use.THIS_NETWORK),
          local("10.0.0.0/8", "Private-Use", "RFC 1918", Use.PRIVATE),
          local("100.64.0.0/10", "Shared Address Space", "RFC 6598", Use.SHARED),
          local("127.0.0.0/8", "Loopback", "RFC 1122 §3.2.1.3", Use.LOOPBACK),
          local("169.254.0.0/16", "Link Local", "RFC 3927", Use.LINK_LOCAL),
          local("172.16.0.0/12", "Private-Use", "RFC 1918", Use.PRIVATE),
          local("192.0.0.0/24", "IETF Protocol Assignments", "RFC 6890 §2.1", Use.PROTOCOL),
          local("192.0.0.0/29", "IPv4 Service Continuity Prefix", "RFC 7335", Use.PROTOCOL),
          local("192.0.0.8/32", "IPv4 dummy address", "RFC 7600", Use.PROTOCOL),
          global("192.0.0.9/32", "Port Control Protocol Anycast", "RFC 7723", Use.PROTOCOL),
          global(
              "192.0.0.10/32",
              "Traversal Using Relays around NAT Anycast",
              "RFC 8155",
              Use.PROTOCOL),
          local("192.0.0.170/32", "NAT64/DNS64 Discovery", "RFC 8880", Use.PROTOCOL),
          local("192.0.0.171/32", "NAT64/DNS64 Discovery", "RFC 8880", Use.PROTOCOL),
          local("192.0.2.0/24", "Documentation (TEST-NET-1)", "RFC 5737", Use.DOCUMENTATION),
          global("192.31.196.0/24", "AS112-v4", "RFC 7535", Use.PROTOCOL),
          global("192.52.193.0/24", "AMT", "RFC 7450", Use.PROTOCOL),
          local("192.88.99.0/24", "Deprecated (6to4 Relay Anycast)", "RFC 7526", Use.PROTOCOL),
          local("192.168.0.0/16", "Private-Use", "RFC 1918", Use.PRIVATE),
          global("192.175.48.0/24", "Direct Delegation AS112 Service", "RFC 7534", Use.PROTOCOL),
          local("198.18.0.0/15", "Benchmarking", "RFC 2544", Use.BENCHMARKING),
          local("198.51.100.0/24", "Documentation (TEST-NET-2)", "RFC 5737", Use.DOCUMENTATION),
          local("203.0.113.0/24", "Documentation (TEST-NET-3)", "RFC 5737", Use.DOCUMENTATION),
          global("224.0.0.0/4", "Multicast", "RFC 5771", Use.MULTICAST),
          local("240.0.0.0/4", "Reserved", "RFC 1112 §4", Use.RESERVED),
          local("255.255.255.255/32", "Limited Broadcast", "RFC 919 §7", Use.BROADCAST));

  /**
   * In the order of their addresses, wider ones first: the last one that has an address is the
   * closest.
   */
  public static List<SpecialBlock> all() {
    return ALL;
  }

  private static SpecialBlock local(String block, String name, String source, Use use) {
    return new SpecialBlock(prefix(block), name, source, use, false);
  }

  private static SpecialBlock global(String block, String name, String source, Use use) {
    return new SpecialBlock(prefix(block), name, source, use, true);
  }

  private static Ipv4Prefix prefix(String text) {
    int slash = text.indexOf('/');
    return new Ipv4Prefix(
        Ipv4Address.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }
}
