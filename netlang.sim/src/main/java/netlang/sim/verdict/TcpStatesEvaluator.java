package netlang.sim.verdict;

import java.util.List;
import netlang.sim.plan.Expectation.TcpStates;
import netlang.sim.trace.TraceEvent;

/** {@code shop server passes SYN-RECEIVED, ESTABLISHED, …}: all of them, in order. */
final class TcpStatesEvaluator implements Evaluator {

  private final TcpStates claim;
  private final StateHistory history;

  TcpStatesEvaluator(TcpStates claim, StateHistory history) {
    this.claim = claim;
    this.history = history;
  }

  @Override
  public void observe(TraceEvent event) {
    history.observe(event);
  }

  @Override
  public Outcome outcome() {
    List<String> states = history.entries().stream().map(StateHistory.Entry::state).toList();
    return Outcome.of(states.equals(claim.states()), history.print());
  }
}
