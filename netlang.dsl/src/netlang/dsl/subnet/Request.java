package netlang.dsl.subnet;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.addr.Ipv4Prefix;

/**
 * What a plan is asked for.
 *
 * @param demands in the order in which the plan shows their subnets
 */
public record Request(Ipv4Prefix block, Strategy strategy, List<Demand> demands) {

  public Request {
    demands = List.copyOf(demands);
  }

  /**
   * Equal parts, as large as can be: the block divided by the power of two from {@code parts} on.
   *
   * @param name they are called {@code name[1]}, {@code name[2]} …
   */
  public static Request into(Ipv4Prefix block, String name, int parts) {
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(parts, 1) - 1);
    int length = Math.min(block.length() + bits, 32);
    List<Demand> demands = new ArrayList<>();
    for (int part = 1; part <= parts; part++)
      demands.add(Demand.exactly(name + "[" + part + "]", length));
    return new Request(block, Strategy.EQUAL, demands);
  }

  public SubnetPlan answer() {
    return needed() <= block.size() ? Fit.of(this) : new Misfit(this);
  }

  /** Addresses of all subnets together; above 2^32 if one demand alone is beyond IPv4. */
  public long needed() {
    return strategy.needed(demands);
  }

  /** The prefix length of each demand's subnet, or {@link Demand#NO_LENGTH}. */
  public int[] lengths() {
    return strategy.lengths(demands);
  }

  Request withBlock(Ipv4Prefix other) {
    return new Request(other, strategy, demands);
  }

  Request withStrategy(Strategy other) {
    return new Request(block, other, demands);
  }

  public Request withDemands(List<Demand> others) {
    return new Request(block, strategy, others);
  }

  Request withAtMost(long hosts) {
    return withDemands(demands.stream().map(demand -> demand.atMost(hosts)).toList());
  }

  boolean fits() {
    return needed() <= block.size();
  }
}
