package netlang.sim.apps;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static netlang.sim.Lab.gateway;
import static netlang.sim.Lab.ip;
import static netlang.sim.Lab.route;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.FlowPlan.Fragmentation;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.PacketKind;
import netlang.sim.wire.UdpDatagram;
import org.junit.jupiter.api.Test;

class FlowsTest {

  private final Lab lab = new Lab();

  /** h1 -- r1 -- r2 -- r3 -- h2, as in the kernel's scenario 07. */
  private final int h1 = lab.host("h1", gateway("10.0.1.254"), "10.0.1.1/24");

  private final int r1 = lab.router("r1", gateway("10.0.2.2"), "10.0.1.254/24", "10.0.2.1/24");
  private final int r2 =
      lab.router(
          "r2",
          List.of(route("10.0.1.0/24", "10.0.2.1", 0), route("10.0.4.0/24", "10.0.3.2", 0)),
          "10.0.2.2/24",
          "10.0.3.1/24");
  private final int r3 = lab.router("r3", gateway("10.0.3.1"), "10.0.3.2/24", "10.0.4.254/24");
  private final int h2 = lab.host("h2", gateway("10.0.4.254"), "10.0.4.2/24");
  private final int lastLink;

  FlowsTest() {
    lab.link(h1, r1);
    lab.link(r1, r2);
    lab.link(r2, r3);
    lastLink = lab.link(r3, h2);
  }

  // ---- ping

  /** After a restart identifiers are given out anew. */
  @Test
  void aPingStartedAgainTakesNoRepliesFromAnother() {
    int early = lab.ping(h1, "10.0.4.2");
    int late = lab.ping(h1, "10.0.4.2", 3, SECOND);
    lab.start(early)
        .at(SECOND, new ScenarioEvent.PowerOff(h1))
        .at(2 * SECOND, new ScenarioEvent.PowerOn(h1));
    Recording run = lab.startAt(3 * SECOND, late).startAt(3_500 * MILLISECOND, early).run();
    assertEquals(3, run.flowEvents(late, FlowStep.RECEIVED).size());
    assertEquals(List.of(), run.drops());
  }

  @Test
  void aPingTellsItsWholeLife() {
    int ping = lab.ping(h1, "10.0.4.2", 2, SECOND);
    Recording run = lab.start(ping).run();
    List<FlowStep> steps = run.flowEvents(ping).stream().map(FlowEvent::step).toList();
    assertEquals(
        List.of(
            FlowStep.STARTED,
            FlowStep.SENT,
            FlowStep.RECEIVED,
            FlowStep.SENT,
            FlowStep.RECEIVED,
            FlowStep.FINISHED),
        steps);
    assertEquals(2 * 56, run.statistics().deliveredBytes());
  }

  @Test
  void theRoundTripOfAWarmPathIsTheSumOfItsParts() {
    int ping = lab.ping(h1, "10.0.4.2", 2, SECOND);
    Recording run = lab.start(ping).run();
    // 8 links of 1 us, 8 times 8 + 98 + 4 octets at 8 ns; no time is spent in nodes
    assertEquals(8 * (1_000 + 110 * 8), run.flowEvents(ping, FlowStep.RECEIVED).get(1).nanos());
  }

  @Test
  void requestsAreSentAtTheirIntervalWhateverHappensToThem() {
    int ping = lab.ping(h1, "10.0.4.2", 4, 300 * MILLISECOND);
    lab.start(ping).at(350 * MILLISECOND, new ScenarioEvent.CutLink(lastLink));
    Recording run = lab.run();
    List<Long> times =
        run.flowEvents(ping, FlowStep.SENT).stream()
            .map(step -> step.time() / MILLISECOND)
            .toList();
    assertEquals(List.of(0L, 300L, 600L, 900L), times);
    assertEquals(
        List.of(
            "SENT 1",
            "RECEIVED 1 10.0.4.2",
            "SENT 2",
            "RECEIVED 2 10.0.4.2",
            "SENT 3",
            "SENT 4",
            "TIMED_OUT 3",
            "TIMED_OUT 4"),
        run.flow(ping));
  }

  @Test
  void eachRequestHasItsOwnTimeLimit() {
    Lab slow = new Lab().cables(1_000_000_000, 400 * MILLISECOND, 10);
    int a = slow.host("a", "10.0.0.1/24");
    int b = slow.host("b", "10.0.0.2/24");
    slow.link(a, b);
    int ping =
        slow.ping(
            a,
            "10.0.0.2",
            2,
            100 * MILLISECOND,
            56,
            64,
            Fragmentation.AUTOMATIC,
            1500 * MILLISECOND);
    // 0.8 s for ARP, 0.8 s for the echo: the first needs 1.6 s, the second 1.5 s and a little
    Recording run = slow.start(ping).run();
    assertEquals(List.of("SENT 1", "SENT 2", "TIMED_OUT 1", "TIMED_OUT 2"), run.flow(ping));
    List<Long> limits =
        run.flowEvents(ping, FlowStep.TIMED_OUT).stream()
            .map(step -> step.time() / MILLISECOND)
            .toList();
    assertEquals(List.of(1500L, 1600L), limits);
  }

