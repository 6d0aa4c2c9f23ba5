package netlang.sim.arp;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static netlang.sim.Lab.arp;
import static netlang.sim.Lab.ip;
import static netlang.sim.Lab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.MacAddress;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.PacketKind;
import org.junit.jupiter.api.Test;

/** RFC 826, and what the Linux kernel makes of it. */
class ArpTest {

  private final Lab lab = new Lab();
  private final int h1 = lab.host("h1", "10.0.0.1/24");
  private final int h2 = lab.host("h2", "10.0.0.2/24");
  private final int h3 = lab.host("h3", "10.0.0.3/24");

  @Test
  void asksByBroadcastAndIsAnsweredByUnicast() {
    lab.lan(h1, h2, h3);
    Recording run = lab.start(lab.ping(h1, "10.0.0.2")).run();
    assertEquals(
        List.of(
            "> ARP who-has 10.0.0.2 tell 10.0.0.1",
            "< ARP reply 10.0.0.2 is-at 02:00:00:00:00:02",
            "> 10.0.0.1 > 10.0.0.2 ttl 64 ICMP echo request id 1 seq 1 length 56",
            "< 10.0.0.2 > 10.0.0.1 ttl 64 ICMP echo reply id 1 seq 1 length 56"),
        run.capture(h1));
    assertEquals(List.of("< ARP who-has 10.0.0.2 tell 10.0.0.1"), run.capture(h3));
    EthernetFrame request = run.sent(h1).get(0);
    assertEquals(MacAddress.BROADCAST, request.destination());
    assertEquals(MacAddress.ZERO, ((ArpPacket) request.payload()).targetMac());
    EthernetFrame reply = run.sent(h2).get(0);
    assertEquals(mac(1), reply.destination());
    assertEquals(mac(1), ((ArpPacket) reply.payload()).targetMac());
  }

  @Test
  void whoIsAskedLearnsWhoAsksABystanderDoesNot() {
    lab.lan(h1, h2, h3);
    Recording run = lab.start(lab.ping(h1, "10.0.0.2")).run();
    assertEquals(List.of("10.0.0.2 02:00:00:00:00:02 reachable"), run.table(h1, TableKind.ARP));
    assertEquals(List.of("10.0.0.1 02:00:00:00:00:01 reachable"), run.table(h2, TableKind.ARP));
    assertEquals(List.of(), run.table(h3, TableKind.ARP));
    assertEquals(List.of("h3 ARP_NOT_FOR_US"), run.drops());
  }

  @Test
  void whatIsKnownIsNotAskedAgain() {
    lab.lan(h1, h2, h3);
    Recording run =
        lab.start(lab.ping(h1, "10.0.0.2", 3, SECOND))
            .startAt(5 * SECOND, lab.ping(h2, "10.0.0.1"))
            .run();
    assertEquals(1, requests(run).size());
  }

  @Test
  void asksThreeTimesASecondApartAndGivesUpAfterThree() {
    lab.lan(h1, h2);
    int ping = lab.ping(h1, "10.0.0.99", 2, 500 * MILLISECOND);
    Recording run = lab.start(ping).run();
    assertEquals(List.of(0L, 1000L, 2000L), run.sendingMillis(h1));
    assertEquals(3, requests(run).size());
    List<TraceEvent.Dropped> lost = run.drops(DropReason.NEIGHBOR_UNREACHABLE);
    assertEquals(
        List.of(3 * SECOND, 3 * SECOND), lost.stream().map(TraceEvent.Dropped::time).toList());
    assertEquals(List.of("10.0.0.99 failed"), run.table(h1, TableKind.ARP));
    assertEquals(
        List.of(
            "SENT 1",
            "SENT 2",
            "TIMED_OUT 1",
            "TIMED_OUT 2",
            "FAILED 1 neighbor-unreachable",
            "FAILED 2 neighbor-unreachable"),
        run.flow(ping));
  }

  @Test
  void afterAFailureTheNextPacketAsksAnew() {
    lab.lan(h1, h2);
    Recording run =
        lab.start(lab.ping(h1, "10.0.0.99")).startAt(10 * SECOND, lab.ping(h1, "10.0.0.99")).run();
    assertEquals(List.of(0L, 1000L, 2000L, 10_000L, 11_000L, 12_000L), run.sendingMillis(h1));
  }

