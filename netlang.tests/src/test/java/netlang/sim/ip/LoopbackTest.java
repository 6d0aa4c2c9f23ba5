package netlang.sim.ip;

import static netlang.sim.Lab.MICROSECOND;
import static netlang.sim.Lab.MILLISECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.plan.ListenerPlan;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent.FlowStep;
import org.junit.jupiter.api.Test;

/** What a host says to itself. */
class LoopbackTest {

  private static final int ECHO = 7;

  private final Lab lab = new Lab();
  private final int h1 =
      lab.hostListening(
          "h1",
          List.of(new ListenerPlan(ListenerPlan.Transport.UDP, ECHO, true, Origin.UNKNOWN)),
          "10.0.0.1/24");

  @Test
  void eachWayTakesAMicrosecondHoweverManyAreUnderWay() {
    int first = lab.ping(h1, "10.0.0.1");
    int second = lab.ping(h1, "127.0.0.1");
    Recording run = lab.start(first, second).run();
    for (int ping : new int[] {first, second})
      assertEquals(
          2 * MICROSECOND, run.flowEvents(ping, FlowStep.RECEIVED).get(0).nanos(), "ping " + ping);
    assertEquals(List.of(), run.sent(h1));
  }

  @Test
  void whatIsUnderWayIsLostWithThePower() {
    int ping = lab.ping(h1, "10.0.0.1");
    Recording run = lab.start(ping).at(500, new ScenarioEvent.PowerOff(h1)).run();
    assertEquals(1, run.drops(DropReason.NODE_DOWN).size());
    assertEquals(List.of(), run.flowEvents(ping, FlowStep.RECEIVED));
  }

  /** A service that answers everything, asked in its own name: it must not stop time. */
  @Test
  void anEndlessTalkToOneselfEndsWithTheScenario() {
    int talk = lab.udp(h1, ECHO, "10.0.0.1", ECHO, 1, MILLISECOND, 4, -1, false);
    Recording run = lab.start(talk).until(MILLISECOND).run();
    assertEquals(MILLISECOND, run.simulation().now());
    assertEquals(MILLISECOND / MICROSECOND, run.simulation().events() - 1, 2); // all but the start
  }
}
