package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only the whole network tells: a network that is wrong, and its neighbour that is right. */
class NetworkChecksTest {

  /**
   * Hosts a, b and c and the router's NIC {@code r.left} in one segment, d and {@code r.right} in
   * another.
   */
  private static final String LAN =
      """
      host a { %s }
      host b { %s }
      host c { ip 10.1.1.3/24 }
      host d { %s }
      router r { nic left { ip 10.1.1.254/24 } nic right { ip 10.2.2.254/24 } }
      switch s
      link a -- s -- b
      link c -- s -- r.left
      link r.right -- d
      """;

  private static String lan(String code, String a, String b, String d) {
    return Issues.inNetwork(LAN.formatted(a, b, d)).marks(code);
  }

  private static String expected(String marks) {
    return marks == null ? "" : marks;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          V05 | ip 10.1.1.1/24 | ip 10.1.1.2/255.255.255.0 | warning '255.255.255.0'
          V05 | ip 10.1.1.1/24 | ip 10.1.1.2/24            |
          V20 | ip 10.1.1.1/24 | ip 10.9.9.2/24            | error '10.9.9.2'
          V20 | ip 10.1.1.1/24 | ip 10.1.1.2/16            |
          V21 | ip 10.1.1.1/24 | ip 10.1.1.1/24            | error '10.1.1.1'
          V21 | ip 10.1.1.1/24 | ip 10.1.1.2/24            |
          V23 | ip 10.1.1.1/24 | ip 10.1.1.2/16            | warning '16'
          V23 | ip 10.1.1.1/24 | ip 10.1.1.2/24            |
          V24 | ip 10.1.1.1/24 | ip 10.1.1.2/25            | warning '25'
          V24 | ip 10.1.1.1/24 | ip 10.1.1.2/16            |
          V31 | mac 02:00:00:00:00:aa | mac 02:00:00:00:00:aa | error '02:00:00:00:00:aa'
          V31 | mac 02:00:00:00:00:aa | mac 02:00:00:00:00:ab |
          V60 | ip 10.1.1.1/24 | ip 10.2.2.2/24            | warning '10.2.2.2'
          V60 | ip 10.1.1.1/24 | ip 10.1.1.2/24            |
          V63 | mtu 1500       | mtu 1000                  | warning '1000'
          V63 | mtu 1500       | mtu 1500                  |
          V25 | ip 10.1.1.1/24 gateway 10.2.2.254          | ip 10.1.1.2/24 | error '10.2.2.254'
          V26 | ip 10.1.1.1/24 gateway 10.1.1.1            | ip 10.1.1.2/24 | error '10.1.1.1'
          V27 | ip 10.1.1.1/24 gateway 10.1.1.99           | ip 10.1.1.2/24 | error '10.1.1.99'
          V27 | ip 10.1.1.1/24 gateway 10.1.1.2            | ip 10.1.1.2/24 | warning '10.1.1.2'
          V28 | ip 10.1.1.1/24 gateway 10.1.1.255          | ip 10.1.1.2/24 | warning '10.1.1.255'
          V30 | ip 10.1.1.1/24 gateway 10.1.1.254 gateway 10.1.1.254 | ip 10.1.1.2/24 | warning '10.1.1.254'
          V25 | ip 10.1.1.1/24 gateway 10.1.1.254          | ip 10.1.1.2/24 |
          V26 | ip 10.1.1.1/24 gateway 10.1.1.254          | ip 10.1.1.2/24 |
          V27 | ip 10.1.1.1/24 gateway 10.1.1.254          | ip 10.1.1.2/24 |
          V28 | ip 10.1.1.1/24 gateway 10.1.1.254          | ip 10.1.1.2/24 |
          V30 | ip 10.1.1.1/24 gateway 10.1.1.254          | ip 10.1.1.2/24 |
          V68 | ip 10.1.1.1/24 route 10.5.0.0/16 via 10.9.9.9   | ip 10.1.1.2/24 | warning '10.9.9.9'
          V68 | ip 10.1.1.1/24 route 10.5.0.0/16 via 10.1.1.99  | ip 10.1.1.2/24 | warning '10.1.1.99'
          V68 | ip 10.1.1.1/24 route 10.5.0.0/16 via 10.1.1.254 | ip 10.1.1.2/24 |
          V69 | ip 10.1.1.1/24 route 10.1.1.0/24 via 10.1.1.254 | ip 10.1.1.2/24 | warning '10.1.1.0/24'
          V69 | ip 10.1.1.1/24 route 10.1.1.0/25 via 10.1.1.254 | ip 10.1.1.2/24 |
          V73 | arp 10.1.1.2 -> 02:00:00:00:99:99 | ip 10.1.1.2/24 mac 02:00:00:00:00:bb | error '02:00:00:00:99:99'
          V73 | arp 10.1.1.2 -> 02:00:00:00:00:bb | ip 10.1.1.2/24 mac 02:00:00:00:00:bb |
          V74 | arp 10.1.1.3 -> 02:00:00:00:00:bb | ip 10.1.1.2/24 mac 02:00:00:00:00:bb | warning '02:00:00:00:00:bb'
          V74 | arp 10.1.1.2 -> 02:00:00:00:00:bb | ip 10.1.1.2/24 mac 02:00:00:00:00:bb |
          """)
  void segment(String code, String a, String b, String marks) {
    assertEquals(expected(marks), lan(code, a, b, "ip 10.2.2.4/24"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          V22 | ip 10.1.1.1/24         | ip 10.1.1.1/24         | warning '10.1.1.1'
          V22 | ip 10.1.1.1/24         | ip 10.2.2.1/24         |
          V32 | mac 02:00:00:00:00:aa  | mac 02:00:00:00:00:aa  | info '02:00:00:00:00:aa'
          V32 | mac 02:00:00:00:00:aa  | mac 02:00:00:00:00:ab  |
          V31 | mac 02:00:00:00:00:aa  | mac 02:00:00:00:00:aa  |
          V63 | mtu 1500               | mtu 1500               |
          """)
  void twoSegments(String code, String a, String d, String marks) {
    assertEquals(expected(marks), lan(code, a, "ip 10.1.1.2/24", d));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          V33 | host h { nic x { ip 10.1.1.1/24 } nic y { ip 10.1.1.2/24 } }   | error '10.1.1.2'
          V33 | host h { nic x { ip 10.1.1.1/24 } nic y { ip 10.1.2.2/24 } }   |
          V33 | host h { nic x { ip 10.1.1.1/25 } nic y { ip 10.1.1.200/24 } } | error '10.1.1.200'
          V34 | router h { nic x { ip 10.1.1.1/24 } nic y { ip 10.1.1.2/25 } } | error '10.1.1.2'
          V34 | router h { nic x { ip 10.1.1.1/24 } nic y { ip 10.1.2.2/24 } } |
          V64 | host h { promiscuous nic x }                                   | error 'promiscuous'
          V64 | host h { nic x { promiscuous } }                               |
          V64 | host h { promiscuous }                                         |
          N03 | host h { ip 10.1.1.1/24 nic x }                                | error '10.1.1.1/24'
          N02 | host h { mtu 1500 mtu 1400 }                                   | error '1400'
          N02 | host h { nic x { mtu 1500 } nic y { mtu 1400 } }               |
          N02 | host h { promiscuous promiscuous }                             | error 'promiscuous'
          N02 | switch h { ports 4 ageing 5 s ports 5 }                        | error '5'
          V83 | host h { listen udp 53 listen udp dns }                        | error 'dns'
          V83 | host h { listen udp 53 listen udp 54 }                         |
          N01 | host h { nic x nic x }                                         | error 'x'
          N01 | host h, h                                                      | error 'h'
          N01 | switch h { port p1 port p1 }                                   | error 'p1'
          N01 | host h flow h = ping h -> h                                    | error 'h'
          V70 | host h { ip 10.1.1.1/24 route 10.8.0.0/16 via 10.1.1.2 route 10.8.0.0/16 via 10.1.1.3 } | warning '10.8.0.0/16'
          V70 | host h { ip 10.1.1.1/24 route 10.8.0.0/16 via 10.1.1.2 route 10.9.0.0/16 via 10.1.1.3 } |
          V70 | host h { gateway 10.1.1.2 route 0.0.0.0/0 via 10.1.1.3 }       | warning '0.0.0.0/0'
          V69 | host h { gateway 10.1.1.2 route 0.0.0.0/0 via 10.1.1.3 metric 1 } | warning '0.0.0.0/0'
          """)
  void node(String code, String body, String marks) {
    assertEquals(expected(marks), Issues.inNetwork(body).marks(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          V49 | link a -- s link a -- t                    | error 'a'
          V49 | link a -- s.p1 link b -- s.p1              | error 's.p1'
          V49 | link a -- s.p1 link b -- s.p2              |
          V49 | link a -- s.p1 -- b                        | error 's.p1'
          V50 | link a -- x                                | error 'x'
          V50 | link a.eth1 -- s                           | error 'eth1'
          V50 | link a.eth0 -- s                           |
          V51 | link a -- s -- t                           | warning 'b', warning 'two'
          V51 | link a -- s -- t link b -- s link two -- t |
          V52 | link two.x -- s                            | warning '10.2.2.2/24'
          V52 | link two.x -- s link two.y -- t            |
          V53 | link a -- a                                | error 'a'
          V53 | link two.x -- two.y                        | warning 'two.x -- two.y'
          V53 | link two -- s link two -- s                | warning 'two -- s'
          V53 | link two -- s link two -- t                |
          V54 | link s -- t link t -- s                    | error 't -- s'
          V54 | link s -- t -- a                           |
          V54 | link s -- s                                | error 's -- s'
          """)
  void cables(String code, String links, String marks) {
    String nodes =
        """
        host a { ip 10.1.1.1/24 }
        host b { ip 10.1.1.2/24 }
        host two { nic x { ip 10.1.1.3/24 } nic y { ip 10.2.2.2/24 } }
        switch s, t
        """;

    assertEquals(expected(marks), Issues.inNetwork(nodes + links).marks(code));
  }

