package netlang.sim.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import netlang.sim.packetdrill.Profile;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.Test;

/** Marks instead of losses: RFC 3168. */
class EcnTest {

  /** Of {@link TcpInfo}. */
  private static final int RECOVERY = 3;

  private static final Profile ECN =
      Profile.RFC
          .with(TcpSetting.EXPLICIT_CONGESTION, 1)
          .with(TcpSetting.CONGESTION_CONTROL, TcpSetting.RENO)
          .with(TcpSetting.QUICK_ACKS, 16);

  private static final String LISTENING =
      """
      0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 bind(3, ..., ...) = 0
      +0 listen(3, 1) = 0
      """;

  private static final String AGREED =
      LISTENING
          + """
          +0 < SEW 0:0(0) win 60000 <mss 1000>
          +0 > [noecn] SE. 0:0(0) ack 1 <mss 1460>
          +.1 < [noecn] . 1:1(0) ack 1 win 60000
          +0 accept(3, ..., ...) = 4
          """;

  private static void play(String... parts) {
    Scripts.play(ECN, parts);
  }

  // ---- the handshake

  @Test
  void aSynAsksForIt() {
    play(
        """
        0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
        +0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
        +0 connect(3, ..., ...) = -1 EINPROGRESS
        +0 > [noecn] SEW 0:0(0) <...>
        +.1 < SE. 0:0(0) ack 1 win 60000 <mss 1000>
        +0 > [noecn] . 1:1(0) ack 1
        +0 write(3, ..., 1000) = 1000
        +0 > [ect0] P. 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000
        """);
  }

  @Test
  void aPeerThatDoesNotAgreeGetsUnmarkedPackets() {
    play(
        """
        0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
        +0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
        +0 connect(3, ..., ...) = -1 EINPROGRESS
        +0 > [noecn] SEW 0:0(0) <...>
        +.1 < S. 0:0(0) ack 1 win 60000 <mss 1000>
        +0 > [noecn] . 1:1(0) ack 1
        +0 write(3, ..., 1000) = 1000
        +0 > [noecn] P. 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000
        """);
  }

  @Test
  void aSynAckWithBothFlagsDoesNotAgree() {
    // RFC 3168 §6.1.1: "a SYN-ACK packet with both the ECE and CWR flags set" reflects reserved
    // bits.
    play(
        """
        0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
        +0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
        +0 connect(3, ..., ...) = -1 EINPROGRESS
        +0 > [noecn] SEW 0:0(0) <...>
        +.1 < SEW. 0:0(0) ack 1 win 60000 <mss 1000>
        +0 > [noecn] . 1:1(0) ack 1
        +0 write(3, ..., 1000) = 1000
        +0 > [noecn] P. 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000
        """);
  }

  @Test
  void aSynWithoutBothFlagsIsAnsweredAsEver() {
    for (String flags : new String[] {"S", "SE", "SW"})
      play(
          LISTENING,
          "+0 < " + flags + " 0:0(0) win 60000 <mss 1000>\n",
          """
          +0 > [noecn] S. 0:0(0) ack 1 <mss 1460>
          +.1 < . 1:1(0) ack 1 win 60000
          +0 accept(3, ..., ...) = 4
          +0 write(4, ..., 1000) = 1000
          +0 > [noecn] P. 1:1001(1000) ack 1
          +.1 < . 1:1(0) ack 1001 win 60000
          """);
  }

  // ---- the receiver

  @Test
  void aMarkIsEchoedUntilTheSenderHasReducedItsWindow() {
    play(
        AGREED,
        """
        +0 < [ect0] . 1:1001(1000) ack 1 win 60000
        +0 > [noecn] . 1:1(0) ack 1001
        +.01 < [ce] . 1001:2001(1000) ack 1 win 60000
        +0 > [noecn] E. 1:1(0) ack 2001
        +.01 < [ect0] . 2001:3001(1000) ack 1 win 60000
        +0 > [noecn] E. 1:1(0) ack 3001
        +.01 < [ect0] W. 3001:4001(1000) ack 1 win 60000
        +0 > [noecn] . 1:1(0) ack 4001
        +0 read(4, ..., 10000) = 4000
        """);
  }

  @Test
  void aMarkBesideTheReductionIsEchoedAgain() {
    play(
        AGREED,
        """
        +0 < [ce] . 1:1001(1000) ack 1 win 60000
        +0 > E. 1:1(0) ack 1001
        +.01 < [ce] W. 1001:2001(1000) ack 1 win 60000
        +0 > E. 1:1(0) ack 2001
        +.01 < [ect0] W. 2001:3001(1000) ack 1 win 60000
        +0 > . 1:1(0) ack 3001
        """);
  }

