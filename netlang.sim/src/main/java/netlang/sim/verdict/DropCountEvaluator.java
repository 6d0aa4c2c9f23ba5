package netlang.sim.verdict;

import java.util.stream.Collectors;
import netlang.sim.plan.Expectation.DropCount;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.Dropped;

/** {@code 3 dropped at c because not-addressed-to-us}. */
final class DropCountEvaluator implements Evaluator {

  private final DropCount claim;
  private final Words words;
  private final Tally tally;

  DropCountEvaluator(DropCount claim, Words words) {
    this.claim = claim;
    this.words = words;
    this.tally = new Tally(claim.amount());
  }

  @Override
  public void observe(TraceEvent event) {
    if (!(event instanceof Dropped drop) || !isMeant(drop)) return;
    tally.count(drop.time(), tally.wantsDescription() ? describe(drop) : "");
  }

  private boolean isMeant(Dropped drop) {
    return (claim.node() < 0 || claim.node() == drop.node())
        && isMeant(drop.reason())
        && claim.window().contains(drop.time());
  }

  private boolean isMeant(DropReason reason) {
    return claim.reason().isEmpty() ? !reason.isFilter() : claim.reason().contains(reason);
  }

  private String describe(Dropped drop) {
    String place = drop.node() < 0 ? "" : " at " + words.node(drop.node());
    return drop.reason().word() + place + ": " + drop.pdu().summary();
  }

  @Override
  public Outcome outcome() {
    String reasons =
        claim.reason().stream().map(DropReason::word).collect(Collectors.joining(", "));
    String place = claim.node() < 0 ? "" : " at " + words.node(claim.node());
    return tally.outcome("drop" + place + (reasons.isEmpty() ? "" : " because " + reasons));
  }
}
