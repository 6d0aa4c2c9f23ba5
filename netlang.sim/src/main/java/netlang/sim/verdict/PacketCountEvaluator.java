package netlang.sim.verdict;

import netlang.sim.plan.Expectation.PacketCount;
import netlang.sim.trace.TraceEvent;

/** {@code exactly 1 arp request from a}. */
final class PacketCountEvaluator implements Evaluator {

  private final PacketCount claim;
  private final Spotter spotter;
  private final Words words;
  private final Tally tally;

  PacketCountEvaluator(PacketCount claim, Spotter spotter, Words words) {
    this.claim = claim;
    this.spotter = spotter;
    this.words = words;
    this.tally = new Tally(claim.amount());
  }

  @Override
  public void observe(TraceEvent event) {
    if (claim.window().contains(event.time()) && spotter.spot(event) != null)
      tally.count(event.time(), "");
  }

  @Override
  public Outcome outcome() {
    return tally.outcome(words.sighting(claim.sighting()));
  }
}
