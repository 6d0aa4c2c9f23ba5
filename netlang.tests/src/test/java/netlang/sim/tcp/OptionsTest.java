package netlang.sim.tcp;

import static netlang.sim.tcp.Scripts.ACTIVE_OPEN;
import static netlang.sim.tcp.Scripts.PASSIVE_OPEN;
import static netlang.sim.tcp.Scripts.play;
import static netlang.sim.tcp.WireTap.MILLISECOND;
import static netlang.sim.tcp.WireTap.SECOND;
import static netlang.sim.tcp.WireTap.assertStream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options and what follows from them: RFC 9293 §3.1 and §3.7.1, RFC 7323 §2, RFC 2018 §2. */
class OptionsTest {

  private final WireTap tap = new WireTap();

  // ---- OP-01, OP-02, OP-03: what a header may hold

  @ParameterizedTest
  @ValueSource(
      strings = {"mss 1000", "nop,mss 1000", "nop,nop,mss 1000,eol", "nop,nop,nop,mss 1000,nop"})
  void OP_01_theMssIsUnderstoodAtAnyAlignment(String options) {
    TcpSocket socket = tap.established(" <" + options + ">");
    socket.write(Payload.pattern(2000));
    assertEquals(List.of(". 1:1001(1000) ack 1", "P. 1001:2001(1000) ack 1"), tap.heard());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nop", "nop,nop,nop", "eol", "nop,eol,nop", "mss 536", "nop,mss 536,eol"})
  void OP_01_optionsAreUnderstoodInAnySegment(String options) {
    TcpSocket socket = tap.established(" <mss 1000>");
    tap.arrives("P. 1:11(10) ack 1 win 20000 <" + options + ">");
    assertStream(10, socket.read(100));
    socket.write(Payload.pattern(1000));
    assertEquals(1000, tap.last().length(), "an MSS behind the handshake says nothing");
  }

  /** RFC 9293 §3.2: what is behind "end of option list" is no option. */
  @Test
  void OP_01_nothingCountsBehindTheEndOfTheList() {
    TcpSocket socket = tap.established(" <eol,mss 1000>");
    socket.write(Payload.pattern(2000));
    assertEquals(536, tap.take().get(0).length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0xc80601020304,mss 1000",
        "0xc802,mss 1000",
        "0xfd0601020304,0xc802,nop,mss 1000",
        "mss 1000,0xc80601020304"
      })
  void OP_02_unknownOptionsAreSkipped(String options) {
    TcpSocket socket = tap.established(" <" + options + ">");
    socket.write(Payload.pattern(2000));
    assertEquals(List.of(". 1:1001(1000) ack 1", "P. 1001:2001(1000) ack 1"), tap.heard());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x0200", // an MSS of length 0
        "0x0201",
        "0xc800",
        "0xc801",
        "nop,0x020403", // an MSS that ends beyond the header
        "nop,nop,nop,0x02", // … or has no length at all
        "nop,nop,nop,0xc8",
        "0xc8ff01020304",
        "0x050a",
        "0x080a0102"
      })
  void OP_03_illegalLengthsAreSurvived(String options) {
    TcpSocket socket = tap.established("");
    tap.arrives("P. 1:11(10) ack 1 win 20000 <" + options + ">");
    tap.hostPort(WireTap.PORT);
    tap.peerPort(9999);
    tap.arrives("S 0:0(0) win 20000 <" + options + ">");
    tap.pass(SECOND);
    tap.peerPort(WireTap.PORT);
    tap.heard();
    if (socket.state() == TcpState.CLOSED) return;
    assertEquals(TcpState.ESTABLISHED, socket.state());
    int there = socket.unread();
    tap.arrives("P. " + (1 + there) + ":" + (11 + there) + "(10) ack 1 win 20000");
    assertEquals(there + 10, socket.unread(), "the connection goes on");
  }

  // ---- OP-04 to OP-07: the maximum segment size

