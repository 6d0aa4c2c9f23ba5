package netlang.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.record.Lan;
import netlang.sim.plan.Expectation;
import netlang.sim.plan.Expectation.Amount;
import netlang.sim.plan.Expectation.Claim;
import netlang.sim.plan.Expectation.Counts;
import netlang.sim.plan.Expectation.Has;
import netlang.sim.plan.Expectation.IsEmpty;
import netlang.sim.plan.Expectation.Lacks;
import netlang.sim.plan.Expectation.TableTest;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.run.Simulation;
import netlang.sim.trace.TableKind;
import netlang.sim.verdict.Judge;
import netlang.sim.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Tables and states are asked of a running simulation, at their time. */
class StateVerdictTest {

  private static final long S = 1_000_000_000;

  private static Verdict judged(ScenarioPlan scenario) {
    Judge judge = new Judge(scenario);
    Simulation simulation = new Simulation(scenario, judge);
    judge.attach(simulation);
    simulation.run();
    return judge.verdicts().get(0);
  }

  private static ScenarioPlan pinging(Claim claim) {
    return Lan.scenario(
        List.of(new Expectation("", false, claim, "", Lan.line(20))), Lan.HELLO, Lan.NOBODY);
  }

  private static void assertVerdict(boolean passed, String actual, Claim claim) {
    Verdict verdict = judged(pinging(claim));
    assertEquals(actual, verdict.actual());
    assertEquals(passed, verdict.passed(), actual);
  }

  private static Claim arpOfA(long time, TableTest test) {
    return new Expectation.TableHolds(Lan.A, TableKind.ARP, time, test);
  }

  @Test
  void aTableHasWhatWasLearnt() {
    String atTwo = "a.arp has 10.0.0.2 -> 02:00:00:00:00:02 (reachable), 10.0.0.9 (incomplete)";
    assertVerdict(true, atTwo, arpOfA(2 * S, new Has("10.0.0.2", "02:00:00:00:00:02", "")));
    assertVerdict(false, atTwo, arpOfA(2 * S, new Has("10.0.0.2", "02:00:00:00:00:03", "")));
    assertVerdict(true, atTwo, arpOfA(2 * S, new Has("10.0.0.9", "", "incomplete")));
    assertVerdict(false, atTwo, arpOfA(2 * S, new Lacks("10.0.0.9")));
    assertVerdict(true, atTwo, arpOfA(2 * S, new Counts(Amount.exactly(2))));
    assertVerdict(false, atTwo, arpOfA(2 * S, new IsEmpty()));
    assertVerdict(
        false, atTwo + "; nothing for 10.0.0.7", arpOfA(2 * S, new Has("10.0.0.7", "", "")));
  }

  @Test
  void whatIsAskedForTheEndOfAllIsAnswered() {
    assertVerdict(true, "a.arp is empty", arpOfA(3600 * S, new IsEmpty()));
  }

  @Test
  void theStateOfAPortIsThatOfItsTime() {
    assertVerdict(true, "a.eth0 was up", new Expectation.PortState(Lan.A, 0, S, true));
    assertVerdict(false, "a.eth0 was up", new Expectation.PortState(Lan.A, 0, S, false));
  }

  @Test
  void afterTheEndThereIsNothingToJudge() {
    ScenarioPlan ended = pinging(arpOfA(5 * S, new IsEmpty())).withEnd(3 * S);
    assertEquals("the run ended before, at 3 s", judged(ended).actual());
    assertEquals(false, judged(ended).passed());
  }
}
