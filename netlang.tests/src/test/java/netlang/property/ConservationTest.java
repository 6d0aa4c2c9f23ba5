package netlang.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.record.JsonTrace;
import netlang.sim.run.Simulation;
import netlang.sim.run.Statistics;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConservationTest {

  private static final int NETWORKS = 60;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, NETWORKS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsSentIsReceivedOrDroppedOrUnderWay(long seed) {
    ScenarioPlan plan = MadeUp.withMishaps(seed);
    WireLedger ledger = new WireLedger(plan.network());
    Simulation simulation = new Simulation(plan, ledger);
    simulation.run();
    assertEquals(List.of(), ledger.faults(simulation.now()));
    assertEquals(ledger.sent(), simulation.statistics().packetHops());
  }

  @Test
  void enoughHappensInTheseNetworks() {
    long sent = 0;
    long dropped = 0;
    for (long seed = 1; seed <= NETWORKS; seed++) {
      ScenarioPlan plan = MadeUp.withMishaps(seed);
      WireLedger ledger = new WireLedger(plan.network());
      new Simulation(plan, ledger).run();
      sent += ledger.sent();
      dropped += ledger.dropped();
    }
    assertTrue(sent > 10_000, sent + " frames");
    assertTrue(dropped > 300, dropped + " dropped on the wire");
  }

  /**
   * Answered, or not: then it has timed out, or failed, or its failure became known only when
   * nobody waited any more.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void eachEchoRequestIsAnsweredOrNot(long seed) {
    ScenarioPlan plan = MadeUp.withMishaps(seed);
    List<FlowEvent> events = new ArrayList<>();
    new Simulation(plan, event -> addTo(events, event)).run();
    for (int flow = 0; flow < plan.network().flows().size(); flow++) {
      if (!(plan.network().flows().get(flow) instanceof FlowPlan.Ping)) continue;
      int index = flow;
      List<FlowEvent> steps = events.stream().filter(event -> event.flow() == index).toList();
      boolean finished = steps.stream().anyMatch(step -> step.step() == FlowStep.FINISHED);
      outcomes(steps)
          .forEach(
              (sequence, outcome) ->
                  assertTrue(isPossible(outcome, finished), sequence + ": " + outcome));
    }
  }

  private static void addTo(List<FlowEvent> events, TraceEvent event) {
    if (event instanceof FlowEvent step) events.add(step);
  }

  private static boolean isPossible(List<FlowStep> outcome, boolean finished) {
    return outcome.isEmpty()
        ? !finished
        : outcome.size() == 1 || outcome.equals(List.of(FlowStep.TIMED_OUT, FlowStep.FAILED));
  }

  /** What became of each request, in order. */
  private static Map<Integer, List<FlowStep>> outcomes(List<FlowEvent> steps) {
    Map<Integer, List<FlowStep>> outcomes = new TreeMap<>();
    for (FlowEvent step : steps) {
      switch (step.step()) {
        case SENT -> outcomes.put(step.sequence(), new ArrayList<>());
        case RECEIVED, TIMED_OUT, FAILED -> outcomes.get(step.sequence()).add(step.step());
        default -> {}
      }
    }
    return outcomes;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameRunGivesTheSameTraceWatchedOrNot(long seed) {
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    Statistics watched = run(seed, first);
    assertEquals(watched, run(seed, second));
    assertEquals(first.toString(), second.toString());
    Simulation unwatched = new Simulation(MadeUp.withMishaps(seed), null);
    unwatched.run();
    assertEquals(watched, unwatched.statistics());
  }

  private static Statistics run(long seed, StringBuilder trace) {
    ScenarioPlan plan = MadeUp.withMishaps(seed);
    Simulation simulation = new Simulation(plan, new JsonTrace(plan.network(), trace));
    simulation.run();
    return simulation.statistics();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withoutMishapsNoFrameIsLostOnTheWire(long seed) {
    ScenarioPlan plan = MadeUp.withoutMishaps(seed);
    WireLedger ledger = new WireLedger(plan.network());
    Simulation simulation = new Simulation(plan, ledger);
    simulation.run();
    assertEquals(List.of(), ledger.faults(simulation.now()));
    assertEquals(0, ledger.dropped());
  }
}
