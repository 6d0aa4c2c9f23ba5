package netlang.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.record.Lan;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.plan.Expectation;
import netlang.sim.plan.Expectation.Amount;
import netlang.sim.plan.Expectation.Claim;
import netlang.sim.plan.Expectation.FlowCount;
import netlang.sim.plan.Expectation.Sighting;
import netlang.sim.plan.PacketPattern;
import netlang.sim.plan.PacketPattern.Anyone;
import netlang.sim.plan.PacketPattern.Comparison;
import netlang.sim.plan.PacketPattern.FieldTest;
import netlang.sim.plan.PacketPattern.Party;
import netlang.sim.plan.Place;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.plan.Window;
import netlang.sim.run.Simulation;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.verdict.Judge;
import netlang.sim.verdict.Verdict;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.PacketField;
import netlang.sim.wire.PacketKind;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.Test;

/** Verdicts about hand-made events: a judge sees nothing else, except tables and states. */
class JudgeTest {

  private static final long MS = 1_000_000;
  private static final long S = 1_000 * MS;
  private static final long ANY_TIME = Long.MAX_VALUE;
  private static final Ipv4Address IP_A = Lan.ip("10.0.0.1");
  private static final Ipv4Address IP_B = Lan.ip("10.0.0.2");

  private static final EthernetFrame ARP_REQUEST =
      new EthernetFrame(MacAddress.BROADCAST, Lan.MAC_A, ArpPacket.request(Lan.MAC_A, IP_A, IP_B));
  private static final EthernetFrame ARP_REPLY =
      new EthernetFrame(
          Lan.MAC_A, Lan.MAC_B, ArpPacket.request(Lan.MAC_A, IP_A, IP_B).reply(Lan.MAC_B));

  private static Verdict judged(Expectation expectation, TraceEvent... events) {
    ScenarioPlan scenario = Lan.scenario(List.of(expectation));
    Judge judge = new Judge(scenario);
    judge.attach(new Simulation(scenario, judge));
    for (TraceEvent event : events) judge.accept(event);
    return judge.verdicts().get(0);
  }

  private static Expectation expect(Claim claim) {
    return new Expectation("", false, claim, "", Lan.line(20));
  }

  private static Expectation expectNot(Claim claim) {
    return new Expectation("", true, claim, "", Lan.line(20));
  }

  private static void assertPasses(String actual, Claim claim, TraceEvent... events) {
    Verdict verdict = judged(expect(claim), events);
    assertEquals(actual, verdict.actual());
    assertEquals(true, verdict.passed(), actual);
    assertEquals(false, judged(expectNot(claim), events).passed(), "not " + actual);
  }

  private static void assertFails(String actual, Claim claim, TraceEvent... events) {
    Verdict verdict = judged(expect(claim), events);
    assertEquals(actual, verdict.actual());
    assertEquals(false, verdict.passed(), actual);
    assertEquals(true, judged(expectNot(claim), events).passed(), "not " + actual);
  }

  /** Fails whichever way it is put. */
  private static void assertUnjudged(String why, Claim claim, TraceEvent... events) {
    assertEquals(new Verdict(expect(claim), false, why, -1), judged(expect(claim), events));
    assertEquals(new Verdict(expectNot(claim), false, why, -1), judged(expectNot(claim), events));
  }

  private static TraceEvent step(long time, int flow, FlowStep step, int sequence) {
    return new TraceEvent.FlowEvent(time, Lan.A, flow, step, sequence, 56, 2 * MS, IP_B, "");
  }

  private static TraceEvent trouble(long time, int flow, int sequence, String detail) {
    return new TraceEvent.FlowEvent(
        time, Lan.A, flow, FlowStep.FAILED, sequence, 0, 0, Ipv4Address.UNSPECIFIED, detail);
  }

  /** Three sent, one each second; the second reply is missing. */
  private static TraceEvent[] twoOfThree(TraceEvent between) {
    return new TraceEvent[] {
      step(0, Lan.HELLO, FlowStep.STARTED, 0),
      step(0, Lan.HELLO, FlowStep.SENT, 1),
      step(2 * MS, Lan.HELLO, FlowStep.RECEIVED, 1),
      step(S, Lan.HELLO, FlowStep.SENT, 2),
      between,
      step(2 * S, Lan.HELLO, FlowStep.SENT, 3),
      step(2 * S + 2 * MS, Lan.HELLO, FlowStep.RECEIVED, 3),
    };
  }