  @Test
  void theClosingCableIsNamedWithTheWayRound() {
    assertEquals(
        "this cable closes a loop of switches, s4 -- s3 -- s2 -- s1 -- s4, in which broadcasts"
            + " circulate for ever, for there is no spanning tree; leave one cable out",
        Issues.inNetwork("switch s1, s2, s3, s4 link s1 -- s2 -- s3 -- s4 -- s1").messages("V54"));
  }

  @Test
  void routersThatJoinSegmentsWithOverlappingNetworks() {
    String chain =
        """
        router r { nic a { ip 10.1.0.1/16 } nic b { ip 10.2.0.1/24 } }
        router q { nic a { ip 10.2.0.2/24 } nic b { ip 10.%s.1/24 } }
        host h { ip 10.1.0.9/16 }
        host i
        link h -- r.a
        link r.b -- q.a
        link q.b -- i
        """;

    assertEquals("error '10.1.7.1'", Issues.inNetwork(chain.formatted("1.7")).marks("V34"));
    assertEquals("", Issues.inNetwork(chain.formatted("3.7")).marks("V34"));
  }

  @Test
  void equalNetworksThatNothingJoinsDoNotDisturbEachOther() {
    String islands =
        """
        router r { nic a { ip 10.1.1.1/24 } }
        router q { nic a { ip 10.1.1.1/24 } }
        host h { ip 10.1.1.2/24 }
        host i { ip 10.1.1.2/24 }
        link h -- r
        link i -- q
        """;

    assertEquals("", Issues.inNetwork(islands).toString());
  }

