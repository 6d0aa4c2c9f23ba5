package netlang.dsl.subnet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/**
 * A plan in which every demand has its subnet. The subnets lie side by side from the beginning of
 * the block, so that what is left is one piece.
 *
 * @param subnets in the order of the demands
 */
public record Fit(Request request, List<Subnet> subnets) implements SubnetPlan {

  public Fit {
    subnets = List.copyOf(subnets);
  }

  /** Largest first, equals in their order: so each lies at a multiple of its size, without gaps. */
  static Fit of(Request request) {
    List<Demand> demands = request.demands();
    int[] lengths = request.strategy().lengths(demands);
    Subnet[] subnets = new Subnet[lengths.length];
    long next = Integer.toUnsignedLong(request.block().network().value());
    for (int length = 0; length <= 32; length++) {
      for (int i = 0; i < lengths.length; i++) {
        if (lengths[i] != length) continue;
        Ipv4Prefix prefix = new Ipv4Prefix(new Ipv4Address((int) next), length);
        subnets[i] = new Subnet(demands.get(i).name(), prefix, demands.get(i).hosts());
        next += prefix.size();
      }
    }
    return new Fit(request, Arrays.asList(subnets));
  }

  @Override
  public boolean fits() {
    return true;
  }

  public Ipv4Prefix block() {
    return request.block();
  }

  /** Addresses of all subnets together. */
  public long used() {
    return request.needed();
  }

  /** Addresses of the block outside every subnet. */
  public long left() {
    return block().size() - used();
  }

  /** Hosts that could still have an address: in the subnets, and in what is left of the block. */
  public long spare() {
    return left() + subnets.stream().mapToLong(Subnet::spare).sum();
  }

  /** Hosts of all demands together. */
  public long hosts() {
    return subnets.stream().mapToLong(Subnet::hosts).sum();
  }

  /** Addresses inside of subnets that no host has. */
  public long waste() {
    return used() - hosts();
  }

  /** What is left of the block, as few blocks as can be, in the order of their addresses. */
  public List<Ipv4Prefix> free() {
    long start = Integer.toUnsignedLong(block().network().value());
    return blocks(start + used(), start + block().size());
  }

  /** The used part, as few blocks as can be: the routes by which the outside reaches all of it. */
  public List<Ipv4Prefix> routes() {
    long start = Integer.toUnsignedLong(block().network().value());
    return blocks(start, start + used());
  }

  /** How many different sizes there are. */
  public int masks() {
    return (int) subnets.stream().mapToInt(subnet -> subnet.prefix().length()).distinct().count();
  }

  /** How many more subnets of the same size fit; 0 if they differ in size. */
  public long room() {
    return masks() == 1 ? left() / subnets.get(0).prefix().size() : 0;
  }

  /** The smallest block from the same address on that would do; the block itself if none would. */
  public Ipv4Prefix smallestBlock() {
    return new Ipv4Prefix(block().network(), smallestLength());
  }

  private int smallestLength() {
    return Long.numberOfLeadingZeros(Math.max(used(), 1) - 1) - 32;
  }

  /**
   * The smallest block, larger or smaller than this one, in which some of the addresses are spare.
   * A larger one contains the block, or is private as it is. Empty if there is none.
   *
   * @param share of all addresses of the block, 0 to 1
   */
  public Optional<Ipv4Prefix> blockWithSpare(double share) {
    long occupied = block().size() - spare();
    for (int length = smallestLength(); length >= 0; length--) {
      long size = 1L << 32 - length;
      if (size - occupied >= share * size)
        return length >= block().length()
            ? Optional.of(new Ipv4Prefix(block().network(), length))
            : Proposals.larger(block(), length);
    }
    return Optional.empty();
  }

  private static List<Ipv4Prefix> blocks(long from, long end) {
    List<Ipv4Prefix> blocks = new ArrayList<>();
    while (from < end) {
      long size = Math.min(Long.highestOneBit(end - from), from == 0 ? 1L << 32 : from & -from);
      int length = Long.numberOfLeadingZeros(size) - 31;
      blocks.add(new Ipv4Prefix(new Ipv4Address((int) from), length));
      from += size;
    }
    return blocks;
  }
}
