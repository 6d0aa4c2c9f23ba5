package netlang.run.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FrameReceived;
import netlang.sim.trace.TraceEvent.FrameSent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingTest {

  static List<String> examples() {
    return Gallery.examples();
  }

  private static Recording hello() {
    return Recording.of(Gallery.scenario("01-two-hosts", "hello"));
  }

  private static List<String> lines(Recording recording, boolean arrivals) {
    return recording.transmissions().stream()
        .map(each -> line(recording, each, arrivals))
        .collect(Collectors.toList());
  }

  private static String line(Recording recording, Transmission each, boolean arrival) {
    PacketRow row = PacketRow.of(recording.scenario().network(), each);
    return arrival
        ? Nanos.seconds(each.endNanos()) + " " + row.to()
        : row.time() + " " + row.from();
  }

  private static List<String> golden(char sign) {
    return Gallery.golden("01-two-hosts", "hello")
        .lines()
        .map(line -> line.strip().split("\\s+", 4))
        .filter(columns -> columns.length == 4 && columns[2].equals(String.valueOf(sign)))
        .map(columns -> columns[0] + " " + columns[1])
        .toList();
  }

  @Test
  void framesAreOnTheCableWhenTheGoldenSaysSo() {
    assertEquals(8, hello().transmissions().size());
    assertEquals(golden('>'), lines(hello(), false));
    assertEquals(golden('<'), lines(hello(), true));
  }

  @Test
  void aPacketIsALine() {
    PacketRow row = PacketRow.of(hello().scenario().network(), hello().transmissions().get(2));
    assertEquals(
        new PacketRow(
            3,
            "0.000003152",
            "alice.eth0",
            "bob.eth0",
            "10.0.0.1",
            "10.0.0.2",
            "ICMP",
            98,
            "ttl 64 ICMP echo request id 1 seq 1 length 56"),
        row);
  }

  @Test
  void whoIsUnderWayAtATime() {
    Recording recording = hello();
    assertEquals(List.of(1), numbers(recording.underWay(0)));
    assertEquals(List.of(1), numbers(recording.underWay(1_000)));
    assertEquals(List.of(3), numbers(recording.underWay(4_000)));
    assertEquals(List.of(), numbers(recording.underWay(500_000_000)));
  }

  private static List<Integer> numbers(List<Transmission> transmissions) {
    return transmissions.stream().map(Transmission::number).toList();
  }

  @Test
  void positionsAndTimes() {
    Recording recording = hello();
    assertEquals(0, recording.timeAt(0));
    assertEquals(2_000_003_760L, recording.timeAt(recording.size()));
    assertEquals(recording.size(), recording.positionAt(recording.endNanos()));
    int position = recording.positionAt(1_576);
    assertEquals(1_576, recording.timeAt(position));
    assertTrue(recording.event(position).time() > 1_576);
  }

  /** Every arrival ends what was sent, with the same content, and nothing arrives twice. */
  @ParameterizedTest
  @MethodSource("examples")
  void everyArrivalBelongsToOneFrame(String example) {
    for (ScenarioPlan scenario : Gallery.scenarios(example)) {
      Recording recording = Recording.of(scenario, () -> false, 20_000);
      BitSet ended = new BitSet();
      for (Transmission each : recording.transmissions()) {
        assertTrue(recording.event(each.sentEvent()) instanceof FrameSent);
        assertTrue(each.endNanos() >= each.startNanos(), each.toString());
        if (each.endEvent() < 0) continue;
        assertFalse(ended.get(each.endEvent()), each.toString());
        ended.set(each.endEvent());
        if (each.isLost()) continue;
        FrameReceived received = (FrameReceived) recording.event(each.endEvent());
        assertEquals(each.to().node(), received.node());
        assertEquals(each.to().port(), received.port());
        assertEquals(each.frame().paddedLength(), received.frame().paddedLength());
        assertEquals(each.frame().source(), received.frame().source());
      }
      for (int i = 0; i < recording.size(); i++) {
        TraceEvent event = recording.event(i);
        if (event instanceof FrameReceived) assertTrue(ended.get(i), "from nowhere: " + event);
      }
    }
  }

  @Test
  void whatIsLostSaysWhy() {
    Recording recording = Recording.of(Gallery.scenarios("34-one-loss").get(0));
    List<Transmission> lost =
        recording.transmissions().stream().filter(Transmission::isLost).toList();
    assertEquals(1, lost.size());
    String info = PacketRow.of(recording.scenario().network(), lost.get(0)).info();
    assertTrue(info.endsWith("(lost: lost on the link because the scenario says so)"), info);
  }

  @Test
  void aRunThatIsTooLongIsCutShort() {
    ScenarioPlan scenario = Gallery.scenario("01-two-hosts", "hello");
    Recording recording = Recording.of(scenario, () -> false, 10);
    assertEquals(10, recording.size());
    assertFalse(recording.isComplete());
    assertEquals(List.of(), recording.verdicts());
  }

  @Test
  void aRunCanBeCancelled() {
    ScenarioPlan scenario = Gallery.scenario("01-two-hosts", "hello");
    assertThrows(CancellationException.class, () -> Recording.of(scenario, () -> true));
  }

  /** An hour of two cheap hosts would be as long: a hundred thousand events in a second or two. */
  @Test
  void aHundredThousandEventsAreSmallAndQuick() {
    ScenarioPlan scenario = Gallery.scenario("35-sawtooth", "reno");
    System.gc();
    long before = used();
    long start = System.nanoTime();
    Recording recording = Recording.of(scenario);
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    System.gc();
    long octets = (used() - before) / recording.size();
    System.out.printf(
        "recording: %d events in %d ms, %d octets an event%n",
        recording.size(), milliseconds, octets);
    assertTrue(recording.size() > 100_000, "only " + recording.size());
    assertTrue(octets < 400, octets + " octets an event");
    assertTrue(milliseconds < 10_000, milliseconds + " ms");
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
