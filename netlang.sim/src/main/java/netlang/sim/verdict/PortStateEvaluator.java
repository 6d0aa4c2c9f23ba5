package netlang.sim.verdict;

import netlang.sim.plan.Expectation.PortState;
import netlang.sim.run.Simulation;
import netlang.sim.trace.Nanos;

/** {@code a.eth0 at 3 s is down}. */
final class PortStateEvaluator implements Evaluator {

  private final PortState claim;
  private final Simulation simulation;
  private final Words words;
  private boolean asked;
  private boolean up;

  PortStateEvaluator(PortState claim, Simulation simulation, Words words) {
    this.claim = claim;
    this.simulation = simulation;
    this.words = words;
    simulation.at(claim.timeNanos(), this::ask);
  }

  private void ask() {
    asked = true;
    up = simulation.isUp(claim.node(), claim.port());
  }

  @Override
  public Outcome outcome() {
    if (!asked)
      return Outcome.unjudged("the run ended before, at " + Nanos.print(simulation.now()));
    String actual = words.port(claim.node(), claim.port()) + " was " + (up ? "up" : "down");
    return Outcome.of(up == claim.up(), actual, claim.timeNanos());
  }
}