  @Test
  void aFailedEntryIsMendedByAnyPacketOfThatNeighbour() {
    lab.lan(h1, h2);
    lab.at(0, new ScenarioEvent.SetAddress(h2, 0, InterfaceAddress.NONE));
    lab.start(lab.ping(h1, "10.0.0.2"));
    lab.at(5 * SECOND, new ScenarioEvent.SetAddress(h2, 0, Lab.prefix("10.0.0.2/24")));
    lab.at(5 * SECOND, new ScenarioEvent.Announce(h2, 0, ip("10.0.0.2"), false));
    int again = lab.ping(h1, "10.0.0.2");
    Recording run = lab.startAt(6 * SECOND, again).run();
    assertEquals(List.of("SENT 1", "RECEIVED 1 10.0.0.2"), run.flow(again));
    assertEquals(
        3, requests(run).stream().filter(ask -> ask.senderIp().equals(ip("10.0.0.1"))).count());
  }

  @Test
  void aLostRequestIsRepeatedAndAllWaitingPacketsAreSentInOrder() {
    int cable = lab.link(h1, h2);
    int ping =
        lab.ping(
            h1,
            "10.0.0.2",
            3,
            300 * MILLISECOND,
            56,
            64,
            FlowPlan.Fragmentation.AUTOMATIC,
            5 * SECOND);
    Recording run = lab.start(ping).lose(cable, PacketKind.ARP_REQUEST, 1).run();
    assertEquals(
        List.of(
            "SENT 1",
            "SENT 2",
            "SENT 3",
            "RECEIVED 1 10.0.0.2",
            "RECEIVED 2 10.0.0.2",
            "RECEIVED 3 10.0.0.2"),
        run.flow(ping));
    assertEquals(1, run.drops(DropReason.DROPPED_BY_SCENARIO).size());
  }

  @Test
  void atMost101PacketsWaitTheOldestGoesFirst() {
    lab.lan(h1, h2);
    int flow = lab.udp(h1, 0, "10.0.0.99", 9, 110, MILLISECOND, 20, -1, false);
    Recording run = lab.start(flow).run();
    assertEquals(9, run.drops(DropReason.ARP_QUEUE_FULL).size());
    assertEquals(101, run.drops(DropReason.NEIGHBOR_UNREACHABLE).size());
    assertEquals("FAILED 10 neighbor-unreachable", run.flow(flow).get(110));
  }

  @Test
  void anIdleEntryIsForgottenAUsedOneIsNot() {
    Lab brief = new Lab().arpTimeout(10 * SECOND);
    int a = brief.host("a", "10.0.0.1/24");
    int b = brief.host("b", "10.0.0.2/24");
    brief.link(a, b);
    brief
        .start(brief.ping(a, "10.0.0.2", 4, 9 * SECOND))
        .startAt(40 * SECOND, brief.ping(a, "10.0.0.2"));
    Recording run = brief.until(60 * SECOND).run();
    assertEquals(List.of(0L, 40_000L), requestMillis(run, a));
    assertEquals(List.of(), run.table(a, TableKind.ARP));
  }

  @Test
  void staticEntriesAreUsedWithoutAskingAndNeverChange() {
    Lab fixed = new Lab().arpTimeout(SECOND);
    int a = fixed.hostKnowing("a", List.of(arp("10.0.0.2", mac(2))), "10.0.0.1/24");
    int b = fixed.host("b", "10.0.0.2/24");
    int c = fixed.host("c", "10.0.0.3/24");
    fixed.lan(a, b, c);
    fixed.at(0, new ScenarioEvent.Announce(c, 0, ip("10.0.0.2"), false));
    fixed.at(2 * SECOND, new ScenarioEvent.Flush(a, TableKind.ARP));
    int ping = fixed.ping(a, "10.0.0.2");
    Recording run = fixed.startAt(10 * SECOND, ping).run();
    assertEquals(List.of("SENT 1", "RECEIVED 1 10.0.0.2"), run.flow(ping));
    assertEquals(List.of("10.0.0.2 02:00:00:00:00:02 static"), run.table(a, TableKind.ARP));
    assertEquals(
        "> 10.0.0.1 > 10.0.0.2 ttl 64 ICMP echo request id 1 seq 1 length 56",
        sentBy(run, a).get(0));
  }

