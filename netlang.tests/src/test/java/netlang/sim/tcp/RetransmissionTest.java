package netlang.sim.tcp;

import static netlang.sim.tcp.Scripts.play;

import org.junit.jupiter.api.Test;

/** The retransmission timer: RFC 6298. */
class RetransmissionTest {

  private static final String LISTENING =
      """
      0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 bind(3, ..., ...) = 0
      +0 listen(3, 1) = 0
      """;

  /** Neither SACK nor timestamps; a round trip of 100 ms, hence an RTO of 300 ms. */
  private static final String PLAIN =
      LISTENING
          + """
          +0 < S 0:0(0) win 30000 <mss 1000>
          +0 > S. 0:0(0) ack 1 <mss 1460>
          +.1 < . 1:1(0) ack 1 win 30000
          +0 accept(3, ..., ...) = 4
          +0 fcntl(4, F_SETFL, O_RDWR|O_NONBLOCK) = 0
          """;

  private static final String TIMESTAMPS =
      LISTENING
          + """
          +0 < S 0:0(0) win 30000 <mss 1012,nop,nop,TS val 1000 ecr 0>
          +0 > S. 0:0(0) ack 1 <mss 1460,nop,nop,TS val 100 ecr 1000>
          +.1 < . 1:1(0) ack 1 win 30000 <nop,nop,TS val 1100 ecr 100>
          +0 accept(3, ..., ...) = 4
          """;

  private static final String CONNECTING =
      """
      0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
      +0 connect(3, ..., ...) = -1 EINPROGRESS
      +0 > S 0:0(0) <...>
      """;

  // ---- how long the timer is

  @Test
  void RT_01_anUnansweredSynIsResentAfterOneSecond() {
    play(
        CONNECTING,
        """
        +1 > S 0:0(0) <...>
        +.05 < S. 0:0(0) ack 1 win 8000 <mss 1000>
        +0 > . 1:1(0) ack 1
        """);
  }

  @Test
  void RT_01_anUnansweredSynAckIsResentAfterOneSecond() {
    play(
        LISTENING,
        """
        +0 < S 0:0(0) win 30000 <mss 1000>
        +0 > S. 0:0(0) ack 1 <mss 1460>
        +1 > S. 0:0(0) ack 1 <mss 1460>
        +2 > S. 0:0(0) ack 1 <mss 1460>
        +.1 < . 1:1(0) ack 1 win 30000
        +0 accept(3, ..., ...) = 4
        """);
  }

  @Test
  void RT_02_theFirstSampleCountsThreefold() {
    play(
        PLAIN,
        """
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1:1001(1000) ack 1
        +.3 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 30000
        """);
  }

  /** SRTT = RTTVAR * 2 = 400 ms. */
  private static final String SLOW_PATH =
      LISTENING
          + """
          +0 < S 0:0(0) win 30000 <mss 1000>
          +0 > S. 0:0(0) ack 1 <mss 1460>
          +.4 < . 1:1(0) ack 1 win 30000
          +0 accept(3, ..., ...) = 4
          """;

  @Test
  void RT_03_laterSamplesAreSmoothed() {
    // 200 ms: RTTVAR = 3/4 * 200 + 1/4 * |400 - 200|, SRTT = 7/8 * 400 + 1/8 * 200
    play(
        SLOW_PATH,
        """
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1:1001(1000) ack 1
        +.2 < . 1:1(0) ack 1001 win 30000
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1001:2001(1000) ack 1
        +1.175 > . 1001:2001(1000) ack 1
        +.1 < . 1:1(0) ack 2001 win 30000
        """);
  }

  @Test
  void RT_03_theVariationIsUpdatedBeforeTheMean() {
    // 600 ms: RTTVAR = 150 + 50 = 200, SRTT = 350 + 75 = 425: 1225 ms; then 100 ms:
    // RTTVAR = 150 + 1/4 * 325 = 231.25, SRTT = 371.875 + 12.5 = 384.375: 1309.375 ms
    play(
        SLOW_PATH,
        """
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1:1001(1000) ack 1
        +.6 < . 1:1(0) ack 1001 win 30000
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1001:2001(1000) ack 1
        +.1 < . 1:1(0) ack 2001 win 30000
        +0 write(4, ..., 1000) = 1000
        +0 > P. 2001:3001(1000) ack 1
        +1.309 > . 2001:3001(1000) ack 1
        +.1 < . 1:1(0) ack 3001 win 30000
        """);
  }

