package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.MILLISECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.sim.packetdrill.Profile;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.Test;

/** Without SACK, with Reno unless said otherwise: RFC 5681 §3.2, RFC 3042, 6582, 9438. */
class FastRetransmitTest {

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

  // ---- fast retransmit

  @Test
  void CC_05_theThirdDuplicateResendsWithoutWaiting() {
    play(
        PLAIN,
        """
        +0 write(4, ..., 4000) = 4000
        +0 > P. 1:4001(4000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000
        +.01 < . 1:1(0) ack 1 win 60000
        +.01 < . 1:1(0) ack 1 win 60000
        +0 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 4001 win 60000
        """);
  }

  @Test
  void CC_05_whatCarriesDataOrAnotherWindowIsNoDuplicate() {
    // RFC 5681 §2, conditions (b) and (e).
    play(
        PLAIN,
        """
        +0 write(4, ..., 4000) = 4000
        +0 > P. 1:4001(4000) ack 1
        +.1 < . 1:1(0) ack 1 win 50000
        +.01 < . 1:1(0) ack 1 win 40000
        +.01 < . 1:1(0) ack 1 win 30000
        +.01 < P. 1:11(10) ack 1 win 30000
        +0~+.1 > . 4001:4001(0) ack 11
        +.1 < . 11:11(0) ack 4001 win 60000
        """);
  }

  @Test
  void CC_06_theFirstTwoDuplicatesReleaseNewData() {
    play(
        PLAIN,
        """
        +0 write(4, ..., 20000) = 20000
        +0 > . 1:10001(10000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000
        +0 > . 10001:11001(1000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 10 }%
        +.01 < . 1:1(0) ack 1 win 60000
        +0 > . 11001:12001(1000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 10 }%
        +.01 < . 1:1(0) ack 1 win 60000
        +0 > . 1:1001(1000) ack 1
        // What limited transmit sent does not count, RFC 5681 §3.2 step 2.
        +0 %{ assert tcpi_snd_ssthresh == 5 }%
        """);
  }

  @Test
  void CC_06_theOfferedWindowBoundsLimitedTransmit() {
    play(
        LISTENING,
        """
        +0 < S 0:0(0) win 5000 <mss 1000>
        +0 > S. 0:0(0) ack 1 <mss 1460>
        +.1 < . 1:1(0) ack 1 win 5000
        +0 accept(3, ..., ...) = 4
        +0 write(4, ..., 20000) = 20000
        +0 > . 1:5001(5000) ack 1
        +.1 < . 1:1(0) ack 1 win 5000
        +.01 < . 1:1(0) ack 1 win 5000
        +.01 < . 1:1(0) ack 1 win 5000
        +0 > . 1:1001(1000) ack 1
        """);
  }

  @Test
  void switchedOffThereAreTimeoutsOnly() {
    for (String options : List.of(" <mss 1000>", " <mss 1000,nop,nop,sackOK>"))
      for (int rack = 0; rack <= 1; rack++) {
        TcpPlan off =
            TcpPlan.DEFAULT
                .with(TcpSetting.FAST_RETRANSMIT, 0)
                .with(TcpSetting.TAIL_LOSS_PROBE, 0)
                .with(TcpSetting.RACK, rack);
        WireTap tap = new WireTap(off);
        TcpSocket socket = tap.established(options);
        long begin = tap.now();
        socket.write(Payload.pattern(0, 5000));
        tap.take();
        tap.pass(100 * MILLISECOND);
        for (int right = 2001; right <= 5001; right += 1000) {
          String sack = options.contains("sack") ? " <nop,nop,sack 1001:" + right + ">" : "";
          tap.arrives(". 1:1(0) ack 1 win 20000" + sack);
        }
        tap.pass(150 * MILLISECOND);
        assertEquals(List.of(), tap.heard(), off + options);
        tap.pass(150 * MILLISECOND);
        List<WireTap.Sent> resent = tap.take();
        assertEquals(1, resent.size(), off + options);
        assertEquals(". 1:1001(1000) ack 1", resent.get(0).toString());
        assertEquals(300 * MILLISECOND, resent.get(0).time() - begin);
      }
  }

  // ---- NewReno

  private static final String TWO_HOLES =
      PLAIN
          + """
          +0 write(4, ..., 10000) = 10000
          +0 > P. 1:10001(10000) ack 1
          +.1 < . 1:1(0) ack 1 win 60000
          +.01 < . 1:1(0) ack 1 win 60000
          +.01 < . 1:1(0) ack 1 win 60000
          +0 > . 1:1001(1000) ack 1
          +0 %{ assert tcpi_snd_ssthresh == 5; assert tcpi_ca_state == 3 }%
          +.01 < . 1:1(0) ack 1 win 60000
          +.01 < . 1:1(0) ack 1 win 60000
          +.06 < . 1:1(0) ack 3001 win 60000
          """;

  @Test
  void CC_08_aPartialAckResendsTheNextHole() {
    play(
        TWO_HOLES,
        """
        +0 > . 3001:4001(1000) ack 1
        +0 %{ assert tcpi_ca_state == 3 }%
        +.1 < . 1:1(0) ack 10001 win 60000
        +0 %{ assert tcpi_snd_cwnd <= 5; assert tcpi_ca_state == 0 }%
        +1 %{ assert tcpi_unacked == 0 }%
        """);
  }

