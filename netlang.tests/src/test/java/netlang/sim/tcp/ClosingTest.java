package netlang.sim.tcp;

import static netlang.sim.tcp.Scripts.ESTABLISHED;
import static netlang.sim.tcp.Scripts.play;
import static netlang.sim.tcp.WireTap.MILLISECOND;
import static netlang.sim.tcp.WireTap.PEER;
import static netlang.sim.tcp.WireTap.PORT;
import static netlang.sim.tcp.WireTap.SECOND;
import static netlang.sim.tcp.WireTap.assertStream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.wire.Payload;
import netlang.sim.wire.SequenceNumber;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;

/** Closing and resetting: RFC 9293 §3.6, §3.10.4 and the FIN of §3.10.7.4. */
class ClosingTest {

  private static final long TWO_MSL = 60 * SECOND;

  private final WireTap tap = new WireTap();

  // ---- CL-01, CL-02: CLOSE is "I have no more data to send"

  @Test
  void CL_01_whatIsQueuedGoesBeforeTheFin() {
    play(
        Scripts.PASSIVE_OPEN,
        """
           +0 < S 0:0(0) win 20000 <mss 1000>
           +0 > S. 0:0(0) ack 1 <mss 1460>
          +.1 < . 1:1(0) ack 1 win 0
           +0 accept(3, ..., ...) = 4
           +0 write(4, ..., 1500) = 1500
           +0 shutdown(4, SHUT_WR) = 0
           +0 write(4, ..., 10) = -1 EPIPE (Broken pipe)
          +.1 < . 1:1(0) ack 1 win 20000
           +0 > . 1:1001(1000) ack 1
           +0 > FP. 1001:1501(500) ack 1
          +.1 < . 1:1(0) ack 1502 win 20000
           +0 %{ assert tcpi_state == TCP_FIN_WAIT2 }%
        """);
  }

  @Test
  void CL_02_aHalfClosedSideGoesOnReceiving() {
    play(
        ESTABLISHED,
        """
          +.1 shutdown(4, SHUT_WR) = 0
           +0 > F. 1:1(0) ack 1
          +.1 < P. 1:501(500) ack 2 win 20000
        +0~+.5 > . 2:2(0) ack 501
           +0 read(4, ..., 1000) = 500
         +30 < P. 501:1001(500) ack 2 win 20000
        +0~+.5 > . 2:2(0) ack 1001
           +0 read(4, ..., 1000) = 500
        """);
  }

  /** In FIN-WAIT-1 as well as in FIN-WAIT-2. */
  @Test
  void CL_02_alsoBeforeTheFinIsAcknowledged() {
    TcpSocket socket = tap.established(" <mss 1000>");
    assertEquals(SocketError.NONE, socket.shutdown(false, true));
    tap.arrives("P. 1:501(500) ack 1");
    assertEquals(500, socket.read(1000).length());
    assertEquals(TcpState.FIN_WAIT_1, socket.state());
  }

  // ---- CL-03: simultaneous close

  @Test
  void CL_03_crossingFinsAreAcknowledgedPlainly() {
    play(
        ESTABLISHED,
        """
          +.1 shutdown(4, SHUT_WR) = 0
           +0 > F. 1:1(0) ack 1
         +.05 < F. 1:1(0) ack 1 win 20000
           +0 > . 2:2(0) ack 2
           +0 %{ assert tcpi_state == TCP_CLOSING }%
         +.05 < . 2:2(0) ack 2 win 20000
           +0 %{ assert tcpi_state == TCP_TIME_WAIT }%
          +10 read(4, ..., 100) = 0
        """);
  }

  // ---- CL-04, CL-05, CL-08: TIME-WAIT

  @Test
  void CL_04_timeWaitLasts2Msl() {
    timeWait();
    tap.pass(TWO_MSL - MILLISECOND);
    assertEquals(TcpState.TIME_WAIT, state());
    assertTrue(cannotConnect(), "the pair of sockets is not free");
    tap.pass(2 * MILLISECOND);
    assertEquals(TcpState.CLOSED, state());
    assertEquals(List.of(), tap.heard(), "nothing is sent in between");
    tap.connect();
    assertEquals(List.of("S 0:0(0)"), tap.heard());
  }

  @Test
  void CL_04_thePassiveSideDoesNotWait() {
    TcpSocket socket = tap.established("");
    tap.arrives("F. 1:1(0) ack 1");
    socket.close();
    tap.pass(SECOND);
    tap.arrives(". 2:2(0) ack 2");
    assertEquals(TcpState.CLOSED, state());
  }

  private boolean cannotConnect() {
    TcpSocket socket = tap.tcp().socket();
    boolean refused =
        socket.bind(Ipv4Address.UNSPECIFIED, PORT) != SocketError.NONE
            || socket.connect(PEER, PORT) != SocketError.IN_PROGRESS;
    socket.close();
    return refused;
  }

