package netlang.sim.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.addr.MacAddress;
import netlang.sim.engine.Engine;
import netlang.sim.engine.RandomStreams;
import netlang.sim.engine.Trace;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.PortRef;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.OpaqueEthernetPayload;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.Test;

class LinkTest {

  private static final long MBIT_10 = 10_000_000;
  private static final Origin ORIGIN = new Origin("cable.net", 4);

  private final Engine engine = new Engine();
  private final List<TraceEvent> events = new ArrayList<>();
  private final List<Long> arrivals = new ArrayList<>();
  private final List<EthernetFrame> arrived = new ArrayList<>();

  /**
   * 72 octets on the wire at 10 Mbit/s are 57.6 us; with the gap a slot takes 67.2 us: 14 880
   * frames a second.
   */
  @Test
  void minimumFramesTakeTheirSlotOfEthernet() {
    Link link = link(MBIT_10, 1_000, 0, 0, 10);
    for (int i = 0; i < 3; i++) link.aToB().send(frame(46));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(List.of(58_600L, 125_800L, 193_000L), arrivals);
  }

  @Test
  void shortFramesArePaddedToTheMinimum() {
    Link link = link(MBIT_10, 0, 0, 0, 10);
    link.aToB().send(frame(1));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(List.of(57_600L), arrivals);
  }

  /** 1500 octets: 8 + 14 + 1500 + 4 octets on the wire. */
  @Test
  void maximumFramesTakeTheirTime() {
    Link link = link(1_000_000_000, 0, 0, 0, 10);
    link.aToB().send(frame(1500));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(List.of(1_526 * 8L), arrivals);
  }

  @Test
  void partsOfANanosecondAreRoundedUp() {
    Link link = link(7_000_000_000L, 0, 0, 0, 10);
    link.aToB().send(frame(46));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(List.of(83L), arrivals); // 576 bits / 7 Gbit/s = 82.3 ns
  }

  @Test
  void partsOfANanosecondDoNotAddUp() {
    Link link = link(400_000_000_000L, 0, 0, 0, 100_000);
    for (int i = 0; i < 100_000; i++) link.aToB().send(frame(46));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(2L, arrivals.get(0)); // 72 octets / 400 Gbit/s = 1.44 ns
    assertEquals(4L, arrivals.get(1)); // 1.68 ns with the gap, then 1.44 ns
    assertEquals(168_000L, arrivals.get(99_999)); // 100,000 * 1.68 ns, less the last gap of 0.24 ns
  }

  @Test
  void theGapIsKeptEvenIfTheFrameHasArrivedLongAgo() {
    Link link = link(MBIT_10, 0, 0, 0, 10);
    link.aToB().send(frame(46));
    engine.schedule(57_700, () -> link.aToB().send(frame(46))); // 9.6 us of gap begin at 57.6 us
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(List.of(57_600L, 67_200L + 57_600L), arrivals);
  }

  @Test
  void bothDirectionsHaveTheFullRate() {
    Link link = link(MBIT_10, 0, 0, 0, 10);
    link.aToB().send(frame(46));
    link.bToA().send(frame(46));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(List.of(57_600L, 57_600L), arrivals);
  }

  @Test
  void manyFramesAreUnderWayOnALongWire() {
    Link link = link(1_000_000_000, 50_000_000, 0, 0, 1_000);
    for (int i = 0; i < 100; i++) link.aToB().send(frame(46 + i));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(100, arrived.size());
    for (int i = 0; i < 100; i++) assertEquals(46 + i, arrived.get(i).payload().length());
  }

  @Test
  void theQueueHoldsSoManyWhileOneIsSent() {
    Link link = link(MBIT_10, 0, 0, 0, 2);
    for (int i = 0; i < 5; i++) link.aToB().send(frame(46));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(3, arrivals.size());
    assertEquals(List.of(DropReason.QUEUE_OVERFLOW, DropReason.QUEUE_OVERFLOW), reasons());
    assertEquals(ORIGIN, drops().get(0).cause());
    assertEquals("queue 2 frames", drops().get(0).remark());
    assertEquals(3, link.aToB().frames());
    assertEquals(3 * 60, link.aToB().bytes());
    assertEquals(2, link.aToB().drops());
  }

