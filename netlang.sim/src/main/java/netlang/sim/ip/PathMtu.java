package netlang.sim.ip;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.engine.Clock;
import netlang.sim.engine.LongTable;

/** What routers said about the largest packet on the way to a destination, RFC 1191. */
public final class PathMtu {

  /** RFC 1191 §6.3 recommends to try a larger one after ten minutes. */
  private static final long LIFETIME_NANOS = 600_000_000_000L;

  /** "The minimum MTU": RFC 791 §3.2. */
  private static final int MINIMUM = 68;

  private final Clock clock;

  /** Null until a router says something: few ever do. */
  private LongTable<Estimate> estimates;

  private record Estimate(int mtu, long learntAt) {}

  PathMtu(Clock clock) {
    this.clock = clock;
  }

  /**
   * A router says that packets to that destination must not be longer. Never raises an estimate,
   * RFC 1191 §3.
   */
  public void learn(Ipv4Address destination, int mtu) {
    if (mtu < MINIMUM || mtu >= to(destination)) return;
    if (estimates == null) estimates = new LongTable<>();
    estimates.put(destination.value(), new Estimate(mtu, clock.now()));
  }

  /**
   * The largest packet that is known to get there, as far as anybody said; else {@link
   * Integer#MAX_VALUE}.
   */
  int to(Ipv4Address destination) {
    if (estimates == null) return Integer.MAX_VALUE;
    Estimate estimate = estimates.get(destination.value());
    boolean holds = estimate != null && clock.now() - estimate.learntAt <= LIFETIME_NANOS;
    return holds ? estimate.mtu : Integer.MAX_VALUE;
  }

  void forget() {
    estimates = null;
  }
}
