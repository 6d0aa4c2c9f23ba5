package netlang.sim.addr;

/**
 * A block of IPv4 addresses, RFC 4632 §3.1.
 *
 * @param network the first address of the block; its host bits are zero
 * @param length the number of leading bits that all addresses share, 0–32
 */
public record Ipv4Prefix(Ipv4Address network, int length) {

  /** 0.0.0.0/0, the destination of a default route. */
  public static final Ipv4Prefix DEFAULT = new Ipv4Prefix(Ipv4Address.UNSPECIFIED, 0);

  public Ipv4Prefix {
    if (length < 0 || length > 32)
      throw new IllegalArgumentException("prefix length " + length + " outside 0..32");
    if ((network.value() & ~mask(length)) != 0)
      throw new IllegalArgumentException(network + " has host bits under /" + length);
  }

  /** The block of {@code length} bits that contains the address. */
  public static Ipv4Prefix containing(Ipv4Address address, int length) {
    return new Ipv4Prefix(new Ipv4Address(address.value() & mask(length)), length);
  }

  /** The subnet mask of a prefix length, as 32 bits. */
  public static int mask(int length) {
    return length == 0 ? 0 : -1 << 32 - length;
  }

  public int mask() {
    return mask(length);
  }

  public boolean contains(Ipv4Address address) {
    return (address.value() & mask()) == network.value();
  }

  public boolean overlaps(Ipv4Prefix other) {
    return contains(other.network) || other.contains(network);
  }

  /**
   * The last address. In /31 (RFC 3021) and /32 it is an ordinary one: see {@link #hasBroadcast}.
   */
  public Ipv4Address broadcast() {
    return new Ipv4Address(network.value() | ~mask());
  }

  /** False for /31 and /32, which have neither a network nor a broadcast address, RFC 3021. */
  public boolean hasBroadcast() {
    return length < 31;
  }

  /** How many addresses the block has: 1 to 2^32. */
  public long size() {
    return 1L << 32 - length;
  }

  /** How many hosts can have an address of the block: 2^(32-length) - 2, except for /31 and /32. */
  public long usableHosts() {
    return usableHosts(length);
  }

  /** How many hosts can have an address of a block of that length. */
  public static long usableHosts(int length) {
    long all = 1L << 32 - length;
    return length < 31 ? all - 2 : all;
  }

  /** The first address that a host can have. */
  public Ipv4Address firstHost() {
    return hasBroadcast() ? network.plus(1) : network;
  }

  /** The last address that a host can have. */
  public Ipv4Address lastHost() {
    return hasBroadcast() ? broadcast().plus(-1) : broadcast();
  }

  @Override
  public String toString() {
    return network + "/" + length;
  }
}