  @ParameterizedTest
  @CsvSource({"1500, 1460", "9000, 8960", "576, 536"})
  void OP_04_theMssOfferedIsTheMtuLess40(int mtu, int mss) {
    WireTap here = new WireTap(TcpPlan.DEFAULT, mtu, 1);
    here.listen();
    here.arrives("S 0:0(0)");
    assertEquals(mss, here.last().segment().options().maximumSegmentSize());
    here.hostPort(5000);
    here.connect();
    assertEquals(mss, here.last().segment().options().maximumSegmentSize());
  }

  @Test
  void OP_05_withoutMssTheSegmentsAreOf536Octets() {
    play(
        PASSIVE_OPEN,
        """
           +0 < S 0:0(0) win 20000
           +0 > S. 0:0(0) ack 1 <mss 1460>
          +.1 < . 1:1(0) ack 1 win 20000
           +0 accept(3, ..., ...) = 4
           +0 write(4, ..., 1072) = 1072
           +0 > . 1:537(536) ack 1
           +0 > P. 537:1073(536) ack 1
        """);
  }

  @Test
  void OP_05_alsoOfAnActiveOpen() {
    play(
        ACTIVE_OPEN,
        """
          +.1 < S. 0:0(0) ack 1 win 20000
           +0 > . 1:1(0) ack 1
           +0 write(3, ..., 1072) = 1072
           +0 > . 1:537(536) ack 1
           +0 > P. 537:1073(536) ack 1
        """);
  }

  @Test
  void OP_06_optionsTakeRoomFromTheData() {
    play(
        PASSIVE_OPEN,
        """
           +0 < S 0:0(0) win 20000 <mss 1000,nop,nop,TS val 1000 ecr 0>
           +0 > S. 0:0(0) ack 1 <mss 1460,nop,nop,TS val 100 ecr 1000>
          +.1 < . 1:1(0) ack 1 win 20000 <nop,nop,TS val 1100 ecr 100>
           +0 accept(3, ..., ...) = 4
           +0 write(4, ..., 1976) = 1976
           +0 > . 1:989(988) ack 1 <nop,nop,TS val 200 ecr 1100>
           +0 > P. 989:1977(988) ack 1 <nop,nop,TS val 200 ecr 1100>
        """);
  }

  @Test
  void OP_06_thePathLimitsWhatThePeerAllows() {
    TcpSocket socket = new WireTap(TcpPlan.DEFAULT, 1000, 1).established(" <mss 8960>");
    assertEquals(960, socket.info().sendSegmentSize());
  }

  @Test
  void OP_07_theMssStandsOnlyBesideSyn() {
    TcpSocket socket = tap.established(" <mss 1000,nop,nop,sackOK>");
    socket.write(Payload.pattern(5000));
    tap.pass(SECOND);
    tap.arrives(". 1:1(0) ack 3001");
    tap.arrives("P. 1001:1011(10) ack 3001"); // out of order
    tap.arrives("S 500:500(0)"); // a challenge
    tap.arrives(". 1:1(0) ack 5001");
    tap.arrives("P. 1:1001(1000) ack 5001");
    tap.arrives("F. 1011:1011(0) ack 5001");
    socket.read(2000);
    socket.close();
    tap.peerPort(9999);
    tap.arrives(". 1:1(0) ack 1"); // a reset
    boolean[] seen = new boolean[256];
    for (TcpSegment segment : tap.everything()) {
      seen[segment.flags() & 0xf & ~TcpSegment.PSH] = true;
      assertEquals(
          segment.has(TcpSegment.SYN),
          segment.options().maximumSegmentSize() != TcpOptions.ABSENT,
          segment::summary);
    }
    assertTrue(
        seen[0] && seen[TcpSegment.SYN] && seen[TcpSegment.FIN] && seen[TcpSegment.RST],
        "all kinds of segments were seen");
  }

  // ---- OP-08, OP-09, OP-10: window scaling

