package netlang.dsl.subnet;

import java.util.List;
import netlang.sim.addr.Ipv4Prefix;

/** What becomes of a {@link Request}: every demand has its subnet, or not all fit. */
public sealed interface SubnetPlan permits Fit, Misfit {

  /** Divides the block; the same arguments always give the same plan. */
  static SubnetPlan of(Ipv4Prefix block, Strategy strategy, List<Demand> demands) {
    return new Request(block, strategy, demands).answer();
  }

  Request request();

  /** True for a {@link Fit}, false for a {@link Misfit}. */
  boolean fits();
}
