package netlang.sim.verdict;

import netlang.sim.plan.Expectation.ConflictCount;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.AddressConflict;

/** {@code exactly 1 address conflict at a}. */
final class ConflictCountEvaluator implements Evaluator {

  private final ConflictCount claim;
  private final Words words;
  private final Tally tally;

  ConflictCountEvaluator(ConflictCount claim, Words words) {
    this.claim = claim;
    this.words = words;
    this.tally = new Tally(claim.amount());
  }

  @Override
  public void observe(TraceEvent event) {
    if (!(event instanceof AddressConflict conflict) || !isMeant(conflict)) return;
    String where = words.port(conflict.node(), conflict.port());
    tally.count(
        event.time(), where + " saw " + conflict.address() + " used by " + conflict.other());
  }

  private boolean isMeant(AddressConflict conflict) {
    return (claim.node() < 0 || claim.node() == conflict.node())
        && claim.window().contains(conflict.time());
  }

  @Override
  public Outcome outcome() {
    return tally.outcome(
        "address conflict" + (claim.node() < 0 ? "" : " at " + words.node(claim.node())));
  }
}