  @Test
  void CC_08_eachHoleTakesARoundTrip() {
    play(
        TWO_HOLES,
        """
        +0 > . 3001:4001(1000) ack 1
        +.05 < . 1:1(0) ack 5001 win 60000
        +0 > . 5001:6001(1000) ack 1
        +.05 < . 1:1(0) ack 7001 win 60000
        +0 > . 7001:8001(1000) ack 1
        +.05 < . 1:1(0) ack 10001 win 60000
        +1 %{ assert tcpi_unacked == 0 }%
        """);
  }

  @Test
  void CC_08_theFullAckLeavesWithHalfTheWindow() {
    play(
        TWO_HOLES,
        """
        +0 > . 3001:4001(1000) ack 1
        +.1 < . 1:1(0) ack 10001 win 60000
        +0 write(4, ..., 20000) = 20000
        +0 > . 10001:15001(5000) ack 1
        +.1 < . 1:1(0) ack 11001 win 60000
        +0 > . 15001:16001(1000) ack 1
        """);
  }

  @Test
  void CC_08_duplicatesOfWhatATimeoutResentRetransmitNothing() {
    // RFC 6582 §3.2 steps 2 and 4: they do not acknowledge more than recover.
    play(
        PLAIN,
        """
        +0 write(4, ..., 6000) = 6000
        +0 > P. 1:6001(6000) ack 1
        +.3 > . 1:1001(1000) ack 1
        +.1 < . 1:1(0) ack 1001 win 60000
        +0 > . 1001:3001(2000) ack 1
        +.05 < . 1:1(0) ack 1001 win 60000
        +.01 < . 1:1(0) ack 1001 win 60000
        +.01 < . 1:1(0) ack 1001 win 60000
        +.01 < . 1:1(0) ack 1001 win 60000
        +.02 < . 1:1(0) ack 6001 win 60000
        +1 %{ assert tcpi_unacked == 0 }%
        """);
  }

  @Test
  void CC_05_duplicatesWhenNothingIsInFlightMeanNothing() {
    // RFC 5681 §2, condition (a).
    play(
        PLAIN,
        """
        +.1 < . 1:1(0) ack 1 win 60000
        +0 < . 1:1(0) ack 1 win 60000
        +0 < . 1:1(0) ack 1 win 60000
        +0 < . 1:1(0) ack 1 win 60000
        +0 write(4, ..., 12000) = 12000
        +0 > . 1:10001(10000) ack 1
        +0 %{ assert tcpi_snd_cwnd == 10; assert tcpi_ca_state == 0 }%
        """);
  }

  @Test
  void CC_08_duplicatesOfTheAckThatEndedARecoveryMeanNothing() {
    // RFC 6582 §3.2 step 2: it acknowledges no more than recover.
    play(
        TWO_HOLES,
        """
        +0 > . 3001:4001(1000) ack 1
        +.1 < . 1:1(0) ack 10001 win 60000
        +0 write(4, ..., 5000) = 5000
        +0 > P. 10001:15001(5000) ack 1
        +.01 < . 1:1(0) ack 10001 win 60000
        +0 < . 1:1(0) ack 10001 win 60000
        +0 < . 1:1(0) ack 10001 win 60000
        +.09 < . 1:1(0) ack 15001 win 60000
        +0 %{ assert tcpi_ca_state == 0; assert tcpi_snd_ssthresh == 5 }%
        """);
  }

  @Test
  void CC_08_theNextLossHalvesTheWindowAgain() {
    play(
        TWO_HOLES,
        """
        +0 > . 3001:4001(1000) ack 1
        +.1 < . 1:1(0) ack 10001 win 60000
        +0 write(4, ..., 5000) = 5000
        +0 > P. 10001:15001(5000) ack 1
        +.1 < . 1:1(0) ack 11001 win 60000
        +0 < . 1:1(0) ack 11001 win 60000
        +0 < . 1:1(0) ack 11001 win 60000
        +0 < . 1:1(0) ack 11001 win 60000
        +0 > . 11001:12001(1000) ack 1
        +0 %{ assert tcpi_snd_ssthresh == 2; assert tcpi_ca_state == 3 }%
        +.1 < . 1:1(0) ack 15001 win 60000
        +0 %{ assert tcpi_ca_state == 0 }%
        """);
  }

  // ---- CUBIC

  @Test
  void cubicReducesTheWindowToSevenTenths() {
    // RFC 9438 §4.6.
    Scripts.play(
        Profile.RFC.with(TcpSetting.CONGESTION_CONTROL, TcpSetting.CUBIC),
        PLAIN,
        """
        +0 write(4, ..., 10000) = 10000
        +0 > P. 1:10001(10000) ack 1
        +.1 < . 1:1(0) ack 1 win 60000
        +.01 < . 1:1(0) ack 1 win 60000
        +.01 < . 1:1(0) ack 1 win 60000
        +0 > . 1:1001(1000) ack 1
        +0 %{ assert tcpi_snd_ssthresh == 7 }%
        +.1 < . 1:1(0) ack 10001 win 60000
        +0 write(4, ..., 20000) = 20000
        +0 > . 10001:17001(7000) ack 1
        """);
  }
}
