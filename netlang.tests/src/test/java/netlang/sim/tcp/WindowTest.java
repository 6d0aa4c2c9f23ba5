package netlang.sim.tcp;

import static netlang.sim.tcp.Scripts.play;
import static netlang.sim.tcp.WireTap.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.Test;

/** What the windows allow: RFC 9293 §3.7.4 and §3.8.6, RFC 896. */
class WindowTest {

  /** Nothing but an MSS; a round trip of 100 ms, hence an RTO of 300 ms. */
  private static final String ACCEPTED =
      """
      0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 bind(3, ..., ...) = 0
      +0 listen(3, 1) = 0
      +0 < S 0:0(0) win 4000 <mss 1000>
      +0 > S. 0:0(0) ack 1 <mss 1460>
      +.1 < . 1:1(0) ack 1 win 4000
      +0 accept(3, ..., ...) = 4
      +0 fcntl(4, F_SETFL, O_RDWR|O_NONBLOCK) = 0
      """;

  /**
   * 4000 octets are acknowledged, 2000 wait, the window is closed; RTO = 250 ms, or up to 300 ms.
   */
  private static final String CLOSED_WINDOW =
      ACCEPTED
          + """
          +0 write(4, ..., 6000) = 6000
          +0 > . 1:4001(4000) ack 1
          +.1 < . 1:1(0) ack 4001 win 0
          """;

  // ---- windows that shrink