  @Test
  void aStaticEntryThatIsSetSendsWhatWaits() {
    lab.lan(h1, h2);
    int ping =
        lab.ping(h1, "10.0.0.77", 1, SECOND, 56, 64, FlowPlan.Fragmentation.AUTOMATIC, 5 * SECOND);
    Recording run =
        lab.start(ping)
            .at(SECOND / 2, new ScenarioEvent.SetArp(h1, arp("10.0.0.77", mac(2))))
            .run();
    assertEquals(List.of(0L, 500L), run.sendingMillis(h1));
    assertEquals(
        List.of("SENT 1", "TIMED_OUT 1"), run.flow(ping)); // h2 gets it, but has another address
    assertEquals(List.of("h2 NOT_OUR_ADDRESS"), run.drops().subList(1, 2));
  }

  @Test
  void aRemovedEntryIsAskedForAgain() {
    lab.lan(h1, h2);
    lab.start(lab.ping(h1, "10.0.0.2")).at(SECOND, new ScenarioEvent.RemoveArp(h1, ip("10.0.0.2")));
    Recording run = lab.startAt(2 * SECOND, lab.ping(h1, "10.0.0.2")).run();
    assertEquals(2, requests(run).size());
  }

  @Test
  void aFlushForgetsAndGivesUpWhatWaits() {
    lab.lan(h1, h2);
    int ping = lab.ping(h1, "10.0.0.99");
    Recording run =
        lab.start(ping).at(SECOND / 2, new ScenarioEvent.Flush(h1, TableKind.ARP)).run();
    assertEquals(List.of("SENT 1", "FAILED 1 neighbor-unreachable"), run.flow(ping));
    assertEquals(List.of(), run.table(h1, TableKind.ARP));
    assertEquals(1, requests(run).size());
  }

  @Test
  void announcementsOfBothFormsChangeExistingEntriesAndMakeNone() {
    for (boolean asReply : new boolean[] {false, true}) {
      Lab fresh = new Lab();
      int a = fresh.host("a", "10.0.0.1/24");
      int b = fresh.host("b", "10.0.0.2/24");
      int c = fresh.host("c", "10.0.0.3/24");
      int d = fresh.host("d", "10.0.0.4/24");
      fresh.lan(a, b, c, d);
      fresh.start(fresh.ping(b, "10.0.0.1"));
      fresh.at(2 * SECOND, new ScenarioEvent.SetAddress(a, 0, InterfaceAddress.NONE));
      fresh.at(2 * SECOND, new ScenarioEvent.SetAddress(c, 0, Lab.prefix("10.0.0.1/24")));
      fresh.at(3 * SECOND, new ScenarioEvent.Announce(c, 0, ip("10.0.0.1"), asReply));
      Recording run = fresh.run();
      assertEquals(List.of("10.0.0.1 02:00:00:00:00:03 reachable"), run.table(b, TableKind.ARP));
      assertEquals(List.of(), run.table(d, TableKind.ARP));
      EthernetFrame frame = run.sent(c).get(0);
      assertEquals(MacAddress.BROADCAST, frame.destination());
      ArpPacket packet = (ArpPacket) frame.payload();
      assertTrue(packet.isGratuitous());
      assertEquals(asReply ? ArpPacket.REPLY : ArpPacket.REQUEST, packet.operation());
      assertEquals(asReply ? mac(3) : MacAddress.ZERO, packet.targetMac());
      assertEquals(1, run.sent(c).size()); // nobody answers
    }
  }

