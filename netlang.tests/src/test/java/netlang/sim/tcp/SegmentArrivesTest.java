package netlang.sim.tcp;

import static netlang.sim.tcp.Scripts.ESTABLISHED;
import static netlang.sim.tcp.Scripts.play;
import static netlang.sim.tcp.WireTap.MILLISECOND;
import static netlang.sim.tcp.WireTap.SECOND;
import static netlang.sim.tcp.WireTap.assertStream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SEGMENT ARRIVES in the synchronized states: RFC 9293 §3.10.7.4 with RFC 5961. */
class SegmentArrivesTest {

  private final WireTap tap = new WireTap();

  // ---- SG-01: is it in the window?

  @Test
  void SG_01_aSegmentLeftOfTheWindowIsAcknowledgedAndDropped() {
    play(
        ESTABLISHED,
        """
          +.1 < P. 1:1001(1000) ack 1 win 20000
        +0~+.5 > . 1:1(0) ack 1001
           +0 read(4, ..., 2000) = 1000
          +.6 < P. 1:1001(1000) ack 1 win 20000
           +0 > . 1:1(0) ack 1001
           +0 read(4, ..., 2000) = -1 EAGAIN (Resource temporarily unavailable)
          +.6 < . 0:0(0) ack 1 win 20000
           +0 > . 1:1(0) ack 1001
        """);
  }

  @Test
  void SG_01_aSegmentRightOfTheWindowIsAcknowledgedAndDropped() {
    play(
        ESTABLISHED,
        """
          +.1 < P. 100001:100011(10) ack 1 win 20000
           +0 > . 1:1(0) ack 1
          +.6 < . 100001:100001(0) ack 1 win 20000
           +0 > . 1:1(0) ack 1
          +.1 < P. 1:11(10) ack 1 win 20000
        +0~+.5 > . 1:1(0) ack 11
           +0 read(4, ..., 2000) = 10
        """);
  }

  @Test
  void SG_01_dataForAClosedWindowIsAcknowledgedAndDropped() {
    WireTap here = new WireTap(WireTap.with(TcpSetting.RECEIVE_BUFFER, 10_000));
    TcpSocket socket = here.established(" <mss 1000>");
    long next = fill(here);
    int unread = socket.unread();
    here.arrives("P. " + next + ":" + (next + 10) + "(10) ack 1");
    assertEquals(List.of(". 1:1(0) ack " + next), here.heard());
    assertEquals(unread, socket.unread());
  }

  /** Sends until the window is closed; nobody reads. The next sequence number. */
  private static long fill(WireTap tap) {
    long next = 1;
    for (int i = 0; i < 100; i++) {
      tap.arrives("P. " + next + ":" + (next + 500) + "(500) ack 1");
      tap.pass(SECOND);
      WireTap.Sent answer = tap.last();
      tap.heard();
      next = answer.acknowledgment();
      if (answer.segment().window() == 0) return next;
      if (answer.segment().window() < 500) {
        int rest = answer.segment().window();
        tap.arrives("P. " + next + ":" + (next + rest) + "(" + rest + ") ack 1");
        tap.pass(SECOND);
        next = tap.last().acknowledgment();
        assertEquals(0, tap.last().segment().window());
        tap.heard();
        return next;
      }
    }
    throw new AssertionError("the window never closes");
  }

  /** Of a segment that begins before the window the rest is taken. */
  @Test
  void SG_01_aSegmentIsTrimmedToTheWindow() {
    TcpSocket socket = tap.established("");
    tap.arrives("P. 1:101(100) ack 1");
    tap.arrives("P. 51:201(150) ack 1");
    assertEquals(200, socket.unread());
    assertStream(200, socket.read(500));
  }

  @Test
  void SG_01_aResetOutsideTheWindowIsNotAnswered() {
    TcpSocket socket = tap.established("");
    tap.arrives("R 0:0(0) win 0");
    tap.arrives("R. 3000000:3000000(0) ack 1 win 0");
    tap.pass(SECOND);
    assertEquals(List.of(), tap.heard());
    assertEquals(TcpState.ESTABLISHED, socket.state());
  }

  // ---- SG-02: out of order

  @Test
  void SG_02_segmentsOutOfOrderAreKept() {
    play(
        ESTABLISHED,
        """
          +.1 < . 1001:2001(1000) ack 1 win 20000
           +0 > . 1:1(0) ack 1
          +.1 < P. 2001:3001(1000) ack 1 win 20000
           +0 > . 1:1(0) ack 1
           +0 read(4, ..., 9000) = -1 EAGAIN (Resource temporarily unavailable)
          +.1 < . 1:1001(1000) ack 1 win 20000
           +0 > . 1:1(0) ack 3001
           +0 read(4, ..., 9000) = 3000
           +1 getsockopt(4, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
        """);
  }

