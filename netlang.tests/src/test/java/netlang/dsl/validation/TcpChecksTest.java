package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * TCP: what is wrong about its settings, flows and expectations, and its neighbour that is right.
 */
class TcpChecksTest {

  private static final String SYNTAX = "org.eclipse.xtext.diagnostics.Diagnostic.Syntax";

  private static String expected(String marks) {
    return marks == null ? "" : marks;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          V50 | nagel off                              | error 'nagel'
          V50 | 5 nagle off                            | error '5'
          V50 | nagle off mss 536                      |
          N04 | nagle                                  | error 'nagle'
          N04 | nagle sack off                         | error 'nagle'
          N04 | nagle 5                                | error '5'
          N04 | congestion vegas                       | error 'vegas'
          N04 | congestion reno                        |
          N04 | time-wait on                           | error 'on'
          N04 | receive-buffer off                     | error 'off'
          N04 | mss off                                | error 'off'
          N04 | isn off                                |
          N02 | nagle off sack on nagle on             | error 'nagle'
          V14 | mss 65496                              | error '65496'
          V14 | mss 65495                              |
          V14 | mss 0                                  |
          V14 | mss 536 B                              | error '536 B'
          V14 | mss 5.5                                | error '5.5'
          V14 | isn 4294967296                         | error '4294967296'
          V14 | isn 4294967295                         |
          V14 | initial-window 0                       | error '0'
          V14 | duplicate-acks 1                       |
          V14 | receive-buffer 0 B                     | error '0 B'
          V14 | receive-buffer 1 GiB                   |
          V14 | receive-buffer 2 GiB                   | error '2 GiB'
          V14 | receive-buffer 5 ms                    | error '5 ms'
          V14 | delayed-ack 0 s                        |
          V14 | delayed-ack 40                         | error '40'
          V14 | delayed-ack 40 sec nagle off           | error '40 sec'
          V14 | initial-rto 0 s                        | error '0 s'
          V14 | syn-retries 128                        | error '128'
          V85 | window-scaling off receive-buffer 1 MB | warning '1 MB'
          V85 | window-scaling off receive-buffer 64 kB |
          V85 | window-scaling on receive-buffer 1 MB  |
          V87 | minimum-rto 3 min                      | warning '3 min'
          V87 | minimum-rto 3 min maximum-rto 4 min    |
          V87 | maximum-rto 100 ms minimum-rto 10 ms   | warning '100 ms'
          V88 | time-wait 0 s                          | warning '0 s'
          V88 | time-wait 1 s                          |
          """)
  void settings(String code, String settings, String marks) {
    Issues issues = Issues.inNetwork("tcp { " + settings + " }");

    assertEquals(expected(marks), issues.marks(code), issues.toString());
    assertEquals(issues.marks(code).isEmpty() ? 0 : 1, issues.all().size(), issues.toString());
  }

  @Test
  void settingsAreCheckedWhereverTheyStand() {
    Issues issues =
        Issues.of(
            """
            network n {
              tcp { a off }
              host h { ip 10.0.0.1/24 tcp { b off } }
              router r { ip 10.0.0.2/24 tcp { c off } }
              link h -- r
              flow f = tcp h -> r:80 { tcp { d off } }
            }
            scenario s { tcp { e off } at 0 s tcp h -> r:81 { tcp { g off } } }
            """);

    assertEquals(
        "error 'a', error 'b', error 'c', error 'd', error 'e', error 'g'", issues.marks("V50"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "network n { tcp { sack on } tcp { nagle on } }",
        "network n { host a { tcp { sack on } tcp { nagle on } } }",
        "network n { host a host b flow f = tcp a -> b:80 { tcp { sack on } tcp { nagle on } } }",
        "network n { } scenario s { tcp { sack on } tcp { nagle on } }"
      })
  void aBlockOfSettingsIsSaidOnce(String file) {
    assertEquals("error 'tcp { nagle on }'", Issues.of(file).marks("N02"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          V15 | tcp a -> b:80                          |
          N04 | tcp a -> b                             | error 'b'
          V10 | tcp a -> b:0                           | error '0'
          V10 | tcp a -> b:65536                       | error '65536'
          V84 | tcp a -> 10.0.0.2:80                   | warning '80'
          V84 | tcp a -> 10.0.0.2:5004                 | warning '5004'
          V84 | tcp a -> b:80                          |
          N05 | tcp a -> s1:80                         | error 's1:80'
          N05 | tcp a -> 255.255.255.255:80            | error '255.255.255.255'
          N05 | tcp a -> 10.0.0.255:80                 | error '10.0.0.255'
          N05 | tcp a -> 224.0.0.1:80                  | error '224.0.0.1'
          N05 | udp a -> 10.0.0.255:80                 |
          N03 | tcp a -> b:80 { ttl 5 }                | error '5'
          N03 | tcp a -> b:80 { df on }                | error 'on'
          N03 | tcp a -> b:80 { method icmp }          | error 'icmp'
          N03 | tcp a -> b:80 { playback 1 s }         | error '1 s'
          N03 | udp a -> b:80 { playback 1 s }         |
          N03 | udp a -> b:80 { playback 1 s reply }   |
          N03 | udp a -> 10.0.0.2:5004 { playback 1 s } | error '1 s'
          N03 | ping a -> b { tcp { nagle off } }      | error 'tcp { nagle off }'
          N03 | udp a -> b:80 { client closes }        | error 'client closes'
          N03 | tcp a -> b:80 { client closes }        |
          N03 | tcp a -> b:80 { for 1 s size 5 }       | error '5'
          N03 | tcp a -> b:80 { for 1 s size 5 rate 5/s } |
          N02 | tcp a -> b:80 { size 5 client closes } | error '5'
          N02 | tcp a -> b:80 { rate 5/s client closes } | error '5/s'
          N04 | tcp a -> b:80 { interval 1 s }         | error '1 s'
          N04 | tcp a -> b:80 { interval 1 s count 2 } |
          N04 | tcp a -> b:80 { interval 1 s for 2 s } |
          V14 | tcp a -> b:80 { size 100 kB }          |
          V14 | tcp a -> b:80 { size 0 B }             | error '0 B'
          V14 | tcp a -> b:80 { count 2000000 }        | error '2000000'
          V14 | tcp a -> b:80 { repeat 1000 { repeat 1001 { client sends 1 } } } | error '1000'
          V14 | tcp a -> b:80 { repeat 1000 { repeat 1000 { client sends 1 } } } |
          V14 | tcp a -> b:80 { repeat 0 { client sends 1 } } | error '0'
          V14 | tcp a -> b:80 { client sends 5 s }     | error '5 s'
          V14 | tcp a -> b:80 { client sends for 5 B } | error '5 B'
          V14 | tcp a -> b:80 { client reads at 5 B }  | error '5 B'
          V14 | tcp a -> b:80 { after 5 client closes } | error '5'
          V14 | tcp a -> b:80 { client plays 5 bit/s buffer 0 s } |
          N08 | tcp a -> b:80 { interval 1 s }         |
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
          client closes client closes                  | error 'client closes'
          client closes server closes                  |
          client closes client reads                   | error 'client reads'
          client aborts after 1 s client sends 5       | error 'after 1 s client sends 5'
          client aborts server sends 5                 |
          client finishes client reads client closes   |
          client finishes client finishes              | error 'client finishes'
          client finishes client sends for 1 s         | error 'client sends for 1 s'
          client finishes server sends 5 client aborts |
          repeat 2 { client sends 5 client closes }    | error 'client sends 5', error 'client closes'
          repeat 1 { client sends 5 client closes }    |
          repeat 2 { client sends 5 } client closes    |
          server reads nothing client sends 5 after 1 s server reads |
          """)
  void dialogue(String steps, String marks) {
    Issues issues = Issues.inScenario("at 0 s tcp a -> b:80 { " + steps + " }");

    assertEquals(expected(marks), issues.marks("N10"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          V83 | listen tcp 7 listen tcp echo           | error 'echo'
          V83 | listen tcp 7 listen udp 7              |
          V11 | listen tcp 50000                       | warning '50000'
          V10 | listen tcp 0                           | error '0'
          V15 | listen tpc 7                           | error 'tpc'
          """)
  void listeners(String code, String listeners, String marks) {
    String network = "host a { ip 10.0.0.1/24 " + listeners + " }";

    assertEquals(expected(marks), Issues.inNetwork(network).marks(code));
  }

  @Test
  void aListenerOfUdpOpensNothingForTcp() {
    String network =
        """
        host a { ip 10.0.0.1/24 }
        host b { ip 10.0.0.2/24 listen udp 7 listen tcp 9 }
        link a -- b
        flow f = tcp a -> 10.0.0.2:7
        flow g = tcp a -> 10.0.0.2:9
        flow h = udp a -> 10.0.0.2:9
        """;

    Issues issues = Issues.inNetwork(network);
    assertEquals("warning '7', warning '9'", issues.marks("V84"));
    assertEquals(
        "nobody listens to port 7 of `b`, which refuses the connection; write `listen tcp 7` there,"
            + " or name the node as the target",
        issues.messages("V84").lines().findFirst().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          V96 | load client at 11 s is CLOSED          | warning '11 s'
          V96 | load client at 9 s is CLOSED           |
          V96 | hello client at 1 s is CLOSED          | warning 'hello'
          V50 | load client at 1 s is ESTABLISHD       | error 'ESTABLISHD'
          V50 | load client at 1 s is syn_sent         |
          V50 | load client passes SYN-SENT, ESTABLISHED, FIN-WAIT-3 | error 'FIN-WAIT-3'
          V96 | load client passes CLOSED, SYN-SENT    | warning 'CLOSED'
          V96 | load client passes SYN-SENT, CLOSED    |
          V96 | load client passes CLOSED              |
          V96 | load server passes LISTEN              | warning 'LISTEN'
          V14 | load client TIME-WAIT lasts 5          | error '5'
          N03 | load client TIME-WAIT lasts > 5 s +- 1 s | error '1 s'
          N03 | load client TIME-WAIT lasts 5 s +- 1 s |
          V96 | hello retransmits 3                    | warning 'retransmits'
          V96 | voice times-out 1                      | warning 'times-out'
          V96 | load retransmits 3                     |
          V96 | load stalls 0                          | warning 'stalls'
          V96 | film stalls 0                          |
          V96 | load receives 100                      |
          V96 | load receives 101                      | warning '101'
          V96 | load receives at most 101              | warning 'at most 101'
          V96 | load receives 1                        | warning '1'
          V96 | load receives at least 1               |
          V96 | load loses 0                           |
          V96 | ask sends 1000                         |
          V96 | ask sends 10                           | warning '10'
          V96 | ask receives exactly 10                | warning 'exactly 10'
          V96 | ask receives 11                        |
          V96 | bulk receives 1                        |
          V96 | away receives 5000                     |
          V96 | voice receives 5000                    |
          V96 | heard stalls 0                         |
          V96 | load rtt <= 5 ms                       | warning 'load'
          V96 | load srtt <= 5 ms                      |
          V96 | load visits b                          | warning 'load'
          V96 | load jitter < 5 ms                     | warning 'jitter'
          V96 | voice jitter < 5 ms                    |
          V96 | voice throughput < 5 Mbit/s            |
          V96 | voice cwnd < 5 kB                      | warning 'cwnd'
          V96 | hello delivered = 5 kB                 | warning 'delivered'
          V14 | load cwnd < 5 s                        | error '5 s'
          V14 | load duration < 5 kB                   | error '5 kB'
          V14 | load throughput < 5                    | error '5'
          V14 | load throughput = 5 bit/s +- 5 B       | error '5 B'
          V14 | load throughput = 5 bit/s +- 5 %       |
          V14 | load cwnd at 5 = 5 kB                  | error '5'
          V96 | load cwnd at 11 s = 5 kB               | warning '11 s'
          N03 | load cwnd < 5 kB +- 1 kB               | error '1 kB'
          N07 | load cwnd at 1 s < 5 kB after 1 s      | error 'after 1 s'
          N07 | load cwnd < 5 kB after 1 s             |
          N07 | load cwnd < 5 kB within 1 s            | error 'within 1 s'
          N07 | load retransmits 1 within 1 s          |
          V96 | a.sockets at 1 s has 10.0.0.1:80        |
          V96 | a.sockets at 1 s has 10.0.0.1           | error '10.0.0.1'
          V96 | a.sockets at 1 s has a.ip:80 -> b.ip:80 |
          V96 | a.sockets at 1 s has a.mac:80           | error 'a.mac:80'
          V96 | a.sockets at 1 s has *:80 -> b.ip       | error 'b.ip'
          V10 | a.sockets at 1 s has *:0                | error '0'
          V50 | a.sockets at 1 s has *:80 state LISTENS | error 'LISTENS'
          V96 | a.arp at 1 s has 10.0.0.2:80            | error '10.0.0.2:80'
          V96 | a.routes at 1 s has 10.0.0.0/24:80      | error '10.0.0.0/24:80'
          V59 | s1.sockets at 1 s is empty              | error 'sockets'
          V96 | no tcp with ip.source = a.ip:80         | error 'a.ip:80'
          V96 | no tcp with ip.source = *:80            | error '*:80'
          V50 | exactly 1 tcp syn from a                |
          V50 | exactly 1 tcp syn ack from b            |
          V50 | exactly 1 tcp sin from a                | error 'tcp sin'
          V50 | no tcp rst with tcp.window = 0, tcp.ack != 1, tcp.mss > 0 |
          V50 | no tcp with tcp.windo = 0               | error 'tcp.windo'
          V96 | no tcp with tcp.window = a.ip           | error 'a.ip'
          V50 | nothing dropped                         |
          V50 | 1 dropped because connection-rest       | error 'connection-rest'
          """)
  void expectations(String code, String claim, String marks) {
    String text =
        """
        network n {
          host a { ip 10.0.0.1/24 }
          host b { ip 10.0.0.2/24 }
          switch s1
          link a -- s1 -- b
          flow hello = ping a -> b
          flow voice = udp a -> b:5004 { count 5 }
          flow heard = udp a -> b:5005 { count 5 playback 60 ms }
          flow load = tcp a -> b:80
          flow ask = tcp a -> b:82 { count 5 reply }
          flow bulk = tcp a -> b:83 { for 1 s }
          flow away = tcp a -> 10.0.0.2:83
          flow film = tcp a -> b:81 { repeat 1 { client plays 1 Mbit/s buffer 1 s } }
        }
        scenario s {
          until 10 s
          at 0 s start hello, voice, heard, load, film, ask, bulk, away
          expect %s
        }
        """;

    assertEquals(expected(marks), Issues.of(text.formatted(claim)).marks(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ecn-mark 5               | ecn on         |
          ecn-mark 5 queue 6       | ecn on         |
          ecn-mark 5 queue 5       | ecn on         | warning '5'
          ecn-mark 0 queue 0       | ecn on         |
          ecn-mark 999             | ecn on         |
          ecn-mark 1000            | ecn on         | warning '1000'
          ecn-mark 5               | ecn off        | warning '5'
          ecn-mark 5               | ecn-accept on  | warning '5'
          ecn-mark 0               | ecn off        |
          queue 5                  | ecn off        |
          """)
  void marks(String link, String settings, String marks) {
    String network =
        "tcp { %s } host a { ip 10.0.0.1/24 } host b { ip 10.0.0.2/24 } link a -- b { %s }";

    assertEquals(expected(marks), Issues.inNetwork(network.formatted(settings, link)).marks("V96"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          keep-alive on        | size 5                                       |
          keep-alive on        | client sends 5                               | warning 'f'
          keep-alive off       | client sends 5                               |
          keep-alive on        | client finishes                              | warning 'f'
          keep-alive on        | client finishes server finishes              |
          keep-alive on        | client closes                                | warning 'f'
          keep-alive on        | client closes server closes                  |
          keep-alive on        | server aborts                                |
          receive-buffer 10 kB | server reads nothing client sends 10 kB      |
          receive-buffer 10 kB | server reads nothing client sends 11 kB      | warning 'f'
          receive-buffer 12 kB | server reads nothing client sends 11 kB      |
          receive-buffer 10 kB | client sends 11 kB server reads nothing      |
          receive-buffer 10 kB | server reads nothing client sends 11 kB server reads |
          receive-buffer 10 kB | server reads nothing client sends 11 kB server closes |
          receive-buffer 10 kB | server reads nothing client sends 11 kB client closes | warning 'f'
          receive-buffer 10 kB | server reads nothing client sends 11 kB client aborts |
          receive-buffer 10 kB | client reads nothing server sends 11 kB      | warning 'f'
          receive-buffer 10 kB | client reads nothing server sends 11 kB tcp { receive-buffer 11 kB } |
          """)
  void endlessConnections(String settings, String talk, String marks) {
    String text =
        """
        network n {
          tcp { %s }
          host a { ip 10.0.0.1/24 }
          host b { ip 10.0.0.2/24 }
          link a -- b
          flow f = tcp a -> b:80 { %s }
        }
        scenario s { %s at 0 s start f }
        """;

    assertEquals(expected(marks), Issues.of(text.formatted(settings, talk, "")).marks("N08"), talk);
    assertEquals("", Issues.of(text.formatted(settings, talk, "until 9 s")).marks("N08"));
    assertEquals("", Issues.of(text.formatted(settings, talk, "at 9 s stop f")).marks("N08"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          receive-buffer 100 kB | for 10 s                 | link a -- b { delay 5 ms } | info 'f'
          receive-buffer 2 MB   | for 10 s                 | link a -- b { delay 5 ms } |
          receive-buffer 100 kB | for 10 s                 | link a -- b                |
          receive-buffer 100 kB | for 10 s                 | link a -- b { delay 5 ms rate 80 Mbit/s } |
          receive-buffer 99 kB  | for 10 s                 | link a -- b { delay 5 ms rate 80 Mbit/s } | info 'f'
          receive-buffer 100 kB | for 10 s                 | link a -- s1 -- b { delay 3 ms rate 80 Mbit/s } | info 'f'
          receive-buffer 100 kB | for 10 s                 | link a -- s1 -- s2 -- s1 link s2 -- b { delay 5 ms } |
          receive-buffer 100 kB | for 10 s                 | link a -- c -- b { delay 5 ms } |
          window-scaling off    | for 10 s                 | link a -- b { delay 5 ms } | info 'f'
          sack off              | for 10 s                 | link a -- b { delay 5 ms } |
          receive-buffer 100 kB | size 100 kB              | link a -- b { delay 5 ms } |
          receive-buffer 100 kB | size 101 kB              | link a -- b { delay 5 ms } | info 'f'
          receive-buffer 100 kB | size 99 kB count 99      | link a -- b { delay 5 ms } |
          receive-buffer 100 kB | server sends 1 MB        | link a -- b { delay 5 ms } | info 'f'
          receive-buffer 100 kB | server sends 1 MB tcp { receive-buffer 2 MB } | link a -- b { delay 5 ms } |
          receive-buffer 100 kB | client reads at 1 Mbit/s server sends 1 MB | link a -- b { delay 5 ms } |
          receive-buffer 100 kB stop-and-wait on | for 10 s | link a -- b { delay 5 ms } |
          """)
  void smallWindows(String settings, String talk, String links, String marks) {
    String network =
        "tcp { %s } host a { ip 10.0.0.1/24 } host b { ip 10.0.0.2/24 } host c { nic x nic y } "
            + "switch s1, s2 flow f = tcp a -> b:80 { %s } %s";

    assertEquals(
        expected(marks), Issues.inNetwork(network.formatted(settings, talk, links)).marks("V86"));
  }

  @Test
  void whoComparesWindowsKnowsWhyOneIsSmall() {
    String text =
        """
        network n {
          host a { ip 10.0.0.1/24 }
          host b { ip 10.0.0.2/24 }
          link a -- b { rate 100 Mbit/s   delay 50 ms }
          flow f = tcp a -> b:80 { for 10 s }
        }
        scenario s { tcp { window-scaling off } at 0 s start f }
        """;

    assertEquals(
        "a window of 65535 B each round trip of 100 ms is at most 5.24 Mbit/s, and the links carry"
            + " 100 Mbit/s; to fill them, give `b` a `receive-buffer` of 1250000 B or more, and use"
            + " `window-scaling on`",
        Issues.of(text).messages("V86"));
    assertEquals("", Issues.of(text + "scenario t { at 0 s start f }").marks("V86"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          tcp a -> b:7                       | warning 'b:7'
          tcp a -> b:7 { reply }             |
          tcp a -> b:8                       |
          tcp a -> b:9                       |
          tcp a -> 10.0.0.2:7                |
          udp a -> b:7                       |
          tcp a -> b:7 { client closes }     | warning 'b:7'
          tcp a -> b:7 { server sends 5 }    |
          """)
  void aReplyOfTheListenerIsNotForTheFlow(String traffic, String marks) {
    String network =
        "host a { ip 10.0.0.1/24 } "
            + "host b { ip 10.0.0.2/24 listen tcp 7 { reply } listen udp 7 { reply } listen tcp 8 } "
            + "link a -- b flow f = ";

    assertEquals(expected(marks), Issues.inNetwork(network + traffic).marks("V96"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at 0 s tcp a -> b:80 { tcp { ecn on } }",
        "tcp { ecn on } at 0 s tcp a -> b:80",
        "allow V96 at 0 s tcp a -> b:80"
      })
  void marksMayBeAskedForByAScenario(String scenario) {
    String text =
        """
        network n {
          host a { ip 10.0.0.1/24 }
          host b { ip 10.0.0.2/24 }
          link a -- b { ecn-mark 5 }
        }
        scenario s { %s }
        """;

    String allowed = scenario.startsWith("allow") ? "info '5'" : "";
    assertEquals(allowed, Issues.of(text.formatted(scenario)).marks("V96"));
  }

  @Test
  void socketsAreNotFlushed() {
    assertEquals("error 'sockets'", Issues.inScenario("at 0 s flush a sockets").marks("N03"));
    assertEquals("", Issues.inScenario("at 0 s flush a arp").marks("N03"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          clent sends 5 B     | clent  | `clent` means nothing here; did you mean `client`?
          client send 5 B     | send   | what the side does, such as `sends 300 B`, belongs here, not `send`; did you mean `sends`?
          client waits 5 ms   | waits  | what the side does, such as `sends 300 B`, belongs here, not `waits`
          client sends        | server | how much, such as `300 B`, belongs here, not `server`
          closes              | closes | who closes? Write `client closes` or `server closes`
          client closes;      | ;      | no `;` belongs here; leave it out
          repeat { client closes } | { | a number belongs here, not `{`
          tcp { nagle = off } | =      | `=` means nothing here; settings of TCP are words with their values, as in `nagle off   mss 536`
          tcp { }             | }      | a setting, such as `nagle off`, belongs here, not `}`
          tcp { mss 5, nagle off } | , | no `,` belongs here; leave it out
          """)
  void oneMistakeInADialogueIsSaidAndTheRestIsRead(String line, String marked, String message) {
    Issues issues =
        Issues.inScenario(
            "at 0 s tcp a -> b:80 {\nclient sends 5 B\n"
                + line
                + "\nserver closes\nserver closes\n}\nat 1 s start nix");

    assertEquals("error '" + marked + "'", issues.marks(SYNTAX), issues.toString());
    assertEquals(message, issues.messages(SYNTAX));
    assertEquals("error 'nix'", issues.marks("V96"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hello cleint at 1 s is CLOSED | cleint | an expectation, such as `hello receives 3`, belongs here, not `cleint`; did you mean `client`?
          hello client is CLOSED        | is     | `at` and a time, `passes`, or a state, belongs here, not `is`
          hello client pases CLOSED     | pases  | `pases` is no state; did you mean `passes`?
          hello thoughput < 5 bit/s     | thoughput | an expectation, such as `hello receives 3`, belongs here, not `thoughput`; did you mean `throughput`?
          """)
  void oneMistakeInAnExpectationIsOneMessage(String claim, String marked, String message) {
    String network = "network n {\nhost a\nhost b\nlink a -- b\nflow hello = tcp a -> b:80\n}\n";
    Issues issues =
        Issues.of(
            network
                + "scenario s {\nat 0 s start hello\nexpect "
                + claim
                + "\nat 1 s start nix\n}\n");

    assertEquals("error '" + marked + "'", issues.marks(SYNTAX), issues.toString());
    assertEquals(message, issues.messages(SYNTAX));
    assertEquals("error 'nix'", issues.marks("V96"));
  }

  @Test
  void anOpenBlockOfSettingsIsNamed() {
    assertEquals(
        "`}` is missing before `host`; the block opened in line 2 is still open",
        Issues.inNetwork("tcp { nagle off\nhost a").messages(SYNTAX));
  }
}
