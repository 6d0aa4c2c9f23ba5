package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** V65 to V67: whether traffic gets there and back, as the network is written. */
class PathChecksTest {

  /** Without a route from r1 to carol, and none from r2 to alice. */
  private static final String SITES =
      """
      host alice { ip 10.1.0.1/24   gateway 10.1.0.254 }
      host bob   { ip 10.2.0.1/24   gateway 10.2.0.254 }
      host carol { ip 10.3.0.1/24   gateway 10.3.0.254 }
      router r1 {
        nic lan { ip 10.1.0.254/24 }
        nic wan { ip 172.16.0.1/30 }
        route 10.2.0.0/24 via 172.16.0.2
      }
      router r2 {
        nic wan { ip 172.16.0.2/30 }
        nic b   { ip 10.2.0.254/24 }
        nic c   { ip 10.3.0.254/24 }
      }
      link alice -- r1.lan
      link r1.wan -- r2.wan
      link r2.b -- bob
      link r2.c -- carol
      """;

  private static final String FAILS = "error 'carol'";

  private static Issues flow(String traffic) {
    return Issues.inNetwork(SITES + "flow f = " + traffic);
  }

  private static Issues scenario(String body) {
    return Issues.of(
        "network n {\n"
            + SITES
            + "flow f = ping alice -> carol\n}\nscenario s {\n"
            + body
            + "\n}\n");
  }

  @Test
  void nodeAndReasonAreNamedAndTheRouteThatIsMissing() {
    assertEquals(
        "`f` does not get to `carol` (10.3.0.1): `r1` has no route to it; give it `route "
            + "10.3.0.0/24 via 172.16.0.2`",
        flow("ping alice -> carol").messages(IssueCodes.NO_WAY));
  }

  @Test
  void whoIsAnsweredNeedsAWayBack() {
    assertEquals("warning 'bob'", flow("ping alice -> bob").marks(IssueCodes.NO_WAY_BACK));
    assertEquals("warning 'bob:9'", flow("tcp alice -> bob:9").marks(IssueCodes.NO_WAY_BACK));
    assertEquals("", flow("udp alice -> bob:9").marks(IssueCodes.NO_WAY_BACK));
    assertEquals("", flow("ping alice -> bob").marks(IssueCodes.NO_WAY));
  }