  @Test
  void aMarkWithoutAnAgreementMeansNothing() {
    play(
        LISTENING,
        """
        +0 < S 0:0(0) win 60000 <mss 1000>
        +0 > S. 0:0(0) ack 1 <mss 1460>
        +.1 < . 1:1(0) ack 1 win 60000
        +0 accept(3, ..., ...) = 4
        +0 < [ce] . 1:1001(1000) ack 1 win 60000
        +0 > [noecn] . 1:1(0) ack 1001
        """);
  }

  // ---- the sender

  @Test
  void anEchoReducesTheWindowOnceInARoundTrip() {
    play(
        AGREED,
        """
        +0 write(4, ..., 10000) = 10000
        +0 > [ect0] P. 1:10001(10000) ack 1
        +.1 < E. 1:1(0) ack 1001 win 60000
        +0 < E. 1:1(0) ack 2001 win 60000
        +0 < E. 1:1(0) ack 3001 win 60000
        +0 %{ assert tcpi_snd_ssthresh == 5; assert tcpi_ca_state == 2 }%
        +.01 < E. 1:1(0) ack 10001 win 60000
        +0 write(4, ..., 20000) = 20000
        +0 > [ect0] W. 10001:11001(1000) ack 1
        +0 > [ect0] . 11001:15001(4000) ack 1
        +.1 < . 1:1(0) ack 11001 win 60000
        +0 > [ect0] . 15001:16001(1000) ack 1
        +0 %{ assert tcpi_snd_ssthresh == 5; assert tcpi_ca_state == 0 }%
        """);
  }

  @Test
  void theNextNewSegmentSaysThatTheWindowIsReduced() {
    play(
        AGREED,
        """
        +0 write(4, ..., 2000) = 2000
        +0 > [ect0] P. 1:2001(2000) ack 1
        +.1 < E. 1:1(0) ack 2001 win 60000
        +0 write(4, ..., 2000) = 2000
        +0 > [ect0] W. 2001:3001(1000) ack 1
        +0 > [ect0] P. 3001:4001(1000) ack 1
        +.1 < . 1:1(0) ack 4001 win 60000
        """);
  }

  @Test
  void retransmissionsAreNotMarkable() {
    // RFC 3168 §6.1.5.
    play(
        AGREED,
        """
        +0 write(4, ..., 1000) = 1000
        +0 > [ect0] P. 1:1001(1000) ack 1
        +.3 > [noecn] . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000
        """);
  }

  /** RFC 3168 §6.1.2: CWR whenever the window was reduced, "for any reason". */
  @Test
  void aTimeoutIsTellableAsAReductionAsWell() {
    play(
        AGREED,
        """
        +0 write(4, ..., 1000) = 1000
        +0 > [ect0] P. 1:1001(1000) ack 1
        +.3 > [noecn] P. 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000
        +0 write(4, ..., 2000) = 2000
        +0 > [ect0] W. 1001:2001(1000) ack 1
        +0 > [ect0] P. 2001:3001(1000) ack 1
        +.1 < . 1:1(0) ack 3001 win 60000
        """);
  }

  /** A recovery that was needless is taken back; what the router asked for is not. */
  @Test
  void aMarkStandsAlsoIfTheRecoveryBehindItWasNeedless() {
    WireTap tap =
        new WireTap(
            WireTap.with(TcpSetting.CONGESTION_CONTROL, TcpSetting.RENO)
                .with(TcpSetting.RACK, 0)
                .with(TcpSetting.TIMESTAMPS, 1));
    tap.listen();
    tap.arrives("SEW 0:0(0) win 60000 <mss 1012,sackOK,TS val 1000 ecr 0>");
    int stamp = tap.last().segment().options().timestamps().value();
    tap.pass(100 * WireTap.MILLISECOND);
    tap.arrives(". 1:1(0) ack 1 win 60000 <nop,nop,TS val 1100 ecr " + stamp + ">");
    TcpSocket socket = tap.accept();
    socket.write(Payload.pattern(10_000));
    stamp = tap.last().segment().options().timestamps().value();
    tap.pass(100 * WireTap.MILLISECOND);
    String echo = "TS val 1200 ecr " + stamp;
    tap.arrives("E. 1:1(0) ack 1001 win 60000 <nop,nop," + echo + ">");
    assertEquals(5000, socket.info().slowStartThreshold());
    tap.arrives(". 1:1(0) ack 1001 win 60000 <nop,nop," + echo + ",nop,nop,sack 2001:5001>");
    assertEquals(RECOVERY, socket.info().recovery());
    tap.pass(WireTap.MILLISECOND);
    tap.arrives(". 1:1(0) ack 2001 win 60000 <nop,nop," + echo + ">"); // of the original
    assertEquals(5000, socket.info().slowStartThreshold());
  }
}