  @Test
  void RT_04_theTimerIsNeverShorterThanItsBound() {
    play(
        LISTENING,
        """
        +0 < S 0:0(0) win 30000 <mss 1000>
        +0 > S. 0:0(0) ack 1 <mss 1460>
        +.001 < . 1:1(0) ack 1 win 30000
        +0 accept(3, ..., ...) = 4
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1:1001(1000) ack 1
        +.2~+.202 > . 1:1001(1000) ack 1
        +.001 < . 1:1(0) ack 1001 win 30000
        """);
  }

  @Test
  void RT_05_anAckOfWhatWasResentIsNoSample() {
    // The back-off stays until there is one, RFC 6298 behind rule 5.7.
    play(
        PLAIN,
        """
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1:1001(1000) ack 1
        +.3 > . 1:1001(1000) ack 1
        +.05 < . 1:1(0) ack 1001 win 30000
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1001:2001(1000) ack 1
        +.6 > . 1001:2001(1000) ack 1
        +.05 < . 1:1(0) ack 2001 win 30000
        """);
  }

  @Test
  void RT_05_timestampsTellTheCopyFromTheOriginal() {
    // 50 ms: RTTVAR = 37.5 + 12.5, SRTT = 87.5 + 6.25
    play(
        TIMESTAMPS,
        """
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1:1001(1000) ack 1 <nop,nop,TS val 200 ecr 1100>
        +.3 > . 1:1001(1000) ack 1 <nop,nop,TS val 500 ecr 1100>
        +.05 < . 1:1(0) ack 1001 win 30000 <nop,nop,TS val 1450 ecr 500>
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1001:2001(1000) ack 1 <nop,nop,TS val 550 ecr 1450>
        +.292~+.296 > . 1001:2001(1000) ack 1 <nop,nop,TS val 845 ecr 1450>
        +.05 < . 1:1(0) ack 2001 win 30000 <nop,nop,TS val 1900 ecr 845>
        """);
  }

  @Test
  void RT_05_timestampsTellTheOriginalFromTheCopy() {
    // 350 ms: RTTVAR = 37.5 + 62.5, SRTT = 87.5 + 43.75
    play(
        TIMESTAMPS,
        """
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1:1001(1000) ack 1 <nop,nop,TS val 200 ecr 1100>
        +.3 > . 1:1001(1000) ack 1 <nop,nop,TS val 500 ecr 1100>
        +.05 < . 1:1(0) ack 1001 win 30000 <nop,nop,TS val 1450 ecr 200>
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1001:2001(1000) ack 1 <nop,nop,TS val 550 ecr 1450>
        +.529~+.533 > . 1001:2001(1000) ack 1 <nop,nop,TS val 1081 ecr 1450>
        +.05 < . 1:1(0) ack 2001 win 30000 <nop,nop,TS val 2100 ecr 1081>
        """);
  }

  // ---- when the timer runs

  @Test
  void RT_06_anAckOfNewDataRestartsTheTimer() {
    // 200 ms: RTTVAR = 37.5 + 25, SRTT = 87.5 + 25
    play(
        PLAIN,
        """
        +0 write(4, ..., 2000) = 2000
        +0 > P. 1:2001(2000) ack 1
        +.2 < . 1:1(0) ack 1001 win 30000
        +.3625 > . 1001:2001(1000) ack 1
        +.05 < . 1:1(0) ack 2001 win 30000
        """);
  }

  @Test
  void RT_06_moreDataDoesNotRestartTheTimer() {
    play(
        PLAIN,
        """
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1:1001(1000) ack 1
        +.2 write(4, ..., 1000) = 1000
        +0 > P. 1001:2001(1000) ack 1
        +.1 > . 1:1001(1000) ack 1
        +.05 < . 1:1(0) ack 2001 win 30000
        """);
  }

  @Test
  void RT_06_theTimerStopsWhenAllIsAcknowledged() {
    play(
        PLAIN,
        """
        +0 write(4, ..., 2000) = 2000
        +0 > P. 1:2001(2000) ack 1
        +.1 < . 1:1(0) ack 2001 win 30000
        +60 %{ assert tcpi_unacked == 0 }%
        """);
  }