  @Test
  void anEntryDoesNotChangeTwiceWithinASecond() {
    lab.lan(h1, h2, h3);
    lab.start(lab.ping(h2, "10.0.0.1"));
    lab.at(SECOND / 2, new ScenarioEvent.Announce(h3, 0, ip("10.0.0.1"), false));
    lab.until(SECOND);
    assertEquals(
        List.of("10.0.0.1 02:00:00:00:00:01 reachable"), lab.run().table(h2, TableKind.ARP));
  }

  @Test
  void itChangesWhenTheSecondIsOver() {
    lab.lan(h1, h2, h3);
    lab.start(lab.ping(h2, "10.0.0.1"));
    lab.at(SECOND + MILLISECOND, new ScenarioEvent.Announce(h3, 0, ip("10.0.0.1"), false));
    lab.at(
        2 * SECOND, new ScenarioEvent.Announce(h1, 0, ip("10.0.0.1"), false)); // 0.999 s after that
    assertEquals(
        List.of("10.0.0.1 02:00:00:00:00:03 reachable"), lab.run().table(h2, TableKind.ARP));
  }

  @Test
  void whoHearsItsAddressFromAnotherReportsTheConflict() {
    lab.lan(h1, h2, h3);
    lab.at(0, new ScenarioEvent.SetAddress(h3, 0, Lab.prefix("10.0.0.1/24")));
    lab.at(0, new ScenarioEvent.Announce(h3, 0, ip("10.0.0.1"), false));
    lab.at(SECOND, new ScenarioEvent.Announce(h3, 0, ip("10.0.0.1"), true));
    Recording run = lab.run();
    List<TraceEvent.AddressConflict> conflicts = run.events(TraceEvent.AddressConflict.class);
    assertEquals(
        List.of(h1, h3, h1), conflicts.stream().map(TraceEvent.AddressConflict::node).toList());
    assertEquals(mac(3), conflicts.get(0).other());
    assertEquals(ip("10.0.0.1"), conflicts.get(0).address());
    assertEquals(
        1, run.sent(h1).size()); // the request is answered, so that h3 knows, too; the reply is not
  }

  @Test
  void aProbeIsAnsweredWithoutLearningAndEndsAtTheFirstAnswer() {
    lab.lan(h1, h2, h3);
    Recording run = lab.at(0, new ScenarioEvent.Probe(h1, 0, ip("10.0.0.3"), 2)).run();
    assertEquals(
        List.of("> ARP probe who-has 10.0.0.3", "< ARP reply 10.0.0.3 is-at 02:00:00:00:00:03"),
        run.capture(h1));
    ArpPacket answer = (ArpPacket) run.sent(h3).get(0).payload();
    assertEquals(ip("0.0.0.0"), answer.targetIp());
    assertEquals(mac(1), answer.targetMac());
    assertEquals(List.of(), run.table(h3, TableKind.ARP));
    List<TraceEvent.AddressConflict> conflicts = run.events(TraceEvent.AddressConflict.class);
    assertEquals(1, conflicts.size());
    assertEquals(h1, conflicts.get(0).node());
    assertEquals(mac(3), conflicts.get(0).other());
  }

  /** RFC 5227 §2.1.1: a probe of another host for the same address is a conflict, too. */
  @Test
  void twoHostsThatProbeForTheSameAddressNoticeEachOther() {
    lab.lan(h1, h2, h3);
    lab.at(0, new ScenarioEvent.Probe(h1, 0, ip("10.0.0.77"), 3));
    lab.at(SECOND / 2, new ScenarioEvent.Probe(h2, 0, ip("10.0.0.77"), 3));
    lab.at(SECOND / 2, new ScenarioEvent.Probe(h3, 0, ip("10.0.0.78"), 1));
    Recording run = lab.run();
    List<TraceEvent.AddressConflict> conflicts = run.events(TraceEvent.AddressConflict.class);
    assertEquals(1, conflicts.size());
    assertEquals(h1, conflicts.get(0).node());
    assertEquals(ip("10.0.0.77"), conflicts.get(0).address());
    assertEquals(mac(2), conflicts.get(0).other());
    assertEquals(List.of(0L), run.sendingMillis(h1));
    assertEquals(List.of(500L, 1500L, 2500L), run.sendingMillis(h2));
  }

