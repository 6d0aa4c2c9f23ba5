package netlang.verdict;

import static netlang.record.Talk.MS;
import static netlang.record.Talk.S;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import netlang.record.Talk;
import netlang.sim.addr.Endpoint;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.Expectation;
import netlang.sim.plan.Expectation.Amount;
import netlang.sim.plan.Expectation.Claim;
import netlang.sim.plan.Expectation.FlowCount;
import netlang.sim.plan.Expectation.FlowCounts;
import netlang.sim.plan.Expectation.FlowFails;
import netlang.sim.plan.Expectation.FlowMeasured;
import netlang.sim.plan.Expectation.FlowSucceeds;
import netlang.sim.plan.Expectation.Measure;
import netlang.sim.plan.Expectation.Side;
import netlang.sim.plan.Expectation.TcpStateAt;
import netlang.sim.plan.Expectation.TcpStateLasts;
import netlang.sim.plan.Expectation.TcpStates;
import netlang.sim.plan.PacketPattern.Comparison;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.plan.Window;
import netlang.sim.run.Simulation;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.trace.TraceEvent.Retransmission;
import netlang.sim.trace.TraceEvent.TcpStateChanged;
import netlang.sim.verdict.Judge;
import netlang.sim.verdict.Verdict;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;

/** Verdicts about TCP flows, of hand-made events. */
class TcpVerdictTest {

  private static final long NEVER = Long.MAX_VALUE;
  private static final long ANY_TIME = -1;
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private static final TraceEvent START = Talk.step(0, Talk.A, FlowStep.STARTED, 0);

  private static Verdict judged(boolean negated, Claim claim, TraceEvent... events) {
    ScenarioPlan scenario = Talk.scenario(new Expectation("", negated, claim, "", Origin.UNKNOWN));
    Judge judge = new Judge(scenario);
    judge.attach(new Simulation(scenario, judge));
    for (TraceEvent event : events) judge.accept(event);
    return judge.verdicts().get(0);
  }

  private static void assertVerdict(
      boolean passes, String actual, Claim claim, TraceEvent... events) {
    Verdict verdict = judged(false, claim, events);
    assertEquals(actual, verdict.actual());
    assertEquals(passes, verdict.passed(), actual);
    assertEquals(!passes, judged(true, claim, events).passed(), "not " + actual);
  }

  private static void assertPasses(String actual, Claim claim, TraceEvent... events) {
    assertVerdict(true, actual, claim, events);
  }

  private static void assertFails(String actual, Claim claim, TraceEvent... events) {
    assertVerdict(false, actual, claim, events);
  }

  /** Fails whichever way it is put. */
  private static void assertUnjudged(String why, Claim claim, TraceEvent... events) {
    for (boolean negated : new boolean[] {false, true}) {
      Verdict verdict = judged(negated, claim, events);
      assertEquals(why, verdict.actual());
      assertEquals(false, verdict.passed(), why);
    }
  }

  // ---- states

  /** The client closes first and waits for a second; the server opens and closes with it. */
  private static final TraceEvent[] LIFE = {
    START,
    Talk.client(0, "CLOSED", "SYN-SENT"),
    Talk.server(5 * MS, "LISTEN", "SYN-RECEIVED"),
    Talk.client(10 * MS, "SYN-SENT", "ESTABLISHED"),
    Talk.server(15 * MS, "SYN-RECEIVED", "ESTABLISHED"),
    Talk.client(20 * MS, "ESTABLISHED", "FIN-WAIT-1"),
    Talk.server(25 * MS, "ESTABLISHED", "CLOSE-WAIT"),
    Talk.server(25 * MS, "CLOSE-WAIT", "LAST-ACK"),
    Talk.client(30 * MS, "FIN-WAIT-1", "FIN-WAIT-2"),
    Talk.client(30 * MS, "FIN-WAIT-2", "TIME-WAIT"),
    Talk.server(35 * MS, "LAST-ACK", "CLOSED"),
    Talk.client(1030 * MS, "TIME-WAIT", "CLOSED"),
  };

  private static Claim at(Side side, long time, String state) {
    return new TcpStateAt(Talk.SHOP, side, time, state);
  }