  @Test
  void OP_08_aWindowScaleIsNotOfferedToWhoHasNone() {
    play(
        PASSIVE_OPEN,
        """
           +0 < S 0:0(0) win 3000 <mss 1000>
           +0 > S. 0:0(0) ack 1 <mss 1460>
          +.1 < . 1:1(0) ack 1 win 3000
           +0 accept(3, ..., ...) = 4
           +0 write(4, ..., 5000) = 5000
           +0 > . 1:1001(1000) ack 1
           +0 > . 1001:2001(1000) ack 1
           +0 > . 2001:3001(1000) ack 1
          +.1 < . 1:1(0) ack 3001 win 1000
           +0 > . 3001:4001(1000) ack 1
          +.1 < . 1:1(0) ack 4001 win 1000
           +0 > P. 4001:5001(1000) ack 1
        """);
  }

  @Test
  void OP_08_aWindowScaleOfferedInVainDoesNotCount() {
    play(
        ACTIVE_OPEN,
        """
          +.1 < S. 0:0(0) ack 1 win 2000 <mss 1000>
           +0 > . 1:1(0) ack 1
           +0 write(3, ..., 5000) = 5000
           +0 > . 1:1001(1000) ack 1
           +0 > . 1001:2001(1000) ack 1
          +.1 < . 1:1(0) ack 2001 win 1000
           +0 > . 2001:3001(1000) ack 1
        """);
  }

  /** What the host itself says is not scaled either: it lies near its buffer, or at 65535. */
  @Test
  void OP_08_theOwnWindowIsNotScaledAgainstWhoHasNone() {
    WireTap here = new WireTap(WireTap.with(TcpSetting.RECEIVE_BUFFER, 1 << 20));
    here.listen();
    here.arrives("S 0:0(0) win 20000 <mss 1000>");
    here.arrives(". 1:1(0) ack 1");
    here.arrives("P. 1:1001(1000) ack 1");
    here.pass(SECOND);
    assertTrue(here.last().segment().window() > 32_767, "as much of the buffer as 16 bits can say");
  }

  @Test
  void OP_08_aWindowScaleIsAnsweredByOne() {
    tap.listen();
    tap.arrives("S 0:0(0) win 20000 <mss 1000,nop,wscale 7>");
    assertTrue(tap.last().segment().options().windowScale() >= 0);
  }

  @ParameterizedTest
  @CsvSource({"14", "15", "255"})
  void OP_09_aShiftIsAtMost14(int shift) {
    WireTap here =
        new WireTap(WireTap.with(TcpSetting.CONGESTION_CONTROL, TcpSetting.NO_CONGESTION_CONTROL));
    here.listen();
    here.arrives("S 0:0(0) win 20000 <mss 1024,nop,wscale " + shift + ">");
    here.pass(100 * MILLISECOND);
    here.heard();
    here.arrives(". 1:1(0) ack 1 win 1");
    here.accept().write(Payload.pattern(60_000));
    int octets = here.take().stream().mapToInt(WireTap.Sent::length).sum();
    assertEquals(16_384, octets);
  }

  @Test
  void OP_10_theWindowBesideASynIsNotScaled() {
    play(
        ACTIVE_OPEN,
        """
          +.1 < S. 0:0(0) ack 1 win 1000 <mss 500,nop,wscale 7>
           +0 > . 1:1(0) ack 1
           +0 write(3, ..., 5000) = 5000
           +0 > . 1:501(500) ack 1
           +0 > . 501:1001(500) ack 1
          +.1 < . 1:1(0) ack 1001 win 8
           +0 > . 1001:1501(500) ack 1
           +0 > . 1501:2001(500) ack 1
        """);
  }

  // ---- OP-11: selective acknowledgement

  @Test
  void OP_11_noSackForWhoDidNotPermitIt() {
    play(
        Scripts.ESTABLISHED,
        """
          +.1 < P. 1001:2001(1000) ack 1 win 20000
           +0 > . 1:1(0) ack 1
          +.1 < P. 3001:4001(1000) ack 1 win 20000
           +0 > . 1:1(0) ack 1
        """);
  }

  @Test
  void OP_11_sackIsPermittedOnlyInReply() {
    tap.listen();
    tap.arrives("S 0:0(0) <mss 1000>");
    assertFalse(tap.last().segment().options().sackPermitted());
    tap.peerPort(9999);
    tap.arrives("S 0:0(0) <mss 1000,nop,nop,sackOK>");
    assertTrue(tap.last().segment().options().sackPermitted());
  }
}
