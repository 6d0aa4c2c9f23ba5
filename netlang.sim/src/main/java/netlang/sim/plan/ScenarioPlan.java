package netlang.sim.plan;

import java.util.List;
import netlang.sim.trace.Origin;

/**
 * What happens in a network, and what is expected of it.
 *
 * @param seed of all random numbers of the run
 * @param endNanos when the run ends; {@link #WHEN_QUIET}: when nothing is left to happen
 * @param events sorted by time; those of equal time in the order of the file
 */
public record ScenarioPlan(
    String name,
    NetworkPlan network,
    long seed,
    long endNanos,
    List<ScenarioEvent> events,
    List<Expectation> expectations,
    Origin origin) {

  public static final long WHEN_QUIET = Long.MAX_VALUE;

  public ScenarioPlan {
    events = List.copyOf(events);
    expectations = List.copyOf(expectations);
  }

  /** The same scenario with another seed. */
  public ScenarioPlan withSeed(long newSeed) {
    return new ScenarioPlan(name, network, newSeed, endNanos, events, expectations, origin);
  }

  /** The same scenario with another end. */
  public ScenarioPlan withEnd(long newEndNanos) {
    return new ScenarioPlan(name, network, seed, newEndNanos, events, expectations, origin);
  }
}