  private static Ipv4Packet echo(int sequence, int timeToLive) {
    IcmpMessage request = IcmpMessage.echoRequest(1, sequence, Payload.pattern(56));
    return new Ipv4Packet(0, 0, true, false, 0, timeToLive, IP_A, IP_B, request);
  }

  private static EthernetFrame echoFrame(int sequence, int timeToLive) {
    return new EthernetFrame(Lan.MAC_B, Lan.MAC_A, echo(sequence, timeToLive));
  }

  private static TraceEvent lostOnTheWay() {
    return new TraceEvent.Dropped(
        S, Lan.S1, 0, DropReason.LINK_LOSS, echoFrame(2, 64), Origin.UNKNOWN, "");
  }

  private static TraceEvent sent(long time, int node, int port, int link, EthernetFrame frame) {
    return new TraceEvent.FrameSent(time, node, port, link, frame, S, 576, 1000);
  }

  private static TraceEvent received(long time, int node, int port, int link, EthernetFrame frame) {
    return new TraceEvent.FrameReceived(time, node, port, link, frame);
  }

  private static Sighting made(PacketKind kind, Party from) {
    return new Sighting(new PacketPattern(kind, from, new Anyone(), List.of()), new Place.Sender());
  }

  private static Sighting at(PacketKind kind, int node) {
    PacketPattern pattern = new PacketPattern(kind, new Anyone(), new Anyone(), List.of());
    return new Sighting(pattern, new Place.At(node, -1));
  }

  private static Expectation.FlowCounts counts(
      FlowCount what, Amount amount, long within, Window window) {
    return new Expectation.FlowCounts(Lan.HELLO, what, amount, within, window);
  }

  @Test
  void aFlowIsCountedAndItsLossesAreExplained() {
    TraceEvent[] run = twoOfThree(lostOnTheWay());
    String actual = "received 2 of 3; lost: seq 2 (link-loss at s1)";
    assertFails(
        actual, counts(FlowCount.RECEIVES, Amount.exactly(3), ANY_TIME, Window.ALWAYS), run);
    assertPasses(
        actual, counts(FlowCount.RECEIVES, Amount.atLeast(2), ANY_TIME, Window.ALWAYS), run);
    assertPasses(actual, counts(FlowCount.LOSES, Amount.exactly(1), ANY_TIME, Window.ALWAYS), run);
    assertPasses(
        "sent 3", counts(FlowCount.SENDS, Amount.exactly(3), ANY_TIME, Window.ALWAYS), run);
  }

  @Test
  void withinCountsFromTheStartOfTheFlow() {
    TraceEvent[] run = twoOfThree(trouble(S, Lan.HELLO, 2, "host-unreachable"));
    assertFails(
        "received 1 of 2 within 1.5 s; lost: seq 2 (host-unreachable)",
        counts(FlowCount.RECEIVES, Amount.exactly(2), 1_500 * MS, Window.ALWAYS),
        run);
  }

  @Test
  void aWindowIsAbsolute() {
    assertPasses(
        "received 1 of 1 from 1.5 s on",
        counts(FlowCount.RECEIVES, Amount.exactly(1), ANY_TIME, new Window(1_500 * MS, ANY_TIME)),
        twoOfThree(lostOnTheWay()));
  }

  @Test
  void whatWasNeverStartedIsNotJudged() {
    assertUnjudged(
        "hello was never started",
        counts(FlowCount.LOSES, Amount.exactly(0), ANY_TIME, Window.ALWAYS));
    assertUnjudged("hello was never started", new Expectation.FlowSucceeds(Lan.HELLO, ANY_TIME));
    assertUnjudged("hello was never started", new Expectation.FlowFails(Lan.HELLO, ""));
  }

  @Test
  void successMeansThatAllCameInTime() {
    TraceEvent[] one = {
      step(S, Lan.HELLO, FlowStep.STARTED, 0),
      step(S, Lan.HELLO, FlowStep.SENT, 1),
      step(S + 2 * MS, Lan.HELLO, FlowStep.RECEIVED, 1)
    };
    assertPasses(
        "received 1 of 1 within 2 ms", new Expectation.FlowSucceeds(Lan.HELLO, 2 * MS), one);
    assertFails(
        "received 0 of 1 within 1 ms; lost: seq 1",
        new Expectation.FlowSucceeds(Lan.HELLO, MS),
        one);
    assertFails(
        "received 2 of 3; lost: seq 2 (link-loss at s1)",
        new Expectation.FlowSucceeds(Lan.HELLO, ANY_TIME),
        twoOfThree(lostOnTheWay()));
  }

