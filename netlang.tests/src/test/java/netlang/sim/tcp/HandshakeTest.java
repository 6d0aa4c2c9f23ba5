package netlang.sim.tcp;

import static netlang.sim.tcp.Scripts.ACTIVE_OPEN;
import static netlang.sim.tcp.Scripts.play;
import static netlang.sim.tcp.WireTap.HOST;
import static netlang.sim.tcp.WireTap.MILLISECOND;
import static netlang.sim.tcp.WireTap.PEER;
import static netlang.sim.tcp.WireTap.PORT;
import static netlang.sim.tcp.WireTap.SECOND;
import static netlang.sim.tcp.WireTap.assertStream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.plan.TcpPlan;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening a connection: RFC 9293 §3.4.1, §3.5 and §3.10.7.1 to 3. */
class HandshakeTest {

  private final WireTap tap = new WireTap();

  // ---- HS-01: both ends may send SYN at once

  @Test
  void HS_01_bothEndsMaySendSynAtOnce() {
    play(
        ACTIVE_OPEN,
        """
          +.1 < S 0:0(0) win 20000 <mss 1000>
           +0 > S. 0:0(0) ack 1 <...>
           +0 %{ assert tcpi_state == TCP_SYN_RECV }%
          +.1 < . 1:1(0) ack 1 win 20000
           +0 getsockopt(3, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
           +0 %{ assert tcpi_state == TCP_ESTABLISHED }%
           +0 write(3, ..., 100) = 100
           +0 > P. 1:101(100) ack 1
        """);
  }

  /** RFC 9293 figure 7: the SYN+ACK of the other end is what acknowledges our SYN. */
  @Test
  void HS_01_synAndAckFromBothEnds() {
    TcpSocket socket = tap.connect();
    tap.arrives("S 0:0(0) <mss 1000>");
    assertEquals(List.of("S 0:0(0)", "S. 0:0(0) ack 1"), tap.heard());
    tap.arrives("S. 0:0(0) ack 1 <mss 1000>");
    assertEquals(TcpState.ESTABLISHED, socket.state());
  }

  @Test
  void HS_01_twoHostsThatConnectToEachOther() {
    TwoHosts both = new TwoHosts(10 * MILLISECOND);
    TcpSocket left = both.left().tcp().socket();
    TcpSocket right = both.right().tcp().socket();
    left.bind(Ipv4Address.UNSPECIFIED, 5000);
    right.bind(Ipv4Address.UNSPECIFIED, 6000);
    left.connect(TwoHosts.RIGHT, 6000);
    right.connect(TwoHosts.LEFT, 5000);
    both.pass(SECOND);
    assertEquals(TcpState.ESTABLISHED, left.state());
    assertEquals(TcpState.ESTABLISHED, right.state());
    left.write(Payload.pattern(5000));
    right.write(Payload.pattern(100));
    both.pass(SECOND);
    assertEquals(Payload.pattern(5000), right.read(9000));
    assertEquals(Payload.pattern(100), left.read(9000));
    left.close();
    right.close();
    both.pass(SECOND);
    assertEquals(TcpState.TIME_WAIT, both.left().tcp().entries().get(0).state());
    assertEquals(TcpState.TIME_WAIT, both.right().tcp().entries().get(0).state());
  }

  // ---- HS-02: SYN-RECEIVED remembers where it came from

  @Test
  void HS_02_aResetReturnsAPassiveOpenToListen() {
    TcpSocket listener = tap.listen();
    tap.arrives("S 0:0(0)");
    assertEquals(List.of("S. 0:0(0) ack 1"), tap.heard());
    tap.arrives("R 1:1(0) win 0");
    tap.pass(10 * SECOND);
    assertEquals(List.of(), tap.heard());
    assertNull(listener.accept());
    tap.arrives("S 0:0(0)");
    assertEquals(List.of("S. 0:0(0) ack 1"), tap.heard());
    tap.arrives(". 1:1(0) ack 1");
    assertNotNull(listener.accept());
  }