  @Test
  void twoNetworksShareASegmentWithoutRouter() {
    String hosts = "host a { ip 10.1.1.1/24 } host b { ip 10.2.2.1/24 } %s link a -- b";

    assertEquals("warning '10.2.2.1'", Issues.inNetwork(hosts.formatted("")).marks("V61"));
    assertEquals("", Issues.inNetwork(hosts.formatted("").replace("2.2", "1.1")).marks("V61"));
  }

  @Test
  void aRouterInBothNetworksMayStandInTheSegmentTwice() {
    String onAStick =
        """
        host a { ip 10.1.1.1/24   gateway 10.1.1.254 }
        host b { ip 10.2.2.1/24   gateway 10.2.2.254 }
        router r { nic x { ip 10.1.1.254/24 } nic y { ip 10.2.2.254/24 } }
        switch s
        link a -- s -- b
        link r.x -- s
        link r.y -- s
        """;

    assertEquals(
        "", Issues.inNetwork(onAStick).marks("V61") + Issues.inNetwork(onAStick).marks("V20"));
  }

  @Test
  void aLargeSegmentIsToldWhatItsBroadcastsCost() {
    StringBuilder large = new StringBuilder("switch s\n");
    for (int i = 0; i < 501; i++) large.append("host h" + i + " link h" + i + " -- s\n");

    assertEquals("warning 's'", Issues.inNetwork(large.toString()).marks("V62"));
    assertTrue(Issues.inNetwork(large.toString()).messages("V62").contains("8 a second"));
    large.setLength(large.indexOf("host h500"));
    assertEquals("", Issues.inNetwork(large.toString()).marks("V62"));
  }

