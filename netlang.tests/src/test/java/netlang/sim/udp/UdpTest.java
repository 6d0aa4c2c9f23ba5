package netlang.sim.udp;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.addr.MacAddress;
import netlang.sim.plan.ListenerPlan;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.PacketKind;
import netlang.sim.wire.UdpDatagram;
import org.junit.jupiter.api.Test;

class UdpTest {

  private final Lab lab = new Lab();
  private final int h1 = lab.host("h1", "10.0.0.1/24");
  private final int h2 =
      lab.hostListening(
          "h2",
          List.of(new ListenerPlan(ListenerPlan.Transport.UDP, 7000, true, Origin.UNKNOWN)),
          "10.0.0.2/24");
  private final int h3 = lab.host("h3", "10.0.0.3/24");

  UdpTest() {
    lab.lan(h1, h2, h3);
  }

  @Test
  void datagramsReachTheReceiverInOrder() {
    int flow = lab.udp(h1, 0, "10.0.0.2", 5000, 3, 10 * MILLISECOND, 100, h2, false);
    Recording run = lab.start(flow).run();
    assertEquals(
        List.of("SENT 1", "DELIVERED 1", "SENT 2", "DELIVERED 2", "SENT 3", "DELIVERED 3"),
        run.flow(flow));
    assertEquals(h2, run.flowEvents(flow, FlowStep.DELIVERED).get(0).node());
    assertEquals(300, run.statistics().deliveredBytes());
  }

  @Test
  void theOneWayTimeIsMeasured() {
    int flow = lab.udp(h1, 0, "10.0.0.2", 5000, 2, 10 * MILLISECOND, 100, h2, false);
    Recording run = lab.start(flow).run();
    // 2 links of 1 us, 2 times 8 + 14 + 20 + 8 + 100 + 4 octets at 8 ns
    assertEquals(2 * (1_000 + 154 * 8), run.flowEvents(flow, FlowStep.DELIVERED).get(1).nanos());
  }

  @Test
  void aReceiverThatRepliesSendsTheDataBack() {
    for (int size : new int[] {10, 0, 512, 1472}) {
      Lab fresh = new Lab();
      int a = fresh.host("a", "10.0.0.1/24");
      int b = fresh.host("b", "10.0.0.2/24");
      fresh.link(a, b);
      int flow = fresh.udp(a, 0, "10.0.0.2", 7000, 1, SECOND, size, b, true);
      Recording run = fresh.start(flow).run();
      assertEquals(List.of("SENT 1", "DELIVERED 1", "RECEIVED 1 10.0.0.2"), run.flow(flow));
      Ipv4Packet there = datagrams(run, a).get(0);
      Ipv4Packet back = datagrams(run, b).get(0);
      assertEquals(20 + 8 + size, there.length());
      assertEquals(there.length(), back.length());
      assertTrue(there.dontFragment() && back.dontFragment()); // Linux: DF set on both
      assertEquals(
          ((UdpDatagram) there.payload()).sourcePort(),
          ((UdpDatagram) back.payload()).destinationPort());
    }
  }

  @Test
  void aListenerRepliesToEverybody() {
    int flow = lab.udp(h1, 0, "10.0.0.2", 7000, 1, SECOND, 12, -1, true);
    assertEquals(
        List.of("SENT 1", "DELIVERED 1", "RECEIVED 1 10.0.0.2"), lab.start(flow).run().flow(flow));
  }

  @Test
  void aReceiverRepliesOnlyToFlowsThatWantIt() {
    int quiet = lab.udp(h1, 0, "10.0.0.3", 5000, 1, SECOND, 12, h3, false);
    int loud = lab.udp(h1, 0, "10.0.0.3", 5000, 1, SECOND, 12, h3, true);
    Recording run = lab.start(quiet, loud).run();
    assertEquals(List.of("SENT 1", "DELIVERED 1"), run.flow(quiet));
    assertEquals(List.of("SENT 1", "DELIVERED 1", "RECEIVED 1 10.0.0.3"), run.flow(loud));
  }

  @Test
  void lostDatagramsAndRepliesKeepTheirNumbers() {
    Lab fresh = new Lab();
    int a = fresh.host("a", "10.0.0.1/24");
    int b = fresh.host("b", "10.0.0.2/24");
    int cable = fresh.link(a, b);
    int flow = fresh.udp(a, 0, "10.0.0.2", 7000, 4, 10 * MILLISECOND, 100, b, true);
    fresh.lose(cable, PacketKind.UDP, 1); // datagram 1
    fresh.lose(cable, PacketKind.UDP, 3); // then datagram 2 and its reply
    Recording run = fresh.start(flow).run();
    assertEquals(
        List.of(
            "SENT 1",
            "SENT 2",
            "DELIVERED 2",
            "SENT 3",
            "DELIVERED 3",
            "RECEIVED 3 10.0.0.2",
            "SENT 4",
            "DELIVERED 4",
            "RECEIVED 4 10.0.0.2"),
        run.flow(flow));
  }

