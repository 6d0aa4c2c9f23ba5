package netlang.sim.icmp;

import static netlang.sim.Lab.SECOND;
import static netlang.sim.Lab.gateway;
import static netlang.sim.Lab.ip;
import static netlang.sim.Lab.route;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.FlowPlan.Fragmentation;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.PacketKind;
import org.junit.jupiter.api.Test;

/** RFC 792, 1122 §3.2.2 and 1812 §4.3, with the choices of the Linux kernel. */
class IcmpTest {

  private final Lab lab = new Lab();
  private final int h1 = lab.host("h1", gateway("10.0.1.254"), "10.0.1.1/24");
  private final int r1 = lab.router("r1", List.of(), "10.0.1.254/24", "10.0.2.254/24");
  private final int h2 = lab.host("h2", gateway("10.0.2.254"), "10.0.2.2/24");

  IcmpTest() {
    lab.link(h1, r1);
    lab.link(r1, h2);
  }

  @Test
  void anEchoReplyHasTheDataOfItsRequest() {
    Recording run = lab.start(lab.ping(h1, "10.0.2.2")).run();
    Ipv4Packet request = first(run, h1, PacketKind.ICMP_ECHO_REQUEST);
    Ipv4Packet reply = first(run, h2, PacketKind.ICMP_ECHO_REPLY);
    assertEquals(((IcmpMessage) request.payload()).echoReply(), reply.payload());
    assertEquals(64, reply.timeToLive());
    assertFalse(reply.dontFragment());
    assertEquals(ip("10.0.2.2"), reply.source());
  }

  @Test
  void echoesToABroadcastAddressAreNotAnswered() {
    int ping = lab.ping(h1, "10.0.1.255");
    Recording run = lab.start(ping).run();
    assertEquals(List.of("SENT 1", "TIMED_OUT 1"), run.flow(ping));
    assertEquals(1, run.received(r1).size());
    assertEquals(1, run.drops(DropReason.BROADCAST_ECHO).size());
    assertEquals(List.of(), run.sent(r1));
  }

  @Test
  void aRouterWithoutARouteSaysNetUnreachable() {
    int ping = lab.ping(h1, "10.0.9.9");
    Recording run = lab.start(ping).run();
    assertEquals(List.of("SENT 1", "FAILED 1 no-route"), run.flow(ping));
    assertError(
        run,
        r1,
        IcmpMessage.DESTINATION_UNREACHABLE,
        IcmpMessage.NET_UNREACHABLE,
        "10.0.1.254",
        64);
    assertEquals("no route", run.drops(DropReason.NO_ROUTE).get(0).remark());
    assertEquals(Lab.line(r1), run.drops(DropReason.NO_ROUTE).get(0).cause());
  }

  @Test
  void theLastRouterSaysHostUnreachableForEachPacketThatWaited() {
    int ping = lab.ping(h1, "10.0.2.99", 3, SECOND / 2);
    Recording run = lab.start(ping).run();
    assertEquals(3, count(run, r1, PacketKind.ICMP_HOST_UNREACHABLE));
    assertError(
        run,
        r1,
        IcmpMessage.DESTINATION_UNREACHABLE,
        IcmpMessage.HOST_UNREACHABLE,
        "10.0.1.254",
        63);
    assertEquals("FAILED 3 neighbor-unreachable", run.flow(ping).get(8));
  }

  @Test
  void usedUpTimeToLiveIsReportedWithThePacketAsItArrived() {
    int ping = lab.ping(h1, "10.0.2.2", 1, SECOND, 56, 1, Fragmentation.AUTOMATIC, SECOND);
    Recording run = lab.start(ping).run();
    assertEquals(List.of("SENT 1", "FAILED 1 ttl-exceeded"), run.flow(ping));
    assertError(
        run, r1, IcmpMessage.TIME_EXCEEDED, IcmpMessage.TTL_EXCEEDED_IN_TRANSIT, "10.0.1.254", 1);
  }

  @Test
  void aClosedPortIsReportedByTheDestination() {
    int udp = lab.udp(h1, "10.0.2.2", 9000, 5);
    Recording run = lab.start(udp).run();
    assertEquals(List.of("SENT 1", "FAILED 1 port-unreachable"), run.flow(udp));
    assertError(
        run, h2, IcmpMessage.DESTINATION_UNREACHABLE, IcmpMessage.PORT_UNREACHABLE, "10.0.2.2", 63);
  }

  /** Seen in the kernel's scenario 08: ICMP length 556 for a datagram of 1200 octets. */
  @Test
  void anErrorHas576OctetsAtMost() {
    Recording run =
        lab.start(lab.udp(h1, "10.0.2.2", 9001, 1200), lab.udp(h1, "10.0.2.2", 9001, 5)).run();
    List<Integer> lengths =
        run.sent(h2).stream()
            .filter(PacketKind.ICMP_PORT_UNREACHABLE::matches)
            .map(frame -> frame.payload().length())
            .toList();
    assertEquals(List.of(576, 20 + 8 + 20 + 8 + 5), lengths);
  }