  @Test
  void aPlaceInTheQueueIsFreeAsSoonAsATransmissionBegins() {
    Link link = link(MBIT_10, 0, 0, 0, 1);
    link.aToB().send(frame(46));
    link.aToB().send(frame(46));
    engine.schedule(67_199, () -> link.aToB().send(frame(46)));
    engine.schedule(67_200, () -> link.aToB().send(frame(46)));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(3, arrivals.size());
    assertEquals(67_199, drops().get(0).time());
  }

  @Test
  void withoutAQueueOnlyAnIdleTransmitterTakesAFrame() {
    Link link = link(MBIT_10, 0, 0, 0, 0);
    link.aToB().send(frame(46));
    link.aToB().send(frame(46));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(1, arrivals.size());
  }

  @Test
  void theBeginningOfEachTransmissionIsTraced() {
    Link link = link(MBIT_10, 1_000, 0, 0, 10);
    for (int i = 0; i < 3; i++) link.aToB().send(frame(46));
    engine.runUntilQuiet(Long.MAX_VALUE);
    List<TraceEvent.FrameSent> sent = sent();
    assertEquals(
        List.of(0L, 67_200L, 134_400L), sent.stream().map(TraceEvent.FrameSent::time).toList());
    assertEquals(57_600, sent.get(1).serializationNanos());
    assertEquals(1_000, sent.get(1).propagationNanos());
    assertEquals(MBIT_10, sent.get(1).bitsPerSecond());
    assertEquals(0, sent.get(1).node());
  }

  @Test
  void aFrameThatStillWaitsAtTheEndWasNotPutOnTheWire() {
    Link link = link(MBIT_10, 0, 0, 0, 10);
    for (int i = 0; i < 4; i++) link.aToB().send(frame(46));
    engine.run(70_000);
    assertEquals(2, link.aToB().frames());
    assertEquals(120, link.aToB().bytes());
    assertEquals(2, sent().size());
  }

  @Test
  void aCutLosesAllThatIsUnderWayAndAllThatWaits() {
    Link link = link(MBIT_10, 1_000, 0, 0, 10);
    for (int i = 0; i < 4; i++) link.aToB().send(frame(46));
    engine.schedule(
        58_700, () -> link.cut(Origin.UNKNOWN)); // one has arrived, one is being sent, two wait
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(1, arrivals.size());
    assertEquals(
        List.of(DropReason.LINK_DOWN, DropReason.LINK_DOWN, DropReason.LINK_DOWN), reasons());
    assertEquals(1, link.aToB().frames());
    assertFalse(link.isUp());
  }

  @Test
  void ontoACutLinkNothingCanBeSent() {
    Link link = link(MBIT_10, 0, 0, 0, 10);
    link.cut(Origin.UNKNOWN);
    link.bToA().send(frame(46));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(List.of(DropReason.LINK_DOWN), reasons());
    assertEquals(1, drops().get(0).node());
    assertEquals(7, drops().get(0).port());
  }

  @Test
  void aRestoredLinkStartsIdle() {
    Link link = link(MBIT_10, 1_000_000, 0, 0, 10);
    for (int i = 0; i < 5; i++) link.aToB().send(frame(1500));
    engine.schedule(10, () -> link.cut(Origin.UNKNOWN));
    engine.schedule(20, link::restore);
    engine.schedule(30, () -> link.aToB().send(frame(46)));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(List.of(30 + 57_600 + 1_000_000L), arrivals);
    assertTrue(link.isUp());
  }

  @Test
  void cutsAndRestorationsAreTracedOnce() {
    Link link = link(MBIT_10, 0, 0, 0, 10);
    link.restore();
    link.cut(Origin.UNKNOWN);
    link.cut(Origin.UNKNOWN);
    link.restore();
    assertEquals(
        List.of(new TraceEvent.LinkChanged(0, 5, false), new TraceEvent.LinkChanged(0, 5, true)),
        events);
  }