  @Test
  void numbersOfTinyDatagramsAreGuessedFromWhatFits() {
    Lab fresh = new Lab();
    int a = fresh.host("a", "10.0.0.1/24");
    int b = fresh.host("b", "10.0.0.2/24");
    int cable = fresh.link(a, b);
    int flow = fresh.udp(a, 0, "10.0.0.2", 7000, 300, MILLISECOND, 1, b, false);
    Recording run = fresh.start(flow).lose(cable, PacketKind.UDP, 299).run();
    List<Integer> delivered = new ArrayList<>();
    run.flowEvents(flow, FlowStep.DELIVERED).forEach(event -> delivered.add(event.sequence()));
    assertEquals(299, delivered.size());
    assertEquals(298, delivered.get(297));
    assertEquals(300, delivered.get(298));
  }

  @Test
  void aSourcePortMayBeSharedByFlows() {
    int one = lab.udp(h1, 40_000, "10.0.0.2", 7000, 1, SECOND, 12, -1, true);
    int two = lab.udp(h1, 40_000, "10.0.0.3", 6000, 1, SECOND, 12, h3, true);
    int three = lab.udp(h1, 40_000, "10.0.0.3", 9, 12, 0, 12, -1, false);
    Recording run = lab.start(one, two).startAt(SECOND, three).run();
    assertEquals(List.of("SENT 1", "DELIVERED 1", "RECEIVED 1 10.0.0.2"), run.flow(one));
    assertEquals(List.of("SENT 1", "DELIVERED 1", "RECEIVED 1 10.0.0.3"), run.flow(two));
    assertEquals("FAILED 1 port-unreachable", run.flow(three).get(12));
  }

  /** As in the kernel's scenario 19: everybody sends from the port that it listens to. */
  @Test
  void aSourcePortMayBeThatOfAReceiver() {
    int there = lab.udp(h1, 7000, "10.0.0.3", 7000, 1, SECOND, 11, h3, false);
    int back = lab.udp(h3, 7000, "10.0.0.1", 7000, 1, SECOND, 12, h1, false);
    Recording run = lab.start(there).startAt(SECOND, back).run();
    assertEquals(List.of("SENT 1", "DELIVERED 1"), run.flow(there));
    assertEquals(List.of("SENT 1", "DELIVERED 1"), run.flow(back));
  }

  @Test
  void ephemeralPortsAreDynamicOnesAndDiffer() {
    int[] flows = new int[50];
    for (int i = 0; i < flows.length; i++) flows[i] = lab.udp(h1, "10.0.0.2", 7000, 4);
    Recording run = lab.start(flows).run();
    Set<Integer> ports = new HashSet<>();
    for (Ipv4Packet packet : datagrams(run, h1)) {
      int port = ((UdpDatagram) packet.payload()).sourcePort();
      assertTrue(port >= 49_152 && port <= 65_535, () -> "" + port);
      ports.add(port);
    }
    assertEquals(50, ports.size());
  }

  @Test
  void whenAllPortsAreUsedAFlowFails() {
    Lab fresh = new Lab();
    int a = fresh.host("a", "10.0.0.1/24");
    int b = fresh.host("b", "10.0.0.2/24");
    fresh.link(a, b);
    int flows = 65_535 - 49_152 + 1;
    for (int i = 0; i < flows; i++) fresh.start(fresh.udp(a, "10.0.0.2", 9, 4));
    int last = fresh.udp(a, "10.0.0.2", 9, 4);
    Recording run = fresh.start(last).until(1).run();
    assertEquals(List.of("FAILED 1 ports-exhausted"), run.flow(last));
    assertEquals(1, run.drops(DropReason.PORTS_EXHAUSTED).size());
  }

  @Test
  void broadcastsReachEveryListener() {
    int shout = lab.udp(h1, "10.0.0.255", 7000, 12);
    Recording run = lab.start(shout).run();
    assertEquals(List.of("SENT 1", "DELIVERED 1"), run.flow(shout));
    assertEquals(
        List.of("h3 PORT_UNREACHABLE", "h3 ARP_NOT_FOR_US", "h1 UNEXPECTED_REPLY"), run.drops());
    assertEquals(MacAddress.BROADCAST, run.sent(h1).get(0).destination());
    assertEquals(
        "10.0.0.2",
        datagrams(run, h2).get(0).source().toString()); // not from the broadcast address
  }

  @Test
  void aReplyToAClosedPortIsReportedToNobody() {
    int flow = lab.udp(h1, 0, "10.0.0.2", 7000, 1, SECOND, 12, -1, true);
    lab.start(flow).at(3_000, new ScenarioEvent.StopFlow(flow)); // before the reply can be there
    Recording run = lab.run();
    assertEquals("h1 PORT_UNREACHABLE", run.drops().get(run.drops().size() - 1));
    assertEquals(List.of("SENT 1", "DELIVERED 1"), run.flow(flow));
  }

  private static List<Ipv4Packet> datagrams(Recording run, int node) {
    return run.sent(node).stream()
        .filter(PacketKind.UDP::matches)
        .map(frame -> (Ipv4Packet) frame.payload())
        .toList();
  }
}