  @Test
  void failureHasAReason() {
    TraceEvent[] run = {
      step(0, Lan.NOBODY, FlowStep.STARTED, 0),
      step(0, Lan.NOBODY, FlowStep.SENT, 1),
      trouble(3 * S, Lan.NOBODY, 1, "neighbor-unreachable")
    };
    String actual = "received 0 of 1: neighbor-unreachable";
    assertPasses(actual, new Expectation.FlowFails(Lan.NOBODY, ""), run);
    assertPasses(actual, new Expectation.FlowFails(Lan.NOBODY, "neighbor-unreachable"), run);
    assertFails(actual, new Expectation.FlowFails(Lan.NOBODY, "no-route"), run);
    assertFails(
        "received 2 of 3; lost: seq 2 (link-loss at s1)",
        new Expectation.FlowFails(Lan.HELLO, ""),
        twoOfThree(lostOnTheWay()));
  }

  @Test
  void oneWayTrafficIsReceivedWhereItIsDelivered() {
    TraceEvent[] run = {
      step(0, Lan.VOICE, FlowStep.STARTED, 0),
      step(0, Lan.VOICE, FlowStep.SENT, 1),
      step(MS, Lan.VOICE, FlowStep.DELIVERED, 1),
      step(20 * MS, Lan.VOICE, FlowStep.SENT, 2)
    };
    assertFails(
        "received 1 of 2; lost: seq 2", new Expectation.FlowSucceeds(Lan.VOICE, ANY_TIME), run);
  }

  @Test
  void everyRoundTripIsCompared() {
    TraceEvent[] run = twoOfThree(lostOnTheWay());
    Expectation.RoundTrip exact =
        new Expectation.RoundTrip(Lan.HELLO, Comparison.EQUAL, 3 * MS, MS);
    assertPasses("2 round trips: 2 ms", exact, run);
    assertFails(
        "seq 1 took 2 ms; 2 round trips: 2 ms",
        new Expectation.RoundTrip(Lan.HELLO, Comparison.LESS, 2 * MS, 0),
        run);
    assertUnjudged("hello had no round trip", exact);
  }

  @Test
  void aPacketCountsWhereItWasMade() {
    Expectation.PacketCount one =
        new Expectation.PacketCount(
            Amount.exactly(1),
            made(PacketKind.ARP_REQUEST, new PacketPattern.Node(Lan.A, -1)),
            Window.ALWAYS);
    TraceEvent atMaker = sent(MS, Lan.A, 0, 0, ARP_REQUEST);
    TraceEvent bySwitch = sent(2 * MS, Lan.S1, 1, 1, ARP_REQUEST);
    assertPasses(
        "there was 1 (at 1 ms)", one, atMaker, bySwitch, sent(3 * MS, Lan.B, 0, 1, ARP_REPLY));
    assertFails("there was no arp request from a", one, bySwitch);
    assertFails("there were 2 (at 1 ms, at 1 ms)", one, atMaker, atMaker);
  }

  @Test
  void aPacketOfAnotherIsNotMadeByWhoPassesItOn() {
    Expectation.PacketCount any =
        new Expectation.PacketCount(
            Amount.exactly(1), made(PacketKind.IP, new Anyone()), Window.ALWAYS);
    assertFails("there was no ip", any, sent(0, Lan.B, 0, 1, echoFrame(1, 63)));
  }

  @Test
  void arrivingAndPassingAreOtherPlaces() {
    Expectation.PacketCount arriving =
        new Expectation.PacketCount(Amount.exactly(1), at(PacketKind.ARP, Lan.B), new Window(0, S));
    assertPasses(
        "there was 1 (at 2 ms)",
        arriving,
        received(MS, Lan.S1, 0, 0, ARP_REQUEST),
        received(2 * MS, Lan.B, 0, 1, ARP_REQUEST),
        received(2 * S, Lan.B, 0, 1, ARP_REQUEST));
    PacketPattern frames = PacketPattern.ANY_FRAME;
    Expectation.PacketCount passing =
        new Expectation.PacketCount(
            Amount.atMost(0), new Sighting(frames, new Place.On(1)), Window.ALWAYS);
    assertPasses(
        "there was no frame on b.eth0 -- s1.p2", passing, sent(0, Lan.A, 0, 0, ARP_REQUEST));
    assertFails("there was 1 (at 0 s)", passing, sent(0, Lan.S1, 1, 1, ARP_REQUEST));
  }