  @Test
  void aStateHoldsUntilTheNext() {
    assertPasses("shop client was SYN-SENT since 0 s", at(Side.CLIENT, 9 * MS, "SYN-SENT"), LIFE);
    assertPasses(
        "shop client was ESTABLISHED since 10 ms", at(Side.CLIENT, 10 * MS, "ESTABLISHED"), LIFE);
    assertFails(
        "shop server was LAST-ACK since 25 ms", at(Side.SERVER, 30 * MS, "CLOSE-WAIT"), LIFE);
    assertPasses("shop client was CLOSED since 1.03 s", at(Side.CLIENT, 5 * S, "CLOSED"), LIFE);
  }

  @Test
  void whatWasNeverConnectedIsClosed() {
    assertFails(
        "shop server was CLOSED: it was never connected before",
        at(Side.SERVER, MS, "ESTABLISHED"),
        LIFE);
  }

  @Test
  void allStatesAreNamedInTheirOrder() {
    String actual =
        "shop server went through SYN-RECEIVED (at 5 ms), ESTABLISHED (at 15 ms), CLOSE-WAIT (at 25"
            + " ms), LAST-ACK (at 25 ms), CLOSED (at 35 ms)";
    assertPasses(
        actual,
        new TcpStates(
            Talk.SHOP,
            Side.SERVER,
            List.of("SYN-RECEIVED", "ESTABLISHED", "CLOSE-WAIT", "LAST-ACK", "CLOSED")),
        LIFE);
    assertFails(
        actual,
        new TcpStates(
            Talk.SHOP, Side.SERVER, List.of("SYN-RECEIVED", "ESTABLISHED", "LAST-ACK", "CLOSED")),
        LIFE);
  }

  @Test
  void theLastConnectionCountsAndNotTheRestOfTheOneBefore() {
    Endpoint second = new Endpoint(Talk.IP_A, 49_153);
    TraceEvent[] events = {
      Talk.client(0, "CLOSED", "SYN-SENT"),
      Talk.client(30 * MS, "FIN-WAIT-2", "TIME-WAIT"),
      new TcpStateChanged(40 * MS, Talk.A, Talk.SHOP, second, Talk.SERVER, "CLOSED", "SYN-SENT"),
      Talk.client(50 * MS, "TIME-WAIT", "CLOSED"),
    };
    assertPasses(
        "shop client went through SYN-SENT (at 40 ms)",
        new TcpStates(Talk.SHOP, Side.CLIENT, List.of("SYN-SENT")),
        events);
  }

  @Test
  void aStateLastsUntilTheNextOne() {
    assertPasses(
        "shop client was TIME-WAIT for 1 s",
        new TcpStateLasts(Talk.SHOP, Side.CLIENT, "TIME-WAIT", Comparison.EQUAL, S, 0),
        LIFE);
    assertFails(
        "shop client was TIME-WAIT for 1 s",
        new TcpStateLasts(Talk.SHOP, Side.CLIENT, "TIME-WAIT", Comparison.LESS, S, 0),
        LIFE);
    assertUnjudged(
        "shop server went through SYN-RECEIVED (at 5 ms), never TIME-WAIT",
        new TcpStateLasts(Talk.SHOP, Side.SERVER, "TIME-WAIT", Comparison.LESS, S, 0),
        START,
        Talk.server(5 * MS, "LISTEN", "SYN-RECEIVED"));
  }

  @Test
  void whoTalksToItselfHasTwoEndsAllTheSame() {
    Endpoint client = new Endpoint(Talk.IP_A, 49_152);
    Endpoint server = new Endpoint(Talk.IP_A, 80);
    TraceEvent[] events = {
      new TcpStateChanged(0, Talk.A, Talk.SELF, client, server, "CLOSED", "SYN-SENT"),
      new TcpStateChanged(MS, Talk.A, Talk.SELF, server, client, "LISTEN", "SYN-RECEIVED"),
    };
    assertPasses(
        "self client went through SYN-SENT (at 0 s)",
        new TcpStates(Talk.SELF, Side.CLIENT, List.of("SYN-SENT")),
        events);
    assertPasses(
        "self server went through SYN-RECEIVED (at 1 ms)",
        new TcpStates(Talk.SELF, Side.SERVER, List.of("SYN-RECEIVED")),
        events);
  }