  @Test
  void WN_01_aWindowThatShrinksBehindWhatWasSentAbortsNothing() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 4000) = 4000
        +0 > P. 1:4001(4000) ack 1
        // The right edge goes from 4001 back to 2001: nothing new.
        +.1 < . 1:1(0) ack 1001 win 1000
        +0 write(4, ..., 1000) = 1000
        +.05 < . 1:1(0) ack 4001 win 0
        +.01 < . 1:1(0) ack 4001 win 1000
        +0 > P. 4001:5001(1000) ack 1
        +.1 < . 1:1(0) ack 5001 win 4000
        +0 %{ assert tcpi_state == TCP_ESTABLISHED }%
        """);
  }

  @Test
  void WN_02_onlyWhatLiesInTheShrunkenWindowIsResent() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 4000) = 4000
        +0 > P. 1:4001(4000) ack 1
        +.1 < . 1:1(0) ack 1 win 1000
        +.2 > . 1:1001(1000) ack 1
        // Slow start would allow two.
        +.1 < . 1:1(0) ack 1001 win 1000
        +0 > . 1001:2001(1000) ack 1
        +.1 < . 1:1(0) ack 2001 win 2000
        +0 > . 2001:4001(2000) ack 1
        +.1 < . 1:1(0) ack 4001 win 4000
        +1 %{ assert tcpi_state == TCP_ESTABLISHED }%
        """);
  }

  @Test
  void anOldAckDoesNotOpenTheWindow() {
    // RFC 9293 §3.10.7.4, fifth: only if SND.UNA =< SEG.ACK.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 6000) = 6000
        +0 > . 1:4001(4000) ack 1
        +.1 < . 1:1(0) ack 4001 win 1000
        +0 > . 4001:5001(1000) ack 1
        // Overtaken on its way.
        +.01 < . 1:1(0) ack 2001 win 4000
        +.05 < . 1:1(0) ack 5001 win 4000
        +0 > P. 5001:6001(1000) ack 1
        """);
  }

  // ---- windows that are closed

  @Test
  void WN_03_aClosedWindowIsProbed() {
    play(
        CLOSED_WINDOW,
        """
        +.250~+.300 > . 4000:4000(0) ack 1
        +.1 < . 1:1(0) ack 4001 win 2000
        +0 > P. 4001:6001(2000) ack 1
        +.1 < . 1:1(0) ack 6001 win 4000
        """);
  }

  @Test
  void WN_04_theConnectionLivesAsLongAsProbesAreAcknowledged() {
    StringBuilder halfAnHour = new StringBuilder();
    for (int probes = 0; probes < 25; probes++)
      halfAnHour.append("* > . 4000:4000(0) ack 1\n+.05 < . 1:1(0) ack 4001 win 0\n");
    play(
        CLOSED_WINDOW,
        halfAnHour.toString(),
        """
        1900~2300 > . 4000:4000(0) ack 1
        +.05 < . 1:1(0) ack 4001 win 4000
        +0 > P. 4001:6001(2000) ack 1
        +.05 < . 1:1(0) ack 6001 win 4000
        """);
  }

  @Test
  void WN_04_aWindowShrunkToNothingIsSurvivedToo() {
    // What was in flight is the probe, RFC 9293 §3.8.6 (SHLD-17).
    WireTap tap =
        new WireTap(WireTap.with(TcpSetting.DATA_RETRIES, 3).with(TcpSetting.MAXIMUM_RTO, SECOND));
    TcpSocket socket = tap.established(" <mss 1000>");
    socket.write(Payload.pattern(0, 2000));
    tap.arrives(". 1:1(0) ack 1 win 0");
    int answered = 0;
    while (answered < 50) {
      tap.pass(SECOND / 100);
      assertTrue(tap.now() < 100 * SECOND, "no probe any more behind " + answered);
      if (tap.take().isEmpty()) continue;
      tap.arrives(". 1:1(0) ack 1 win 0");
      answered++;
    }
    tap.arrives(". 1:1(0) ack 2001");
    socket.write(Payload.pattern(2000, 500));
    assertEquals(List.of("P. 2001:2501(500) ack 1"), tap.heard());
  }

  @Test
  void WN_05_probesBeginAfterTheTimeoutAndGrowRare() {
    play(
        CLOSED_WINDOW,
        """
        +.250~+.300 > . 4000:4000(0) ack 1
        +.01 < . 1:1(0) ack 4001 win 0
        +.490~+.600 > . 4000:4000(0) ack 1
        +.01 < . 1:1(0) ack 4001 win 0
        +.990~+1.2 > . 4000:4000(0) ack 1
        +.01 < . 1:1(0) ack 4001 win 0
        +1.990~+2.4 > . 4000:4000(0) ack 1
        +.01 < . 1:1(0) ack 4001 win 4000
        +0 > P. 4001:6001(2000) ack 1
        +.01 < . 1:1(0) ack 6001 win 4000
        """);
  }

  @Test
  void WN_05_probesThatNobodyAnswersGrowRareToo() {
    play(
        CLOSED_WINDOW,
        """
        +.250~+.300 > . 4000:4000(0) ack 1
        +.500~+.600 > . 4000:4000(0) ack 1
        +1~+1.2 > . 4000:4000(0) ack 1
        +.1 < . 1:1(0) ack 4001 win 4000
        +0 > P. 4001:6001(2000) ack 1
        +.1 < . 1:1(0) ack 6001 win 4000
        """);
  }

  @Test
  void behindAClosedWindowTheTimerIsTheUsualOne() {
    // RFC 6298 (5.5) doubles the timer for what is sent again, not for probes.
    play(
        CLOSED_WINDOW,
        """
        +.250~+.300 > . 4000:4000(0) ack 1
        +.01 < . 1:1(0) ack 4001 win 0
        +.490~+.600 > . 4000:4000(0) ack 1
        +.01 < . 1:1(0) ack 4001 win 0
        +.990~+1.2 > . 4000:4000(0) ack 1
        +.01 < . 1:1(0) ack 4001 win 4000
        +0 > P. 4001:6001(2000) ack 1
        +.250~+.300 > . 4001:5001(1000) ack 1
        +.01 < . 1:1(0) ack 6001 win 4000
        """);
  }

  // ---- silly windows

  private static final String SMALL_WINDOW =
      """
      0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 bind(3, ..., ...) = 0
      +0 listen(3, 1) = 0
      +0 < S 0:0(0) win 1200 <mss 1000>
      +0 > S. 0:0(0) ack 1 <mss 1460>
      +.1 < . 1:1(0) ack 1 win 1200
      +0 accept(3, ..., ...) = 4
      +0 write(4, ..., 1000) = 1000
      +0 > P. 1:1001(1000) ack 1
      +.1 < . 1:1(0) ack 1001 win 10
      """;

  @Test
  void WN_06_halfTheLargestWindowIsUsedAndNoLess() {
    play(
        SMALL_WINDOW,
        """
        +0 write(4, ..., 2000) = 2000
        +.05 < . 1:1(0) ack 1001 win 599
        +.01 < . 1:1(0) ack 1001 win 600
        +0 > . 1001:1601(600) ack 1
        +.01 < . 1:1(0) ack 1601 win 1200
        """,
        "+0 > . 1601:2601(1000) ack 1\n");
  }

  @Test
  void WN_06_theOverrideTimerUsesWhateverThereIs() {
    // RFC 9293 §3.8.6.2.1: "the override timeout should be in the range 0.1 - 1.0 seconds".
    play(
        SMALL_WINDOW,
        """
        +0 write(4, ..., 2000) = 2000
        +.1~+1 > . 1001:1011(10) ack 1
        +.1 < . 1:1(0) ack 1011 win 1200
        +0 > . 1011:2011(1000) ack 1
        """);
  }

  @Test
  void WN_06_allThatIsQueuedMayGoHoweverLittle() {
    // Case (2) of RFC 9293 §3.8.6.2.1: pushed, nothing in flight, and it fits.
    play(
        SMALL_WINDOW,
        """
        +0 write(4, ..., 10) = 10
        +0 > P. 1001:1011(10) ack 1
        +.1 < . 1:1(0) ack 1011 win 1200
        """);
  }

  // ---- Nagle

  @Test
  void WN_08_aSmallSegmentWaitsWhileDataIsInFlight() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 100) = 100
        +0 > P. 1:101(100) ack 1
        +.01 write(4, ..., 60) = 60
        +.01 write(4, ..., 40) = 40
        +.08 < . 1:1(0) ack 101 win 4000
        +0 > P. 101:201(100) ack 1
        +.1 < . 1:1(0) ack 201 win 4000
        """);
  }

  @Test
  void WN_08_aFullSegmentDoesNotWait() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 100) = 100
        +0 > P. 1:101(100) ack 1
        +.01 write(4, ..., 1500) = 1500
        +0 > . 101:1101(1000) ack 1
        +.08 < . 1:1(0) ack 1101 win 4000
        +0 > P. 1101:1601(500) ack 1
        +.1 < . 1:1(0) ack 1601 win 4000
        """);
  }

  @Test
  void WN_08_theApplicationCanSwitchItOff() {
    play(
        ACCEPTED,
        """
        +0 setsockopt(4, SOL_TCP, TCP_NODELAY, [1], 4) = 0
        +0 write(4, ..., 100) = 100
        +0 > P. 1:101(100) ack 1
        +.01 write(4, ..., 60) = 60
        +0 > P. 101:161(60) ack 1
        +.01 write(4, ..., 40) = 40
        +0 > P. 161:201(40) ack 1
        +.08 < . 1:1(0) ack 201 win 4000
        """);
  }

  @Test
  void aFinTakesWhatNagleHeldWithIt() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 100) = 100
        +0 > P. 1:101(100) ack 1
        +.01 write(4, ..., 60) = 60
        +.01 shutdown(4, SHUT_WR) = 0
        +0 > FP. 101:161(60) ack 1
        +.08 < . 1:1(0) ack 162 win 4000
        +0 %{ assert tcpi_state == TCP_FIN_WAIT2 }%
        """);
  }

  // ---- PSH

  @Test
  void WN_09_theLastSegmentOfTheQueueIsPushed() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 2500) = 2500
        +0 > . 1:1001(1000) ack 1
        +0 > . 1001:2001(1000) ack 1
        +0 > P. 2001:2501(500) ack 1
        +.1 < . 1:1(0) ack 2501 win 4000
        +0 write(4, ..., 1) = 1
        +0 > P. 2501:2502(1) ack 1
        +.1 < . 1:1(0) ack 2502 win 4000
        """);
  }

  @Test
  void WN_09_dataWithoutPshReachesTheReaderToo() {
    play(
        ACCEPTED,
        """
        +0 < . 1:2(1) ack 1 win 4000
        +0 read(4, ..., 100) = 1
        +0~+.5 > . 1:1(0) ack 2
        """);
  }
}
