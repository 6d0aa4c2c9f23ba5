package netlang.run.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.plan.Expectation;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import org.junit.jupiter.api.Test;

class SourceLineTest {

  private static final Recording OFFICE =
      Recording.of(Gallery.scenario("05-through-a-router", "remote"));

  /** The place of the events that touch a line, each once. */
  private static List<String> places(int line) {
    SourceLine here = new SourceLine(OFFICE, new Origin("05-through-a-router.net", line));
    List<String> places = new ArrayList<>();
    for (int i = 0; i < OFFICE.size(); i++) {
      TraceEvent event = OFFICE.event(i);
      String place = EventText.place(OFFICE.scenario().network(), event);
      if (here.isTouchedBy(event, i) && !places.contains(place)) places.add(place);
    }
    return places;
  }

  @Test
  void aHost() {
    assertEquals(List.of("bob.eth0", "bob"), places(4));
  }

  @Test
  void aNic() {
    assertEquals(List.of("r1.right"), places(9));
  }

  @Test
  void aCable() {
    assertEquals(List.of("r1.right", "bob.eth0"), places(14));
  }

  @Test
  void aFlow() {
    assertEquals(List.of("alice"), places(16));
  }

  @Test
  void aStepOfTheScenario() {
    SourceLine step = new SourceLine(OFFICE, new Origin("05-through-a-router.net", 21));
    assertTrue(step.isTouchedBy(OFFICE.event(0), 0));
    assertFalse(step.isTouchedBy(OFFICE.event(1), 1));
  }

  @Test
  void anExpectationThatAMomentDecided() {
    int decided = 0;
    for (Expectation expectation : OFFICE.scenario().expectations()) {
      SourceLine line = new SourceLine(OFFICE, expectation.origin());
      for (int i = 0; i < OFFICE.size(); i++) if (line.isTouchedBy(OFFICE.event(i), i)) decided++;
    }
    assertTrue(decided > 0);
  }

  @Test
  void nothingHappensAtAnEmptyLine() {
    assertFalse(
        new SourceLine(OFFICE, new Origin("05-through-a-router.net", 11)).declaresSomething());
    assertEquals(List.of(), places(11));
  }

  @Test
  void anEventIsShownAtALine() {
    assertEquals(21, SourceLine.of(OFFICE.scenario(), OFFICE.event(0)).line());
    TraceEvent started = OFFICE.event(1);
    assertEquals(16, SourceLine.of(OFFICE.scenario(), started).line(), started.toString());
  }

  @Test
  void anEventInWords() {
    assertEquals("start remote", EventText.story(OFFICE.scenario().network(), OFFICE.event(0)));
    assertEquals("remote starts", EventText.story(OFFICE.scenario().network(), OFFICE.event(1)));
  }
}