  @Test
  void aSenderWithoutPowerLosesWhatItHasNotSentToTheLastBit() {
    Link link = link(MBIT_10, 1_000_000, 0, 0, 10);
    for (int i = 0; i < 3; i++) link.aToB().send(frame(46));
    engine.schedule(57_601, () -> link.aToB().powerOff(Origin.UNKNOWN));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(List.of(1_057_600L), arrivals);
    assertEquals(List.of(DropReason.NODE_DOWN, DropReason.NODE_DOWN), reasons());
  }

  @Test
  void lossesComeAtTheirRate() {
    Link link = link(1_000_000_000, 0, 0.1, 0, 100_000);
    for (int i = 0; i < 10_000; i++) link.aToB().send(frame(46));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(1_000, drops().size(), 120); // four standard deviations of 30
    assertEquals(10_000, arrived.size() + drops().size());
    assertEquals(DropReason.LINK_LOSS, drops().get(0).reason());
    assertEquals(10_000, link.aToB().frames());
  }

  @Test
  void certainLossLosesEverything() {
    Link link = link(1_000_000_000, 0, 1, 0, 100);
    for (int i = 0; i < 10; i++) link.aToB().send(frame(46));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(10, drops().size());
  }

  /** 64 octets are 512 bits: with 1e-3 a frame survives with probability 0.999^512 = 0.599. */
  @Test
  void bitErrorsDamageFramesAtTheirRateAndTheCrcFindsThem() {
    Link link = link(1_000_000_000, 0, 0, 1e-3, 100_000);
    for (int i = 0; i < 10_000; i++) link.aToB().send(frame(46));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(5_990, arrived.size(), 200); // four standard deviations of 49
    assertEquals(10_000, arrived.size() + drops().size());
    assertEquals(DropReason.FCS_ERROR, drops().get(0).reason());
    assertEquals(1, drops().get(0).node());
  }

  @Test
  void whatArrivesIsWhatWasSent() {
    Link link = link(1_000_000_000, 0, 0, 1e-4, 100_000);
    EthernetFrame frame = frame(200);
    for (int i = 0; i < 1_000; i++) link.aToB().send(frame);
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertNotEquals(0, drops().size());
    for (EthernetFrame each : arrived) assertSame(frame, each);
  }

  @Test
  void theSameSeedLosesTheSameFrames() {
    assertEquals(lossTimes(1), lossTimes(1));
    assertNotEquals(lossTimes(1), lossTimes(2));
  }

  private static List<Long> lossTimes(long seed) {
    LinkTest run = new LinkTest();
    Link link = run.link(seed, 1_000_000_000, 0, 0.2, 1e-4, 10_000);
    for (int i = 0; i < 500; i++) link.aToB().send(frame(46));
    run.engine.runUntilQuiet(Long.MAX_VALUE);
    return run.drops().stream().map(TraceEvent.Dropped::time).toList();
  }

  @Test
  void theNthMatchingFrameIsLost() {
    Link link = link(MBIT_10, 0, 0, 0, 10);
    link.dropNth(frame -> frame.payload().length() == 100, 2, Origin.UNKNOWN);
    for (int length : new int[] {100, 50, 100, 100}) link.aToB().send(frame(length));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(
        List.of(100, 50, 100), arrived.stream().map(frame -> frame.payload().length()).toList());
    assertEquals(List.of(DropReason.DROPPED_BY_SCENARIO), reasons());
  }

  @Test
  void bothDirectionsAreCountedTogetherInTheOrderOfTransmission() {
    Link link = link(MBIT_10, 0, 0, 0, 10);
    link.dropNth(frame -> true, 3, Origin.UNKNOWN);
    link.aToB().send(frame(46)); // 1st, begins at 0
    link.aToB().send(frame(46)); // begins at 67.2 us: 3rd
    engine.schedule(50_000, () -> link.bToA().send(frame(46))); // 2nd
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(67_200 + 57_600, drops().get(0).time());
    assertEquals(0, drops().get(0).node());
  }