  @Test
  void morePacketsThanSequenceNumbersAreToldApart() {
    Lab fast = new Lab();
    int a = fast.host("a", "10.0.0.1/24");
    int b = fast.host("b", "10.0.0.2/24");
    fast.link(a, b);
    int ping = fast.ping(a, "10.0.0.2", 70_000, 10_000);
    Recording run = fast.start(ping).run();
    List<FlowEvent> received = run.flowEvents(ping, FlowStep.RECEIVED);
    assertEquals(70_000, received.size());
    assertEquals(70_000, received.get(69_999).sequence());
  }

  @Test
  void stoppedItSendsNoMoreAndExpectsNothing() {
    int ping = lab.ping(h1, "10.0.4.2", 100, SECOND);
    Recording run = lab.start(ping).at(2 * SECOND + 5_000, new ScenarioEvent.StopFlow(ping)).run();
    assertEquals(
        List.of("SENT 1", "RECEIVED 1 10.0.4.2", "SENT 2", "RECEIVED 2 10.0.4.2", "SENT 3"),
        run.flow(ping));
    List<FlowEvent> events = run.flowEvents(ping);
    assertEquals(FlowStep.STOPPED, events.get(events.size() - 1).step());
    assertEquals(List.of("h1 UNEXPECTED_REPLY"), run.drops());
  }

  @Test
  void startedAgainItBeginsAnew() {
    int ping = lab.ping(h1, "10.0.4.2", 2, SECOND);
    Recording run = lab.start(ping).startAt(500 * MILLISECOND, ping).run();
    assertEquals(
        List.of(
            "SENT 1",
            "RECEIVED 1 10.0.4.2",
            "SENT 1",
            "RECEIVED 1 10.0.4.2",
            "SENT 2",
            "RECEIVED 2 10.0.4.2"),
        run.flow(ping));
  }

  // ---- traceroute

  @Test
  void aUdpTracerouteFindsTheRoutersAndEndsAtTheClosedPort() {
    int path = lab.traceroute(h1, "10.0.4.2", false);
    Recording run = lab.start(path).run();
    assertEquals(
        List.of(
            "SENT 1",
            "HOP 1 10.0.1.254",
            "SENT 2",
            "HOP 2 10.0.2.2",
            "SENT 3",
            "HOP 3 10.0.3.2",
            "SENT 4",
            "HOP 4 10.0.4.2"),
        run.flow(path));
    List<Ipv4Packet> probes = probes(run);
    for (int i = 0; i < 4; i++) {
      UdpDatagram datagram = (UdpDatagram) probes.get(i).payload();
      assertEquals(i + 1, probes.get(i).timeToLive());
      assertEquals(33_434 + i, datagram.destinationPort());
      assertEquals(49_152 + i, datagram.sourcePort());
      assertEquals(32, datagram.data().length());
      assertEquals(false, probes.get(i).dontFragment());
    }
    assertEquals(4, probes.size());
  }

  @Test
  void anIcmpTracerouteEndsAtTheEchoReply() {
    int path = lab.traceroute(h1, "10.0.4.2", true);
    Recording run = lab.start(path).run();
    assertEquals("HOP 4 10.0.4.2", run.flow(path).get(7));
    assertEquals(
        List.of("seq 1", "seq 2", "seq 3", "seq 4"),
        run.sent(h1).stream()
            .filter(PacketKind.ICMP_ECHO_REQUEST::matches)
            .map(frame -> frame.payload().summary().replaceAll(".*(seq \\d+).*", "$1"))
            .toList());
  }

  @Test
  void severalProbesForEachHop() {
    int path =
        lab.flow(
            new FlowPlan.Traceroute(
                "path", h1, ip("0.0.0.0"), ip("10.0.4.2"), false, 3, 30, SECOND, Origin.UNKNOWN));
    Recording run = lab.start(path).run();
    List<String> from =
        run.flowEvents(path, FlowStep.HOP).stream()
            .map(hop -> hop.from().toString())
            .distinct()
            .toList();
    assertEquals(List.of("10.0.1.254", "10.0.2.2", "10.0.3.2", "10.0.4.2"), from);
    assertEquals(12, run.flowEvents(path, FlowStep.HOP).size());
    assertEquals(2, probes(run).get(3).timeToLive());
  }

