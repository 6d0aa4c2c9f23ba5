package netlang.sim.apps;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.ip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.FlowPlan.Fragmentation;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import org.junit.jupiter.api.Test;

/** Voice over UDP, 50 datagrams a second, that shares 1 Mbit/s with large datagrams. */
class VoiceTest {

  private final Lab lab = new Lab().cables(1_000_000, MILLISECOND, 1000);
  private final int h1 = lab.host("h1", "10.0.0.1/24");
  private final int h2 = lab.host("h2", "10.0.0.2/24");

  VoiceTest() {
    lab.link(h1, h2);
  }

  private int voice(long playbackNanos) {
    return lab.flow(
        new FlowPlan.Udp(
            "voice",
            h1,
            Ipv4Address.UNSPECIFIED,
            0,
            ip("10.0.0.2"),
            5004,
            50,
            20 * MILLISECOND,
            FlowPlan.UNLIMITED,
            160,
            64,
            Fragmentation.AUTOMATIC,
            h2,
            false,
            playbackNanos,
            Origin.UNKNOWN));
  }

  /** Ten datagrams of 1472 octets keep the cable busy for 123 ms. */
  private int burst() {
    return lab.udp(h1, 0, "10.0.0.2", 9, 10, 1, 1472, h2, false);
  }

  @Test
  void withoutAPlaybackBufferNothingIsLate() {
    int flow = voice(0);
    Recording run = lab.start(flow).startAt(500 * MILLISECOND, burst()).run();
    assertEquals(List.of(), run.flowEvents(flow, FlowStep.LATE));
  }

  @Test
  void aBufferOfMoreThanTheJitterHidesIt() {
    int flow = voice(150 * MILLISECOND);
    Recording run = lab.start(flow).startAt(500 * MILLISECOND, burst()).run();
    assertEquals(List.of(), run.flowEvents(flow, FlowStep.LATE));
  }

  /** The n-th datagram has its turn 60 ms + (n - 1) * 20 ms after the first one came. */
  @Test
  void whatComesAfterItsTurnIsLateAndDeliveredAllTheSame() {
    int flow = voice(60 * MILLISECOND);
    Recording run = lab.start(flow).startAt(500 * MILLISECOND, burst()).run();
    List<FlowEvent> delivered = run.flowEvents(flow, FlowStep.DELIVERED);
    List<FlowEvent> late = run.flowEvents(flow, FlowStep.LATE);
    assertEquals(50, delivered.size());
    assertTrue(!late.isEmpty() && late.size() < 10, late.toString());
    long first = delivered.get(0).time();
    for (FlowEvent event : delivered) {
      long turn = first + (60 + (event.sequence() - 1) * 20L) * MILLISECOND;
      long expected = Math.max(0, event.time() - turn);
      long told =
          late.stream()
              .filter(other -> other.sequence() == event.sequence())
              .mapToLong(FlowEvent::nanos)
              .sum();
      assertEquals(expected, told, "datagram " + event.sequence());
    }
  }
}