  @Test
  void forAFreeAddressAllProbesAreSentASecondApart() {
    lab.lan(h1, h2, h3);
    Recording run = lab.at(0, new ScenarioEvent.Probe(h1, 0, ip("10.0.0.77"), 3)).run();
    assertEquals(List.of(0L, 1000L, 2000L), run.sendingMillis(h1));
    assertEquals(List.of(), run.events(TraceEvent.AddressConflict.class));
  }

  @Test
  void anAnswerThatNobodyAskedForMakesNoEntry() {
    lab.lan(h1, h2);
    lab.start(lab.ping(h1, "10.0.0.2")).at(2 * SECOND, new ScenarioEvent.Flush(h1, TableKind.ARP));
    lab.at(3 * SECOND, new ScenarioEvent.Announce(h2, 0, ip("10.0.0.2"), true));
    Recording run = lab.run();
    assertEquals(List.of(), run.table(h1, TableKind.ARP));
    assertEquals(List.of("h1 ARP_NOT_FOR_US"), run.drops());
  }

  @Test
  void aChangedMacIsUnknownToOthersUntilTheyHearOfIt() {
    lab.lan(h1, h2);
    int before = lab.ping(h1, "10.0.0.2");
    int after = lab.ping(h1, "10.0.0.2");
    int told = lab.ping(h1, "10.0.0.2");
    lab.start(before)
        .at(2 * SECOND, new ScenarioEvent.SetMac(h2, 0, mac(0x99)))
        .startAt(3 * SECOND, after);
    lab.at(5 * SECOND, new ScenarioEvent.Announce(h2, 0, ip("10.0.0.2"), false))
        .startAt(6 * SECOND, told);
    Recording run = lab.run();
    assertEquals(List.of("SENT 1", "TIMED_OUT 1"), run.flow(after));
    assertEquals(1, run.drops(DropReason.NOT_ADDRESSED_TO_US).size());
    assertEquals(List.of("SENT 1", "RECEIVED 1 10.0.0.2"), run.flow(told));
  }

  /** Linux, arp_ignore 0: an address is the node's, not the interface's. */
  @Test
  void anAddressOfAnotherInterfaceIsAnsweredToo() {
    Lab wrong = new Lab();
    int host = wrong.host("host", "10.0.1.1/16");
    int router = wrong.router("router", List.of(), "10.0.1.254/24", "10.0.2.254/24");
    wrong.link(host, router);
    int ping = wrong.ping(host, "10.0.2.254");
    Recording run = wrong.start(ping).run();
    assertEquals(List.of("SENT 1", "RECEIVED 1 10.0.2.254"), run.flow(ping));
  }

  @Test
  void tableChangesAreToldOneByOne() {
    lab.lan(h1, h2);
    lab.start(lab.ping(h1, "10.0.0.2")).at(SECOND, new ScenarioEvent.Flush(h1, TableKind.ARP));
    List<String> changes = new ArrayList<>();
    for (TraceEvent.TableChanged change : lab.run().events(TraceEvent.TableChanged.class))
      if (change.node() == h1) changes.add(change.key() + "=" + change.value());
    assertEquals(
        List.of("10.0.0.2=incomplete", "10.0.0.2=02:00:00:00:00:02", "10.0.0.2="), changes);
  }

  private static List<ArpPacket> requests(Recording run) {
    return run.events(TraceEvent.FrameSent.class).stream()
        .filter(sent -> sent.port() == 0 && sent.frame().payload() instanceof ArpPacket)
        .filter(sent -> sent.frame().source().equals(mac(sent.node() + 1)))
        .map(sent -> (ArpPacket) sent.frame().payload())
        .filter(packet -> packet.isRequest() && !packet.isGratuitous())
        .toList();
  }

  private static List<Long> requestMillis(Recording run, int node) {
    return run.events(TraceEvent.FrameSent.class).stream()
        .filter(sent -> sent.node() == node && sent.frame().payload() instanceof ArpPacket)
        .map(sent -> sent.time() / MILLISECOND)
        .toList();
  }

  private static List<String> sentBy(Recording run, int node) {
    return run.capture(node).stream().filter(line -> line.startsWith(">")).toList();
  }
}
