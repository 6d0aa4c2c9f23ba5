package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traffic, events and expectations: what is wrong, and its neighbour that is right. */
class ScenarioChecksTest {

  private static String expected(String marks) {
    return marks == null ? "" : marks;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          N05 | ping s1 -> a                       | error 's1'
          N05 | ping a -> s1                       | error 's1'
          N05 | ping 10.0.0.1 -> b                 | error '10.0.0.1'
          N05 | ping a -> 0.0.0.0                  | error '0.0.0.0'
          N05 | ping a -> 10.0.0.2                 |
          N04 | udp a -> b                         | error 'b'
          N04 | udp a -> b:9                       |
          N03 | ping a:5 -> b                      | error '5'
          N03 | udp a:5 -> b:9                     |
          N03 | ping a -> b { method icmp }        | error 'icmp'
          N03 | traceroute a -> b { method icmp }  |
          N03 | ping a -> b { df on }              |
          N03 | traceroute a -> b { df on }        | error 'on'
          N03 | udp a -> b:9 { timeout 1 s }       | error '1 s'
          N03 | ping a -> b { reply }              | error 'reply'
          N02 | udp a -> b:9 { interval 1 s rate 5/s } | error '5/s'
          N02 | udp a -> b:9 { rate 5/s }          |
          V84 | udp a -> 10.0.0.2:9                | warning '9'
          V84 | udp a -> 10.0.0.2:5004             |
          V84 | udp a -> 10.0.0.99:9               |
          V10 | udp a -> b:0                       | error '0'
          N08 | udp a -> b:9 { rate 5/s }          | warning 'udp a -> b:9 { rate 5/s }'
          N08 | udp a -> b:9 { rate 5/s count 3 }  |
          N08 | udp a -> b:9                       |
          """)
  void traffic(String code, String traffic, String marks) {
    assertEquals(expected(marks), Issues.inScenario("at 0 s " + traffic).marks(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          V59 | at 0 s set s1 ip 10.0.0.9/24           | error 's1'
          V59 | at 0 s set a ip 10.0.0.9/24            |
          V59 | at 0 s remove s1 gateway               | error 's1'
          V59 | at 0 s announce 10.0.0.1 from s1       | error 's1'
          V59 | at 0 s probe 10.0.0.1 from s1          | error 's1'
          V59 | at 0 s flush s1 arp                    | error 'arp'
          V59 | at 0 s flush s1 mac-table              |
          V59 | at 0 s flush a mac-table               | error 'mac-table'
          V59 | at 0 s flush a routes                  |
          V50 | at 0 s cut a -- b                      | error 'a -- b'
          V50 | at 0 s cut a -- s1                     |
          V50 | drop the 1st udp on a.eth0 -- s1.p2    | error 'a.eth0 -- s1.p2'
          V50 | expect no udp on a -- b                | error 'a -- b'
          V50 | at 0 s power off c                     | error 'c'
          V21 | at 1 s set a ip 10.0.0.2/24            | error '10.0.0.2'
          V21 | at 0 s remove b ip at 1 s set a ip 10.0.0.2/24 |
          V21 | at 2 s remove b ip at 1 s set a ip 10.0.0.2/24 | error '10.0.0.2'
          V21 | at 0 s power off b at 1 s set a ip 10.0.0.2/24 |
          V21 | at 0 s set b ip 10.0.0.7/24 at 1 s set a ip 10.0.0.7/24 | error '10.0.0.7'
          V21 | allow V21 at 1 s set a ip 10.0.0.2/24  | info '10.0.0.2'
          V31 | at 1 s set a mac 02:00:00:00:00:02     | error '02:00:00:00:00:02'
          V31 | at 1 s set a mac 02:00:00:00:00:03     |
          V18 | at 1 s set a ip 10.0.0.0/24            | error '10.0.0.0'
          V07 | at 1 s set a mac 01:00:00:00:00:02     | error '01:00:00:00:00:02'
          V73 | at 1 s set a arp 10.0.0.2 -> 02:00:00:00:99:99 | error '02:00:00:00:99:99'
          V73 | at 1 s set a arp 10.0.0.2 -> 02:00:00:00:00:02 |
          V96 | until 1 s at 2 s start hello           | warning '2 s'
          V96 | until 2 s at 2 s start hello           |
          V96 | at 1 s stop hello                      | warning 'hello'
          V96 | at 0 s start hello at 1 s stop hello   |
          V96 | at 1 s power on a                      | warning 'power on a'
          V96 | at 0 s power off a at 1 s power on a   |
          V96 | at 0 s start helo                      | error 'helo'
          N08 | at 0 s start voice                     | warning 'voice'
          N08 | until 9 s at 0 s start voice           |
          N08 | at 0 s start voice at 9 s stop voice   |
          N09 | allow V18                              | error 'V18'
          N09 | allow V32                              | error 'V32'
          N09 | allow V99                              | error 'V99'
          N09 | allow V21, V24                         |
          N02 | seed 1 seed 2                          | error '2'
          """)
  void events(String code, String body, String marks) {
    String separated = body.replace(" at ", "\nat ");

    assertEquals(expected(marks), Issues.inScenario(separated).marks(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          V96 | path visits a                                   | warning 'path'
          V96 | voice receives at least 0                       | warning 'at least 0'
          V96 | voice receives at least 1                       |
          V96 | voice rtt < 5 ms                                | warning 'voice'
          V96 | voice visits b                                  | warning 'voice'
          V96 | a.arp at 11 s is empty                          | warning '11 s'
          V96 | a.arp at 10 s is empty                          |
          V96 | no udp after 11 s                               | warning '11 s'
          V96 | no udp before 11 s                              |
          V96 | no udp before 0 s                               | warning 'before 0 s'
          V96 | a.eth0 at 11 s is up                            | warning '11 s'
          V96 | a.arp at 1 s has b.mac                          | error 'b.mac'
          V96 | a.arp at 1 s has b.ip -> b.mac                  |
          V96 | a.arp at 1 s has b.ip -> 10.0.0.2               | error '10.0.0.2'
          V96 | s1.mac-table at 1 s has a.mac -> port p1        |
          V96 | s1.mac-table at 1 s has a.mac -> b.mac          | error 'b.mac'
          V96 | a.routes at 1 s has default -> 10.0.0.1         |
          V96 | a.routes at 1 s has a.mac                       | error 'a.mac'
          V96 | no udp with ip.ttl = a.mac                      | error 'a.mac'
          V96 | no udp with eth.source = a.mac                  |
          V96 | no udp with eth.source = a.ip                   | error 'a.ip'
          V96 | no udp with ip.ttl = default                    | error 'default'
          V59 | no udp with eth.source = s1.mac                 | error 's1.mac'
          V59 | s1.arp at 1 s is empty                          | error 'arp'
          V59 | a.mac-table at 1 s is empty                     | error 'mac-table'
          V59 | exactly 1 address conflict on s1                | error 'on s1'
          V59 | exactly 1 address conflict at a                 |
          N03 | exactly 1 address conflict from a               | error 'a'
          N03 | a.routes at 1 s has default state static        | error 'static'
          N03 | a.arp at 1 s has b.ip state static              |
          N03 | voice rtt < 5 ms +- 1 ms                        | error '1 ms'
          N03 | voice rtt = 5 ms +- 1 ms                        |
          N05 | path visits s1, a                               | error 's1'
          N07 | no udp within 3 s                               | error 'within 3 s'
          N07 | voice receives 3 within 3 s                     |
          N07 | voice succeeds before 3 s                       | error 'before 3 s'
          N07 | voice succeeds within 3 s                       |
          N07 | no udp during 3 s .. 2 s                        | error 'during 3 s .. 2 s'
          N07 | no udp during 2 s                               | error 'during 2 s'
          N07 | no udp during 2 s .. 3 s                        |
          N07 | no udp after 2 s .. 3 s                         | error '3 s'
          N07 | every udp at b comes at 1 s                     | error 'every'
          N07 | the 1st udp at b comes at 1 s                   |
          """)
  void expectations(String code, String claim, String marks) {
    String body = "until 10 s\nat 0 s start voice\nexpect " + claim;

    assertEquals(expected(marks), Issues.inScenario(body).marks(code));
  }

  @Test
  void aScenarioSaysItsNetworkWhereThereAreSeveral() {
    String two = "network one {} network two {} ";

    assertEquals("error 'x'", Issues.of(two + "scenario x {}").marks("N06"));
    assertEquals("", Issues.of(two + "scenario x on two {}").marks("N06"));
    assertEquals("error 'x'", Issues.of("scenario x {}").marks("N06"));
    assertEquals("", Issues.of("network one {} scenario x {}").marks("N06"));
  }

  @Test
  void namesOfAFileAreUnique() {
    String file = "network n {} network %s {} scenario s on n {} scenario %s on n {}";

    assertEquals("error 'n', error 's'", Issues.of(file.formatted("n", "s")).marks("N01"));
    assertEquals("", Issues.of(file.formatted("s", "n")).marks("N01"));
    assertEquals("error '\"\"'", Issues.of("network n {} scenario \"\" {}").marks("N04"));
  }

  @Test
  void aFaultOfTheNetworkIsAllowedByTheNetworkOrByAllItsScenarios() {
    String file =
        "network n { %s host a { ip 10.0.1.1/24 gateway 10.0.2.1 } }"
            + " scenario one { %s } scenario two { %s }";

    assertEquals("error '10.0.2.1'", Issues.of(file.formatted("", "", "")).marks("V25"));
    assertEquals("info '10.0.2.1'", Issues.of(file.formatted("allow V25", "", "")).marks("V25"));
    assertEquals("error '10.0.2.1'", Issues.of(file.formatted("", "allow V25", "")).marks("V25"));
    assertEquals(
        "info '10.0.2.1'", Issues.of(file.formatted("", "allow V25", "allow V25")).marks("V25"));
  }

  @Test
  void whatIsAllowedIsSaidSo() {
    assertEquals(
        "gateway 10.0.2.1 is outside 10.0.1.0/24, the network of `a`; name a router of this segment (allowed here)",
        Issues.inNetwork("allow V25 host a { ip 10.0.1.1/24 gateway 10.0.2.1 }").messages("V25"));
  }
}
