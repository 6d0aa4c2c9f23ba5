package netlang.sim.tcp;

import netlang.sim.packetdrill.Profile;
import netlang.sim.plan.TcpSetting;
import org.junit.jupiter.api.Test;

/** Losses told by time, and the tail that is asked after: RFC 8985. */
class RackTest {

  private static final Profile RACK =
      Profile.RFC
          .with(TcpSetting.CONGESTION_CONTROL, TcpSetting.RENO)
          .with(TcpSetting.RACK, 1)
          .with(TcpSetting.TAIL_LOSS_PROBE, 1);

  /** min_RTT = SRTT = 100 ms, RTO = 300 ms. */
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
    Scripts.play(RACK, parts);
  }

  // ---- RACK

  @Test
  void CC_11_aHoleIsLostAQuarterOfARoundTripLater() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 2000) = 2000
        +0 > P. 1:2001(2000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:2001>
        +.025 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 2001 win 60000
        """);
  }

  @Test
  void CC_11_theLastOfFourTellsOfTheOthers() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 4000) = 4000
        +0 > P. 1:4001(4000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 3001:4001>
        +.025 > . 1:1001(1000) ack 1
        """);
  }

  @Test
  void aSegmentThatWasOvertakenIsNotResent() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 3000) = 3000
        +0 > P. 1:3001(3000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:2001>
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:3001>
        +.014 < . 1:1(0) ack 3001 win 60000
        +1 %{ assert tcpi_unacked == 0; assert tcpi_ca_state == 0 }%
        """);
  }

  @Test
  void threeDuplicatesMeanALossAsLongAsNothingWasReordered() {
    // RFC 8985 §6.2 step 4: DupThresh segments were sacked, reo_wnd = 0.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 4000) = 4000
        +0 > P. 1:4001(4000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:2001>
        +.001 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:3001>
        +.001 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:4001>
        +0 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 4001 win 60000
        """);
  }

  @Test
  void whoHasSeenReorderingWaitsAlsoBehindThreeDuplicates() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 2000) = 2000
        +0 > P. 1:2001(2000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:2001>
        +.01 < . 1:1(0) ack 2001 win 60000
        +0 write(4, ..., 4000) = 4000
        +0 > P. 2001:6001(4000) ack 1
        +.1 < . 1:1(0) ack 2001 win 60000 <nop,nop,sack 3001:6001>
        +.02 < . 1:1(0) ack 6001 win 60000
        +1 %{ assert tcpi_unacked == 0; assert tcpi_ca_state == 0 }%
        """);
  }

  @Test
  void whoHasSeenReorderingResendsAllTheSame() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 2000) = 2000
        +0 > P. 1:2001(2000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:2001>
        +.01 < . 1:1(0) ack 2001 win 60000
        +0 write(4, ..., 4000) = 4000
        +0 > P. 2001:6001(4000) ack 1
        +.1 < . 1:1(0) ack 2001 win 60000 <nop,nop,sack 3001:6001>
        +.025 > . 2001:3001(1000) ack 1
        +.1 < . 1:1(0) ack 6001 win 60000
        """);
  }

  @Test
  void aRetransmissionThatWasLostIsSentAgain() {
    // 11 was sent behind the copy of 1, and arrived.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 11000) = 11000
        +0 > . 1:10001(10000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:4001>
        +0 > . 1:1001(1000) ack 1
        +0 > P. 10001:11001(1000) ack 1
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:10001>
        +.09 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:11001>
        +0 > . 1:1001(1000) ack 1
        +.09 < . 1:1(0) ack 11001 win 60000
        """);
  }

  @Test
  void aDuplicateReportWidensTheReorderingWindow() {
    // RFC 8985 §6.2 step 4: reo_wnd_mult becomes 2, so the window is 50 ms.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 2000) = 2000
        +0 > P. 1:2001(2000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:2001>
        +.025 > . 1:1001(1000) ack 1
        // The original was late.
        +.01 < . 1:1(0) ack 2001 win 60000
        +.09 < . 1:1(0) ack 2001 win 60000 <nop,nop,sack 1:1001>
        +0 write(4, ..., 2000) = 2000
        +0 > P. 2001:4001(2000) ack 1
        +.1 < . 1:1(0) ack 2001 win 60000 <nop,nop,sack 3001:4001>
        +.048~+.052 > . 2001:3001(1000) ack 1
        +.1 < . 1:1(0) ack 4001 win 60000
        """);
  }

  @Test
  void aSegmentOnlyJustOvertakenIsGivenItsTime() {
    // The timer rings 25 ms behind the last SACK that says anything of it, not sooner.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 3000) = 3000
        +0 > P. 1:3001(3000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:2001>
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:3001>
        +.015~+.025 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 3001 win 60000
        """);
  }

  @Test
  void whatWasSentAfterTheSackedSegmentIsNotLost() {
    // 4 and 5 were sent a round trip later than 3.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 3000) = 3000
        +0 > P. 1:3001(3000) ack 1
        +.09 write(4, ..., 2000) = 2000
        +0 > P. 3001:5001(2000) ack 1
        +.01 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:3001>
        +.025 > . 1:1001(1000) ack 1
        +0 %{ assert tcpi_lost == 1 }%
        +.065 < . 1:1(0) ack 1 win 60000 <nop,nop,sack 1001:5001>
        +.035 < . 1:1(0) ack 5001 win 60000
        """);
  }

  @Test
  void aTimeoutBehindTheProbeRepairsAllOfIt() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 3000) = 3000
        +0 > P. 1:3001(3000) ack 1
        +.2 > . 2001:3001(1000) ack 1
        +.3 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000
        +0 > . 1001:3001(2000) ack 1
        +.1 < . 1:1(0) ack 3001 win 60000
        """);
  }

  // ---- tail loss probes

  @Test
  void CC_11_theTailIsProbedAfterTwoRoundTrips() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 3000) = 3000
        +0 > P. 1:3001(3000) ack 1
        +.2 > . 2001:3001(1000) ack 1
        +.1 < . 1:1(0) ack 3001 win 60000
        """);
  }

  @Test
  void CC_11_aSingleSegmentIsProbedNoLaterThanItsTimeout() {
    // PTO = 2 * SRTT + WCDelAckT = 400 ms, but not behind the RTO of 300 ms.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 1000) = 1000
        +0 > P. 1:1001(1000) ack 1
        +.3 > . 1:1001(1000) ack 1
        +.3 > . 1:1001(1000) ack 1
        +.6 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000
        """);
  }

  @Test
  void theProbeIsNewDataIfThereIsAny() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 11000) = 11000
        +0 > . 1:10001(10000) ack 1
        +.2 > P. 10001:11001(1000) ack 1
        +.1 < . 1:1(0) ack 11001 win 60000
        """);
  }

  @Test
  void behindTheProbeTheTimerIsTheUsualOne() {
    // RFC 8985 §7.3: the RTO begins anew, once; no second probe.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 3000) = 3000
        +0 > P. 1:3001(3000) ack 1
        +.2 > . 2001:3001(1000) ack 1
        +.3 > . 1:1001(1000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 1; assert tcpi_ca_state == 4 }%
        +.6 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 3001 win 60000
        """);
  }

  @Test
  void theAnswerToAProbeTellsWhatElseIsMissing() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 3000) = 3000
        +0 > P. 1:3001(3000) ack 1
        +.2 > . 2001:3001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000 <nop,nop,sack 2001:3001>
        +0 > . 1001:2001(1000) ack 1
        +.1 < . 1:1(0) ack 3001 win 60000
        """);
  }

  @Test
  void aLossThatTheProbeRepairedCountsAsOne() {
    // RFC 8985 §7.4.2: no duplicate was reported, so the probe filled a hole.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 6000) = 6000
        +0 > P. 1:6001(6000) ack 1
        +.1 < . 1:1(0) ack 5001 win 60000
        +0 %{ assert tcpi_snd_cwnd >= 10 }%
        +.2~+.4 > . 5001:6001(1000) ack 1
        +.1 < . 1:1(0) ack 6001 win 60000
        // A duplicate report could still come, as long as nothing newer is acknowledged.
        +0 write(4, ..., 1000) = 1000
        +0 > P. 6001:7001(1000) ack 1
        +.1 < . 1:1(0) ack 7001 win 60000
        +0 %{ assert tcpi_snd_cwnd < 10 }%
        """);
  }

  @Test
  void aProbeThatWasNotNeededChangesNothing() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 3000) = 3000
        +0 > P. 1:3001(3000) ack 1
        +.2 > . 2001:3001(1000) ack 1
        +.01 < . 1:1(0) ack 3001 win 60000
        +.09 < . 1:1(0) ack 3001 win 60000 <nop,nop,sack 2001:3001>
        +0 write(4, ..., 1000) = 1000
        +0 > P. 3001:4001(1000) ack 1
        +.1 < . 1:1(0) ack 4001 win 60000
        +0 %{ assert tcpi_snd_cwnd >= 10; assert tcpi_ca_state == 0 }%
        """);
  }

  @Test
  void aDuplicateAckSaysThatTheProbeWasNotNeeded() {
    // RFC 8985 §7.4.2, of a receiver that does not report duplicates.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 3000) = 3000
        +0 > P. 1:3001(3000) ack 1
        +.2 > . 2001:3001(1000) ack 1
        +.01 < . 1:1(0) ack 3001 win 60000
        +.09 < . 1:1(0) ack 3001 win 60000
        +0 write(4, ..., 1000) = 1000
        +0 > P. 3001:4001(1000) ack 1
        +.1 < . 1:1(0) ack 4001 win 60000
        +0 %{ assert tcpi_snd_cwnd >= 10; assert tcpi_ca_state == 0 }%
        """);
  }
}