  @Test
  void orderAllowsOthersInBetween() {
    Expectation.InOrder order =
        new Expectation.InOrder(
            List.of(at(PacketKind.ARP_REQUEST, Lan.B), at(PacketKind.ICMP_ECHO_REQUEST, Lan.B)),
            Window.ALWAYS);
    TraceEvent request = received(MS, Lan.B, 0, 1, ARP_REQUEST);
    TraceEvent echo = received(2 * MS, Lan.B, 0, 1, echoFrame(1, 64));
    assertPasses("all 2 came in this order", order, request, request, echo);
    assertFails(
        "1 of 2 came; after arp request at b at 1 ms no icmp echo request at b",
        order,
        request,
        request);
    assertFails("no arp request at b came", order, echo);
  }

  @Test
  void whatCameTooEarlyIsMentioned() {
    Expectation.InOrder order =
        new Expectation.InOrder(
            List.of(at(PacketKind.ARP_REQUEST, Lan.B), at(PacketKind.ICMP_ECHO_REQUEST, Lan.B)),
            Window.ALWAYS);
    assertFails(
        "1 of 2 came; after arp request at b at 1 ms no icmp echo request at b (the first came at 0.5 ms)"
            .replace("0.5 ms", "500 us"),
        order,
        received(MS / 2, Lan.B, 0, 1, echoFrame(1, 64)),
        received(MS, Lan.B, 0, 1, ARP_REQUEST));
  }

  @Test
  void onePacketDoesNotStandForTwoInARow() {
    Sighting request = at(PacketKind.ARP_REQUEST, Lan.B);
    assertFails(
        "1 of 2 came; after arp request at b at 1 ms no arp request at b (the first came at 1 ms)",
        new Expectation.InOrder(List.of(request, request), Window.ALWAYS),
        received(MS, Lan.B, 0, 1, ARP_REQUEST));
  }

  @Test
  void fieldsOfTheNthAreShown() {
    List<FieldTest> tests = List.of(new FieldTest(PacketField.IP_TTL, Comparison.EQUAL, 63));
    Sighting echoes = at(PacketKind.ICMP_ECHO_REQUEST, Lan.B);
    TraceEvent[] run = {
      received(MS, Lan.B, 0, 1, echoFrame(1, 63)), received(2 * MS, Lan.B, 0, 1, echoFrame(2, 62))
    };
    assertPasses(
        "the 1st had ip.ttl = 63", new Expectation.HasFields(echoes, 1, tests, Window.ALWAYS), run);
    assertFails(
        "the 2nd, at 2 ms, had ip.ttl = 62",
        new Expectation.HasFields(echoes, 2, tests, Window.ALWAYS),
        run);
    assertFails(
        "the 2nd, at 2 ms, had ip.ttl = 62",
        new Expectation.HasFields(echoes, 0, tests, Window.ALWAYS),
        run);
    assertUnjudged(
        "only 2 packets came, of icmp echo request at b",
        new Expectation.HasFields(echoes, 3, tests, Window.ALWAYS),
        run);
    assertUnjudged(
        "no icmp echo request at b came",
        new Expectation.HasFields(echoes, 0, tests, Window.ALWAYS));
  }

  @Test
  void anAbsentFieldPassesNoTest() {
    List<FieldTest> tests = List.of(new FieldTest(PacketField.UDP_LENGTH, Comparison.NOT_EQUAL, 8));
    assertFails(
        "the 1st, at 0 s, had udp.length = absent",
        new Expectation.HasFields(at(PacketKind.ARP, Lan.B), 1, tests, Window.ALWAYS),
        received(0, Lan.B, 0, 1, ARP_REQUEST));
  }