  @Test
  void aServerThatKnowsNoFlowIsRecognisedByItsEnds() {
    TraceEvent[] events = {
      Talk.client(0, "CLOSED", "SYN-SENT"),
      new TcpStateChanged(
          MS, Talk.B, TraceEvent.NONE, Talk.SERVER, Talk.CLIENT, "LISTEN", "SYN-RECEIVED"),
    };
    assertPasses(
        "shop server was SYN-RECEIVED since 1 ms", at(Side.SERVER, S, "SYN-RECEIVED"), events);
  }

  // ---- counts

  private static Claim counts(FlowCount what, Amount amount) {
    return new FlowCounts(Talk.SHOP, what, amount, NEVER, Window.ALWAYS);
  }

  private static final TraceEvent[] SENT_AGAIN = {
    START,
    Talk.again(100 * MS, 1, Retransmission.FAST),
    Talk.again(200 * MS, 1449, Retransmission.TAIL_PROBE),
    Talk.again(300 * MS, 1449, Retransmission.TIMEOUT),
    Talk.again(400 * MS, 2897, Retransmission.PROBE),
  };

  @Test
  void whatIsSentAgainIsCountedAndProbesAreNot() {
    assertPasses(
        "there were 3 (server seq 1 at 100 ms, server seq 1449 at 200 ms, server seq 1449 at 300"
            + " ms)",
        counts(FlowCount.RETRANSMITS, Amount.exactly(3)),
        SENT_AGAIN);
    assertPasses(
        "there was 1 (server seq 1449 at 300 ms)",
        counts(FlowCount.TIMES_OUT, Amount.exactly(1)),
        SENT_AGAIN);
    assertFails(
        "there was no retransmission", counts(FlowCount.RETRANSMITS, Amount.atLeast(1)), START);
    assertUnjudged("shop was never started", counts(FlowCount.RETRANSMITS, Amount.exactly(0)));
  }

  @Test
  void countsHaveAWindow() {
    assertPasses(
        "there was 1 (server seq 1449 at 200 ms)",
        new FlowCounts(
            Talk.SHOP,
            FlowCount.RETRANSMITS,
            Amount.exactly(1),
            250 * MS,
            new Window(150 * MS, NEVER)),
        SENT_AGAIN);
  }

  /** As the sender counts them: a sawtooth comes back to the same threshold each time. */
  @Test
  void cutsOfTheWindowAreCounted() {
    TraceEvent[] events = {
      START,
      Talk.measured(10 * MS, 14_480, UNLIMITED),
      Talk.measured(20 * MS, 28_960, UNLIMITED),
      Talk.measured(30 * MS, 14_480, 14_480, 1),
      Talk.measured(40 * MS, 28_960, 14_480, 1),
      Talk.measured(50 * MS, 14_480, 14_480, 2),
    };
    assertPasses(
        "there were 2 (server to 14480 B at 30 ms, server to 14480 B at 50 ms)",
        counts(FlowCount.BACKS_OFF, Amount.exactly(2)),
        events);
  }

  @Test
  void stallsAreCounted() {
    TraceEvent stall =
        new TraceEvent.FlowEvent(
            S, Talk.A, Talk.SHOP, FlowStep.STALLED, 0, 0, 90 * MS, Ipv4Address.UNSPECIFIED, "");
    assertFails(
        "there was 1 (for 90 ms at 1 s)",
        counts(FlowCount.STALLS, Amount.exactly(0)),
        START,
        stall);
  }

  private static final TraceEvent[] DIALOGUE = {
    START,
    Talk.step(10 * MS, Talk.A, FlowStep.CONNECTED, 0),
    Talk.step(10 * MS, Talk.A, FlowStep.SENT, 300),
    Talk.step(20 * MS, Talk.B, FlowStep.DELIVERED, 300),
    Talk.step(20 * MS, Talk.B, FlowStep.SENT, 20_000),
    Talk.step(30 * MS, Talk.A, FlowStep.DELIVERED, 12_000),
    Talk.step(50 * MS, Talk.A, FlowStep.DELIVERED, 8_000),
  };

