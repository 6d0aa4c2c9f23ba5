package netlang.sim.tcp;

import static netlang.sim.tcp.Scripts.PASSIVE_OPEN;
import static netlang.sim.tcp.Scripts.play;
import static netlang.sim.tcp.WireTap.MILLISECOND;
import static netlang.sim.tcp.WireTap.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;

/** RFC 7323: timestamps and what they protect from. */
class TimestampsTest {

  private static final String STAMPED = " <mss 1000,nop,nop,TS val 1000 ecr 0>";

  /** A connection with timestamps, descriptor 4; TS.Recent is 1100. */
  private static final String ESTABLISHED =
      PASSIVE_OPEN
          + """
             +0 < S 0:0(0) win 20000 <mss 1000,nop,nop,TS val 1000 ecr 0>
             +0 > S. 0:0(0) ack 1 <mss 1460,nop,nop,TS val 100 ecr 1000>
            +.1 < . 1:1(0) ack 1 win 20000 <nop,nop,TS val 1100 ecr 100>
             +0 accept(3, ..., ...) = 4
             +0 fcntl(4, F_SETFL, O_RDWR|O_NONBLOCK) = 0
          """;

  private final WireTap tap = new WireTap();

  // ---- TS-01

  @Test
  void TS_01_everySegmentCarriesTimestampsOnceAgreed() {
    TcpSocket socket = tap.established(STAMPED);
    int echo = tap.everything().get(0).options().timestamps().value();
    socket.write(Payload.pattern(3000));
    tap.pass(2 * SECOND); // resent
    tap.arrives(". 1:1(0) ack 3001 win 20000 <nop,nop,TS val 1200 ecr " + echo + ">");
    tap.arrives("P. 1001:1011(10) ack 3001 win 20000 <nop,nop,TS val 1300 ecr " + echo + ">");
    tap.arrives("FP. 1:1001(1000) ack 3001 win 20000 <nop,nop,TS val 1400 ecr " + echo + ">");
    socket.read(5000);
    socket.close();
    tap.pass(SECOND);
    assertTrue(tap.everything().size() > 6);
    for (TcpSegment segment : tap.everything())
      assertNotNull(segment.options().timestamps(), segment::summary);
  }

  @Test
  void TS_01_aSynAckHasThemOnlyIfTheSynHad() {
    tap.listen();
    tap.arrives("S 0:0(0) <mss 1000>");
    assertNull(tap.last().segment().options().timestamps());
    tap.peerPort(9999);
    tap.arrives("S 0:0(0) <mss 1000,nop,nop,TS val 1000 ecr 0>");
    assertEquals(1000, tap.last().segment().options().timestamps().echo());
  }

  @Test
  void TS_01_notAgreedMeansNone() {
    TcpSocket socket = tap.connect();
    assertNotNull(tap.last().segment().options().timestamps());
    tap.arrives("S. 0:0(0) ack 1 <mss 1000>");
    socket.write(Payload.pattern(1000));
    assertNull(tap.last().segment().options().timestamps());
  }

  /**
   * RFC 7323 §3.2: "If a non-RST segment is received without a TSopt, a TCP SHOULD silently drop
   * the segment. A TCP MUST NOT abort a TCP connection because any segment lacks an expected
   * TSopt."
   */
  @Test
  void TS_01_aSegmentWithoutThemIsDropped() {
    play(
        ESTABLISHED,
        """
          +.1 < P. 1:11(10) ack 1 win 20000
         +1.0 read(4, ..., 100) = -1 EAGAIN (Resource temporarily unavailable)
           +0 < P. 1:11(10) ack 1 win 20000 <nop,nop,TS val 2200 ecr 100>
        +0~+.5 > . 1:1(0) ack 11 <nop,nop,TS val 1200 ecr 2200>
           +0 read(4, ..., 100) = 10
        """);
  }

  @Test
  void TS_01_aResetNeedsNoTimestamps() {
    TcpSocket socket = tap.established(STAMPED);
    tap.arrives("R 1:1(0) win 0");
    assertEquals(TcpState.CLOSED, socket.state());
    assertEquals(SocketError.CONNECTION_RESET, socket.takeError());
  }

  /** RFC 7323 §3.2: "SHOULD be sent in an RST segment". */
  @Test
  void TS_01_aResetOfOurOwnCarriesThemToo() {
    TcpSocket socket = tap.established(STAMPED);
    socket.abort();
    assertEquals(1000, tap.last().segment().options().timestamps().echo());
    assertEquals("R", tap.last().segment().flagLetters().substring(0, 1));
  }

  // ---- TS-02

  @Test
  void TS_02_aSegmentBehindAHoleIsNotEchoed() {
    play(
        ESTABLISHED,
        """
          +.1 < P. 1001:2001(1000) ack 1 win 20000 <nop,nop,TS val 1200 ecr 100>
           +0 > . 1:1(0) ack 1 <nop,nop,TS val 200 ecr 1100>
          +.1 < P. 1:1001(1000) ack 1 win 20000 <nop,nop,TS val 1150 ecr 100>
           +0 > . 1:1(0) ack 2001 <nop,nop,TS val 300 ecr 1150>
        """);
  }

