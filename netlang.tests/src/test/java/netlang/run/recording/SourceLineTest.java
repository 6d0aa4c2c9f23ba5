package netlang.run.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import netlang.sim.plan.Expectation;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.TcpSegment;
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
    assertEquals(
        List.of(
            "alice",
            "alice.eth0",
            "s1.p1",
            "s1.p2",
            "r1.left",
            "r1",
            "r1.right",
            "bob.eth0",
            "bob"),
        places(16));
    assertEquals(List.of(), places(17), "the flow that is not started");
  }

  @Test
  void aConnectionIsTouchedByItsOwnSegmentsOnly() {
    Recording shop = Recording.of(Gallery.scenario("29-a-connection", "three connections"));
    SourceLine second = new SourceLine(shop, new Origin("29-a-connection.net", 14));
    Set<Integer> ports = new TreeSet<>();
    int frames = 0;
    for (int i = 0; i < shop.size(); i++)
      if (shop.event(i) instanceof TraceEvent.FrameSent sent
          && second.isTouchedBy(sent, i)
          && sent.frame().payload() instanceof Ipv4Packet packet
          && packet.transport() instanceof TcpSegment segment) {
        frames++;
        ports.add(Math.min(segment.sourcePort(), segment.destinationPort()));
      }
    assertEquals(Set.of(8080), ports);
    assertTrue(frames >= 7, frames + " frames open, fill and close a connection");
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