  @Test
  void aGatewayThatLeadsNowhere() {
    String lonely =
        "host a { ip 10.1.1.1/24 gateway 10.1.1.2 } router r { ip 10.1.1.2/24 %s } link a -- r";

    assertEquals("error 'r'", Issues.inNetwork(lonely.formatted("")).marks("V72"));
    assertEquals("", Issues.inNetwork(lonely.formatted("gateway 10.1.1.1")).marks("V72"));
  }

  @Test
  void aHostThatTalksToAnotherNetworkNeedsAGateway() {
    String talk =
        LAN.formatted("ip 10.1.1.1/24 %s", "ip 10.1.1.2/24", "ip 10.2.2.4/24 %s")
            + "flow f = ping a -> %s";

    assertEquals(
        "warning 'a', warning 'd'", Issues.inNetwork(talk.formatted("", "", "d")).marks("V29"));
    assertEquals(
        "warning 'd'",
        Issues.inNetwork(talk.formatted("gateway 10.1.1.254", "", "d")).marks("V29"));
    assertEquals(
        "",
        Issues.inNetwork(talk.formatted("gateway 10.1.1.254", "gateway 10.2.2.254", "d"))
            .marks("V29"));
    assertEquals("", Issues.inNetwork(talk.formatted("", "", "b")).marks("V29"));
    assertEquals(
        "",
        Issues.inNetwork(
                talk.formatted("route 10.2.0.0/16 via 10.1.1.254", "gateway 10.2.2.254", "d"))
            .marks("V29"));
  }

  @Test
  void theFreeAddressOfTheRemedyIsFree() {
    assertEquals(
        "`b` has 10.1.1.3 too, as `a` does in the same segment; give it a free address, such as 10.1.1.4\n"
            + "`c` has 10.1.1.3 too, as `a` does in the same segment; give it a free address, such as 10.1.1.4",
        Issues.inNetwork(LAN.formatted("ip 10.1.1.3/24", "ip 10.1.1.3/24", "ip 10.2.2.4/24"))
            .messages("V21"));
  }
}