  /** Or a single forged segment would make all that follow look old. */
  @Test
  void TS_02_aSegmentWithAnImpossibleAckIsNotEchoed() {
    TcpSocket socket = tap.established(STAMPED);
    tap.arrives("P. 1:11(10) ack 9999 win 20000 <nop,nop,TS val 200000 ecr 1>");
    assertEquals(1000, tap.last().segment().options().timestamps().echo());
    tap.arrives("P. 1:11(10) ack 1 win 20000 <nop,nop,TS val 1001 ecr 1>");
    assertEquals(10, socket.unread());
  }

  /** RFC 7323 §4.2 (A): of a delayed ACK's segments the first is echoed, the delay is measured. */
  @Test
  void TS_02_ofSeveralSegmentsTheEarliestIsEchoed() {
    tap.established(STAMPED);
    warmUp(tap, 40);
    tap.heard();
    tap.arrives("P. 40001:41001(1000) ack 1 win 20000 <nop,nop,TS val 3000 ecr 1>");
    tap.pass(5 * MILLISECOND);
    assertEquals(List.of(), tap.heard(), "this ACK is delayed");
    tap.arrives("P. 41001:42001(1000) ack 1 win 20000 <nop,nop,TS val 3005 ecr 1>");
    tap.pass(SECOND);
    assertEquals(3000, tap.last().segment().options().timestamps().echo());
    tap.heard();
    tap.arrives("P. 42001:43001(1000) ack 1 win 20000 <nop,nop,TS val 3010 ecr 1>");
    tap.pass(SECOND);
    assertEquals(3010, tap.last().segment().options().timestamps().echo());
  }

  /** So many segments of 1000 octets, each acknowledged: no ACK is quick any more. */
  private static void warmUp(WireTap tap, int segments) {
    for (int i = 0; i < segments; i++) {
      tap.pass(100 * MILLISECOND);
      long at = 1 + i * 1000L;
      tap.arrives(
          "P. " + at + ":" + (at + 1000) + "(1000) ack 1 win 20000 <nop,nop,TS val 2000 ecr 1>");
    }
    tap.pass(100 * MILLISECOND);
  }

  // ---- TS-03

  @Test
  void TS_03_anOlderTimestampIsAcknowledgedAndDropped() {
    play(
        ESTABLISHED,
        """
          +.1 < P. 1:1001(1000) ack 1 win 20000 <nop,nop,TS val 1200 ecr 100>
        +0~+.5 > . 1:1(0) ack 1001 <nop,nop,TS val 300 ecr 1200>
           +0 read(4, ..., 9000) = 1000
          +.6 < P. 1001:2001(1000) ack 1 win 20000 <nop,nop,TS val 1199 ecr 100>
           +0 > . 1:1(0) ack 1001 <nop,nop,TS val 900 ecr 1200>
           +0 read(4, ..., 9000) = -1 EAGAIN (Resource temporarily unavailable)
          +.1 < P. 1001:2001(1000) ack 1 win 20000 <nop,nop,TS val 1200 ecr 300>
        +0~+.5 > . 1:1(0) ack 2001 <nop,nop,TS val 1000 ecr 1200>
           +0 read(4, ..., 9000) = 1000
        """);
  }

  /** Timestamps wrap as sequence numbers do. */
  @Test
  void TS_03_timestampsAreComparedModulo() {
    TcpSocket socket = tap.established(STAMPED);
    // 1000 + 2^31 - 48
    tap.arrives("P. 1:11(10) ack 1 win 20000 <nop,nop,TS val 2147484600 ecr 1>");
    assertEquals(10, socket.read(100).length());
    tap.arrives("P. 11:21(10) ack 1 win 20000 <nop,nop,TS val 4294967290 ecr 1>");
    tap.arrives("P. 21:31(10) ack 1 win 20000 <nop,nop,TS val 5 ecr 1>");
    assertEquals(20, socket.read(100).length());
    tap.arrives("P. 31:41(10) ack 1 win 20000 <nop,nop,TS val 4294967290 ecr 1>");
    assertEquals(0, socket.unread());
  }

  @Test
  void TS_03_anOlderTimestampDoesNotProtectFromAReset() {
    TcpSocket socket = tap.established(STAMPED);
    tap.arrives("R. 1:1(0) ack 1 win 0 <nop,nop,TS val 500 ecr 1>");
    assertEquals(TcpState.CLOSED, socket.state());
  }

  // ---- TS-04

  @Test
  void TS_04_after24DaysATimestampIsForgotten() {
    TcpSocket socket = tap.established(STAMPED);
    tap.arrives("P. 1:11(10) ack 1 win 20000 <nop,nop,TS val 5000 ecr 1>");
    assertEquals(10, socket.read(100).length());
    tap.pass(25 * 86_400 * SECOND);
    tap.heard();
    tap.arrives("P. 11:21(10) ack 1 win 20000 <nop,nop,TS val 4000 ecr 1>");
    assertEquals(10, socket.unread());
    tap.pass(SECOND);
    assertEquals(4000, tap.last().segment().options().timestamps().echo());
    assertEquals(List.of(". 1:1(0) ack 21"), tap.heard());
  }

  @Test
  void TS_04_after23DaysItStillCounts() {
    TcpSocket socket = tap.established(STAMPED);
    tap.pass(23 * 86_400 * SECOND);
    tap.arrives("P. 1:11(10) ack 1 win 20000 <nop,nop,TS val 900 ecr 1>");
    assertEquals(0, socket.unread());
  }
}
