package netlang.sim.tcp;

import netlang.sim.packetdrill.Profile;
import netlang.sim.plan.TcpSetting;
import org.junit.jupiter.api.Test;

/** Recovery by the scoreboard, without RACK: RFC 2018, 6675, 6937. */
class SackRecoveryTest {

  private static final Profile RFC_6675 =
      Profile.RFC
          .with(TcpSetting.CONGESTION_CONTROL, TcpSetting.RENO)
          .with(TcpSetting.RACK, 0)
          .with(TcpSetting.TAIL_LOSS_PROBE, 0);

  private static final String ACCEPTED =
      """
      0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 bind(3, ..., ...) = 0
      +0 listen(3, 1) = 0
      +0 < S 0:0(0) win 60000 <mss 1000,nop,nop,sackOK>
      +0 > S. 0:0(0) ack 1 <mss 1460,nop,nop,sackOK>
      +.1 < . 1:1(0) ack 1 win 60000
      +0 accept(3, ..., ...) = 4
      """;

  private static void play(String... parts) {
    Scripts.play(RFC_6675, parts);
  }

  /** Segments 1, 3 and 5 of ten are lost; nothing else is to be sent. */
  private static final String THREE_HOLES =
      ACCEPTED
          + """
          +0 write(4, ..., 10000) = 10000
          +0 > P. 1:10001(10000) ack 1
          +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:2001>
          +0 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 3001:4001 1001:2001>
          +0 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 5001:6001 3001:4001 1001:2001>
          +0 > . 1:1001(1000) ack 1
          // 3 is lost too, but pipe = 5.
          +0 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 5001:7001 3001:4001 1001:2001>
          // pipe = 3: two may go
          +0 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 5001:8001 3001:4001 1001:2001>
          +0 > . 2001:3001(1000) ack 1
          +0 > . 4001:5001(1000) ack 1
          """;

  @Test
  void CC_09_holesAreFilledFromLowToHighAsThePipeAllows() {
    play(
        THREE_HOLES,
        """
        +0 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 5001:10001 3001:4001 1001:2001>
        +.1 < . 1:1(0) ack 2001 win 60000 <nop,nop,sack 5001:10001 3001:4001>
        +0 < . 1:1(0) ack 4001 win 60000 <nop,nop,sack 5001:10001>
        +0 < . 1:1(0) ack 10001 win 60000
        +1 %{ assert tcpi_unacked == 0 }%
        """);
  }

  @Test
  void CC_09_recoveryEndsWithHalfTheWindow() {
    play(
        THREE_HOLES,
        """
        +0 %{ assert tcpi_ca_state == 3; assert tcpi_snd_ssthresh == 5 }%
        +.1 < . 1:1(0) ack 10001 win 60000
        +0 %{ assert tcpi_ca_state == 0 }%
        +0 write(4, ..., 20000) = 20000
        +0 > . 10001:15001(5000) ack 1
        """);
  }

  @Test
  void CC_09_oneAckThatTellsOfThreeSegmentsIsEnough() {
    // RFC 6675 §4 IsLost: more than (DupThresh - 1) * SMSS octets behind the hole.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 4000) = 4000
        +0 > P. 1:4001(4000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:4001>
        +0 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 4001 win 60000
        """);
  }

  @Test
  void CC_09_twoSegmentsAreNot() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 3000) = 3000
        +0 > P. 1:3001(3000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:3001>
        +.2 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 3001 win 60000
        """);
  }

  @Test
  void CC_09_threeSmallSegmentsAreEnoughToo() {
    // RFC 6675 §5, step 1: DupAcks >= DupThresh.
    play(
        ACCEPTED,
        """
        +0 setsockopt(4, SOL_TCP, TCP_NODELAY, [1], 4) = 0
        +0 write(4, ..., 100) = 100
        +0 > P. 1:101(100) ack 1
        +0 write(4, ..., 100) = 100
        +0 > P. 101:201(100) ack 1
        +0 write(4, ..., 100) = 100
        +0 > P. 201:301(100) ack 1
        +0 write(4, ..., 100) = 100
        +0 > P. 301:401(100) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 101:201>
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 101:301>
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 101:401>
        +0 > . 1:101(100) ack 1
        +.1 < . 1:1(0) ack 401 win 60000
        """);
  }