  @Test
  void SG_02_overlapsAreResolved() {
    TcpSocket socket = tap.established("");
    tap.arrives("P. 301:501(200) ack 1");
    tap.arrives("P. 101:351(250) ack 1");
    tap.arrives("P. 401:701(300) ack 1");
    tap.arrives("P. 51:801(750) ack 1");
    assertEquals(0, socket.unread());
    tap.arrives("P. 1:61(60) ack 1");
    assertStream(800, socket.read(2000));
    assertEquals(". 1:1(0) ack 801", tap.last().toString());
  }

  // ---- SG-03, SG-04, SG-07: the ACK field

  @Test
  void SG_03_aSegmentWithoutAckIsDropped() {
    play(
        ESTABLISHED,
        """
          +.1 < - 1:11(10) win 20000
          +.1 < P 1:11(10) win 20000
          +.1 < F 1:1(0) win 20000
           +1 read(4, ..., 100) = -1 EAGAIN (Resource temporarily unavailable)
           +0 %{ assert tcpi_state == TCP_ESTABLISHED }%
          +.1 < P. 1:11(10) ack 1 win 20000
        +0~+.5 > . 1:1(0) ack 11
           +0 read(4, ..., 100) = 10
        """);
  }

  @Test
  void SG_04_anAckOfWhatWasNeverSentIsAcknowledged() {
    play(
        ESTABLISHED,
        """
          +.1 < P. 1:11(10) ack 5001 win 20000
           +0 > . 1:1(0) ack 1
           +1 read(4, ..., 100) = -1 EAGAIN (Resource temporarily unavailable)
           +0 write(4, ..., 100) = 100
           +0 > P. 1:101(100) ack 1
          +.1 < P. 1:11(10) ack 102 win 20000
           +0 > . 101:101(0) ack 1
           +0 read(4, ..., 100) = -1 EAGAIN (Resource temporarily unavailable)
          +.1 < P. 1:11(10) ack 101 win 20000
        +0~+.5 > . 101:101(0) ack 11
           +0 read(4, ..., 100) = 10
        """);
  }

  @Test
  void SG_07_anAckFarBelowIsChallenged() {
    play(
        ESTABLISHED,
        """
          +.1 < P. 1:11(10) ack 4294937297 win 20000
           +0 > . 1:1(0) ack 1
           +1 read(4, ..., 100) = -1 EAGAIN (Resource temporarily unavailable)
        """);
  }

  /** RFC 5961 §5.2: from SND.UNA - MAX.SND.WND on, which is what a delayed segment may say. */
  @ParameterizedTest
  @CsvSource({
    "0, true",
    "1, true",
    "20000, true",
    "20001, false",
    "1000000, false",
    "2000000000, false"
  })
  void SG_07_anOldAckIsGoodWithinTheLargestWindow(long before, boolean good) {
    TcpSocket socket = tap.established("");
    tap.arrives("P. 1:11(10) ack 1");
    socket.write(Payload.pattern(100));
    tap.arrives(". 11:11(0) ack 101");
    tap.pass(SECOND);
    tap.heard();
    long ack = 101 - before & 0xffff_ffffL;
    tap.arrives("P. 11:21(10) ack " + ack);
    assertEquals(good ? 20 : 10, socket.unread());
    if (!good) assertEquals(List.of(". 101:101(0) ack 11"), tap.heard());
  }

  // ---- SG-05, SG-09: RST

  @Test
  void SG_05_aResetCountsOnlyWhereTheNextOctetIsExpected() {
    play(
        ESTABLISHED,
        """
          +.1 < P. 1:1001(1000) ack 1 win 20000
        +0~+.5 > . 1:1(0) ack 1001
           +0 read(4, ..., 2000) = 1000
          +.6 < R 1:1(0) win 0
          +.6 < R 1000:1000(0) win 0
          +.6 < R 1002:1002(0) win 0
           +0 > . 1:1(0) ack 1001
          +.6 < R. 11001:11001(0) ack 1 win 0
           +0 > . 1:1(0) ack 1001
          +.6 < R 100001:100001(0) win 0
           +0 getsockopt(4, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
          +.6 < R 1001:1001(0) win 0
           +0 read(4, ..., 2000) = -1 ECONNRESET (Connection reset by peer)
          +.1 < . 1001:1001(0) ack 1 win 20000
           +0 > R 1:1(0)
        """);
  }

