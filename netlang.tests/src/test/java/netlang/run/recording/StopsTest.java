package netlang.run.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import netlang.run.recording.Dissection.Layer;
import netlang.run.recording.Stops.Breakpoint;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import org.junit.jupiter.api.Test;

class StopsTest {

  private static final Recording OFFICE =
      Recording.of(Gallery.scenario("05-through-a-router", "remote"));
  private static final int BOB = 4;

  private static Stops at(int line, String condition) {
    SourceLine here = new SourceLine(OFFICE, new Origin("05-through-a-router.net", line));
    PacketFilter filter = PacketFilter.of(OFFICE.scenario().network(), condition);
    return new Stops(OFFICE, List.of(new Breakpoint(here, filter)));
  }

  private static final Stops NONE = new Stops(OFFICE, List.of());

  @Test
  void withoutBreakpointsItRunsToTheEndAndBackToTheBeginning() {
    assertEquals(OFFICE.size(), NONE.resume(0));
    assertEquals(0, NONE.resumeBack(OFFICE.size()));
  }

  @Test
  void stopsWhereverTheHostIsTouchedAndBackAtTheSamePlaces() {
    Stops bob = at(BOB, "");
    List<Integer> forward = new ArrayList<>();
    for (int at = bob.resume(0); at < OFFICE.size(); at = bob.resume(at)) forward.add(at);
    List<Integer> back = new ArrayList<>();
    for (int at = bob.resumeBack(OFFICE.size()); at > 0; at = bob.resumeBack(at)) back.add(0, at);
    assertEquals(forward, back);
    assertTrue(forward.size() > 5, forward.toString());
    for (int at : forward) assertTrue(bob.isAtBreakpoint(at));
  }

  @Test
  void aConditionOnFieldsOfThePacket() {
    Stops replies = at(BOB, "icmp echo reply and ip.ttl = 64");
    int made = replies.resume(0);
    assertTrue(OFFICE.event(made - 1) instanceof TraceEvent.Encapsulated);
    int sent = replies.resume(made);
    assertTrue(OFFICE.event(sent - 1) instanceof TraceEvent.FrameSent);
    assertEquals(OFFICE.size(), replies.resume(sent));
  }

  @Test
  void toTheNextLayerOfTheNode() {
    for (int at = 1; at < OFFICE.size(); at = NONE.nextLayer(at)) {
      int next = NONE.nextLayer(at);
      if (next == OFFICE.size()) return;
      TraceEvent here = OFFICE.event(at - 1);
      assertEquals(here.node(), OFFICE.event(next - 1).node());
      assertNotEquals(here.layer(), OFFICE.event(next - 1).layer());
    }
  }

  @Test
  void toTheNextNode() {
    List<String> names = new ArrayList<>();
    for (int at = NONE.nextNode(0); at < OFFICE.size(); at = NONE.nextNode(at))
      names.add(OFFICE.scenario().network().nodes().get(OFFICE.event(at - 1).node()).name());
    assertEquals(
        "alice s1 carol r1 s1 alice s1 r1 bob r1 bob r1 s1 alice", String.join(" ", names));
  }

  @Test
  void layersOfWhatIsNotInAFrameYet() {
    for (int i = 0; i < OFFICE.size(); i++) {
      TraceEvent event = OFFICE.event(i);
      List<Layer> layers = EventLayers.of(event);
      if (EventText.pdu(event) == null) assertEquals(List.of(), layers);
      else if (event instanceof TraceEvent.Encapsulated)
        assertEquals(event.layer(), layers.get(0).osi(), event.toString());
    }
  }
}