  @Test
  void CL_05_aRepeatedFinRestartsTimeWait() {
    timeWait();
    tap.pass(TWO_MSL * 9 / 10);
    tap.arrives("F. 1:1(0) ack 2");
    assertEquals(List.of(". 2:2(0) ack 2"), tap.heard());
    tap.pass(TWO_MSL * 6 / 10);
    assertEquals(TcpState.TIME_WAIT, state());
    tap.pass(TWO_MSL * 4 / 10 - MILLISECOND);
    assertEquals(TcpState.TIME_WAIT, state());
    tap.pass(2 * MILLISECOND);
    assertEquals(TcpState.CLOSED, state());
    assertEquals(List.of(), tap.heard());
  }

  /** Another FIN than that before, but in the window: it is acknowledged as well. */
  @Test
  void CL_05_anyFinInTheWindowRestartsTimeWait() {
    timeWait();
    tap.pass(TWO_MSL / 2);
    tap.arrives("F. 2:2(0) ack 2");
    assertEquals(List.of(". 2:2(0) ack 2"), tap.heard());
    tap.pass(TWO_MSL - MILLISECOND);
    assertEquals(TcpState.TIME_WAIT, state());
  }

  /** RFC 9293 §3.10.7.4, fifth: "if the ACK bit is off, drop the segment and return". */
  @Test
  void CL_05_aFinWithoutAckInTheWindowIsIgnored() {
    timeWait();
    tap.pass(TWO_MSL / 2);
    tap.arrives("F 2:2(0)");
    assertEquals(List.of(), tap.heard());
    tap.pass(TWO_MSL / 2 + MILLISECOND);
    assertEquals(TcpState.CLOSED, state());
  }

  @Test
  void CL_08_anOldSynInTimeWaitIsChallenged() {
    timeWaitOfServer();
    tap.pass(SECOND);
    tap.arrives("S 0:0(0)");
    tap.arrives("S 4294967196:4294967196(0)"); // 100 before the old connection
    assertEquals(List.of(". 2:2(0) ack 2", ". 2:2(0) ack 2"), tap.heard());
    assertEquals(TcpState.TIME_WAIT, state());
  }

  /** RFC 9293 §3.6.1: with an ISN "larger than the largest sequence number it used" before. */
  @Test
  void CL_08_aNewSynMayReopenTimeWait() {
    timeWaitOfServer();
    TcpSegment fin = tap.everything().get(tap.everything().size() - 2);
    tap.pass(SECOND);
    tap.arrives("S 1000:1000(0)");
    TcpSegment answer = tap.last().segment();
    assertEquals("S.", answer.flagLetters());
    assertEquals(WireTap.PEER_ISN + 1001, answer.acknowledgment());
    assertTrue(SequenceNumber.isLess(fin.sequenceEnd(), answer.sequence()));
    tap.arrives(". 1001:1001(0) ack 1");
    assertEquals(TcpState.ESTABLISHED, tap.accept().state());
  }

  /** The host closes first; both FINs are acknowledged; nobody listens, nothing is unheard. */
  private void timeWait() {
    TcpSocket socket = tap.connect();
    tap.arrives("S. 0:0(0) ack 1");
    socket.close();
    tap.arrives("F. 1:1(0) ack 2");
    assertEquals(
        List.of("S 0:0(0)", ". 1:1(0) ack 1", "F. 1:1(0) ack 1", ". 2:2(0) ack 2"), tap.heard());
    assertEquals(TcpState.TIME_WAIT, state());
  }

  /** The same, but the peer had connected, and the host goes on listening. */
  private void timeWaitOfServer() {
    tap.established("").close();
    tap.arrives("F. 1:1(0) ack 2");
    assertEquals(List.of("F. 1:1(0) ack 1", ". 2:2(0) ack 2"), tap.heard());
    assertEquals(TcpState.TIME_WAIT, state());
  }

  /** Of the connection between the two usual ports. */
  private TcpState state() {
    for (TcpLayer.Entry entry : tap.tcp().entries())
      if (entry.remote() != null && entry.remote().port() == PORT) return entry.state();
    return TcpState.CLOSED;
  }

  // ---- CL-06: data is lost, and the other side learns it

  @Test
  void CL_06_closingWithUnreadDataResets() {
    TcpSocket socket = tap.established("");
    tap.arrives("P. 1:501(500) ack 1");
    tap.pass(SECOND);
    tap.heard();
    socket.close();
    WireTap.Sent answer = tap.last();
    assertTrue(answer.has(TcpSegment.RST), answer::toString);
    assertEquals(1, answer.sequence());
    assertEquals(1, tap.take().size());
    assertEquals(TcpState.CLOSED, state());
  }

  /** RFC 9293 §3.6.1: "… or if new data is received after CLOSE is called". */
  @Test
  void CL_06_dataBehindCloseResets() {
    TcpSocket socket = tap.established("");
    socket.close();
    tap.arrives(". 1:1(0) ack 2");
    tap.heard();
    tap.arrives("P. 1:501(500) ack 2");
    assertTrue(tap.last().has(TcpSegment.RST));
    assertEquals(TcpState.CLOSED, state());
  }

