package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each literal says for itself: a text that is wrong, and its neighbour that is right. */
class LiteralChecksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          V01 | host a { ip 10.1.1.256/24 }                     | error '10.1.1.256'
          V01 | host a { ip 10.1.1.254/24 }                     |
          V01 | host a { ip 10.1.1/24 }                         | error '10.1.1'
          V01 | host a { gateway 10.1.1.1.1 }                   | error '10.1.1.1.1'
          V01 | host a { ip 10.1.1.1/255.255.256.0 }            | error '255.255.256.0'
          V02 | host a { ip 10.01.1.1/24 }                      | error '10.01.1.1'
          V02 | host a { ip 10.0.1.1/24 }                       |
          V03 | host a { ip 10.1.1.1/33 }                       | error '33'
          V03 | host a { ip 10.1.1.1/32 }                       |
          V03 | host a { ip 10.1.1.1 }                          | error '10.1.1.1'
          V03 | host a { route 10.1.1.1/24 via 10.1.1.2 }       | error '10.1.1.1/24'
          V03 | host a { route 10.1.1.0/24 via 10.1.1.2 }       |
          V04 | host a { ip 10.1.1.1/255.0.255.0 }              | error '255.0.255.0'
          V04 | host a { ip 10.1.1.1/255.255.0.0 }              |
          V06 | host a { mac 02:00:00:00:01 }                   | error '02:00:00:00:01'
          V06 | host a { mac 0200.0000.0001 }                   |
          V06 | host a { arp 10.1.1.1 -> 02:00:00:00:01 }       | error '02:00:00:00:01'
          V07 | host a { mac 01:00:00:00:00:01 }                | error '01:00:00:00:00:01'
          V07 | switch s { port p1 { mac ff:ff:ff:ff:ff:ff } }  | error 'ff:ff:ff:ff:ff:ff'
          V07 | host a { mac 02:00:00:00:00:01 }                |
          V08 | host a { mac 06:00:00:00:00:01 }                | info '06:00:00:00:00:01'
          V08 | host a { mac 02:00:00:00:00:01 }                |
          V08 | host a { mac 00:1b:21:00:00:01 }                |
          V09 | host a { mac 00:00:00:00:00:00 }                | error '00:00:00:00:00:00'
          V09 | host a { mac 00:00:00:00:00:02 }                |
          V10 | host a { listen udp 0 }                         | error '0'
          V10 | host a { listen udp 65535 }                     |
          V10 | host a { listen udp dns }                       |
          V10 | host a { listen udp htp }                       | error 'htp'
          V11 | host a { listen udp 49152 }                     | warning '49152'
          V11 | host a { listen udp 49151 }                     |
          V14 | host a { arp-timeout 5 }                        | error '5'
          V14 | host a { arp-timeout 5 parsec }                 | error '5 parsec'
          V14 | host a { arp-timeout 5 min }                    |
          V14 | switch s { ports 0 }                            | error '0'
          V14 | switch s { ports 65535 }                        |
          V14 | host a { mtu 65536 }                            | error '65536'
          V63 | host a { mtu 67 B }                             | error '67 B'
          V63 | host a { mtu 68 }                               |
          V17 | host a { ip 2001:db8::1/64 }                    | error '2001:db8::1'
          V17 | host a { gateway ::1 }                          | error '::1'
          V18 | host a { ip 10.1.1.0/24 }                       | error '10.1.1.0'
          V18 | host a { ip 10.1.1.0/31 }                       |
          V18 | host a { ip 10.1.1.0/23 }                       |
          V19 | host a { ip 10.1.1.255/24 }                     | error '10.1.1.255'
          V19 | host a { ip 10.1.1.255/23 }                     | error '10.1.1.255'
          V19 | host a { ip 10.1.0.255/23 }                     |
          V35 | host a { ip 127.0.0.1/8 }                       | error '127.0.0.1'
          V35 | host a { ip 224.0.0.1/4 }                       | error '224.0.0.1'
          V35 | host a { ip 255.255.255.255/32 }                | error '255.255.255.255'
          V35 | host a { ip 0.0.0.1/8 }                         | error '0.0.0.1'
          V35 | host a { ip 223.255.255.254/24 }                |
          """)
  void literalOfNode(String code, String body, String marks) {
    assertEquals(marks == null ? "" : marks, Issues.inNetwork(body).marks(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          rate 100 Mbps         | error '100 Mbps'
          rate 100 Mbit/s       |
          rate 0 bit/s          | error '0 bit/s'
          delay 1 B             | error '1 B'
          delay 0 s             |
          delay 1.5 ns          | error '1.5 ns'
          loss 101 %            | error '101 %'
          loss 100 %            |
          bit-errors 1.1        | error '1.1'
          bit-errors 1e-9       |
          queue 1.5 frames      | error '1.5'
          queue 0               |
          ecn-mark 1.5 frames   | error '1.5'
          ecn-mark 1000001      | error '1000001'
          ecn-mark 0            |
          ecn-mark 5 frames     |
          """)
  void quantityOfLink(String setting, String marks) {
    String body =
        "host a { ip 10.1.1.1/24 } host b { ip 10.1.1.2/24 } link a -- b { " + setting + " }";

    assertEquals(marks == null ? "" : marks, Issues.inNetwork(body).marks("V14"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ping a -> b { count 0 }              | error '0'
          ping a -> b { count 1 }              |
          ping a -> b { ttl 256 }              | error '256'
          ping a -> b { ttl 255 }              |
          ping a -> b { size 65508 }           | error '65508'
          ping a -> b { size 65507 B }         |
          ping a -> b { interval 0 s }         | error '0 s'
          ping a -> b { rate 10 kbit/s }       | error '10 kbit/s'
          ping a -> b { rate 10/s }            |
          traceroute a -> b { probes 11 }      | error '11'
          traceroute a -> b { max-hops 255 }   |
          """)
  void quantityOfTraffic(String traffic, String marks) {
    String step = "at 0 s " + traffic;

    assertEquals(marks == null ? "" : marks, Issues.inScenario(step).marks("V14"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          V15 | at 0 s http a -> b                                   | error 'http'
          V15 | at 0 s pong a -> b                                   | error 'pong'
          V15 | at 0 s ping a -> b                                   |
          V50 | at 0 s traceroute a -> b { method tcp }              | error 'tcp'
          V50 | at 0 s traceroute a -> b { method icmp }             |
          V50 | expect no arp question                               | error 'arp question'
          V50 | expect no arp request                                |
          V50 | expect exactly 0 address conflict at a               |
          V50 | expect in order { address conflict }                 | error 'address conflict'
          V50 | expect no udp with ip.tl = 3                         | error 'ip.tl'
          V50 | expect no udp with ip.ttl = 3                        |
          V50 | expect 1 dropped because bad-luck                    | error 'bad-luck'
          V50 | expect 1 dropped because no-route                    |
          V50 | expect a.arp at 1 s has 10.0.0.2 state fine          | error 'fine'
          V50 | expect a.arp at 1 s has 10.0.0.2 state reachable     |
          V14 | expect the 0th udp at b has ip.ttl = 3               | error '0th'
          V50 | expect the 2th udp at b has ip.ttl = 3               | error '2th'
          V50 | expect the 2nd udp at b has ip.ttl = 3               |
          V06 | expect no udp from 02:00:00:00:00:0                  | error '02:00:00:00:00:0'
          V01 | expect no udp from 10.0.0.256                        | error '10.0.0.256'
          V14 | expect 1.5 udp                                       | error '1.5'
          V14 | until 0 s                                            | error '0 s'
          V14 | seed 1.5                                             | error '1.5'
          V14 | at 1 B start hello                                   | error '1 B'
          V96 | expect the 1st udp at b has bytes "fg"               | error '"fg"'
          V96 | expect the 1st udp at b has bytes "ff ?? *"          |
          """)
  void wordOfScenario(String code, String body, String marks) {
    assertEquals(marks == null ? "" : marks, Issues.inScenario(body).marks(code));
  }

  @Test
  void aKnownProtocolIsCalledKnown() {
    assertEquals(
        "ospf is a protocol of routers, known but not simulated yet",
        Issues.inScenario("at 0 s ospf a -> b").messages("V15"));
  }

  @Test
  void aWordThatIsNearlyAnEventIsNoTraffic() {
    assertEquals(
        "there is no event called strat; did you mean start?",
        Issues.inScenario("at 0 s strat a -> b").messages("V15"));
  }

  @Test
  void whatCannotBeReadIsSaidOnce() {
    String body =
        """
        host a { ip 10.1.1.300/24   gateway 10.1.1.1   route 10.2.0.0/16 via 10.1.1.1 }
        host b { ip 10.1.1.2/24 }
        link a -- b
        flow f = ping a -> b
        flow g = ping b -> a
        """;

    assertEquals(
        "error V01 '10.1.1.300' 10.1.1.300: 300 is more than 255; did you mean 10.1.1.254?",
        Issues.inNetwork(body).toString());
  }
}