  @Test
  void aSilentHopTimesOutAndTheNextIsTried() {
    lab.at(0, new ScenarioEvent.RemoveRoute(r2, Ipv4Prefix.containing(ip("10.0.1.0"), 24)));
    int path = flowWithMaximum(3);
    Recording run = lab.start(path).run();
    assertEquals(
        List.of("SENT 1", "HOP 1 10.0.1.254", "SENT 2", "TIMED_OUT 2", "SENT 3", "TIMED_OUT 3"),
        run.flow(path));
  }

  @Test
  void itEndsAtTheGreatestNumberOfHops() {
    int path = flowWithMaximum(2);
    Recording run = lab.start(path).run();
    assertEquals(List.of("SENT 1", "HOP 1 10.0.1.254", "SENT 2", "HOP 2 10.0.2.2"), run.flow(path));
    List<FlowEvent> events = run.flowEvents(path);
    assertEquals(FlowStep.FINISHED, events.get(events.size() - 1).step());
  }

  @Test
  void whatCannotBeReachedEndsIt() {
    int path = lab.traceroute(h1, "10.0.9.9", false);
    Recording run = lab.start(path).run();
    assertEquals(
        List.of("SENT 1", "HOP 1 10.0.1.254", "SENT 2", "FAILED 2 no-route"), run.flow(path));
  }

  @Test
  void anOpenPortIsReachedAndSilent() {
    lab.udp(h1, 0, "10.0.4.2", 33_437, 1, SECOND, 4, h2, false); // opens the port
    int path = flowWithMaximum(4);
    Recording run = lab.start(path).run();
    assertEquals("TIMED_OUT 4", run.flow(path).get(7));
  }

  private int flowWithMaximum(int hops) {
    return lab.flow(
        new FlowPlan.Traceroute(
            "path", h1, ip("0.0.0.0"), ip("10.0.4.2"), false, 1, hops, SECOND, Origin.UNKNOWN));
  }

  private List<Ipv4Packet> probes(Recording run) {
    return run.sent(h1).stream()
        .filter(PacketKind.UDP::matches)
        .map(frame -> (Ipv4Packet) frame.payload())
        .toList();
  }

  // ---- datagrams

  @Test
  void aDurationEndsAFlowBeforeItsCountDoes() {
    int flow = datagrams(100, 250 * MILLISECOND);
    Recording run = lab.start(flow).run();
    assertEquals(3, run.flowEvents(flow, FlowStep.SENT).size()); // at 0, 100 and 200 ms
    assertEquals(3, run.flowEvents(flow, FlowStep.DELIVERED).size());
  }

  @Test
  void atTheEndOfTheDurationNothingIsSentAnyMore() {
    assertEquals(
        2, lab.start(datagrams(100, 200 * MILLISECOND)).run().flowEvents(0, FlowStep.SENT).size());
  }

  @Test
  void aCountEndsItBeforeTheDurationDoes() {
    assertEquals(2, lab.start(datagrams(2, SECOND)).run().flowEvents(0, FlowStep.SENT).size());
  }

  @Test
  void whatIsUnderWayWhenAFlowIsStoppedIsStillDelivered() {
    int flow = datagrams(100, FlowPlan.UNLIMITED);
    lab.start(flow).at(100 * MILLISECOND + 5_000, new ScenarioEvent.StopFlow(flow));
    assertEquals(List.of("SENT 1", "DELIVERED 1", "SENT 2", "DELIVERED 2"), lab.run().flow(flow));
  }

  @Test
  void aFlowWhoseSourceAddressChangesIsStillKnown() {
    int flow = datagrams(2, FlowPlan.UNLIMITED);
    lab.start(flow)
        .at(50 * MILLISECOND, new ScenarioEvent.SetAddress(h1, 0, Lab.prefix("10.0.1.7/24")));
    Recording run = lab.run();
    assertEquals(List.of("SENT 1", "DELIVERED 1", "SENT 2", "DELIVERED 2"), run.flow(flow));
    assertEquals(ip("10.0.1.7"), run.flowEvents(flow, FlowStep.DELIVERED).get(1).from());
  }

  private int datagrams(long count, long duration) {
    return lab.flow(
        new FlowPlan.Udp(
            "udp",
            h1,
            ip("0.0.0.0"),
            0,
            ip("10.0.4.2"),
            5004,
            count,
            100 * MILLISECOND,
            duration,
            160,
            64,
            Fragmentation.AUTOMATIC,
            h2,
            false,
            0,
            Origin.UNKNOWN));
  }
}
