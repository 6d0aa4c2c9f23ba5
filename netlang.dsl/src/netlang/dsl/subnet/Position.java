package netlang.dsl.subnet;

import netlang.dsl.message.Message;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/**
 * Where an address stands: which one of its subnet, and which subnet of the next larger block of
 * whole octets.
 *
 * @param host 1 for the first address that a host can have; 0 for the network's own address
 * @param subnet 1 for the first of its size in the parent
 * @param parent the shortest prefix of 0, 8, 16 or 24 bits around the subnet, longer than none
 */
public record Position(InterfaceAddress address, long host, long subnet, Ipv4Prefix parent) {

  /** Of the address in its network. */
  public static Position of(InterfaceAddress address) {
    Ipv4Prefix network = address.network();
    int octets = Math.max(network.length() - 1, 0) / 8 * 8;
    Ipv4Prefix parent = Ipv4Prefix.containing(network.network(), octets);
    long host = distance(network.network(), address.address()) + (network.hasBroadcast() ? 0 : 1);
    long subnet = distance(parent.network(), network.network()) / network.size() + 1;
    return new Position(address, host, subnet, parent);
  }

  private static long distance(Ipv4Address from, Ipv4Address to) {
    return Integer.toUnsignedLong(to.value()) - Integer.toUnsignedLong(from.value());
  }

  public boolean isNetworkAddress() {
    return host == 0;
  }

  public boolean isBroadcast() {
    Ipv4Prefix network = address.network();
    return network.hasBroadcast() && network.broadcast().equals(address.address());
  }

  /** {@code the 18th host of the 3rd /26 of 103.9.32.0/24}. */
  public Message message() {
    Message whole = subnetMessage();
    if (isNetworkAddress()) return Message.of("the network address of %s", whole);
    if (isBroadcast()) return Message.of("the broadcast address of %s", whole);
    return Message.of("the %s host of %s", ordinal(host), whole);
  }

  /** {@code the 3rd /26 of 103.9.32.0/24}. */
  public Message subnetMessage() {
    return Message.of("the %s /%s of %s", ordinal(subnet), address.prefixLength(), parent);
  }

  private static Message ordinal(long number) {
    boolean teen = number / 10 % 10 == 1;
    return switch (teen ? 0 : (int) (number % 10)) {
      case 1 -> Message.of("%sst", number);
      case 2 -> Message.of("%snd", number);
      case 3 -> Message.of("%srd", number);
      default -> Message.of("%sth", number);
    };
  }
}
