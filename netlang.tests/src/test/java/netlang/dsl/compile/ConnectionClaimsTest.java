package netlang.dsl.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import netlang.dsl.NetFiles;
import netlang.sim.plan.Expectation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected of connections. */
class ConnectionClaimsTest {

  private static final String ALWAYS = "Window[fromNanos=0, toNanos=9223372036854775807]";

  private static Expectation expectation(String claim) {
    String text =
        """
        network lab {
          host a { ip 10.0.0.1/24 }
          host b { ip 10.0.0.2/24 }
          link a -- b
          flow f = tcp a -> b:80
        }
        scenario t {
          expect %s
        }
        """;
    return new NetworkCompiler()
        .compile(NetFiles.readGood(text.formatted(claim)), "lab.net")
        .get(0)
        .expectations()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f client at 1 s is ESTABLISHED | TcpStateAt[flow=0, side=CLIENT, timeNanos=1000000000, state=ESTABLISHED]
          f server at 0 s is time_wait   | TcpStateAt[flow=0, side=SERVER, timeNanos=0, state=TIME-WAIT]
          f server passes SYN-RECEIVED, FIN_WAIT_1 | TcpStates[flow=0, side=SERVER, states=[SYN-RECEIVED, FIN-WAIT-1]]
          f client passes CLOSED         | TcpStates[flow=0, side=CLIENT, states=[CLOSED]]
          f client TIME-WAIT lasts 60 s +- 1 ms | TcpStateLasts[flow=0, side=CLIENT, state=TIME-WAIT, comparison=EQUAL, nanos=60000000000, toleranceNanos=1000000]
          f client TIME-WAIT lasts <= 1 s | TcpStateLasts[flow=0, side=CLIENT, state=TIME-WAIT, comparison=LESS_OR_EQUAL, nanos=1000000000, toleranceNanos=0]
          f retransmits 2                | FlowCounts[flow=0, what=RETRANSMITS, amount=Amount[atLeast=2, atMost=2], withinNanos=9223372036854775807, window=ALWAYS]
          f times-out at least 1         | FlowCounts[flow=0, what=TIMES_OUT, amount=Amount[atLeast=1, atMost=9223372036854775807], withinNanos=9223372036854775807, window=ALWAYS]
          f backs-off no within 1 s      | FlowCounts[flow=0, what=BACKS_OFF, amount=Amount[atLeast=0, atMost=0], withinNanos=1000000000, window=ALWAYS]
          f stalls 0 after 1 s           | FlowCounts[flow=0, what=STALLS, amount=Amount[atLeast=0, atMost=0], withinNanos=9223372036854775807, window=Window[fromNanos=1000000000, toNanos=9223372036854775807]]
          f duration <= 3 s              | FlowMeasured[flow=0, measure=DURATION, timeNanos=-1, comparison=LESS_OR_EQUAL, value=3000000000, tolerance=0, window=ALWAYS]
          f throughput = 8 Mbit/s +- 5 % during 1 us .. 2 us | FlowMeasured[flow=0, measure=THROUGHPUT, timeNanos=-1, comparison=EQUAL, value=8000000, tolerance=400000, window=Window[fromNanos=1000, toNanos=2000]]
          f throughput = 8 Mbit/s +- 5 kbit/s | FlowMeasured[flow=0, measure=THROUGHPUT, timeNanos=-1, comparison=EQUAL, value=8000000, tolerance=5000, window=ALWAYS]
          f delivered at 1 s = 100 kB    | FlowMeasured[flow=0, measure=DELIVERED, timeNanos=1000000000, comparison=EQUAL, value=100000, tolerance=0, window=ALWAYS]
          f cwnd at 2 s <= 14600         | FlowMeasured[flow=0, measure=CONGESTION_WINDOW, timeNanos=2000000000, comparison=LESS_OR_EQUAL, value=14600, tolerance=0, window=ALWAYS]
          f in-flight <= 64 KiB after 1 us | FlowMeasured[flow=0, measure=IN_FLIGHT, timeNanos=-1, comparison=LESS_OR_EQUAL, value=65536, tolerance=0, window=Window[fromNanos=1000, toNanos=9223372036854775807]]
          f ssthresh > 0                 | FlowMeasured[flow=0, measure=SLOW_START_THRESHOLD, timeNanos=-1, comparison=GREATER, value=0, tolerance=0, window=ALWAYS]
          f send-window at 1 s = 0       | FlowMeasured[flow=0, measure=SEND_WINDOW, timeNanos=1000000000, comparison=EQUAL, value=0, tolerance=0, window=ALWAYS]
          f srtt != 1 s +- 1 ms          | FlowMeasured[flow=0, measure=SMOOTHED_ROUND_TRIP, timeNanos=-1, comparison=NOT_EQUAL, value=1000000000, tolerance=1000000, window=ALWAYS]
          f rto at 1 s = 200 ms          | FlowMeasured[flow=0, measure=RETRANSMISSION_TIMEOUT, timeNanos=1000000000, comparison=EQUAL, value=200000000, tolerance=0, window=ALWAYS]
          f jitter < 2 ms                | FlowMeasured[flow=0, measure=JITTER, timeNanos=-1, comparison=LESS, value=2000000, tolerance=0, window=ALWAYS]
          a.sockets at 1 s has 10.0.0.1:49152 -> b.ip:http state established | TableHolds[node=0, table=SOCKETS, timeNanos=1000000000, test=Has[key=10.0.0.1:49152, value=10.0.0.2:80, state=ESTABLISHED]]
          b.sockets at 1 s has *:80 state LISTEN | TableHolds[node=1, table=SOCKETS, timeNanos=1000000000, test=Has[key=*:80, value=, state=LISTEN]]
          b.sockets at 1 s lacks b.ip:80 | TableHolds[node=1, table=SOCKETS, timeNanos=1000000000, test=Lacks[key=10.0.0.2:80]]
          b.sockets at 1 s has at least 2 entries | TableHolds[node=1, table=SOCKETS, timeNanos=1000000000, test=Counts[entries=Amount[atLeast=2, atMost=9223372036854775807]]]
          b.sockets at 1 s is empty      | TableHolds[node=1, table=SOCKETS, timeNanos=1000000000, test=IsEmpty[]]
          """)
  void everyClaimHasItsRecord(String claim, String record) {
    Expectation expectation = expectation(claim);

    assertEquals(record.replace("ALWAYS", ALWAYS), expectation.claim().toString());
    assertEquals("expect " + claim, expectation.text());
  }
}
