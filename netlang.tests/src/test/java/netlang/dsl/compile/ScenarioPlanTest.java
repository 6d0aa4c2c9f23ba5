package netlang.dsl.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.dsl.NetFiles;
import netlang.dsl.net.NetFile;
import netlang.sim.plan.Expectation;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.plan.ScenarioPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios: what happens, and what is expected. */
class ScenarioPlanTest {

  private static final String LAB =
      """
      network lab {
        host a { ip 10.0.0.1/24 }
        host b { ip 10.0.0.2/24 }
        router r { nic left { ip 10.0.0.254/24 } nic right { ip 10.1.0.254/24 } }
        switch s
        link a -- s -- b
        link s -- r.left
        flow f = ping a -> b
        flow g = ping b -> a
      }
      scenario t on lab {
        %s
      }
      """;

  private static ScenarioPlan plan(String steps) {
    return compile(LAB.formatted(steps)).get(0);
  }

  private static List<ScenarioPlan> compile(String text) {
    return new NetworkCompiler().compile(NetFiles.readGood(text), "lab.net");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start f                        | StartFlow[flow=0]
          stop g                         | StopFlow[flow=1]
          cut s -- b                     | CutLink[link=1]
          restore a.eth0 -- s            | RestoreLink[link=0]
          power off s                    | PowerOff[node=3]
          power on r                     | PowerOn[node=2]
          set a ip 10.0.0.9/24           | SetAddress[node=0, port=0, ip=10.0.0.9/24]
          set r.right ip 10.0.0.9/24     | SetAddress[node=2, port=1, ip=10.0.0.9/24]
          set r.right mac 02:00:00:00:00:77 | SetMac[node=2, port=1, mac=02:00:00:00:00:77]
          remove r.right ip              | SetAddress[node=2, port=1, ip=0.0.0.0/32]
          remove a gateway               | RemoveRoute[node=0, destination=0.0.0.0/0]
          remove a route 10.8.0.0/16     | RemoveRoute[node=0, destination=10.8.0.0/16]
          remove a arp 10.0.0.2          | RemoveArp[node=0, address=10.0.0.2]
          announce 10.1.0.9 from r       | Announce[node=2, port=1, address=10.1.0.9, asReply=false]
          announce 10.0.0.9 from a as reply | Announce[node=0, port=0, address=10.0.0.9, asReply=true]
          probe 10.0.0.9 from b          | Probe[node=1, port=0, address=10.0.0.9, count=3]
          probe 10.0.0.9 from b { count 2 } | Probe[node=1, port=0, address=10.0.0.9, count=2]
          flush s mac-table              | Flush[node=3, table=MAC]
          flush a arp                    | Flush[node=0, table=ARP]
          """)
  void everyEventIsAnAction(String event, String action) {
    ScenarioEvent compiled = plan("at 1.5 s   " + event.replace(" ", "   ")).events().get(0);

    assertEquals(action, compiled.action().toString());
    assertEquals(event, compiled.text());
    assertEquals(1_500_000_000, compiled.timeNanos());
    assertEquals("lab.net:12", compiled.origin().toString());
  }

  @Test
  void gatewaysRoutesAndEntriesAreSetWithTheirLine() {
    List<ScenarioEvent> events =
        plan("at 0 s set a gateway 10.0.0.254\n"
                + "at 0 s set a route 10.1.0.0/16 via 10.0.0.254 metric 2\n"
                + "at 0 s set a arp 10.0.0.2 -> 02:00:00:00:00:77")
            .events();

    assertEquals(
        "SetRoute[node=0, route=RoutePlan[destination=0.0.0.0/0, nextHop=10.0.0.254, metric=0,"
            + " origin=lab.net:12]]",
        events.get(0).action().toString());
    assertEquals(
        "SetRoute[node=0, route=RoutePlan[destination=10.1.0.0/16, nextHop=10.0.0.254, metric=2,"
            + " origin=lab.net:13]]",
        events.get(1).action().toString());
    assertEquals(
        "SetArp[node=0, entry=ArpEntryPlan[address=10.0.0.2, mac=02:00:00:00:00:77,"
            + " origin=lab.net:14]]",
        events.get(2).action().toString());
  }

  @Test
  void aDroppedFrameIsCountedFromTheStartUnlessATimeIsSaid() {
    List<ScenarioEvent> events =
        plan("at 2 s drop the 1st arp on a -- s\n"
                + "drop the 3rd icmp echo request from a to 10.0.0.2 on s -- b")
            .events();

    assertEquals(0, events.get(0).timeNanos());
    assertEquals(
        "DropFrame[link=1, pattern=PacketPattern[kind=ICMP_ECHO_REQUEST, from=Node[node=0,"
            + " port=-1], to=Address[address=10.0.0.2], tests=[]], ordinal=3]",
        events.get(0).action().toString());
    assertEquals(2_000_000_000, events.get(1).timeNanos());
  }

  @Test
  void eventsAreSortedByTimeAndThenAsWritten() {
    List<ScenarioEvent> events =
        plan("at 2 s start f\nat 1 s start g, f\nat 2 s stop g\nat 0 s power off a").events();

    assertEquals(
        List.of("power off a", "start g", "start f", "start f", "stop g"),
        events.stream().map(ScenarioEvent::text).toList());
  }

  @Test
  void trafficWithoutANameBecomesAFlowOfThatScenario() {
    ScenarioPlan plan = plan("at 1 s ping a -> b { count 2 }\nat 2 s udp a -> r.right:9");

    assertEquals(
        List.of("f", "g", "ping a -> b", "udp a -> r.right:9"),
        plan.network().flows().stream().map(FlowPlan::name).toList());
    assertEquals(new ScenarioEvent.StartFlow(2), plan.events().get(0).action());
    assertEquals("ping a -> b { count 2 }", plan.events().get(0).text());
    assertEquals(new ScenarioEvent.StartFlow(3), plan.events().get(1).action());
  }

  @Test
  void seedAndEndHaveDefaults() {
    assertEquals(1, plan("").seed());
    assertEquals(ScenarioPlan.WHEN_QUIET, plan("").endNanos());
    assertEquals(7, plan("seed 7 until 20 s").seed());
    assertEquals(20_000_000_000L, plan("seed 7 until 20 s").endNanos());
  }

  @Test
  void aFileWithoutScenariosStartsEveryFlowAtOnce() {
    ScenarioPlan plan =
        compile(
                "network n { host a { ip 10.0.0.1/8 } flow f = ping a -> 10.0.0.2 flow g = ping a"
                    + " -> a }")
            .get(0);

    assertEquals("default", plan.name());
    assertEquals(
        List.of("start f", "start g"), plan.events().stream().map(ScenarioEvent::text).toList());
    assertTrue(plan.events().stream().allMatch(event -> event.timeNanos() == 0));
  }

  @Test
  void severalNetworksWithoutScenariosHaveOneEach() {
    List<ScenarioPlan> plans = compile("network one { host a } network two { host b }");

    assertEquals(List.of("one", "two"), plans.stream().map(ScenarioPlan::name).toList());
  }

  @Test
  void aNetworkWithoutScenarioIsLeftOutWhereOthersHaveOne() {
    List<ScenarioPlan> plans =
        compile("network one { host a } network two { host b } scenario s on two { }");

    assertEquals(List.of("s"), plans.stream().map(ScenarioPlan::name).toList());
    assertEquals("two", plans.get(0).network().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f receives 3                     | FlowCounts[flow=0, what=RECEIVES, amount=Amount[atLeast=3, atMost=3], withinNanos=9223372036854775807, window=Window[fromNanos=0, toNanos=9223372036854775807]]
          g loses at most 2 within 3 s     | FlowCounts[flow=1, what=LOSES, amount=Amount[atLeast=0, atMost=2], withinNanos=3000000000, window=Window[fromNanos=0, toNanos=9223372036854775807]]
          f sends at least 2 before 1 us   | FlowCounts[flow=0, what=SENDS, amount=Amount[atLeast=2, atMost=9223372036854775807], withinNanos=9223372036854775807, window=Window[fromNanos=0, toNanos=999]]
          f succeeds within 1 ms           | FlowSucceeds[flow=0, withinNanos=1000000]
          f fails                          | FlowFails[flow=0, reason=]
          f fails because no-route         | FlowFails[flow=0, reason=no-route]
          f rtt <= 5 ms                    | RoundTrip[flow=0, comparison=LESS_OR_EQUAL, nanos=5000000, toleranceNanos=0]
          f rtt = 4.2 ms +- 0.1 ms         | RoundTrip[flow=0, comparison=EQUAL, nanos=4200000, toleranceNanos=100000]
          f visits r.left, r, 10.9.9.9     | Visits[flow=0, hops=[[10.0.0.254], [10.0.0.254, 10.1.0.254], [10.9.9.9]]]
          a.arp at 1 s has 10.0.0.2 -> b.mac state reachable | TableHolds[node=0, table=ARP, timeNanos=1000000000, test=Has[key=10.0.0.2, value=02:00:00:00:00:02, state=reachable]]
          a.arp at 1 s has r.right.ip      | TableHolds[node=0, table=ARP, timeNanos=1000000000, test=Has[key=10.1.0.254, value=, state=]]
          a.arp at 1 s lacks 10.0.0.3      | TableHolds[node=0, table=ARP, timeNanos=1000000000, test=Lacks[key=10.0.0.3]]
          a.arp at 0 s is empty            | TableHolds[node=0, table=ARP, timeNanos=0, test=IsEmpty[]]
          s.mac-table at 0 s has 2 entries | TableHolds[node=3, table=MAC, timeNanos=0, test=Counts[entries=Amount[atLeast=2, atMost=2]]]
          s.mac-table at 0 s has a.mac -> port p1 | TableHolds[node=3, table=MAC, timeNanos=0, test=Has[key=02:00:00:00:00:01, value=port p1, state=]]
          r.routes at 0 s has default -> 10.0.0.1 | TableHolds[node=2, table=ROUTES, timeNanos=0, test=Has[key=0.0.0.0/0, value=10.0.0.1, state=]]
          r.routes at 0 s has 10.0.0.0/24 -> port left | TableHolds[node=2, table=ROUTES, timeNanos=0, test=Has[key=10.0.0.0/24, value=left, state=]]
          a.eth0 at 3 s is down            | PortState[node=0, port=0, timeNanos=3000000000, up=false]
          r.right at 3 s is up             | PortState[node=2, port=1, timeNanos=3000000000, up=true]
          nothing dropped                  | DropCount[amount=Amount[atLeast=0, atMost=0], node=-1, reason=[], window=Window[fromNanos=0, toNanos=9223372036854775807]]
          3 dropped at b because no-route during 1 us .. 2 us | DropCount[amount=Amount[atLeast=3, atMost=3], node=1, reason=[NO_ROUTE], window=Window[fromNanos=1000, toNanos=2000]]
          exactly 1 address conflict at a after 1 us | ConflictCount[amount=Amount[atLeast=1, atMost=1], node=0, window=Window[fromNanos=1000, toNanos=9223372036854775807]]
          """)
  void everyClaimHasItsRecord(String claim, String record) {
    Expectation expectation = plan("expect " + claim).expectations().get(0);

    assertEquals(record, expectation.claim().toString());
    assertEquals("expect " + claim, expectation.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no udp on s -- b                 | PacketPattern[kind=UDP, from=Anyone[], to=Anyone[], tests=[]], place=On[link=1]
          no arp at r.left                 | PacketPattern[kind=ARP, from=Anyone[], to=Anyone[], tests=[]], place=At[node=2, port=0]
          no arp on s                      | PacketPattern[kind=ARP, from=Anyone[], to=Anyone[], tests=[]], place=At[node=3, port=-1]
          no arp on s.p2                   | PacketPattern[kind=ARP, from=Anyone[], to=Anyone[], tests=[]], place=At[node=3, port=1]
          no frame to ff:ff:ff:ff:ff:ff    | PacketPattern[kind=FRAME, from=Anyone[], to=Mac[mac=ff:ff:ff:ff:ff:ff], tests=[]], place=Sender[]
          no ip from r.left with ip.ttl < 64, ip.source = b.ip | PacketPattern[kind=IP, from=Node[node=2, port=0], to=Anyone[], tests=[FieldTest[field=IP_TTL, comparison=LESS, value=64], FieldTest[field=IP_SOURCE, comparison=EQUAL, value=167772162]]], place=Sender[]
          """)
  void packetsAreMatchedAtTheirPlace(String claim, String sighting) {
    Expectation.PacketCount count =
        (Expectation.PacketCount) plan("expect " + claim).expectations().get(0).claim();

    assertEquals("Sighting[pattern=" + sighting + "]", count.sighting().toString());
  }

  @Test
  void aFrameIsComparedByFieldsOrBytesOrTime() {
    List<Expectation> expectations =
        plan("expect the 2nd frame has bytes \"ff ?? *\"\n"
                + "expect every arp has eth.destination = a.mac before 1 us\n"
                + "expect the 1st arp comes at 1 s +- 30 ms")
            .expectations();

    Expectation.HasBytes bytes = (Expectation.HasBytes) expectations.get(0).claim();
    assertEquals(2, bytes.ordinal());
    assertEquals(List.of(255, -1), bytes.octets());
    assertTrue(bytes.prefix());
    Expectation.HasFields fields = (Expectation.HasFields) expectations.get(1).claim();
    assertEquals(0, fields.ordinal());
    assertEquals(0x0200_0000_0001L, fields.tests().get(0).value());
    assertEquals(999, fields.window().toNanos());
    Expectation.ComesAt comes = (Expectation.ComesAt) expectations.get(2).claim();
    assertEquals(1_000_000_000, comes.timeNanos());
    assertEquals(30_000_000, comes.toleranceNanos());
  }

  @Test
  void theTextIsOneLineWithoutCommentsAndWithoutTheOtherwise() {
    Expectation expectation =
        plan("expect  not in order {\n"
                + " arp request ; // first\n"
                + " arp reply }\n"
                + " otherwise \"too  bad\"")
            .expectations()
            .get(0);

    assertEquals("expect not in order { arp request ; arp reply }", expectation.text());
    assertEquals("too  bad", expectation.otherwise());
    assertTrue(expectation.negated());
    assertEquals("lab.net:12", expectation.origin().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at 1 parsec start f              | there is no unit parsec
          at 1 s cut a -- b                | 0 cables
          at 1 s ping s -> b               | s has no IP stack
          at 1 s set s gateway 10.0.0.1    | s has no IP stack
          at 1 s flush s arp               | s has no arp
          expect a.mac-table at 1 s is empty | a has no mac-table
          expect a.arp at 1 s has 7        | 7 has one octet
          expect nothing dropped within 1 s | within where no flow is
          expect f succeeds before 1 s     | succeeds in absolute time
          expect every arp comes at 1 s    | every packet comes at one time
          expect the 1st arp has ip.ttl = a.mac | a value that ip.ttl cannot have
          """)
  void whatTheChecksShouldHaveRefusedIsABug(String line, String message) {
    NetFile file = NetFiles.readGood(LAB.formatted(line));

    String thrown =
        assertThrows(
                IllegalStateException.class, () -> new NetworkCompiler().compile(file, "lab.net"))
            .getMessage();
    assertTrue(thrown.startsWith("validator let through: ") && thrown.contains(message), thrown);
  }

  @Test
  void compilingTwiceGivesTheSamePlan() {
    NetFile file =
        NetFiles.readGood(LAB.formatted("at 0 s start f at 1 s ping a -> b expect f succeeds"));

    assertEquals(
        new NetworkCompiler().compile(file, "lab.net"),
        new NetworkCompiler().compile(file, "lab.net"));
  }
}
