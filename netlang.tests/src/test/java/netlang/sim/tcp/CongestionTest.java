package netlang.sim.tcp;

import netlang.sim.packetdrill.Profile;
import netlang.sim.plan.TcpSetting;
import org.junit.jupiter.api.Test;

/** With Reno unless said otherwise: slow start, congestion avoidance, timeouts: RFC 5681, 6928. */
class CongestionTest {

  private static final Profile RENO =
      Profile.RFC.with(TcpSetting.CONGESTION_CONTROL, TcpSetting.RENO);

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
          +0 < S 0:0(0) win 60000 <mss 1000>
          +0 > S. 0:0(0) ack 1 <mss 1460>
          +.1 < . 1:1(0) ack 1 win 60000
          +0 accept(3, ..., ...) = 4
          """;

  private static void play(String... parts) {
    Scripts.play(RENO, parts);
  }

  // ---- the initial window

  @Test
  void CC_01_tenSegmentsAreSentBeforeTheFirstAck() {
    play(
        PLAIN,
        """
        +0 write(4, ..., 20000) = 20000
        +0 > . 1:10001(10000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000
        +0 > . 10001:12001(2000) ack 1
        """);
  }

  @Test
  void CC_01_tenOfTheLargestSegmentsAre14600Octets() {
    play(
        LISTENING,
        """
        +0 < S 0:0(0) win 60000 <mss 1460>
        +0 > S. 0:0(0) ack 1 <mss 1460>
        +.1 < . 1:1(0) ack 1 win 60000
        +0 accept(3, ..., ...) = 4
        +0 write(4, ..., 20000) = 20000
        +0 > . 1:14601(14600) ack 1
        +.1 < . 1:1(0) ack 1461 win 60000
        +0 > . 14601:17521(2920) ack 1
        """);
  }

  @Test
  void CC_01_smallSegmentsMakeASmallInitialWindow() {
    play(
        LISTENING,
        """
        +0 < S 0:0(0) win 60000 <mss 200>
        +0 > S. 0:0(0) ack 1 <mss 1460>
        +.1 < . 1:1(0) ack 1 win 60000
        +0 accept(3, ..., ...) = 4
        +0 write(4, ..., 10000) = 10000
        +0 > . 1:2001(2000) ack 1
        +.1 < . 1:1(0) ack 201 win 60000
        +0 > . 2001:2401(400) ack 1
        """);
  }

  @Test
  void CC_01_afterALostSynOneSegmentIsSent() {
    play(
        """
        0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
        +0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
        +0 connect(3, ..., ...) = -1 EINPROGRESS
        +0 > S 0:0(0) <...>
        +1 > S 0:0(0) <...>
        +.1 < S. 0:0(0) ack 1 win 60000 <mss 1000>
        +0 > . 1:1(0) ack 1
        +0 write(3, ..., 20000) = 20000
        +0 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000
        +0 > . 1001:3001(2000) ack 1
        """);
  }

  @Test
  void CC_01_afterALostSynAckOneSegmentIsSent() {
    play(
        LISTENING,
        """
        +0 < S 0:0(0) win 60000 <mss 1000>
        +0 > S. 0:0(0) ack 1 <mss 1460>
        +1 > S. 0:0(0) ack 1 <mss 1460>
        +.1 < . 1:1(0) ack 1 win 60000
        +0 accept(3, ..., ...) = 4
        +0 write(4, ..., 20000) = 20000
        +0 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000
        +0 > . 1001:3001(2000) ack 1
        """);
  }

  // ---- slow start

  @Test
  void CC_02_eachAckOfASegmentReleasesTwo() {
    play(
        PLAIN,
        """
        +0 write(4, ..., 40000) = 40000
        +0 > . 1:10001(10000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000
        +0 > . 10001:12001(2000) ack 1
        +0 < . 1:1(0) ack 2001 win 60000
        +0 > . 12001:14001(2000) ack 1
        +0 < . 1:1(0) ack 3001 win 60000
        +0 > . 14001:16001(2000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 13 }%
        """);
  }

  @Test
  void CC_02_anAckOfSeveralSegmentsAddsOneSegmentToTheWindow() {
    // RFC 5681 equation 2: cwnd += min(N, SMSS)
    play(
        PLAIN,
        """
        +0 write(4, ..., 40000) = 40000
        +0 > . 1:10001(10000) ack 1
        +.1 < . 1:1(0) ack 4001 win 60000
        +0 > . 10001:15001(5000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 11 }%
        """);
  }

  @Test
  void CC_02_anAckOfAFewOctetsAddsJustThese() {
    // Against ACK division: RFC 5681 §3.1.
    play(
        PLAIN,
        """
        +0 write(4, ..., 40000) = 40000
        +0 > . 1:10001(10000) ack 1
        +.1 < . 1:1(0) ack 251 win 60000
        +0 < . 1:1(0) ack 501 win 60000
        +0 > . 10001:11001(1000) ack 1
        +0 < . 1:1(0) ack 751 win 60000
        +0 < . 1:1(0) ack 1001 win 60000
        +0 > . 11001:12001(1000) ack 1
        """);
  }

  // ---- congestion avoidance, and timeouts

  /** All of eight segments were lost; the threshold is 4. */
  private static final String TIMED_OUT =
      PLAIN
          + """
          +0 write(4, ..., 8000) = 8000
          +0 > P. 1:8001(8000) ack 1
          +.3 > . 1:1001(1000) ack 1
          +0 %{ assert tcpi_snd_cwnd == 1; assert tcpi_snd_ssthresh == 4 }%
          +.1 < . 1:1(0) ack 1001 win 60000
          +0 > . 1001:3001(2000) ack 1
          +.1 < . 1:1(0) ack 2001 win 60000
          +0 > . 3001:5001(2000) ack 1
          +0 < . 1:1(0) ack 3001 win 60000
          +0 > . 5001:7001(2000) ack 1
          +0 %{ assert tcpi_snd_cwnd == 4 }%
          """;

  @Test
  void CC_04_aTimeoutMeansSlowStartUpToHalfOfWhatWasInFlight() {
    play(
        TIMED_OUT,
        """
        +.1 < . 1:1(0) ack 4001 win 60000
        +0 > . 7001:8001(1000) ack 1
        +.1 < . 1:1(0) ack 8001 win 60000
        """);
  }

  @Test
  void CC_04_theThresholdIsAtLeastTwoSegments() {
    play(
        PLAIN,
        """
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1:1001(1000) ack 1
        +.3 > . 1:1001(1000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 1; assert tcpi_snd_ssthresh == 2 }%
        +.1 < . 1:1(0) ack 1001 win 60000
        """);
  }

  @Test
  void CC_04_theThresholdStaysWhenTheSameSegmentTimesOutAgain() {
    // RFC 5681 §3.1: "the value of ssthresh is held constant".
    play(
        PLAIN,
        """
        +0 write(4, ..., 8000) = 8000
        +0 > P. 1:8001(8000) ack 1
        +.3 > . 1:1001(1000) ack 1
        +0 %{ assert tcpi_snd_ssthresh == 4 }%
        +.6 > . 1:1001(1000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 1; assert tcpi_snd_ssthresh == 4 }%
        +.1 < . 1:1(0) ack 8001 win 60000
        """);
  }

  @Test
  void CC_03_aRoundTripAddsOneSegment() {
    play(
        TIMED_OUT,
        """
        +0 write(4, ..., 50000) = 50000
        +.1 < . 1:1(0) ack 4001 win 60000
        +0 > . 7001:8001(1000) ack 1
        +0 < . 1:1(0) ack 5001 win 60000
        +0 > . 8001:9001(1000) ack 1
        +0 < . 1:1(0) ack 6001 win 60000
        +0 > . 9001:10001(1000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 4 }%
        +0 < . 1:1(0) ack 7001 win 60000
        +0 > . 10001:12001(2000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 5 }%
        +.1 < . 1:1(0) ack 8001 win 60000
        +0 > . 12001:13001(1000) ack 1
        +0 < . 1:1(0) ack 9001 win 60000
        +0 > . 13001:14001(1000) ack 1
        +0 < . 1:1(0) ack 10001 win 60000
        +0 > . 14001:15001(1000) ack 1
        +0 < . 1:1(0) ack 11001 win 60000
        +0 > . 15001:16001(1000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 5 }%
        +0 < . 1:1(0) ack 12001 win 60000
        +0 > . 16001:18001(2000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 6 }%
        """);
  }

  // ---- idle

  @Test
  void CC_07_afterAnIdleTimeTheInitialWindowIsEnough() {
    StringBuilder twoRounds = new StringBuilder();
    for (int i = 1; i <= 10; i++) {
      twoRounds.append("+0 < . 1:1(0) ack %d win 60000\n".formatted(1000 * i + 1));
      int begin = 10_000 + 2000 * (i - 1) + 1;
      twoRounds.append("+0 > . %d:%d(2000) ack 1\n".formatted(begin, begin + 2000));
    }
    play(
        PLAIN,
        """
        +0 write(4, ..., 30000) = 30000
        +0 > . 1:10001(10000) ack 1
        +.1 %{ assert tcpi_snd_cwnd == 10 }%
        """,
        twoRounds.toString(),
        """
        +.1 < . 1:1(0) ack 30001 win 60000
        +0 %{ assert tcpi_snd_cwnd >= 20 }%
        +10 write(4, ..., 40000) = 40000
        +0 > . 30001:40001(10000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 10 }%
        +.1 < . 1:1(0) ack 31001 win 60000
        +0 > . 40001:42001(2000) ack 1
        """);
  }

  @Test
  void CC_07_aPauseShorterThanTheTimerChangesNothing() {
    play(
        PLAIN,
        """
        +0 write(4, ..., 12000) = 12000
        +0 > . 1:10001(10000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000
        +0 > P. 10001:12001(2000) ack 1
        +.1 < . 1:1(0) ack 12001 win 60000
        +.05 write(4, ..., 40000) = 40000
        +0 > . 12001:24001(12000) ack 1
        """);
  }
}