  @Test
  void framesThatBeganBeforeTheRuleDoNotCountWaitingOnesDo() {
    Link link = link(MBIT_10, 0, 0, 0, 10);
    for (int i = 0; i < 3; i++) link.aToB().send(frame(46));
    engine.schedule(100, () -> link.dropNth(frame -> true, 1, Origin.UNKNOWN));
    engine.runUntilQuiet(Long.MAX_VALUE);
    assertEquals(67_200 + 57_600, drops().get(0).time());
    assertEquals(2, arrived.size());
  }

  @Test
  void aTransmissionThatBeginsWithTheRuleCountsObservedOrNot() {
    assertEquals(List.of(57_600L), arrivalsWithRuleAtSecondStart(new LinkTest(), true));
    assertEquals(List.of(57_600L), arrivalsWithRuleAtSecondStart(new LinkTest(), false));
  }

  private static List<Long> arrivalsWithRuleAtSecondStart(LinkTest run, boolean observed) {
    Link link =
        run.link(new Trace(run.engine, observed ? run.events::add : null), 1, MBIT_10, 0, 0, 0, 10);
    for (int i = 0; i < 2; i++) link.aToB().send(frame(46));
    run.engine.schedule(67_200, () -> link.dropNth(frame -> true, 1, Origin.UNKNOWN));
    run.engine.runUntilQuiet(Long.MAX_VALUE);
    return run.arrivals;
  }

  @Test
  void anObserverDoesNotChangeWhatArrivesWhen() {
    List<Long> observed = busyArrivals(new LinkTest(), true);
    assertEquals(observed, busyArrivals(new LinkTest(), false));
    assertEquals(40, observed.size());
  }

  private static List<Long> busyArrivals(LinkTest run, boolean observed) {
    Trace trace = new Trace(run.engine, observed ? run.events::add : null);
    Link link = run.link(trace, 1, MBIT_10, 5, 0, 0, 100);
    for (int i = 0; i < 20; i++) {
      link.aToB().send(frame(46 + i));
      run.engine.schedule(i * 30_000, () -> link.bToA().send(frame(100)));
    }
    run.engine.runUntilQuiet(Long.MAX_VALUE);
    return run.arrivals;
  }

  private Link link(long rate, long delay, double loss, double bitErrors, int queue) {
    return link(1, rate, delay, loss, bitErrors, queue);
  }

  private Link link(long seed, long rate, long delay, double loss, double bitErrors, int queue) {
    return link(new Trace(engine, events::add), seed, rate, delay, loss, bitErrors, queue);
  }

  private Link link(
      Trace trace, long seed, long rate, long delay, double loss, double bitErrors, int queue) {
    LinkPlan plan =
        new LinkPlan(
            new PortRef(0, 3), new PortRef(1, 7), rate, delay, loss, bitErrors, queue, ORIGIN);
    FrameReceiver receiver =
        (frame, port) -> {
          arrivals.add(engine.now());
          arrived.add(frame);
        };
    return new Link(
        plan, 5, receiver, receiver, new Surroundings(engine, trace, new RandomStreams(seed)));
  }

  private static EthernetFrame frame(int length) {
    return new EthernetFrame(
        MacAddress.BROADCAST,
        new MacAddress(2),
        new OpaqueEthernetPayload(0x88b5, Payload.pattern(length)));
  }

  private List<TraceEvent.Dropped> drops() {
    return events.stream()
        .filter(TraceEvent.Dropped.class::isInstance)
        .map(TraceEvent.Dropped.class::cast)
        .toList();
  }

  private List<TraceEvent.FrameSent> sent() {
    return events.stream()
        .filter(TraceEvent.FrameSent.class::isInstance)
        .map(TraceEvent.FrameSent.class::cast)
        .toList();
  }

  private List<DropReason> reasons() {
    return drops().stream().map(TraceEvent.Dropped::reason).toList();
  }
}
