package netlang.sim.verdict;

import java.util.List;
import netlang.sim.plan.Expectation.TcpStateLasts;
import netlang.sim.run.Simulation;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;

/** {@code shop client TIME-WAIT lasts 60 s +- 1 ms}: altogether, until the end of the run. */
final class TcpStateLengthEvaluator implements Evaluator {

  private final TcpStateLasts claim;
  private final StateHistory history;
  private final Simulation simulation;

  TcpStateLengthEvaluator(TcpStateLasts claim, StateHistory history, Simulation simulation) {
    this.claim = claim;
    this.history = history;
    this.simulation = simulation;
  }

  @Override
  public void observe(TraceEvent event) {
    history.observe(event);
  }

  @Override
  public Outcome outcome() {
    List<StateHistory.Entry> entries = history.entries();
    boolean seen = false;
    long altogether = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (!entries.get(i).state().equals(claim.state())) continue;
      seen = true;
      long end = i + 1 < entries.size() ? entries.get(i + 1).sinceNanos() : simulation.now();
      altogether += Math.max(0, end - entries.get(i).sinceNanos());
    }
    if (!seen) return Outcome.unjudged(history.print() + ", never " + claim.state());
    String unfinished = history.last().equals(claim.state()) ? ", and to the end of the run" : "";
    return Outcome.of(
        Tolerance.holds(claim.comparison(), altogether, claim.nanos(), claim.toleranceNanos()),
        history.who() + " was " + claim.state() + " for " + Nanos.print(altogether) + unfinished);
  }
}