  @Test
  void CL_06_whatWasReadDoesNotReset() {
    TcpSocket socket = tap.established("");
    tap.arrives("P. 1:501(500) ack 1");
    socket.read(500);
    tap.pass(SECOND);
    tap.heard();
    socket.close();
    assertEquals(List.of("F. 1:1(0) ack 501"), tap.heard());
  }

  // ---- CL-07: reset or closed

  @Test
  void CL_07_aResetIsToldToTheReader() {
    play(
        ESTABLISHED,
        """
          +.1 < R. 1:1(0) ack 1 win 0
           +0 read(4, ..., 100) = -1 ECONNRESET (Connection reset by peer)
           +0 write(4, ..., 100) = -1 EPIPE (Broken pipe)
        """);
  }

  @Test
  void CL_07_aCloseIsTheEndOfTheStream() {
    play(
        ESTABLISHED,
        """
          +.1 < FP. 1:101(100) ack 1 win 20000
        +0~+.5 > . 1:1(0) ack 102
           +0 read(4, ..., 1000) = 100
           +0 read(4, ..., 1000) = 0
           +0 read(4, ..., 1000) = 0
           +0 getsockopt(4, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
        """);
  }

  /** RFC 9293 §3.10.7.4, second: the TCB goes, and nobody is told; all had been received. */
  @Test
  void CL_07_aResetInTimeWaitTakesNothingFromTheReader() {
    TcpSocket socket = tap.established("");
    socket.shutdown(false, true);
    tap.arrives("FP. 1:501(500) ack 2");
    assertEquals(TcpState.TIME_WAIT, state());
    tap.arrives("R 502:502(0) win 0");
    assertEquals(TcpState.CLOSED, state());
    assertEquals(SocketError.NONE, socket.takeError());
    assertStream(500, socket.read(1000));
    assertEquals(0, socket.read(1000).length());
  }

  @Test
  void CL_07_whatWasReceivedOutlivesTimeWait() {
    TcpSocket socket = tap.established("");
    socket.shutdown(false, true);
    tap.arrives("FP. 1:501(500) ack 2");
    tap.pass(2 * TWO_MSL);
    assertEquals(TcpState.CLOSED, state());
    assertStream(500, socket.read(1000));
    assertEquals(0, socket.read(1000).length());
  }

  @Test
  void CL_07_theUserIsWoken() {
    TcpSocket socket = tap.established("");
    boolean[] told = new boolean[2];
    socket.user(
        new TcpUser() {
          @Override
          public void readable(TcpSocket which) {
            told[0] = true;
          }

          @Override
          public void failed(TcpSocket which) {
            told[1] = which.error() == SocketError.CONNECTION_RESET;
          }
        });
    tap.arrives("R. 1:1(0) ack 1 win 0");
    assertTrue(told[1]);
    assertNotEquals(0, tap.everything().size());
    assertEquals(-1, socket.write(Payload.pattern(1)));
  }

  // ---- and what is behind the end

  @Test
  void aFinIsAcceptedWithDataInFinWait2() {
    TcpSocket socket = tap.established("");
    socket.shutdown(false, true);
    tap.arrives(". 1:1(0) ack 2");
    tap.heard();
    tap.arrives("FP. 1:501(500) ack 2");
    assertEquals(List.of(". 2:2(0) ack 502"), tap.heard());
    assertEquals(500, socket.read(1000).length());
    assertEquals(0, socket.read(1000).length());
    assertEquals(TcpState.TIME_WAIT, state());
  }

  /** A FIN that comes before the data in front of it waits for it. */
  @Test
  void aFinBehindAHoleWaits() {
    TcpSocket socket = tap.established("");
    tap.arrives("F. 501:501(0) ack 1");
    assertEquals(List.of(". 1:1(0) ack 1"), tap.heard());
    assertEquals(TcpState.ESTABLISHED, socket.state());
    tap.arrives("P. 1:501(500) ack 1");
    tap.pass(SECOND);
    assertEquals(List.of(". 1:1(0) ack 502"), tap.heard());
    assertEquals(TcpState.CLOSE_WAIT, socket.state());
  }

  @Test
  void theLastAckEndsAPassiveClose() {
    TcpSocket socket = tap.established("");
    tap.arrives("F. 1:1(0) ack 1");
    tap.pass(SECOND);
    assertEquals(List.of(". 1:1(0) ack 2"), tap.heard());
    socket.close();
    assertEquals(List.of("F. 1:1(0) ack 2"), tap.heard());
    assertEquals(TcpState.LAST_ACK, state());
    tap.arrives(". 2:2(0) ack 2");
    assertEquals(TcpState.CLOSED, state());
    tap.arrives(". 2:2(0) ack 2");
    assertEquals(List.of("R 2:2(0)"), tap.heard());
  }
}