  @Test
  void anAddressThatNobodyHasIsOnlyAWarning() {
    assertEquals("warning '10.2.0.9'", flow("ping alice -> 10.2.0.9").marks(IssueCodes.NO_WAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at 0 s start f",
        "at 0 s start f   at 1 s cut alice -- r1",
        "at 0 s start f   expect f succeeds",
        "at 0 s start f   expect f loses at most 1",
        "at 0 s start f   expect not f fails",
        "at 0 s start f   expect no icmp net unreachable",
        "at 0 s start f   expect 1 dropped at r2 because no-route",
        "at 0 s start f   expect nothing dropped",
      })
  void aScenarioThatSendsItShowsIt(String body) {
    assertEquals(FAILS, scenario(body).marks(IssueCodes.NO_WAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at 0 s start f   expect f fails",
        "at 0 s start f   expect f fails because no-route",
        "at 0 s start f   expect not f succeeds",
        "at 0 s start f   expect f loses 1",
        "at 0 s start f   expect f receives 0",
        "at 0 s start f   expect no icmp at carol   expect f receives no",
        "at 0 s start f   expect 1 dropped at r1 because no-route",
        "at 0 s start f   expect the 1st icmp net unreachable at alice has ip.ttl = 64",
        "at 0 s set r1 gateway 172.16.0.2   at 1 s start f",
        "at 0 s start f   at 1 s set r1 gateway 172.16.0.2",
        "at 0 s remove r1 route 10.2.0.0/24   at 1 s start f",
        "until 1 s",
      })
  void whatIsExpectedOrChangedOrNeverSentIsNot(String body) {
    assertEquals("", scenario(body).marks(IssueCodes.NO_WAY));
  }

  @Test
  void trafficWithoutANameIsMarkedInItsScenario() {
    Issues issues = scenario("at 1 s ping bob -> 10.3.0.1\nat 2 s ping r1 -> 10.3.0.1");

    assertEquals("error '10.3.0.1'", issues.marks(IssueCodes.NO_WAY));
    assertEquals(
        "this traffic does not get to 10.3.0.1: `r1` has no route to it; give it `route "
            + "10.3.0.0/24 via 172.16.0.2`",
        issues.messages(IssueCodes.NO_WAY));
  }

  @Test
  void itIsEnoughThatTheScenarioThatSendsItAllowsIt() {
    String other = "}\nscenario t {\n";
    assertEquals("info 'carol'", scenario("allow V65\nat 0 s start f" + other).marks("V65"));
    assertEquals("error 'carol'", scenario("at 0 s start f" + other + "allow V65").marks("V65"));
    assertEquals(
        "error 'carol'",
        scenario("allow V65\nat 0 s start f" + other + "at 0 s start f").marks("V65"));
  }

  @Test
  void flowsThatEndAtTheSamePlaceAreToldOfOnce() {
    Issues issues =
        Issues.inNetwork(
            SITES
                + "flow f = ping alice -> carol\nflow g = udp alice -> 10.3.0.1:9\n"
                + "flow h = ping alice -> 192.0.2.1");

    assertEquals(FAILS + ", error '192.0.2.1'", issues.marks(IssueCodes.NO_WAY));
    assertEquals(
        1, issues.messages(IssueCodes.NO_WAY).split("it is the same with 1 more").length - 1);
  }

  @Test
  void aTimeToLiveThatIsWrittenIsThereToBeUsedUp() {
    String good = SITES.replace("route 10.2", "route 10.3.0.0/24 via 172.16.0.2\nroute 10.2");
    String there = good + "flow f = udp alice -> carol:9 { ttl 1 }";

    assertEquals("", Issues.inNetwork(there).marks(IssueCodes.NO_WAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // V29, V25, V27, V27 about a host, V52
        "host a { ip 10.0.0.1/24 }",
        "host a { ip 10.0.0.1/24   gateway 10.9.9.9 }",
        "host a { ip 10.0.0.1/24   gateway 10.0.0.77 }",
        "host a { ip 10.0.0.1/24   gateway 10.0.0.2 }",
        "host a",
        // V68 outside, V68 nobody, V74
        "host a { ip 10.0.0.1/24   route 10.1.0.0/24 via 10.9.9.9 }",
        "host a { ip 10.0.0.1/24   route 10.1.0.0/24 via 10.0.0.77 }",
        "host a { ip 10.0.0.1/24   gateway 10.0.0.254   arp 10.0.0.254 -> 02:00:00:00:0b:0b }",
        // V20, V21, V24, V23
        "host a { ip 10.7.0.1/24   gateway 10.7.0.254 }",
        "host a { ip 10.0.0.2/24   gateway 10.0.0.254 }",
        "host a { ip 10.0.0.1/30   gateway 10.0.0.254 }",
        "host a { ip 10.0.0.1/8    gateway 10.0.0.254 }",
      })
  void wherePlacesAreBlamedAlreadyNothingIsSaid(String host) {
    String text =
        host
            + """

            host peer { ip 10.0.0.2/24   gateway 10.0.0.254   mac 02:00:00:00:0b:0b }
            host far { ip 10.1.0.1/24   gateway 10.1.0.254 }
            router r { nic x { ip 10.0.0.254/24 } nic y { ip 10.1.0.254/24 } }
            switch s
            link a -- s -- peer
            link s -- r.x
            link r.y -- far
            flow f = ping a -> 10.1.0.1
            flow g = ping far -> peer
            """;
    Issues issues = Issues.inNetwork(text);

    assertEquals("", issues.marks(IssueCodes.NO_WAY), issues::toString);
    assertEquals("", issues.marks(IssueCodes.NO_WAY_BACK), issues::toString);
  }

  @Test
  void hostsOfOneNetworkInTwoSegments() {
    Issues issues =
        Issues.inNetwork(
            """
            host a { ip 10.0.0.1/24 }
            host b { ip 10.0.0.2/24 }
            host c { ip 10.0.0.3/24 }
            host d { ip 10.0.0.4/24 }
            link a -- b
            link c -- d
            flow f = ping a -> d
            """);

    assertEquals(
        "`f` does not get to `d` (10.0.0.4): `a` asks its neighbours for it, but `d` is in another "
            + "segment; link the two, or put a router between them and re-address one",
        issues.messages(IssueCodes.NO_WAY));
  }

  // ---- loops

  private static final String PAIR =
      """
      host a { ip 10.0.1.1/24   gateway 10.0.1.254 }
      router r1 { nic lan { ip 10.0.1.254/24 } nic r2 { ip 10.0.9.1/30 } gateway 10.0.9.2 }
      router r2 { nic r1 { ip 10.0.9.2/30 } nic lan { ip 10.0.2.254/24 } gateway 10.0.9.1 }
      host b { ip 10.0.2.1/24   gateway 10.0.2.254 }
      link a -- r1.lan
      link r1.r2 -- r2.r1
      link r2.lan -- b
      """;

  @Test
  void twoDefaultRoutesDoNoHarmByThemselves() {
    assertEquals("", Issues.inNetwork(PAIR + "flow f = ping a -> b").toString());
  }

  @Test
  void aFlowThatGoesRoundTellsTheCircle() {
    Issues issues = Issues.inNetwork(PAIR + "flow f = ping a -> 192.0.2.1");

    assertEquals("error '10.0.9.2'", issues.marks(IssueCodes.ROUTING_LOOP));
    assertEquals(
        "packets to 192.0.2.1 go round in a circle, `r1` -> `r2` -> `r1`, until their time to live "
            + "is used up; correct one of these routes",
        issues.messages(IssueCodes.ROUTING_LOOP));
    assertEquals("", issues.marks(IssueCodes.NO_WAY));
  }

  @Test
  void aNetworkThatRoutersDoNotFindIsEnough() {
    String third =
        "router r3 { nic x { ip 10.0.1.253/24 } nic y { ip 10.0.3.254/24 } gateway 10.0.1.254 }\n"
            + "host c { ip 10.0.3.1/24   gateway 10.0.3.254 }\nswitch s\nlink r3.x -- s -- r1.lan\n"
            + "link a -- s\nlink r3.y -- c\n";
    Issues issues = Issues.inNetwork(PAIR.replace("link a -- r1.lan\n", third));

    assertEquals("error '10.0.9.2'", issues.marks(IssueCodes.ROUTING_LOOP));
  }

  @Test
  void routesToANetworkThatIsNowhere() {
    String text =
        PAIR.replace("gateway 10.0.9.2 }", "gateway 10.0.9.2   route 10.5.0.0/16 via 10.0.9.2 }")
            .replace("gateway 10.0.9.1 }", "gateway 10.0.9.1   route 10.5.0.0/16 via 10.0.9.1 }");

    assertEquals("error '10.0.9.2'", Issues.inNetwork(text).marks(IssueCodes.ROUTING_LOOP));
  }

  @Test
  void aLoopThatIsMeant() {
    String network = "network n {\n" + PAIR + "flow f = ping a -> 192.0.2.1\n}\n";
    String run = "scenario s {\n%s\nat 0 s start f\n%s\n}\n";

    assertEquals("error '10.0.9.2'", Issues.of(network + run.formatted("", "")).marks("V67"));
    assertEquals(
        "info '10.0.9.2'", Issues.of(network + run.formatted("allow V67", "")).marks("V67"));
    assertEquals(
        "",
        Issues.of(network + run.formatted("", "expect f fails because ttl-exceeded")).marks("V67"));
  }

  @Test
  void theAnswersMayGoRoundToo() {
    String text =
        PAIR.replace("gateway 10.0.9.2 }", "route 10.0.2.0/24 via 10.0.9.2 }")
                .replace("gateway 10.0.9.1 }", "gateway 10.0.9.6 }")
                .replace("link r2.lan -- b", "link r2.lan -- b\nlink r2.r3 -- r3.r2")
                .replace(
                    "nic lan { ip 10.0.2.254/24 }",
                    "nic lan { ip 10.0.2.254/24 } nic r3 { ip 10.0.9.5/30 }")
            + "router r3 { nic r2 { ip 10.0.9.6/30 } gateway 10.0.9.5 }\nflow f = ping a -> b\n";

    assertEquals("error '10.0.9.6'", Issues.inNetwork(text).marks(IssueCodes.ROUTING_LOOP));
    assertEquals("", Issues.inNetwork(text).marks(IssueCodes.NO_WAY_BACK));
  }

  // ---- hosts with several NICs

  @Test
  void aHostWithTwoCardsSendsFromTheOneThatItUses() {
    String text =
        """
        host alice { nic lan { ip 10.0.1.1/24 } nic dmz { ip 10.0.2.1/24 } }
        host bob { ip 10.0.1.2/24 }
        host carol { ip 10.0.2.2/24 }
        link alice.lan -- bob
        link alice.dmz -- carol
        flow f = ping alice -> carol
        """;

    assertEquals("", Issues.inNetwork(text).toString());
  }

  @Test
  void theGatewayOfAHostWithTwoCardsMayBeBehindTheSecond() {
    String text =
        """
        host alice { nic lan { ip 10.0.1.1/24 } nic dmz { ip 10.0.2.1/24 } }
        host bob { ip 10.0.1.2/24 }
        host far { ip 10.0.3.1/24   gateway 10.0.3.254 }
        router r { nic dmz { ip 10.0.2.254/24 } nic far { ip 10.0.3.254/24 } }
        link alice.lan -- bob
        link alice.dmz -- r.dmz
        link r.far -- far
        flow f = ping alice -> far
        """;

    assertEquals(
        "`alice` has no gateway, but `f` goes to 10.0.3.1 outside 10.0.1.0/24, 10.0.2.0/24; give it"
            + " `gateway 10.0.2.254`",
        Issues.inNetwork(text).messages(IssueCodes.GATEWAY_MISSING));
  }
}
