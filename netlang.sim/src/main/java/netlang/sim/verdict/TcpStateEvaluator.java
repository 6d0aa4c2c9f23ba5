package netlang.sim.verdict;

import netlang.sim.plan.Expectation.TcpStateAt;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;

/** {@code shop client at 1 s is ESTABLISHED}. */
final class TcpStateEvaluator implements Evaluator {

  private final TcpStateAt claim;
  private final StateHistory history;
  private final long endNanos;

  /** {@code endNanos}: as {@link ScenarioPlan#endNanos}. */
  TcpStateEvaluator(TcpStateAt claim, StateHistory history, long endNanos) {
    this.claim = claim;
    this.history = history;
    this.endNanos = endNanos;
  }

  @Override
  public void observe(TraceEvent event) {
    if (event.time() <= claim.timeNanos()) history.observe(event);
  }

  @Override
  public Outcome outcome() {
    if (claim.timeNanos() > endNanos)
      return Outcome.unjudged("the run ended before, at " + Nanos.print(endNanos));
    String state = history.last();
    String since =
        history.entries().isEmpty()
            ? ": it was never connected before"
            : " since "
                + Nanos.print(history.entries().get(history.entries().size() - 1).sinceNanos());
    return Outcome.of(
        state.equals(claim.state()), history.who() + " was " + state + since, claim.timeNanos());
  }
}
