package netlang.sim.verdict;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.plan.Expectation;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.run.Simulation;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceSink;

/**
 * Judges the expectations of a scenario.
 *
 * <pre>{@code
 * Judge judge = new Judge(scenario);
 * Simulation simulation = new Simulation(scenario, judge);
 * judge.attach(simulation);
 * simulation.run();
 * judge.verdicts();
 * }</pre>
 */
public final class Judge implements TraceSink {

  private final ScenarioPlan scenario;
  private final List<Evaluator> evaluators = new ArrayList<>();

  public Judge(ScenarioPlan scenario) {
    this.scenario = scenario;
  }

  /**
   * Asks the simulation for what events do not tell: tables and states. To be called before the
   * simulation runs.
   */
  public void attach(Simulation simulation) {
    if (!evaluators.isEmpty()) throw new IllegalStateException("attached twice");
    Evaluators factory = new Evaluators(scenario, simulation);
    for (Expectation expectation : scenario.expectations())
      evaluators.add(factory.create(expectation.claim()));
  }

  @Override
  public void accept(TraceEvent event) {
    for (int i = 0; i < evaluators.size(); i++) evaluators.get(i).observe(event);
  }

  /** One verdict for each expectation, in their order; to be asked for after the run. */
  public List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < evaluators.size(); i++) {
      verdicts.add(verdict(scenario.expectations().get(i), evaluators.get(i).outcome()));
    }
    return List.copyOf(verdicts);
  }

  private static Verdict verdict(Expectation expectation, Outcome outcome) {
    boolean passed = outcome.judged() && outcome.holds() != expectation.negated();
    boolean tooTrue = expectation.negated() && outcome.judged() && !passed;
    String actual = tooTrue ? "it is so: " + outcome.actual() : outcome.actual();
    return new Verdict(expectation, passed, actual, outcome.timeNanos());
  }
}
