package netlang.sim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTest {

  private final Engine engine = new Engine();
  private final List<String> log = new ArrayList<>();

  @Test
  void anInstantBeginsWithTheScenarioAndEndsWithTheObservers() {
    engine.observe(5, () -> log.add("observer"));
    new Timer(new Clock(engine, 0), () -> log.add("timer")).arm(5);
    engine.schedule(5, () -> log.add("scenario"));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(List.of("scenario", "timer", "observer"), log);
  }

  @Test
  void stepsAndObserversOfOneInstantKeepTheirOrder() {
    for (int i = 0; i < 3; i++) {
      int number = i;
      engine.observe(5, () -> log.add("observer " + number));
      engine.schedule(5, () -> log.add("step " + number));
    }
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(
        List.of("step 0", "step 1", "step 2", "observer 0", "observer 1", "observer 2"), log);
  }

  @Test
  void theEndIsIncluded() {
    engine.schedule(5, () -> log.add("at 5"));
    engine.schedule(6, () -> log.add("at 6"));
    engine.run(5);
    assertEquals(List.of("at 5"), log);
  }

  @Test
  void aRunWithAnEndEndsThen() {
    engine.schedule(5, () -> {});
    engine.run(100);
    assertEquals(100, engine.now());
  }

  @Test
  void aRunWithoutAnEndEndsWithTheLastThingThatHappened() {
    Timer cancelled = new Timer(new Clock(engine, 0), () -> {});
    cancelled.arm(50);
    engine.schedule(5, cancelled::cancel);
    engine.observe(70, () -> log.add("observed at " + engine.now()));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(List.of("observed at 70"), log);
    assertEquals(5, engine.now());
  }

  @Test
  void aRunThatDoesNotBecomeQuietEndsAtItsLimit() {
    engine.schedule(5, () -> {});
    engine.schedule(500, () -> log.add("late"));
    engine.runUntilQuiet(100);
    assertEquals(List.of(), log);
    assertEquals(100, engine.now());
  }

  @Test
  void arrivalsComeByNodeThenPortBeforeTransmissionsAndTimers() {
    assertTrue(Order.scenario(1L << 30) < Order.arrival(0, 0));
    assertTrue(Order.arrival(0, 0) < Order.arrival(0, 65_535));
    assertTrue(Order.arrival(0, 65_535) < Order.transmission(0, 0));
    assertTrue(Order.transmission(0, 65_535) < Order.timer(0, 0));
    assertTrue(Order.timer(0, 1L << 37) < Order.arrival(1, 0));
    assertTrue(Order.timer(1_000_000, 1L << 37) < Order.observer(0));
  }
}