  /** It leaves by the interface towards the source, whichever address the packet was sent to. */
  @Test
  void anErrorAboutTransitComesFromTheInterfaceTowardsTheSource() {
    Lab three = new Lab();
    int a = three.host("a", gateway("10.0.1.254"), "10.0.1.1/24");
    int first = three.router("first", gateway("10.0.2.2"), "10.0.1.254/24", "10.0.2.1/24");
    int second =
        three.router(
            "second", List.of(route("10.0.1.0/24", "10.0.2.1", 0)), "10.0.2.2/24", "10.0.3.1/24");
    three.link(a, first);
    three.link(first, second);
    Recording run = three.start(three.ping(a, "10.9.9.9")).run();
    assertEquals(ip("10.0.2.2"), first(run, second, PacketKind.ICMP_NET_UNREACHABLE).source());
  }

  @Test
  void theAddressThatWasAskedReportsItsOwnClosedPort() {
    Recording run = lab.start(lab.udp(h1, "10.0.2.254", 9, 5)).run();
    assertEquals(ip("10.0.2.254"), first(run, r1, PacketKind.ICMP_PORT_UNREACHABLE).source());
  }

  @Test
  void broadcastsToAClosedPortAreNotReported() {
    Recording run = lab.start(lab.udp(h1, "10.0.1.255", 9, 5)).run();
    assertEquals(List.of("r1 PORT_UNREACHABLE"), run.drops());
    assertEquals(0, count(run, r1, PacketKind.ICMP));
  }

  @Test
  void errorsAreNotReported() {
    // the router has no way back to the source of the echo request; the error about that must not
    // cause another
    lab.at(0, new ScenarioEvent.SetAddress(r1, 0, Lab.prefix("10.0.1.254/32")));
    lab.at(0, new ScenarioEvent.SetAddress(h1, 0, Lab.prefix("10.0.1.1/24")));
    int ping = lab.ping(h1, "10.0.9.9");
    Recording run = lab.start(ping).run();
    assertEquals(List.of("r1 NO_ROUTE", "r1 NO_ROUTE"), run.drops());
    assertEquals(0, count(run, r1, PacketKind.ICMP));
  }

  @Test
  void aLateReplyIsUnexpected() {
    Lab slow = new Lab().cables(1_000_000_000, SECOND, 10);
    int a = slow.host("a", "10.0.0.1/24");
    int b = slow.host("b", "10.0.0.2/24");
    slow.link(a, b);
    int ping = slow.ping(a, "10.0.0.2");
    Recording run = slow.start(ping).run();
    assertEquals(List.of("SENT 1", "TIMED_OUT 1"), run.flow(ping));
    assertEquals("a UNEXPECTED_REPLY", run.drops().get(run.drops().size() - 1));
  }

  @Test
  void laterFragmentsAreNotReported() {
    int ping = lab.ping(h1, "10.0.9.9", 1, SECOND, 3000, 64, Fragmentation.ALLOWED, SECOND);
    Recording run = lab.start(ping).run();
    assertEquals(3, run.drops(DropReason.NO_ROUTE).size());
    assertEquals(1, count(run, r1, PacketKind.ICMP_NET_UNREACHABLE));
  }

  @Test
  void anErrorGoesToTheFlowThatItIsAbout() {
    int lost = lab.ping(h1, "10.0.9.9");
    int fine = lab.ping(h1, "10.0.2.2");
    Recording run = lab.start(lost, fine).run();
    assertEquals(List.of("SENT 1", "FAILED 1 no-route"), run.flow(lost));
    assertEquals(List.of("SENT 1", "RECEIVED 1 10.0.2.2"), run.flow(fine));
  }

  private static void assertError(
      Recording run, int node, int type, int code, String source, int quotedTimeToLive) {
    Ipv4Packet packet = first(run, node, PacketKind.ICMP);
    IcmpMessage error = (IcmpMessage) packet.payload();
    assertEquals(type, error.type());
    assertEquals(code, error.code());
    assertEquals(Ipv4Address.parse(source), packet.source());
    assertEquals(ip("10.0.1.1"), packet.destination());
    assertEquals(64, packet.timeToLive());
    assertEquals(0xc0, packet.typeOfService());
    assertFalse(packet.dontFragment());
    Ipv4Packet quoted = ((IcmpMessage.Quoted) error.content()).packet();
    assertEquals(quotedTimeToLive, quoted.timeToLive());
    assertEquals(ip("10.0.1.1"), quoted.source());
  }

  private static Ipv4Packet first(Recording run, int node, PacketKind kind) {
    return (Ipv4Packet)
        run.sent(node).stream().filter(kind::matches).findFirst().orElseThrow().payload();
  }

  private static long count(Recording run, int node, PacketKind kind) {
    return run.sent(node).stream().filter(kind::matches).count();
  }
}
