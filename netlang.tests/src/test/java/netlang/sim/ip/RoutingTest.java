package netlang.sim.ip;

import static netlang.sim.Lab.SECOND;
import static netlang.sim.Lab.gateway;
import static netlang.sim.Lab.ip;
import static netlang.sim.Lab.line;
import static netlang.sim.Lab.mac;
import static netlang.sim.Lab.route;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.FlowPlan.Fragmentation;
import netlang.sim.plan.RoutePlan;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.PacketKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

  private final Lab lab = new Lab();

  /** h1 -- r1 -- h2, addresses as in the kernel's scenario 04. */
  private final int h1 = lab.host("h1", gateway("10.0.1.254"), "10.0.1.1/24");

  private final int r1 = lab.router("r1", List.of(), "10.0.1.254/24", "10.0.2.254/24");
  private final int h2 = lab.host("h2", gateway("10.0.2.254"), "10.0.2.2/24");

  RoutingTest() {
    lab.link(h1, r1);
    lab.link(r1, h2);
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3,      10.0.0.4", // the longest of three
    "10.1.9.9,      10.0.0.3",
    "10.9.9.9,      10.0.0.2",
    "192.168.0.1,   10.0.0.6", // equal length: the lowest metric
    "8.8.8.8,       10.0.0.1",
    "10.0.0.77,     10.0.0.77", // connected
  })
  void theLongestPrefixWinsThenTheLowestMetric(String destination, String nextHop) {
    Lab many = new Lab();
    int host =
        many.host(
            "host",
            List.of(
                route("0.0.0.0/0", "10.0.0.1", 0),
                route("10.0.0.0/8", "10.0.0.2", 0),
                route("10.1.0.0/16", "10.0.0.3", 0),
                route("10.1.2.0/24", "10.0.0.4", 100),
                route("192.168.0.0/24", "10.0.0.5", 20),
                route("192.168.0.0/24", "10.0.0.6", 10)),
            "10.0.0.9/24");
    Recording run = many.start(many.ping(host, destination)).until(SECOND / 2).run();
    TraceEvent.RouteChosen chosen = run.events(TraceEvent.RouteChosen.class).get(0);
    assertEquals(ip(nextHop), chosen.nextHop());
    assertEquals(ip(destination), chosen.destination());
    assertEquals(nextHop.equals(destination), chosen.local());
    assertEquals(Lab.prefix("10.0.0.9/24"), chosen.own());
  }

  /** As many as make the router look them up in tables. */
  @Test
  void aRouterWithManyNetworksKnowsThemAll() {
    Lab wide = new Lab();
    String[] nics = new String[20];
    for (int i = 0; i < nics.length; i++) nics[i] = "10.0." + i + ".254/24";
    List<RoutePlan> routes =
        List.of(
            route("0.0.0.0/0", "10.0.3.1", 0),
            route("10.7.0.0/16", "10.0.4.1", 5),
            route("10.7.0.0/16", "10.0.5.1", 4));
    int router = wide.router("router", routes, nics);
    int[] hosts = new int[nics.length];
    for (int i = 0; i < nics.length; i++) {
      hosts[i] = wide.host("h" + i, gateway("10.0." + i + ".254"), "10.0." + i + ".1/24");
      wide.link(router, hosts[i]);
    }
    int far = wide.ping(hosts[0], "10.0.19.1");
    int own = wide.ping(hosts[0], "10.0.17.254");
    Recording run =
        wide.start(far, own, wide.ping(hosts[0], "10.7.1.1"), wide.ping(hosts[0], "99.9.9.9"))
            .run();
    assertEquals(List.of("SENT 1", "RECEIVED 1 10.0.19.1"), run.flow(far));
    assertEquals(List.of("SENT 1", "RECEIVED 1 10.0.17.254"), run.flow(own));
    assertEquals(List.of("h5 NOT_OUR_ADDRESS", "h3 NOT_OUR_ADDRESS"), run.drops());
    assertFalse(run.simulation().owns(router, -1, ip("10.0.17.253")));
  }

  @Test
  void aRouterDecrementsTheTimeToLiveAndChangesTheMacsOnly() {
    Recording run = lab.start(lab.ping(h1, "10.0.2.2")).run();
    assertEquals(
        List.of(
            "> ARP who-has 10.0.2.2 tell 10.0.2.254",
            "< ARP reply 10.0.2.2 is-at 02:00:00:00:00:04",
            "> 10.0.1.1 > 10.0.2.2 ttl 63 ICMP echo request id 1 seq 1 length 56",
            "< 10.0.2.2 > 10.0.1.1 ttl 64 ICMP echo reply id 1 seq 1 length 56"),
        run.capture(r1, frame -> frame.source().equals(mac(3)) || frame.source().equals(mac(4))));
    EthernetFrame request = echo(run.sent(r1));
    assertEquals(mac(3), request.source());
    assertEquals(mac(4), request.destination());
    Ipv4Packet before = (Ipv4Packet) echo(run.sent(h1)).payload();
    assertEquals(before.withTimeToLive(63), request.payload());
  }

  @Test
  void theHostResolvesItsGatewayNotTheDestination() {
    Recording run = lab.start(lab.ping(h1, "10.0.2.2")).run();
    assertEquals("> ARP who-has 10.0.1.254 tell 10.0.1.1", run.capture(h1).get(0));
    assertEquals(List.of("10.0.1.254 02:00:00:00:00:02 reachable"), run.table(h1, TableKind.ARP));
  }

  @Test
  void theFarSideOfARouterIsAnsweredByTheRouterItself() {
    int ping = lab.ping(h1, "10.0.2.254");
    Recording run = lab.start(ping).run();
    assertEquals(List.of("SENT 1", "RECEIVED 1 10.0.2.254"), run.flow(ping));
    assertEquals(List.of(), run.capture(h2));
    assertEquals(64, ((Ipv4Packet) run.sent(r1).get(1).payload()).timeToLive());
  }

  @Test
  void withoutAGatewayNothingLeavesAndTheHostIsBlamed() {
    Lab alone = new Lab();
    int a = alone.host("a", "10.0.1.1/24");
    int b = alone.host("b", "10.0.1.2/24");
    alone.link(a, b);
    int ping = alone.ping(a, "10.0.2.2");
    Recording run = alone.start(ping).run();
    assertEquals(List.of("SENT 1", "FAILED 1 no-route"), run.flow(ping));
    assertEquals(List.of(), run.capture(a));
    TraceEvent.Dropped drop = run.drops(DropReason.NO_ROUTE).get(0);
    assertEquals(line(a), drop.cause());
    assertEquals("no gateway", drop.remark());
  }

  @Test
  void withoutAnyAddressNothingLeaves() {
    Lab alone = new Lab();
    int a = alone.host("a", "");
    int ping = alone.ping(a, "10.0.2.2");
    Recording run = alone.start(ping).run();
    assertEquals(List.of("SENT 1", "FAILED 1 no-address"), run.flow(ping));
    assertEquals(line(a), run.drops(DropReason.NO_ADDRESS).get(0).cause());
  }

  @Test
  void aGatewayThatDoesNotAnswerIsBlamed() {
    Lab wrong = new Lab();
    int a = wrong.host("a", gateway("10.0.1.99"), "10.0.1.1/24");
    int b = wrong.host("b", "10.0.1.2/24");
    wrong.link(a, b);
    int ping = wrong.ping(a, "10.0.2.2");
    Recording run = wrong.start(ping).run();
    assertEquals(List.of("SENT 1", "TIMED_OUT 1", "FAILED 1 neighbor-unreachable"), run.flow(ping));
    TraceEvent.Dropped drop = run.drops(DropReason.NEIGHBOR_UNREACHABLE).get(0);
    assertEquals("gateway 10.0.1.99", drop.remark());
    assertEquals(new Origin("lab.net", 77), drop.cause());
  }

  @Test
  void aGatewayInNoNetworkOfTheHostIsBlamed() {
    Lab wrong = new Lab();
    int a = wrong.host("a", gateway("10.9.9.9"), "10.0.1.1/24");
    Recording run = wrong.start(wrong.ping(a, "10.0.2.2")).run();
    TraceEvent.Dropped drop = run.drops(DropReason.NO_ROUTE).get(0);
    assertEquals(new Origin("lab.net", 77), drop.cause());
    assertEquals("gateway 10.9.9.9 is in no network of its own", drop.remark());
  }

  @Test
  void aHostDoesNotForward() {
    Lab wrong = new Lab();
    int a = wrong.host("a", gateway("10.0.1.3"), "10.0.1.1/24");
    int c = wrong.host("c", "10.0.1.3/24", "10.0.2.3/24");
    int d = wrong.host("d", "10.0.2.2/24");
    wrong.link(a, c);
    wrong.link(c, d);
    int ping = wrong.ping(a, "10.0.2.2");
    Recording run = wrong.start(ping).run();
    assertEquals(List.of("SENT 1", "TIMED_OUT 1"), run.flow(ping));
    assertEquals(List.of("c NOT_OUR_ADDRESS"), run.drops());
    assertEquals(1, run.sent(c).size()); // the ARP reply
  }

  @Test
  void aHostWithoutAWayBackSendsNothingNotEvenArp() {
    lab.at(0, new ScenarioEvent.RemoveRoute(h2, Ipv4Prefix.DEFAULT));
    int ping = lab.ping(h1, "10.0.2.2");
    Recording run = lab.start(ping).run();
    assertEquals(List.of("SENT 1", "TIMED_OUT 1"), run.flow(ping));
    assertEquals(List.of("h2 NO_ROUTE"), run.drops());
    assertEquals(1, run.sent(h2).size()); // the ARP reply to the router
  }

  @Test
  void aWrongMaskMakesARemoteHostLookLocal() {
    Lab wrong = new Lab();
    int a = wrong.host("a", gateway("10.0.1.254"), "10.0.1.1/16");
    int r = wrong.router("r", List.of(), "10.0.1.254/24", "10.0.2.254/24");
    int b = wrong.host("b", gateway("10.0.2.254"), "10.0.2.2/24");
    wrong.link(a, r);
    wrong.link(r, b);
    int there = wrong.ping(a, "10.0.2.2");
    int back = wrong.ping(b, "10.0.1.1");
    Recording run = wrong.start(there).startAt(10 * SECOND, back).run();
    assertEquals(
        List.of("SENT 1", "TIMED_OUT 1", "FAILED 1 neighbor-unreachable"), run.flow(there));
    assertEquals(List.of("SENT 1", "TIMED_OUT 1"), run.flow(back));
    assertEquals(
        6,
        run.capture(a, PacketKind.ARP_REQUEST::matches).stream()
            .filter(l -> l.startsWith(">"))
            .count());
  }

  @Test
  void routesCanBeSetReplacedAndRemovedWhileItRuns() {
    lab.at(0, new ScenarioEvent.RemoveRoute(h1, Ipv4Prefix.DEFAULT));
    lab.at(2 * SECOND, new ScenarioEvent.SetRoute(h1, route("10.0.2.0/24", "10.0.1.99", 0)));
    lab.at(6 * SECOND, new ScenarioEvent.SetRoute(h1, route("10.0.2.0/24", "10.0.1.254", 0)));
    int first = lab.ping(h1, "10.0.2.2");
    int second = lab.ping(h1, "10.0.2.2");
    int third = lab.ping(h1, "10.0.2.2");
    lab.startAt(SECOND, first).startAt(2 * SECOND, second).startAt(7 * SECOND, third);
    Recording run = lab.at(9 * SECOND, new ScenarioEvent.Flush(h1, TableKind.ROUTES)).run();
    assertEquals(List.of("SENT 1", "FAILED 1 no-route"), run.flow(first));
    assertEquals("FAILED 1 neighbor-unreachable", run.flow(second).get(2));
    assertEquals(List.of("SENT 1", "RECEIVED 1 10.0.2.2"), run.flow(third));
    assertEquals(List.of("10.0.1.0/24 eth0"), run.table(h1, TableKind.ROUTES));
    List<String> changes =
        run.events(TraceEvent.TableChanged.class).stream()
            .filter(change -> change.table() == TableKind.ROUTES)
            .map(change -> change.key() + "=" + change.value())
            .toList();
    assertEquals(
        List.of("0.0.0.0/0=", "10.0.2.0/24=10.0.1.99", "10.0.2.0/24=10.0.1.254", "10.0.2.0/24="),
        changes);
  }

  @Test
  void aNewAddressBringsItsNetworkAndMakesRoutesUsable() {
    Lab lan = new Lab();
    int a = lan.host("a", gateway("10.7.0.2"), "10.0.1.1/24");
    int b = lan.host("b", "10.7.0.2/24");
    lan.link(a, b);
    int before = lan.ping(a, "10.7.0.2");
    int after = lan.ping(a, "10.7.0.2");
    lan.start(before).at(SECOND, new ScenarioEvent.SetAddress(a, 0, Lab.prefix("10.7.0.1/24")));
    Recording run = lan.startAt(2 * SECOND, after).run();
    assertEquals(List.of("SENT 1", "FAILED 1 no-route"), run.flow(before));
    assertEquals(List.of("SENT 1", "RECEIVED 1 10.7.0.2"), run.flow(after));
    assertEquals(List.of("0.0.0.0/0 10.7.0.2", "10.7.0.0/24 eth0"), run.table(a, TableKind.ROUTES));
  }

  @Test
  void withoutItsAddressAHostDoesNotAnswer() {
    lab.at(0, new ScenarioEvent.SetAddress(h2, 0, InterfaceAddress.NONE));
    int ping = lab.ping(h1, "10.0.2.2");
    assertEquals("FAILED 1 neighbor-unreachable", lab.start(ping).run().flow(ping).get(2));
  }

  @Test
  void aHostReachesItselfWithoutAWire() {
    int ping = lab.ping(h1, "10.0.1.1");
    int udp = lab.udp(h1, 0, "10.0.1.1", 7000, 2, SECOND, 20, h1, true);
    int closed = lab.udp(h1, "10.0.1.1", 9, 20);
    Recording run = lab.start(ping, udp, closed).run();
    assertEquals(List.of("SENT 1", "RECEIVED 1 10.0.1.1"), run.flow(ping));
    assertEquals(
        List.of(
            "SENT 1",
            "DELIVERED 1",
            "RECEIVED 1 10.0.1.1",
            "SENT 2",
            "DELIVERED 2",
            "RECEIVED 2 10.0.1.1"),
        run.flow(udp));
    assertEquals(List.of("SENT 1", "FAILED 1 port-unreachable"), run.flow(closed));
    assertEquals(List.of(), run.capture(h1));
  }

  @Test
  void directedBroadcastsAreNotForwarded() {
    Recording run = lab.start(lab.udp(h1, "10.0.2.255", 9, 10)).run();
    assertEquals(List.of("r1 BROADCAST_NOT_FORWARDED"), run.drops());
    assertEquals(List.of(), run.capture(h2));
  }

  @Test
  void theLimitedBroadcastIsNotForwardedEither() {
    Recording run = lab.start(lab.udp(h1, "255.255.255.255", 9, 10)).run();
    assertEquals(
        List.of("> 10.0.1.1 > 255.255.255.255 ttl 64 UDP 49152 > 9 length 10"), run.capture(h1));
    assertEquals("ff:ff:ff:ff:ff:ff", run.sent(h1).get(0).destination().toString());
    assertEquals(List.of(), run.capture(h2));
    assertEquals(
        List.of("r1 PORT_UNREACHABLE"),
        run.drops()); // it is for the router, too, which says nothing
    assertEquals(List.of(), run.sent(r1));
  }

  @Test
  void groupsHaveTheirOwnMacAndAreNotForwarded() {
    Recording run = lab.start(lab.udp(h1, "239.129.2.3", 9, 10)).run();
    assertEquals(
        "01:00:5e:01:02:03",
        run.sent(h1).get(0).destination().toString()); // the low 23 bits, RFC 1112 §6.4
    assertEquals(List.of("r1 BROADCAST_NOT_FORWARDED"), run.drops());
  }

  @Test
  void aPacketWithOurOwnSourceIsAMartian() {
    Lab twins = new Lab();
    int a = twins.hostKnowing("a", List.of(Lab.arp("10.0.0.2", mac(2))), "10.0.0.1/24");
    int b = twins.host("b", "10.0.0.2/24");
    twins.link(a, b);
    twins.startAt(0, twins.ping(a, "10.0.0.2"));
    twins.at(0, new ScenarioEvent.SetAddress(b, 0, Lab.prefix("10.0.0.1/24")));
    assertEquals(List.of("b MARTIAN_ADDRESS"), twins.run().drops());
  }

  /** RFC 1122 §3.2.1.3 (g): never outside a host. */
  @Test
  void aLoopbackAddressIsTheHostItself() {
    int ping = lab.ping(h1, "127.0.0.1");
    int closed = lab.udp(h1, "127.0.0.1", 9, 20);
    Recording run = lab.start(ping, closed).run();
    assertEquals(List.of("SENT 1", "RECEIVED 1 127.0.0.1"), run.flow(ping));
    assertEquals(List.of("SENT 1", "FAILED 1 port-unreachable"), run.flow(closed));
    assertEquals(List.of(), run.capture(h1));
  }

  /** RFC 1812 §5.3.7: network 0 and class E are no destinations. */
  @ParameterizedTest
  @CsvSource({"0.0.0.0", "0.0.0.9", "240.0.0.1", "255.255.255.254"})
  void toAnAddressThatNobodyCanHaveNothingLeaves(String destination) {
    int ping = lab.ping(h1, destination);
    Recording run = lab.start(ping).run();
    assertEquals(List.of("SENT 1", "FAILED 1 martian-address"), run.flow(ping));
    assertEquals(List.of("h1 MARTIAN_ADDRESS"), run.drops());
    assertEquals(List.of(), run.capture(h1));
  }

  /** RFC 1122 §3.2.1.3 (d): unequal masks make a broadcast address of a host's. */
  @Test
  void aPacketFromTheBroadcastAddressOfTheNetworkIsAMartian() {
    Lab unequal = new Lab();
    int wide = unequal.host("wide", "10.0.0.127/24");
    int narrow = unequal.host("narrow", "10.0.0.1/25");
    unequal.link(wide, narrow);
    Recording run = unequal.start(unequal.ping(wide, "10.0.0.1")).run();
    assertEquals(List.of("narrow MARTIAN_ADDRESS"), run.drops());
  }

  /** The card that is to blame is the one it would have left by. */
  @Test
  void aBroadcastThatIsTooBigFailsAtTheCardOfItsSource() {
    Lab two = new Lab();
    int host = two.host("h", "10.0.0.1/24", "10.0.1.1/24 mtu 1000");
    Ipv4Address from = ip("10.0.1.1");
    Ipv4Address all = ip("255.255.255.255");
    int shout =
        two.flow(
            new FlowPlan.Ping(
                "shout",
                host,
                from,
                all,
                1,
                SECOND,
                1200,
                64,
                Fragmentation.NEVER,
                SECOND,
                Origin.UNKNOWN));
    assertEquals(1, two.start(shout).run().drops(DropReason.FRAGMENTATION_NEEDED).get(0).port());
  }

  @Test
  void aPacketForThePowerlessRouterIsLost() {
    lab.start(lab.ping(h1, "10.0.2.2")).at(2 * SECOND, new ScenarioEvent.PowerOff(r1));
    int ping = lab.ping(h1, "10.0.2.2");
    Recording run = lab.startAt(3 * SECOND, ping).run();
    assertEquals(List.of("SENT 1", "TIMED_OUT 1"), run.flow(ping));
    assertEquals(List.of("r1 NODE_DOWN"), run.drops());
    assertFalse(run.simulation().isUp(r1, 0));
    assertFalse(run.simulation().isUp(h1, 0)); // no carrier from a dark router
  }

  @Test
  void theTimeToLiveIsTheSendersChoice() {
    int ping = lab.ping(h1, "10.0.2.2", 1, SECOND, 56, 2, Fragmentation.AUTOMATIC, SECOND);
    Recording run = lab.start(ping).run();
    assertEquals(List.of("SENT 1", "RECEIVED 1 10.0.2.2"), run.flow(ping));
    assertEquals(1, ((Ipv4Packet) echo(run.received(h2)).payload()).timeToLive());
  }

  private static EthernetFrame echo(List<EthernetFrame> frames) {
    return frames.stream().filter(PacketKind.ICMP_ECHO_REQUEST::matches).findFirst().orElseThrow();
  }
}