  /** RFC 9293 §3.10.7.4, fourth: such a SYN cannot be one that was sent before. */
  @Test
  void HS_02_anotherSynReturnsAPassiveOpenToListen() {
    TcpSocket listener = tap.listen();
    tap.arrives("S 0:0(0)");
    tap.heard();
    tap.arrives("S 500:500(0)");
    tap.heard();
    tap.arrives("S 500:500(0)");
    assertEquals(501, tap.last().acknowledgment());
    tap.arrives(". 501:501(0) ack 1");
    assertNotNull(listener.accept());
  }

  @Test
  void HS_02_aResetRefusesAnActiveOpen() {
    play(
        ACTIVE_OPEN,
        """
          +.1 < S 0:0(0) win 20000 <mss 1000>
           +0 > S. 0:0(0) ack 1 <...>
          +.1 < R 1:1(0) win 0
           +0 getsockopt(3, SOL_SOCKET, SO_ERROR, [ECONNREFUSED], [4]) = 0
          +10 getsockopt(3, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
        """);
  }

  // ---- HS-03: what meets nobody

  @ParameterizedTest
  @CsvSource({
    ". 100:100(0) ack 200,     R 200:200(0)",
    "P. 100:110(10) ack 200,   R 200:200(0)",
    "S. 100:100(0) ack 200,    R 200:200(0)",
    "F. 100:100(0) ack 200,    R 200:200(0)",
    "S 100:100(0),             R. 0:0(0) ack 101",
    "S 100:110(10),            R. 0:0(0) ack 111",
    "F 100:100(0),             R. 0:0(0) ack 101",
    "SF 100:110(10),           R. 0:0(0) ack 112",
    "- 100:110(10),            R. 0:0(0) ack 110",
    "R 100:100(0),",
    "R. 100:100(0) ack 200,",
    "SR. 100:100(0) ack 200,",
  })
  void HS_03_closedAnswersWithReset(String segment, String answer) {
    tap.arrives(segment);
    tap.pass(10 * SECOND);
    assertEquals(answer == null ? List.of() : List.of(answer), tap.heard());
  }

  // ---- HS-04: LISTEN

  @ParameterizedTest
  @CsvSource({
    "R 100:100(0),",
    "R. 100:100(0) ack 200,",
    "SR 100:100(0),",
    "SR. 100:100(0) ack 200,",
    ". 100:100(0) ack 200,     R 200:200(0)",
    "S. 100:100(0) ack 200,    R 200:200(0)",
    "FP. 100:110(10) ack 200,  R 200:200(0)",
    "- 100:110(10),",
    "F 100:100(0),",
  })
  void HS_04_listenServesOnlySyn(String segment, String answer) {
    TcpSocket listener = tap.listen();
    tap.arrives(segment);
    tap.pass(10 * SECOND);
    assertEquals(answer == null ? List.of() : List.of(answer), tap.heard());
    tap.arrives("S 0:0(0)");
    assertEquals(List.of("S. 0:0(0) ack 1"), tap.heard());
    tap.arrives(". 1:1(0) ack 1");
    assertNotNull(listener.accept());
  }

  // ---- HS-05, HS-06: SYN-SENT

  @Test
  void HS_05_aWrongAckInSynSentIsReset() {
    play(
        ACTIVE_OPEN,
        """
          +.1 < S. 0:0(0) ack 0 win 8000 <mss 1000>
           +0 > R 0:0(0)
          +.1 < S. 0:0(0) ack 2 win 8000 <mss 1000>
           +0 > R 2:2(0)
          +.1 < . 0:0(0) ack 4294967295 win 8000
           +0 > R 4294967295:4294967295(0)
           +0 getsockopt(3, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
          +.1 < S. 0:0(0) ack 1 win 8000 <mss 1000>
           +0 > . 1:1(0) ack 1
           +0 %{ assert tcpi_state == TCP_ESTABLISHED }%
        """);
  }

