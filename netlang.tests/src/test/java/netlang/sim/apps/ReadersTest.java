package netlang.sim.apps;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static netlang.sim.Talk.after;
import static netlang.sim.Talk.client;
import static netlang.sim.Talk.closes;
import static netlang.sim.Talk.plays;
import static netlang.sim.Talk.reads;
import static netlang.sim.Talk.readsAt;
import static netlang.sim.Talk.readsNothing;
import static netlang.sim.Talk.sends;
import static netlang.sim.Talk.server;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.plan.TalkStep;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.run.Simulation;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.trace.TraceEvent.FrameSent;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;

/** Applications that do not read at once. The receive buffer takes 16 KiB. */
class ReadersTest {

  private static final String SERVER = "10.0.0.2";

  private final Lab lab =
      new Lab()
          .cables(10_000_000, 5 * MILLISECOND, 1000)
          .tcp(TcpPlan.DEFAULT.with(TcpSetting.RECEIVE_BUFFER, 16_384));
  private final int h1 = lab.host("h1", "10.0.0.1/24");
  private final int h2 = lab.host("h2", SERVER + "/24");
  private final int cable = lab.link(h1, h2);

  private int talk(TalkStep... dialogue) {
    return lab.tcp(h1, SERVER, 80, h2, dialogue);
  }

  private static List<Integer> windows(Recording run, int node) {
    return run.events(FrameSent.class).stream()
        .filter(sent -> sent.node() == node)
        .filter(sent -> sent.frame().payload() instanceof Ipv4Packet)
        .map(sent -> ((TcpSegment) ((Ipv4Packet) sent.frame().payload()).payload()).window())
        .toList();
  }

  @Test
  void aSlowReaderReadsAtItsRate() {
    int flow =
        talk(server(readsAt(80_000)), client(sends(50_000)), client(closes()), server(closes()));
    Recording run = lab.start(flow).run();
    List<FlowEvent> portions = run.flowEvents(flow, FlowStep.DELIVERED);
    assertEquals(50_000, run.delivered(flow, h2));
    assertEquals(100, portions.get(0).bytes());
    // 50 kB at 10 octets a millisecond; the last portion needs no pause behind it
    long first = portions.get(0).time();
    long last = portions.get(portions.size() - 1).time();
    assertEquals(4_990 * MILLISECOND, last - first);
    // what is left of the window is less than a segment: the sender waits, RFC 9293 §3.8.6.2.1
    assertTrue(windows(run, h2).stream().anyMatch(window -> window < 1448));
    assertEquals(1, run.flowEvents(flow, FlowStep.FINISHED).size());
  }

  @Test
  void aPortionIsWhatAMillisecondIsWorth() {
    int flow =
        talk(server(readsAt(2_000_000)), client(sends(5_000)), client(closes()), server(closes()));
    Recording run = lab.start(flow).run();
    List<FlowEvent> portions = run.flowEvents(flow, FlowStep.DELIVERED);
    assertEquals(20, portions.size());
    assertEquals(250, portions.get(0).bytes());
    assertEquals(MILLISECOND, portions.get(1).time() - portions.get(0).time());
  }

  /** A pause is as long as what was read lasts. */
  @Test
  void aVerySlowReaderReadsSeldom() {
    int flow = talk(server(readsAt(1_000)), client(sends(250)), client(closes()), server(closes()));
    Recording run = lab.start(flow).run();
    List<FlowEvent> portions = run.flowEvents(flow, FlowStep.DELIVERED);
    assertEquals(List.of(100, 100, 50), portions.stream().map(FlowEvent::bytes).toList());
    assertEquals(800 * MILLISECOND, portions.get(1).time() - portions.get(0).time());
  }

  @Test
  void whoReadsAgainOpensTheWindow() {
    int flow =
        talk(
            server(readsNothing()),
            client(sends(100_000)),
            after(5 * SECOND, server(reads())),
            client(closes()),
            server(closes()));
    Recording run = lab.start(flow).run();
    List<FlowEvent> heard = run.flowEvents(flow, FlowStep.DELIVERED);
    assertEquals(5 * SECOND / MILLISECOND, heard.get(0).time() / MILLISECOND - 25);
    assertEquals(16_384, heard.get(0).bytes());
    assertEquals(100_000, run.delivered(flow, h2));
    assertTrue(windows(run, h2).contains(0), "the window was never closed");
    assertEquals(List.of(), run.failures(flow));
  }

  /** The window is probed for ever, RFC 9293 §3.8.6.1; a run must end nevertheless. */
  @Test
  void aRunEndsThoughNobodyEverReads() {
    int flow = talk(server(readsNothing()), client(sends(100_000)));
    Recording run = lab.start(flow).run();
    assertEquals(0, run.delivered(flow, h2));
    assertEquals(Simulation.LONGEST_UNLIMITED_NANOS, run.simulation().now());
    assertEquals(List.of(), run.failures(flow));
  }

  // ---- playing

  @Test
  void aFilmThatComesFastEnoughDoesNotStall() {
    int flow =
        talk(
            client(plays(2_000_000, 2 * SECOND)),
            server(sends(2_000_000)),
            server(closes()),
            client(closes()));
    Recording run = lab.start(flow).run();
    assertEquals(2_000_000, run.delivered(flow, h1));
    assertEquals(List.of(), run.flowEvents(flow, FlowStep.STALLED));
    assertEquals(1, run.flowEvents(flow, FlowStep.FINISHED).size());
  }

  /** 20 Mbit/s do not come over 10 Mbit/s. */
  @Test
  void aFilmThatComesTooSlowlyStallsAgainAndAgain() {
    int flow =
        talk(
            client(plays(20_000_000, 100 * MILLISECOND)),
            server(sends(2_000_000)),
            server(closes()),
            client(closes()));
    Recording run = lab.start(flow).run();
    List<FlowEvent> stalls = run.flowEvents(flow, FlowStep.STALLED);
    assertTrue(stalls.size() >= 3, stalls.toString());
    for (FlowEvent stall : stalls.subList(0, stalls.size() - 1))
      assertTrue(
          stall.nanos() > 100 * MILLISECOND && stall.nanos() < 300 * MILLISECOND, "" + stall);
    assertTrue(stalls.stream().allMatch(stall -> stall.node() == h1));
  }

  @Test
  void aCutStallsAFilmForAsLongAsTheBufferDoesNotLast() {
    int flow =
        talk(
            client(plays(5_000_000, SECOND)),
            server(sends(5_000_000)),
            server(closes()),
            client(closes()));
    Recording run =
        lab.start(flow)
            .at(2 * SECOND, new ScenarioEvent.CutLink(cable))
            .at(8 * SECOND, new ScenarioEvent.RestoreLink(cable))
            .run();
    assertEquals(5_000_000, run.delivered(flow, h1));
    assertEquals(1, run.flowEvents(flow, FlowStep.STALLED).size());
    long stalled = run.flowEvents(flow, FlowStep.STALLED).get(0).nanos();
    assertTrue(stalled > 2 * SECOND && stalled < 20 * SECOND, "stalled for " + stalled);
  }
}