  @Test
  void RT_07_aTimeoutResendsTheFirstSegmentAndDoublesTheTimer() {
    play(
        PLAIN,
        """
        +0 write(4, ..., 3000) = 3000
        +0 > P. 1:3001(3000) ack 1
        +.3 > . 1:1001(1000) ack 1
        +.6 > . 1:1001(1000) ack 1
        +1.2 > . 1:1001(1000) ack 1
        +2.4 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 3001 win 30000
        +10 %{ assert tcpi_unacked == 0 }%
        """);
  }

  @Test
  void RT_08_dataBehindAResentSynWaitsThreeSeconds() {
    play(
        CONNECTING,
        """
        +1 > S 0:0(0) <...>
        +.05 < S. 0:0(0) ack 1 win 8000 <mss 1000>
        +0 > . 1:1(0) ack 1
        +.1 write(3, ..., 500) = 500
        +0 > P. 1:501(500) ack 1
        +3 > . 1:501(500) ack 1
        +.1 < . 1:1(0) ack 501 win 8000
        """);
  }

  @Test
  void RT_08_dataBehindAResentSynAckWaitsThreeSecondsToo() {
    play(
        LISTENING,
        """
        +0 < S 0:0(0) win 30000 <mss 1000>
        +0 > S. 0:0(0) ack 1 <mss 1460>
        +1 > S. 0:0(0) ack 1 <mss 1460>
        +.1 < . 1:1(0) ack 1 win 30000
        +0 accept(3, ..., ...) = 4
        +0 write(4, ..., 500) = 500
        +0 > P. 1:501(500) ack 1
        +3 > . 1:501(500) ack 1
        +.1 < . 1:1(0) ack 501 win 30000
        """);
  }

  @Test
  void RT_07_aFinIsResentLikeData() {
    play(
        PLAIN,
        """
        +0 write(4, ..., 100) = 100
        +0 > P. 1:101(100) ack 1
        +.1 < . 1:1(0) ack 101 win 30000
        +0 close(4) = 0
        +0 > F. 101:101(0) ack 1
        +.250~+.300 > F. 101:101(0) ack 1
        +.500~+.600 > F. 101:101(0) ack 1
        +.1 < . 1:1(0) ack 102 win 30000
        +0 < F. 1:1(0) ack 102 win 30000
        +0 > . 102:102(0) ack 2
        """);
  }

  // ---- together with fast retransmit

  @Test
  void whatFastRetransmitSentInVainIsLeftToTheTimer() {
    // The timer may run since the original (RFC 6298) or since the retransmission (Linux).
    play(
        PLAIN,
        """
        +0 write(4, ..., 5000) = 5000
        +0 > P. 1:5001(5000) ack 1
        +.1 < . 1:1(0) ack 1 win 30000
        +.01 < . 1:1(0) ack 1 win 30000
        +.01 < . 1:1(0) ack 1 win 30000
        +0 > . 1:1001(1000) ack 1
        +.01 < . 1:1(0) ack 1 win 30000
        +.17~+.3 > . 1:1001(1000) ack 1
        +.6 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 5001 win 30000
        +10 %{ assert tcpi_unacked == 0 }%
        """);
  }

  @Test
  void aTimeoutThatWasNeedlessResendsNothingThatHasArrived() {
    // The path became slow; the ACKs of the originals come behind the timeout.
    play(
        PLAIN,
        """
        +0 write(4, ..., 4000) = 4000
        +0 > P. 1:4001(4000) ack 1
        +.3 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 4001 win 30000
        +0 write(4, ..., 1000) = 1000
        +0 > P. 4001:5001(1000) ack 1
        +.1 < . 1:1(0) ack 5001 win 30000
        """);
  }

  @Test
  void aTimeoutThatWasNeedlessIsTakenBackByTimestamps() {
    // RFC 3522 §3.2, RFC 4015: the first ACK behind the timeout echoes the original.
    play(
        TIMESTAMPS,
        """
        +0 write(4, ..., 10000) = 10000
        +0 > P. 1:10001(10000) ack 1 <nop,nop,TS val 200 ecr 1100>
        +.3 > . 1:1001(1000) ack 1 <nop,nop,TS val 500 ecr 1100>
        +0 %{ assert tcpi_snd_cwnd == 1 }%
        +.02 < . 1:1(0) ack 2001 win 30000 <nop,nop,TS val 1420 ecr 200>
        +0 %{ assert tcpi_snd_cwnd >= 10 }%
        +.02 < . 1:1(0) ack 10001 win 30000 <nop,nop,TS val 1440 ecr 200>
        +10 %{ assert tcpi_unacked == 0 }%
        """);
  }
}