  @Test
  void HS_05_aResetWithAWrongAckIsNotAnswered() {
    TcpSocket socket = tap.connect();
    tap.heard();
    tap.arrives("R. 0:0(0) ack 0");
    tap.arrives("R. 0:0(0) ack 2");
    assertEquals(List.of(), tap.heard());
    assertEquals(TcpState.SYN_SENT, socket.state());
  }

  @Test
  void HS_06_aResetInSynSentCountsOnlyWithAGoodAck() {
    play(
        ACTIVE_OPEN,
        """
          +.1 < R 0:0(0) win 0
           +0 getsockopt(3, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
          +.1 < R. 0:0(0) ack 2 win 0
           +0 getsockopt(3, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
          +.1 < R. 0:0(0) ack 1 win 0
           +0 getsockopt(3, SOL_SOCKET, SO_ERROR, [ECONNREFUSED], [4]) = 0
          +10 close(3) = 0
        """);
  }

  /** RFC 9293 §3.10.7.3, fifth: "if neither of the SYN or RST bits is set, then drop". */
  @Test
  void HS_06_aGoodAckAloneIsDroppedInSynSent() {
    TcpSocket socket = tap.connect();
    tap.heard();
    tap.arrives(". 1:1(0) ack 1");
    tap.arrives("F. 1:1(0) ack 1");
    tap.arrives("- 1:11(10)");
    assertEquals(List.of(), tap.heard());
    assertEquals(TcpState.SYN_SENT, socket.state());
  }

  // ---- HS-07, HS-08: initial sequence numbers

  @Test
  void HS_07_initialSequenceNumbersFollowAClock() {
    int first = initialSequence(tap, PORT);
    tap.pass(SECOND);
    int second = initialSequence(tap, PORT);
    tap.pass(17_000 * SECOND);
    int third = initialSequence(tap, PORT);
    assertEquals(250_000, second - first, 2_500, "a step every 4 us, as RFC 9293 §3.4.1 says");
    assertEquals((int) (17_000 * 250_000L), third - second, 42_500_000, "modulo 2^32");
  }

  @Test
  void HS_08_initialSequenceNumbersDifferByASecret() {
    WireTap other = new WireTap(TcpPlan.DEFAULT, 1500, 2);
    int here = initialSequence(tap, PORT) - initialSequence(tap, PORT + 1);
    int there = initialSequence(other, PORT) - initialSequence(other, PORT + 1);
    assertNotEquals(0, here);
    assertNotEquals(0, there);
    assertNotEquals(here, there, "what separates two connections is no secret");
  }

  /** Of a connection from that port to the peer, which is given up at once. */
  private static int initialSequence(WireTap tap, int port) {
    tap.hostPort(port);
    TcpSocket socket = tap.connect();
    int sequence = tap.last().segment().sequence();
    socket.close();
    assertEquals(1, tap.take().size(), "closing in SYN-SENT says nothing");
    return sequence;
  }

  // ---- HS-09: the checksum

  @Test
  void HS_09_aFlippedBitMakesASegmentVanish() {
    TcpSocket socket = tap.established("");
    byte[] segment = tap.bytes(PEER, HOST, "P. 1:11(10) ack 1");
    for (int bit = 20 * 8; bit < segment.length * 8; bit++) {
      byte[] damaged = segment.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      tap.arrives(damaged);
    }
    tap.pass(10 * SECOND);
    assertEquals(List.of(), tap.heard());
    assertEquals(0, socket.unread());
    tap.arrives(segment);
    assertEquals(10, socket.unread());
  }

  /** The tap reads only segments whose checksum is right; here with an odd number of octets. */
  @Test
  void HS_09_checksumsAreGenerated() {
    TcpSocket socket = tap.established("");
    socket.write(Payload.pattern(333));
    assertEquals(List.of("P. 1:334(333) ack 1"), tap.heard());
  }

  // ---- HS-10: data on a SYN

