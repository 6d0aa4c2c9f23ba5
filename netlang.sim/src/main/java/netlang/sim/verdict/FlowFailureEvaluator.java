package netlang.sim.verdict;

import netlang.sim.plan.Expectation.FlowFails;
import netlang.sim.trace.TraceEvent;

/**
 * {@code hello fails because no-route}: nothing was received, or a connection broke, for that
 * reason.
 */
final class FlowFailureEvaluator implements Evaluator {

  private final FlowFails claim;
  private final FlowLog log;

  FlowFailureEvaluator(FlowFails claim, FlowLog log) {
    this.claim = claim;
    this.log = log;
  }

  @Override
  public void observe(TraceEvent event) {
    log.observe(event);
  }

  @Override
  public Outcome outcome() {
    if (!log.hasStarted()) return Outcome.unjudged(log.name() + " was never started");
    if (!log.hasFailed()) return Outcome.of(false, log.summary(""), log.lastReceivedNanos());
    String why = log.troubles().isEmpty() ? "no reason was seen" : log.troubles();
    boolean asExpected = claim.reason().isEmpty() || log.hadTrouble(claim.reason());
    return Outcome.of(asExpected, log.counts() + ": " + why);
  }
}
