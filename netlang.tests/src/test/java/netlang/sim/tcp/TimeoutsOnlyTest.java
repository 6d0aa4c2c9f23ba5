package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.MILLISECOND;
import static netlang.sim.tcp.WireTap.SECOND;
import static netlang.sim.tcp.WireTap.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.Test;

/** Stop-and-wait, and a sender that believes in timeouts only: nothing else sends anything. */
class TimeoutsOnlyTest {

  private static final String SELECTIVE = " <mss 1000,sackOK,nop,nop>";

  /** SRTT 100 ms, RTTVAR 50 ms: after the second sample the RTO is 300 ms. */
  private static WireTap oneOfTwoIsAcknowledged(TcpPlan plan, int octets) {
    WireTap tap = new WireTap(plan);
    tap.established(SELECTIVE).write(Payload.pattern(octets));
    tap.pass(100 * MILLISECOND);
    tap.arrives(". 1:1(0) ack 1001");
    tap.pass(2 * SECOND);
    return tap;
  }

  @Test
  void stopAndWaitSendsTheLostSegmentAgainAndNoOther() {
    WireTap tap = oneOfTwoIsAcknowledged(with(TcpSetting.STOP_AND_WAIT, 1), 5000);
    assertEquals(
        List.of(
            "100 . 1:1001(1000) ack 1",
            "200 . 1001:2001(1000) ack 1",
            "500 . 1001:2001(1000) ack 1",
            "1100 . 1001:2001(1000) ack 1"),
        tap.heardWhen().subList(0, 4));
  }

  @Test
  void stopAndWaitSendsTheNextSegmentWhenTheLostOneIsThere() {
    WireTap tap = oneOfTwoIsAcknowledged(with(TcpSetting.STOP_AND_WAIT, 1), 5000);
    tap.heard();
    tap.arrives(". 1:1(0) ack 2001");
    assertEquals(List.of(". 2001:3001(1000) ack 1"), tap.heard());
  }

  /** At most one segment is in flight, also if the tail is all there is. */
  @Test
  void stopAndWaitAsksAfterNoTail() {
    WireTap tap = oneOfTwoIsAcknowledged(with(TcpSetting.STOP_AND_WAIT, 1), 2000);
    assertEquals(
        List.of(
            "100 . 1:1001(1000) ack 1",
            "200 P. 1001:2001(1000) ack 1",
            "500 P. 1001:2001(1000) ack 1"),
        tap.heardWhen().subList(0, 3));
  }

  @Test
  void withoutFastRetransmissionsNobodyAsksAfterTheTail() {
    WireTap tap = oneOfTwoIsAcknowledged(with(TcpSetting.FAST_RETRANSMIT, 0), 3000);
    assertEquals(
        List.of(
            "100 . 1:1001(1000) ack 1",
            "100 . 1001:2001(1000) ack 1",
            "100 P. 2001:3001(1000) ack 1",
            "500 . 1001:2001(1000) ack 1"),
        tap.heardWhen().subList(0, 4));
  }
}