  /** RFC 5961 §3.2 speaks of every synchronized state. */
  @Test
  void SG_05_alsoWhileClosing() {
    TcpSocket socket = tap.established("");
    socket.shutdown(false, true);
    tap.heard();
    tap.arrives("R 2:2(0) win 0");
    assertEquals(List.of(". 2:2(0) ack 1"), tap.heard());
    assertEquals(TcpState.FIN_WAIT_1, socket.state());
    tap.arrives("R 1:1(0) win 0");
    assertEquals(TcpState.CLOSED, socket.state());
  }

  @Test
  void SG_09_aClosedWindowHearsAReset() {
    WireTap here = new WireTap(WireTap.with(TcpSetting.RECEIVE_BUFFER, 10_000));
    TcpSocket socket = here.established(" <mss 1000>");
    long next = fill(here);
    here.arrives("R " + next + ":" + next + "(0) win 0");
    assertEquals(TcpState.CLOSED, socket.state());
    assertEquals(SocketError.CONNECTION_RESET, socket.takeError());
  }

  @Test
  void SG_09_aClosedWindowHearsAnAck() {
    WireTap here = new WireTap(WireTap.with(TcpSetting.RECEIVE_BUFFER, 10_000));
    TcpSocket socket = here.established(" <mss 1000>");
    long next = fill(here);
    socket.write(Payload.pattern(1000));
    assertEquals(List.of("P. 1:1001(1000) ack " + next), here.heard());
    here.arrives(". " + next + ":" + next + "(0) ack 1001");
    here.pass(100 * SECOND);
    assertEquals(List.of(), here.heard(), "nothing is sent again");
  }

  /** And what the peer says is urgent, or probes with, is read for its ACK as well. */
  @Test
  void SG_09_aClosedWindowHearsAnUrgentPointer() {
    WireTap here = new WireTap(WireTap.with(TcpSetting.RECEIVE_BUFFER, 10_000));
    TcpSocket socket = here.established(" <mss 1000>");
    long next = fill(here);
    here.arrives("U. " + next + ":" + next + "(0) ack 1 win 20000 urg 1");
    assertEquals(TcpState.ESTABLISHED, socket.state());
    int there = socket.unread();
    socket.read(there);
    here.heard();
    here.arrives("PU. " + next + ":" + (next + 1) + "(1) ack 1 win 20000 urg 1");
    assertEquals(1, socket.unread());
  }

  // ---- SG-06: SYN

  @ParameterizedTest
  @CsvSource({"11", "0", "500", "3000000"})
  void SG_06_aSynDrawsAChallenge(long sequence) {
    TcpSocket socket = tap.established("");
    tap.arrives("P. 1:11(10) ack 1");
    tap.pass(SECOND);
    tap.heard();
    tap.arrives("S " + sequence + ":" + sequence + "(0)");
    assertEquals(List.of(". 1:1(0) ack 11"), tap.heard());
    tap.pass(SECOND);
    tap.arrives("S. " + sequence + ":" + sequence + "(0) ack 1");
    assertEquals(List.of(". 1:1(0) ack 11"), tap.heard());
    assertEquals(TcpState.ESTABLISHED, socket.state());
    tap.arrives("P. 11:21(10) ack 1");
    assertEquals(20, socket.unread());
  }

  // ---- SG-08: not too many challenges

  @Test
  void SG_08_challengesAreLimited() {
    WireTap here =
        new WireTap(
            WireTap.with(TcpSetting.CHALLENGE_ACKS, 10).with(TcpSetting.CHALLENGE_INTERVAL, 0));
    here.established("");
    int first = challenges(here);
    assertTrue(first >= 1 && first <= 10, () -> first + " challenges");
    here.pass(SECOND);
    int second = challenges(here);
    assertTrue(second >= 1 && second <= 10, () -> second + " challenges in another second");
  }

  @Test
  void SG_08_theLimitCanBeSwitchedOff() {
    WireTap here =
        new WireTap(
            WireTap.with(TcpSetting.CHALLENGE_ACKS, 0).with(TcpSetting.CHALLENGE_INTERVAL, 0));
    here.established("");
    assertEquals(100, challenges(here));
  }

  @Test
  void SG_08_eachConnectionHasALimitOfItsOwn() {
    // Two ends that contradict each other would answer each other for ever.
    WireTap here = new WireTap(WireTap.with(TcpSetting.CHALLENGE_ACKS, 0));
    here.established("");
    assertEquals(1, challenges(here));
    here.pass(SECOND / 2);
    assertEquals(1, challenges(here));
  }

  /** How many answers 100 forged resets draw within 100 ms. */
  private static int challenges(WireTap tap) {
    for (int i = 0; i < 100; i++) {
      tap.arrives("R 500:500(0) win 0");
      tap.pass(MILLISECOND);
    }
    List<WireTap.Sent> answers = tap.take();
    for (WireTap.Sent answer : answers) assertTrue(answer.has(TcpSegment.ACK));
    return answers.size();
  }
}