  @Test
  void octetsOfBothSidesAreCounted() {
    assertPasses("sent 20300 B", counts(FlowCount.SENDS, Amount.exactly(20_300)), DIALOGUE);
    assertPasses(
        "received 20300 B of 20300 B",
        counts(FlowCount.RECEIVES, Amount.exactly(20_300)),
        DIALOGUE);
    assertPasses(
        "received 12300 B of 20300 B within 30 ms",
        new FlowCounts(Talk.SHOP, FlowCount.LOSES, Amount.exactly(8_000), 30 * MS, Window.ALWAYS),
        DIALOGUE);
  }

  // ---- success and failure

  @Test
  void successMeansThatAllThatWasWrittenWasDelivered() {
    assertPasses("received 20300 B of 20300 B", new FlowSucceeds(Talk.SHOP, NEVER), DIALOGUE);
    assertFails(
        "received 12300 B of 20300 B within 40 ms", new FlowSucceeds(Talk.SHOP, 40 * MS), DIALOGUE);
    assertPasses(
        "received 0 B of 0 B",
        new FlowSucceeds(Talk.SHOP, NEVER),
        START,
        Talk.step(10 * MS, Talk.A, FlowStep.CONNECTED, 0));
    assertFails("nothing was sent", new FlowSucceeds(Talk.SHOP, NEVER), START);
  }

  @Test
  void aLossThatWasMendedIsNone() {
    List<TraceEvent> events = new ArrayList<>(List.of(DIALOGUE));
    events.add(5, lost(22 * MS));
    assertPasses(
        "received 20300 B of 20300 B",
        new FlowSucceeds(Talk.SHOP, NEVER),
        events.toArray(TraceEvent[]::new));
  }

  private static TraceEvent lost(long time) {
    return new TraceEvent.Dropped(
        time,
        Talk.B,
        0,
        DropReason.LINK_LOSS,
        Talk.frame(Talk.packet(false, TcpSegment.ACK, 1, 301, 1448)),
        Origin.UNKNOWN,
        "");
  }

  @Test
  void aBrokenConnectionFailsWhateverItHasDelivered() {
    TraceEvent[] events = {
      START,
      Talk.client(0, "CLOSED", "SYN-SENT"),
      Talk.step(10 * MS, Talk.A, FlowStep.SENT, 300),
      Talk.step(20 * MS, Talk.B, FlowStep.DELIVERED, 100),
      lost(22 * MS),
      Talk.failed(9 * S, "timed-out"),
    };
    String actual = "received 100 B of 300 B: link-loss at b, timed-out";
    assertPasses(actual, new FlowFails(Talk.SHOP, ""), events);
    assertPasses(actual, new FlowFails(Talk.SHOP, "timed-out"), events);
    assertFails(actual, new FlowFails(Talk.SHOP, "connection-reset"), events);
    assertFails(
        "received 100 B of 300 B; link-loss at b, timed-out",
        new FlowSucceeds(Talk.SHOP, NEVER),
        events);
    assertFails("received 20300 B of 20300 B", new FlowFails(Talk.SHOP, ""), DIALOGUE);
  }

  @Test
  void whatAnotherConnectionLostIsNotTold() {
    Endpoint client = new Endpoint(Talk.IP_A, 50_000);
    assertPasses(
        "received 0 B of 300 B: no reason was seen",
        new FlowFails(Talk.SHOP, ""),
        START,
        new TcpStateChanged(0, Talk.A, Talk.SHOP, client, Talk.SERVER, "CLOSED", "SYN-SENT"),
        Talk.step(10 * MS, Talk.A, FlowStep.SENT, 300),
        lost(22 * MS));
  }

  // ---- measures

  private static Claim measured(
      Measure measure, long time, Comparison comparison, long value, Window window) {
    return new FlowMeasured(Talk.SHOP, measure, time, comparison, value, 0, window);
  }

  private static Claim measured(Measure measure, Comparison comparison, long value) {
    return measured(measure, ANY_TIME, comparison, value, Window.ALWAYS);
  }

  @Test
  void deliveriesAreAddedUp() {
    assertPasses(
        "delivered 20300 B", measured(Measure.DELIVERED, Comparison.EQUAL, 20_300), DIALOGUE);
    assertPasses(
        "took 50 ms", measured(Measure.DURATION, Comparison.LESS_OR_EQUAL, 50 * MS), DIALOGUE);
    assertFails(
        "3.248 Mbit/s: delivered 20300 B in 50 ms",
        measured(Measure.THROUGHPUT, Comparison.GREATER, 4_000_000),
        DIALOGUE);
    assertPasses(
        "delivered 300 B until 20 ms",
        measured(Measure.DELIVERED, 20 * MS, Comparison.EQUAL, 300, Window.ALWAYS),
        DIALOGUE);
  }

