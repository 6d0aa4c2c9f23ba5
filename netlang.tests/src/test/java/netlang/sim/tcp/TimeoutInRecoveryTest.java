package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.MILLISECOND;
import static netlang.sim.tcp.WireTap.SECOND;
import static netlang.sim.tcp.WireTap.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.Test;

/** The loss of a retransmission is the same event: it reduces the threshold once, RFC 5681 §3.1. */
class TimeoutInRecoveryTest {

  private static final int RECOVERY = 3;
  private static final int LOSS = 4;

  /** Ten segments are out, three have arrived behind the first, whose retransmission is lost. */
  private static TcpSocket aTimeoutInRecovery(TcpPlan plan, int reduced) {
    WireTap tap = new WireTap(plan);
    TcpSocket socket = tap.established(" <mss 1000,sackOK,nop,nop>");
    socket.write(Payload.pattern(10_000));
    tap.pass(100 * MILLISECOND);
    tap.arrives(". 1:1(0) ack 1 <sack 1001:4001,nop,nop>");
    assertEquals(RECOVERY, socket.info().recovery());
    assertEquals(reduced, socket.info().slowStartThreshold());
    tap.pass(SECOND);
    assertEquals(LOSS, socket.info().recovery());
    assertEquals(1000, socket.info().congestionWindow());
    return socket;
  }

  /** RFC 9438 §4.6: 0.7 of ten segments. */
  @Test
  void cubicsThresholdIsReducedOnce() {
    assertEquals(7000, aTimeoutInRecovery(TcpPlan.DEFAULT, 7000).info().slowStartThreshold());
  }

  /** RFC 5681 (4): a half of ten segments. */
  @Test
  void renosThresholdIsReducedOnce() {
    TcpPlan reno = with(TcpSetting.CONGESTION_CONTROL, TcpSetting.RENO);
    assertEquals(5000, aTimeoutInRecovery(reno, 5000).info().slowStartThreshold());
  }

  /** RFC 5681 §4: what is lost for the second time does not reduce it either. */
  @Test
  void aSecondTimeoutOfTheSameSegmentDoesNotReduceIt() {
    WireTap tap = new WireTap();
    TcpSocket socket = tap.established(" <mss 1000,sackOK,nop,nop>");
    socket.write(Payload.pattern(10_000));
    tap.pass(SECOND);
    int once = socket.info().slowStartThreshold();
    tap.pass(5 * SECOND);
    assertEquals(once, socket.info().slowStartThreshold());
    assertEquals(7000, once);
  }
}