  @Test
  void HS_10_dataOnASynWaitsForTheHandshake() {
    TcpSocket listener = tap.listen();
    tap.arrives("S 0:3(3)");
    WireTap.Sent answer = tap.last();
    assertTrue(answer.has(TcpSegment.SYN | TcpSegment.ACK));
    assertTrue(answer.acknowledgment() == 1 || answer.acknowledgment() == 4, answer::toString);
    assertNull(listener.accept());
    if (answer.acknowledgment() == 1) tap.arrives("P. 1:4(3) ack 1");
    else tap.arrives(". 4:4(0) ack 1");
    TcpSocket socket = listener.accept();
    assertEquals(3, socket.unread());
    assertEquals(3, socket.read(10).length());
  }

  /** The ACK of the SYN alone is as good as one of the data behind it. */
  @ParameterizedTest
  @CsvSource({"1", "4"})
  void HS_10_bothWaysToContinueAreAccepted(int sequence) {
    tap.listen();
    tap.arrives("S 0:3(3)");
    assertEquals(1, tap.last().acknowledgment());
    tap.arrives(". " + sequence + ":" + sequence + "(0) ack 1");
    assertEquals(TcpState.ESTABLISHED, tap.accept().state());
  }

  @Test
  void HS_10_dataOnASynAckIsTaken() {
    play(
        ACTIVE_OPEN,
        """
          +.1 < S. 0:3(3) ack 1 win 20000 <mss 1000>
           +0 > . 1:1(0) ack 4
           +0 read(3, ..., 100) = 3
          +.1 < P. 4:14(10) ack 1 win 20000
        +0~+.5 > . 1:1(0) ack 14
           +0 read(3, ..., 100) = 10
        """);
  }

  @Test
  void HS_10_aFinOnASynAckIsTaken() {
    TcpSocket socket = tap.connect();
    tap.heard();
    tap.arrives("SF. 0:3(3) ack 1 win 20000 <mss 1000>");
    tap.pass(SECOND);
    assertEquals(List.of(". 1:1(0) ack 5"), tap.heard());
    assertStream(3, socket.read(100));
    assertEquals(TcpState.CLOSE_WAIT, socket.state());
  }

  // ---- HS-11: groups

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,       192.168.255.255",
    "192.0.2.1,       255.255.255.255",
    "192.0.2.1,       224.0.0.1",
    "224.0.0.1,       192.168.0.1",
    "255.255.255.255, 192.168.0.1",
    "192.168.255.255, 192.168.0.1",
  })
  void HS_11_synToOrFromAGroupIsIgnored(String source, String destination) {
    TcpSocket listener = tap.listen();
    byte[] syn = tap.bytes(Ipv4Address.parse(source), Ipv4Address.parse(destination), "S 0:0(0)");
    tap.arrives(syn);
    tap.arrives(MacAddress.BROADCAST, syn);
    tap.pass(10 * SECOND);
    assertEquals(List.of(), tap.heard());
    assertNull(listener.accept());
    assertEquals(1, tap.tcp().entries().size());
  }

  // ---- further rules of SYN-RECEIVED

  /** RFC 9293 §3.10.7.4, fifth: an ACK that is not acceptable draws RST, and the TCB stays. */
  @Test
  void aWrongAckInSynReceivedIsReset() {
    TcpSocket listener = tap.listen();
    tap.arrives("S 0:0(0)");
    tap.heard();
    tap.arrives(". 1:1(0) ack 2");
    assertEquals(List.of("R 2:2(0)"), tap.heard());
    tap.arrives(". 1:1(0) ack 1");
    assertNotNull(listener.accept());
  }

  /** It lies left of the window, so an ACK is due; a SYN+ACK is one. */
  @Test
  void aRepeatedSynIsAcknowledged() {
    tap.listen();
    tap.arrives("S 0:0(0)");
    tap.heard();
    tap.pass(100 * MILLISECOND);
    tap.arrives("S 0:0(0)");
    assertEquals(1, tap.last().acknowledgment());
    assertEquals(tap.last().has(TcpSegment.SYN) ? 0 : 1, tap.last().sequence());
    assertEquals(1, tap.take().size());
  }
}
