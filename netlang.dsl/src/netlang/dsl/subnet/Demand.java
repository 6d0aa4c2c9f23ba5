package netlang.dsl.subnet;

import netlang.sim.addr.Ipv4Prefix;

/**
 * One subnet that is asked for.
 *
 * @param name what the author calls it; need not be unique
 * @param hosts how many hosts it must hold, 0 or more; 0 asks for the smallest subnet
 * @param longest the longest prefix length it may have: 30 leaves room for a network and a
 *     broadcast address, 31 allows links of two without them (RFC 3021), 32 single addresses
 */
public record Demand(String name, long hosts, int longest) {

  /** No prefix of IPv4 holds so many hosts; a subnet of it would have 2^33 addresses. */
  public static final int NO_LENGTH = -1;

  public Demand {
    if (hosts < 0) throw new IllegalArgumentException(hosts + " hosts");
    if (longest < 0 || longest > 32)
      throw new IllegalArgumentException("prefix length " + longest + " outside 0..32");
  }

  /** With a network and a broadcast address. */
  public Demand(String name, long hosts) {
    this(name, hosts, 30);
  }

  /** A subnet of that prefix length, for as many hosts as it can have. */
  public static Demand exactly(String name, int length) {
    return new Demand(name, Ipv4Prefix.usableHosts(length), Math.max(length, 30));
  }

  /** The same, but for at most so many hosts. */
  Demand atMost(long most) {
    return hosts <= most ? this : new Demand(name, most, longest);
  }

  /** The longest prefix length whose subnets hold it, or {@link #NO_LENGTH}. */
  public int length() {
    for (int length = longest; length >= 0; length--) {
      if (Ipv4Prefix.usableHosts(length) >= hosts) return length;
    }
    return NO_LENGTH;
  }
}
