package netlang.sim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimerTest {

  private final Engine engine = new Engine();
  private final Clock clock = new Clock(engine, 3);
  private final List<String> rung = new ArrayList<>();

  @Test
  void ringsOnceAtItsTime() {
    timer("a").arm(10);
    run();
    assertEquals(List.of("a at 10"), rung);
  }

  @Test
  void armedLaterItRingsOnlyThen() {
    Timer timer = timer("a");
    timer.arm(10);
    timer.arm(30);
    run();
    assertEquals(List.of("a at 30"), rung);
  }

  @Test
  void armedEarlierItRingsOnlyThen() {
    Timer timer = timer("a");
    timer.arm(30);
    timer.arm(10);
    run();
    assertEquals(List.of("a at 10"), rung);
  }

  @Test
  void armedEarlierAndLaterAgainItRingsOnceAtTheLastTime() {
    Timer timer = timer("a");
    timer.arm(30);
    timer.arm(10);
    timer.arm(20);
    run();
    assertEquals(List.of("a at 20"), rung);
  }

  @Test
  void cancelledItDoesNotRing() {
    Timer timer = timer("a");
    timer.arm(10);
    timer.cancel();
    assertFalse(timer.isSet());
    run();
    assertEquals(List.of(), rung);
  }

  @Test
  void cancelledAndArmedAgainForTheSameTimeItRingsOnce() {
    Timer timer = timer("a");
    timer.arm(10);
    timer.cancel();
    timer.arm(10);
    assertTrue(timer.isSet());
    assertEquals(10, timer.due());
    run();
    assertEquals(List.of("a at 10"), rung);
  }

  @Test
  void canBeArmedWhileItRings() {
    Timer[] timer = new Timer[1];
    timer[0] =
        new Timer(
            clock,
            () -> {
              rung.add("at " + engine.now());
              if (rung.size() < 3) timer[0].arm(5);
            });
    timer[0].arm(5);
    run();
    assertEquals(List.of("at 5", "at 10", "at 15"), rung);
  }

  @Test
  void timersOfOneInstantRingInTheOrderInWhichTheyWereArmed() {
    Timer a = timer("a");
    Timer b = timer("b");
    Timer c = timer("c");
    a.arm(5); // moved behind the others: the order counts from the last arming
    b.arm(20);
    c.arm(20);
    a.arm(20);
    run();
    assertEquals(List.of("b at 20", "c at 20", "a at 20"), rung);
  }

  @Test
  void armedAgainForTheSameTimeItRingsBehindThoseArmedBetween() {
    Timer a = timer("a");
    a.arm(20);
    timer("b").arm(20);
    a.arm(20);
    run();
    assertEquals(List.of("b at 20", "a at 20"), rung);
  }

  @Test
  void aTimerOfALowerNodeRingsFirst() {
    new Timer(new Clock(engine, 7), () -> rung.add("node 7")).arm(5);
    new Timer(new Clock(engine, 2), () -> rung.add("node 2")).arm(5);
    run();
    assertEquals(List.of("node 2", "node 7"), rung);
  }

  @Test
  void thePastCannotBeArmed() {
    timer("a").arm(10);
    run();
    assertThrows(IllegalStateException.class, () -> timer("late").armAt(9));
  }

  @Test
  void anyNumberOfMovesLeavesTheLastOne() {
    SplittableRandom random = new SplittableRandom(1);
    List<String> expected = new ArrayList<>();
    Timer timer = timer("a");
    for (int round = 0; round < 200; round++) {
      long base = engine.now();
      for (int move = 0; move < 1 + random.nextInt(6); move++)
        timer.armAt(base + 100 + random.nextInt(50));
      expected.add("a at " + timer.due());
      engine.run(base + 1_000);
    }
    assertEquals(expected, rung);
  }

  private Timer timer(String name) {
    return new Timer(clock, () -> rung.add(name + " at " + engine.now()));
  }

  private void run() {
    engine.runUntilQuiet(Long.MAX_VALUE);
  }
}