  @Test
  void octetsAreComparedUpToTheFirstDifference() {
    Sighting arp = at(PacketKind.ARP, Lan.B);
    TraceEvent event = received(MS, Lan.B, 0, 1, ARP_REQUEST);
    List<Integer> good = List.of(0xff, 0xff, -1, -1, -1, -1, 0x02);
    assertPasses(
        "the 1st, at 1 ms, had them",
        new Expectation.HasBytes(arp, 1, good, true, Window.ALWAYS),
        event);
    String octets =
        "ff ff ff ff ff ff 02 00 00 00 00 01 08 06 00 01 08 00 06 04 00 01 02 00 00 00 00 01 0a 00"
            + " 00 01 00 00 00 00 00 00 0a 00 00 02"
            + " 00".repeat(18);
    assertFails(
        "the 1st, at 1 ms, has 60 octets, not 7: " + octets,
        new Expectation.HasBytes(arp, 1, good, false, Window.ALWAYS),
        event);
    assertFails(
        "the 1st, at 1 ms, octet 1 is ff, not fe: " + octets,
        new Expectation.HasBytes(arp, 1, List.of(0xff, 0xfe), true, Window.ALWAYS),
        event);
  }

  @Test
  void timesHaveATolerance() {
    Sighting arp = at(PacketKind.ARP, Lan.B);
    TraceEvent event = received(S + MS, Lan.B, 0, 1, ARP_REQUEST);
    assertPasses("the 1st came at 1.001 s", new Expectation.ComesAt(arp, 1, S, MS), event);
    assertFails("the 1st came at 1.001 s", new Expectation.ComesAt(arp, 1, S, MS - 1), event);
    assertFails(
        "the 1st came at 1.001 s and was the last", new Expectation.ComesAt(arp, 2, S, S), event);
    assertFails("no arp at b came", new Expectation.ComesAt(arp, 1, S, S));
  }

  @Test
  void dropsAreCountedByPlaceAndReason() {
    TraceEvent drop = lostOnTheWay();
    Expectation.DropCount none =
        new Expectation.DropCount(Amount.exactly(0), -1, List.of(), Window.ALWAYS);
    assertPasses("there was no drop", none, twoOfThree(step(S, Lan.HELLO, FlowStep.TIMED_OUT, 2)));
    assertFails(
        "there was 1 (link-loss at s1: 02:00:00:00:00:01 > 02:00:00:00:00:02 10.0.0.1 > 10.0.0.2"
            + " ttl 64 ICMP echo request id 1 seq 2 length 56 at 1 s)",
        none,
        drop);
    assertFails(
        "there was no drop at c because ttl-exceeded",
        new Expectation.DropCount(
            Amount.exactly(1), Lan.C, List.of(DropReason.TTL_EXCEEDED), Window.ALWAYS),
        drop);
  }

  @Test
  void whatStationsIgnoreIsNoLoss() {
    TraceEvent ignored =
        new TraceEvent.Dropped(
            MS, Lan.C, 0, DropReason.NOT_ADDRESSED_TO_US, echoFrame(1, 64), Origin.UNKNOWN, "");
    assertPasses(
        "there was no drop",
        new Expectation.DropCount(Amount.exactly(0), -1, List.of(), Window.ALWAYS),
        ignored);
    List<DropReason> named = List.of(DropReason.NOT_ADDRESSED_TO_US);
    assertEquals(
        true,
        judged(
                expect(new Expectation.DropCount(Amount.exactly(1), Lan.C, named, Window.ALWAYS)),
                ignored)
            .passed());
  }

  @Test
  void conflictsAreCounted() {
    TraceEvent conflict = new TraceEvent.AddressConflict(MS, Lan.A, 0, IP_A, Lan.MAC_B);
    assertPasses(
        "there was 1 (a.eth0 saw 10.0.0.1 used by 02:00:00:00:00:02 at 1 ms)",
        new Expectation.ConflictCount(Amount.exactly(1), Lan.A, Window.ALWAYS),
        conflict);
    assertFails(
        "there was no address conflict at b",
        new Expectation.ConflictCount(Amount.exactly(1), Lan.B, Window.ALWAYS),
        conflict);
  }

  @Test
  void aFailureShowsTheAuthorsSentenceAndTheActualValue() {
    Expectation expectation =
        new Expectation(
            "not nobody fails",
            true,
            new Expectation.FlowFails(Lan.NOBODY, ""),
            "the probe leaked",
            Lan.line(3));
    Verdict verdict =
        judged(
            expectation,
            step(0, Lan.NOBODY, FlowStep.STARTED, 0),
            step(0, Lan.NOBODY, FlowStep.SENT, 1));
    assertEquals(
        "the probe leaked (it is so: received 0 of 1: no reason was seen)", verdict.message());
  }
}
