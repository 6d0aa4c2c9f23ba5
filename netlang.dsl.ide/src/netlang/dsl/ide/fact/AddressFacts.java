package netlang.dsl.ide.fact;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.message.Message;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/** What an IPv4 address or prefix means by itself. */
final class AddressFacts {

  /**
   * A block of addresses with a purpose, IANA's registry of special-purpose addresses, RFC 6890.
   */
  private record Block(Ipv4Prefix prefix, Message purpose) {

    static Block of(String network, int length, String purpose) {
      return new Block(new Ipv4Prefix(Ipv4Address.parse(network), length), Message.of(purpose));
    }
  }

  /** The narrowest first. */
  private static final List<Block> BLOCKS =
      List.of(
          Block.of(
              "255.255.255.255", 32, "the limited broadcast: everybody in the segment (RFC 919)"),
          Block.of("192.0.2.0", 24, "for documentation (RFC 5737)"),
          Block.of("198.51.100.0", 24, "for documentation (RFC 5737)"),
          Block.of("203.0.113.0", 24, "for documentation (RFC 5737)"),
          Block.of("169.254.0.0", 16, "link-local: no router forwards it (RFC 3927)"),
          Block.of("192.168.0.0", 16, "private (RFC 1918)"),
          Block.of("198.18.0.0", 15, "for benchmarks (RFC 2544)"),
          Block.of("172.16.0.0", 12, "private (RFC 1918)"),
          Block.of("100.64.0.0", 10, "shared by a provider's customers behind its NAT (RFC 6598)"),
          Block.of("0.0.0.0", 8, "this network: no address of a host (RFC 1122)"),
          Block.of("10.0.0.0", 8, "private (RFC 1918)"),
          Block.of("127.0.0.0", 8, "loopback: the host itself (RFC 1122)"),
          Block.of("224.0.0.0", 4, "a multicast group (RFC 5771)"),
          Block.of("240.0.0.0", 4, "reserved (RFC 1112)"));

  private AddressFacts() {}

  static Message purpose(Ipv4Address address) {
    for (Block block : BLOCKS) if (block.prefix().contains(address)) return block.purpose();
    return Message.of("public: unique in the Internet");
  }

  /** As the first bits said before there were masks, RFC 791 §3.2. */
  static Message ofClass(Ipv4Address address) {
    int first = address.value() >>> 24;
    if (first < 128) return Message.of("class A (/8)");
    if (first < 192) return Message.of("class B (/16)");
    if (first < 224) return Message.of("class C (/24)");
    return first < 240 ? Message.of("class D (groups)") : Message.of("class E (reserved)");
  }

  static List<Message> of(Ipv4Address address) {
    return List.of(Message.of("%s, %s", purpose(address), ofClass(address)));
  }

  /** Of an address with its mask. */
  static List<Message> of(InterfaceAddress address) {
    List<Message> facts = new ArrayList<>(ofNetwork(address.network()));
    Ipv4Prefix network = address.network();
    if (network.hasBroadcast() && address.address().equals(network.network()))
      facts.add(0, Message.of("the address of the network itself"));
    if (network.hasBroadcast() && address.address().equals(network.broadcast()))
      facts.add(0, Message.of("the broadcast address of its network"));
    facts.addAll(of(address.address()));
    return facts;
  }

  static List<Message> ofNetwork(Ipv4Prefix network) {
    List<Message> facts = new ArrayList<>();
    Ipv4Address mask = new Ipv4Address(network.mask());
    if (network.hasBroadcast())
      facts.add(
          Message.of("network %s, mask %s, broadcast %s", network, mask, network.broadcast()));
    else facts.add(Message.of("network %s, mask %s, no broadcast address", network, mask));
    facts.add(
        network.length() == 32
            ? Message.of("one address")
            : Message.of(
                "hosts %s .. %s: %s",
                network.firstHost(), network.lastHost(), network.usableHosts()));
    return facts;
  }
}