  @Test
  void theThroughputOfAWindowIsThatOfAllOfIt() {
    assertPasses(
        "1.28 Mbit/s: delivered 8000 B in 50 ms from 40 ms to 90 ms",
        measured(
            Measure.THROUGHPUT,
            ANY_TIME,
            Comparison.EQUAL,
            1_280_000,
            new Window(40 * MS, 90 * MS)),
        DIALOGUE);
    assertPasses(
        "6.4 Mbit/s: delivered 8000 B in 10 ms from 40 ms on",
        measured(
            Measure.THROUGHPUT, ANY_TIME, Comparison.EQUAL, 6_400_000, new Window(40 * MS, NEVER)),
        DIALOGUE);
  }

  @Test
  void whatDeliversNothingHasNoThroughputAndNoDuration() {
    assertFails(
        "0 bit/s: delivered 0 B in 0 s",
        measured(Measure.THROUGHPUT, Comparison.GREATER, 0),
        START);
    assertUnjudged("nothing was delivered", measured(Measure.DURATION, Comparison.LESS, S), START);
    assertUnjudged("shop was never started", measured(Measure.DELIVERED, Comparison.EQUAL, 0));
  }

  private static final TraceEvent[] MEASURES = {
    START,
    Talk.measured(10 * MS, 14_480, UNLIMITED),
    Talk.measured(20 * MS, 28_960, UNLIMITED),
    Talk.measured(30 * MS, 14_480, 14_480),
  };

  @Test
  void theLastMeasureBeforeATimeIsTaken() {
    assertPasses(
        "shop's cwnd was 28960 B",
        measured(
            Measure.CONGESTION_WINDOW, 29 * MS, Comparison.LESS_OR_EQUAL, 30_000, Window.ALWAYS),
        MEASURES);
    assertFails(
        "shop's ssthresh was unlimited",
        measured(Measure.SLOW_START_THRESHOLD, 29 * MS, Comparison.EQUAL, 14_480, Window.ALWAYS),
        MEASURES);
    assertUnjudged(
        "shop's cwnd was not measured until then",
        measured(Measure.CONGESTION_WINDOW, 9 * MS, Comparison.LESS, 30_000, Window.ALWAYS),
        MEASURES);
  }

  @Test
  void everyMeasureOfAWindowIsCompared() {
    assertFails(
        "shop's cwnd was 28960 B at 20 ms; altogether 14480 B to 28960 B",
        measured(Measure.CONGESTION_WINDOW, Comparison.LESS, 20_000),
        MEASURES);
    assertPasses(
        "shop's in-flight was 7240 B",
        measured(Measure.IN_FLIGHT, ANY_TIME, Comparison.LESS, 10_000, new Window(25 * MS, NEVER)),
        MEASURES);
    assertPasses(
        "shop's rto was 220 ms",
        measured(Measure.RETRANSMISSION_TIMEOUT, Comparison.EQUAL, 220 * MS),
        MEASURES);
    assertUnjudged(
        "shop's srtt was not measured",
        measured(Measure.SMOOTHED_ROUND_TRIP, ANY_TIME, Comparison.LESS, S, new Window(S, NEVER)),
        MEASURES);
  }

  /** RFC 3550 §6.4.1: from 5 ms to 21 ms is a difference of 16 ms; a sixteenth of it is 1 ms. */
  @Test
  void jitterIsThatOfTheRfc() {
    TraceEvent[] events = {START, arrival(1, 5 * MS), arrival(2, 21 * MS)};
    assertFails(
        "shop's jitter was 1 ms at 42 ms; altogether 0 s to 1 ms",
        measured(Measure.JITTER, Comparison.LESS, MS),
        events);
  }

  private static TraceEvent arrival(int number, long transit) {
    return new TraceEvent.FlowEvent(
        number * 21 * MS,
        Talk.B,
        Talk.SHOP,
        FlowStep.DELIVERED,
        number,
        160,
        transit,
        Talk.IP_A,
        "");
  }
}
