package netlang.dsl.scoping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import netlang.dsl.NetFiles;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.PowerChange;
import netlang.dsl.net.StartFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  private static final String OFFICE =
      """
      network office {
        host alice { nic lan nic dmz }
        host bob
        switch s1 { ports 2 }
        link alice -- s1 -- bob
        flow hello = ping alice -> 10.0.0.2
        %s
      }
      scenario t {
        %s
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          link bbo -- s1          | there is no host, router or switch `bbo` in network office; did you mean `bob`?
          link carol -- s1        | there is no host, router or switch `carol` in network office; there is `alice`, `bob`, `s1`
          link alice.lna -- s1    | `alice` has no NIC `lna`; did you mean `lan`?
          link bob.eth1 -- s1     | `bob` has no NIC `eth1`; did you mean `eth0`?
          link bob -- s1.p9       | `s1` has no port `p9`; did you mean `p1`?
          link bob -- s1.uplink   | `s1` has no port `uplink`; there is `p1`, `p2`
          flow x = ping alice.wan -> bob | `alice` has no NIC `wan`; did you mean `lan`?
          """)
  void unknownNamesOfANetworkAreExplained(String line, String message) {
    NetFile file = NetFiles.read(OFFICE.formatted(line, ""));

    assertEquals(List.of("7: " + message), NetFiles.errors(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at 0 s start helo            | there is no flow `helo` in network office; did you mean `hello`?
          at 0 s power off s2          | there is no host, router or switch `s2` in network office; did you mean `s1`?
          at 0 s set bob.lan mac 02:00:00:00:00:01 | `bob` has no NIC `lan`; there is `eth0`
          expect hallo succeeds        | there is no flow `hallo` in network office; did you mean `hello`?
          expect s1.mac-table at 0 s has alice.mac -> port p7 | `s1` has no port `p7`; did you mean `p1`?
          """)
  void unknownNamesOfAScenarioAreExplained(String line, String message) {
    NetFile file = NetFiles.read(OFFICE.formatted("", line));

    assertEquals(List.of("10: " + message), NetFiles.errors(file));
  }

  @Test
  void theNameBehindAnUnknownNodeIsNotReportedAgain() {
    NetFile file = NetFiles.read(OFFICE.formatted("link carol.lan -- s1", ""));

    assertEquals(1, NetFiles.errors(file).size());
  }

  @Test
  void networksDoNotSeeEachOther() {
    NetFile file =
        NetFiles.read(
            """
            network one { host a host b link a -- b flow f = ping a -> b }
            network two { host a host c link a -- b flow f = ping a -> c }
            scenario s on two { at 0 s start f at 1 s power off c }
            """);

    assertEquals(
        List.of("2: there is no host, router or switch `b` in network two; there is `a`, `c`"),
        NetFiles.errors(file));
    StartFlow start = (StartFlow) file.getScenarios().get(0).getSteps().get(0).getAction();
    assertSame(file.getNetworks().get(1).getFlows().get(0), start.getFlows().get(0).getFlow());
    PowerChange off = (PowerChange) file.getScenarios().get(0).getSteps().get(1).getAction();
    assertSame(file.getNetworks().get(1).getNodes().get(1), off.getNode());
  }

  @Test
  void anUnknownNetworkIsReportedOnceForTheWholeScenario() {
    NetFile file =
        NetFiles.read("network office { host a }\nscenario s on offce { at 0 s power off a }\n");

    assertEquals(
        List.of("2: there is no network `offce` in this file; did you mean `office`?"),
        NetFiles.errors(file));
  }

  @Test
  void aWordOfTheLanguageIsANameBehindACaret() {
    NetFile file =
        NetFiles.readGood(
            "network n { host ^flow host ^link link ^flow.eth0 -- ^link flow ^set = ping ^flow ->"
                + " ^link }");

    assertEquals("flow", file.getNetworks().get(0).getNodes().get(0).getName());
    assertEquals("set", file.getNetworks().get(0).getFlows().get(0).getName());
  }

  /** Words that the language needs, and that people call their hosts and flows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp",
        "client",
        "server",
        "repeat",
        "reads",
        "plays",
        "buffer",
        "finishes",
        "closes",
        "aborts",
        "urgent",
        "playback",
        "passes",
        "lasts",
        "retransmits",
        "times-out",
        "backs-off",
        "stalls",
        "duration",
        "delivered",
        "throughput",
        "cwnd",
        "ssthresh",
        "in-flight",
        "send-window",
        "srtt",
        "rto",
        "jitter",
        "reply",
        "state",
        "rate",
        "size"
      })
  void namesAreFree(String name) {
    NetFile file =
        NetFiles.readGood(
            """
            network NAME {
              tcp { nagle off }
              host NAME { nic NAME { ip 10.0.0.1/24 } tcp { sack off } }
              switch x { port NAME }
              link NAME.NAME -- x.NAME
              link NAME -- x
              flow NAME2 = tcp NAME.NAME -> NAME:80 { client sends 5 B server sends 5 }
            }
            scenario NAME on NAME {
              at 0 s udp NAME -> NAME:9
              expect exactly 1 tcp syn from NAME to NAME at NAME
              expect no udp on NAME
              expect NAME.arp at 1 s has NAME.NAME.ip -> NAME.mac
              tcp { sack off }
            }
            scenario two on NAME { at 0 s start NAME2 }
            """
                .replace("NAME", name));

    assertEquals(name, file.getNetworks().get(0).getNodes().get(0).getName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"client", "server", "passes", "throughput", "stalls", "tcp", "closes"})
  void flowsCanHaveTheNamesOfTheirMeasures(String name) {
    NetFiles.readGood(
        """
        network n {
          host a
          host b
          flow NAME = tcp a -> b:80
        }
        scenario s {
          at 0 s start NAME
          expect NAME client passes SYN-SENT
          expect NAME server at 1 s is CLOSED
          expect NAME throughput <= 5 Mbit/s
          expect NAME stalls 0
          expect NAME succeeds
        }
        """
            .replace("NAME", name));
  }

  @Test
  void namesEndBeforeTheSignsOfLinksAndFlows() {
    NetFile file =
        NetFiles.readGood(
            "network n { host web-1, b, ^arp link web-1--^arp--b flow f=ping web-1->b flow g=ping"
                + " b->^arp }");

    assertEquals(3, file.getNetworks().get(0).getLinks().get(0).getEnds().size());
    assertEquals(
        "web-1",
        file.getNetworks().get(0).getFlows().get(0).getTraffic().getSource().getNode().getName());
  }

  @Test
  void textsLoseTheirQuotes() {
    NetFile file =
        NetFiles.readGood(
            """
            network n { host a }
            scenario "a \\"wide\\" name" { expect a.arp at 0 s is empty otherwise "so\\tit is" }
            scenario plain { }
            """);

    assertEquals("a \"wide\" name", file.getScenarios().get(0).getName());
    assertEquals("plain", file.getScenarios().get(1).getName());
    assertEquals("so\tit is", file.getScenarios().get(0).getExpectations().get(0).getOtherwise());
  }

  @Test
  void wordsOfAPacketHaveSingleBlanksAndUnitsNone() {
    NetFile file =
        NetFiles.readGood(
            """
            network n { host a host b link a -- b { rate 10 Mbit / s } }
            scenario s { expect exactly 1 icmp
                echo /* which? */ request from a }
            """);

    netlang.dsl.net.PacketCount count =
        (netlang.dsl.net.PacketCount)
            file.getScenarios().get(0).getExpectations().get(0).getClaim();
    assertEquals("icmp echo request", count.getSighting().getPattern().getKind());
    assertEquals("Mbit/s", file.getNetworks().get(0).getLinks().get(0).getRate().getUnit());
  }

  @Test
  void numbersBeyondReasonAreRefused() {
    NetFile file = NetFiles.read("network n { switch s { ports 1e99999999999 } }");

    assertEquals(
        List.of("1: 1e99999999999 has more digits than anything that is simulated"),
        NetFiles.errors(file));
  }
}