  @Test
  void CC_09_whatIsBehindTheLastBlockIsNotLost() {
    // 1 to 3 are missing, 4 to 6 arrived, 7 to 10 are on their way.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 10000) = 10000
        +0 > P. 1:10001(10000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 3001:6001>
        +0 %{ assert tcpi_lost == 3; assert tcpi_sacked == 3; assert tcpi_ca_state == 3 }%
        // pipe = 4, ssthresh = 5
        +0 > . 1:1001(1000) ack 1
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 3001:10001>
        +0 > . 1001:2001(1000) ack 1
        +0 > . 2001:3001(1000) ack 1
        +.09 < . 1:1(0) ack 10001 win 60000
        """);
  }

  @Test
  void CC_09_limitedTransmitWorksWithSackToo() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 20000) = 20000
        +0 > . 1:10001(10000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:2001>
        +0 > . 10001:11001(1000) ack 1
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:3001>
        +0 > . 11001:12001(1000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 10; assert tcpi_ca_state == 1 }%
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:4001>
        +0 > . 1:1001(1000) ack 1
        +0 %{ assert tcpi_ca_state == 3; assert tcpi_snd_ssthresh == 5 }%
        """);
  }

  @Test
  void theWindowIsReducedInProportionToWhatArrives() {
    // RFC 6937: ssthresh = 5, RecoverFS = 10, so every second delivered segment releases one, until
    // pipe = 5; from then on each does.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 40000) = 40000
        +0 > . 1:10001(10000) ack 1
        // prr_delivered = 3: ceil(3 * 5 / 10) = 2
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:4001>
        +0 > . 1:1001(1000) ack 1
        +0 > . 10001:11001(1000) ack 1
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:5001>
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:6001>
        +0 > . 11001:12001(1000) ack 1
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:7001>
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:8001>
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:9001>
        +0 > . 12001:13001(1000) ack 1
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:10001>
        +0 > . 13001:14001(1000) ack 1
        +.04 < . 1:1(0) ack 10001 win 60000
        +0 > . 14001:15001(1000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 5; assert tcpi_ca_state == 0 }%
        """);
  }

  @Test
  void manyLossesAreRepairedInSlowStart() {
    // RFC 9937 §6: pipe is far below ssthresh; an ACK that makes progress sends one segment more
    // than was delivered, any other just as much.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 10000) = 10000
        +0 > P. 1:10001(10000) ack 1
        // 1 to 7 are lost: pipe = 0
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 7001:8001>
        +0 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 7001:9001>
        +0 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 7001:10001>
        +0 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000 <nop,nop,sack 7001:10001>
        +0 > . 1001:3001(2000) ack 1
        +.1 < . 1:1(0) ack 2001 win 60000 <nop,nop,sack 7001:10001>
        +0 > . 3001:5001(2000) ack 1
        +0 < . 1:1(0) ack 3001 win 60000 <nop,nop,sack 7001:10001>
        +0 > . 5001:7001(2000) ack 1
        +.1 < . 1:1(0) ack 10001 win 60000
        """);
  }

  @Test
  void aSecondLossInTheSameWindowDoesNotReduceItAgain() {
    // 1 is resent, then 5 turns out to be lost too: one recovery, one reduction.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 10000) = 10000
        +0 > P. 1:10001(10000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:4001>
        +0 > . 1:1001(1000) ack 1
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 5001:8001 1001:4001>
        +0 > . 4001:5001(1000) ack 1
        +0 %{ assert tcpi_snd_ssthresh == 5 }%
        +.09 < . 1:1(0) ack 4001 win 60000 <nop,nop,sack 5001:8001>
        +.01 < . 1:1(0) ack 10001 win 60000
        +0 %{ assert tcpi_snd_ssthresh == 5; assert tcpi_snd_cwnd == 5 }%
        """);
  }

  @Test
  void CC_10_afterATimeoutSackedDataIsSentAgainIfTheReceiverForgotIt() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 4000) = 4000
        +0 > P. 1:4001(4000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:4001>
        +0 > . 1:1001(1000) ack 1
        +.2~+.3 > . 1:1001(1000) ack 1
        // The receiver has thrown away what it had sacked.
        +.1 < . 1:1(0) ack 1001 win 60000
        +0~+.2 > . 1001:2001(1000) ack 1
        +0 > . 2001:3001(1000) ack 1
        """);
  }

  @Test
  void CC_10_whatIsSackedAgainBehindATimeoutIsNotResent() {
    // All ACKs of the first flight were lost; 1 and 2 are missing.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 6000) = 6000
        +0 > P. 1:6001(6000) ack 1
        +.3 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000 <nop,nop,sack 2001:6001>
        +0 > . 1001:2001(1000) ack 1
        +.1 < . 1:1(0) ack 6001 win 60000
        +1 %{ assert tcpi_unacked == 0 }%
        """);
  }

  @Test
  void CC_10_theFirstSegmentIsResentAfterATimeoutEvenIfItWasSacked() {
    // RFC 2018 §8: "A data sender MUST retransmit the segment at the left edge of the window after
    // a
    // retransmit timeout, whether or not the SACKed bit is on for that segment."
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 3000) = 3000
        +0 > P. 1:3001(3000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:2001>
        +.01 < . 1:1(0) ack 1001 win 60000
        +.1~+.6 > . 1001:2001(1000) ack 1
        """);
  }
}
