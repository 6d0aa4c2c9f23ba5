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

/**
 * RFC 9293 §3.8.4, MUST-26: keep-alives are for a connection on which nothing else is asked. With
 * data in flight R2 of §3.8.3 says when to give up, "at least 100 seconds".
 */
class KeepAliveWithDataTest {

  /** Without data the peer would be given up after 13 s. */
  private static final TcpPlan IMPATIENT =
      with(TcpSetting.KEEP_ALIVE, 1)
          .with(TcpSetting.KEEP_ALIVE_IDLE, 10 * SECOND)
          .with(TcpSetting.KEEP_ALIVE_INTERVAL, SECOND)
          .with(TcpSetting.KEEP_ALIVE_PROBES, 3);

  private final WireTap tap = new WireTap(IMPATIENT);

  @Test
  void dataInFlightIsGivenUpByItsOwnTimeouts() {
    TcpSocket socket = tap.established(" <mss 1000>");
    socket.write(Payload.pattern(100));
    tap.pass(100 * SECOND);
    assertEquals(TcpState.ESTABLISHED, socket.state());
    for (WireTap.Sent each : tap.take()) assertEquals("P. 1:101(100) ack 1", each.toString());
  }

  @Test
  void whatIsAcknowledgedAtLastIsAskedAfterTheIdleTime() {
    TcpSocket socket = tap.established(" <mss 1000>");
    socket.write(Payload.pattern(100));
    tap.pass(25 * SECOND);
    tap.heard();
    tap.arrives(". 1:1(0) ack 101");
    tap.pass(10 * SECOND - MILLISECOND);
    assertEquals(List.of(), tap.heard());
    tap.pass(10 * SECOND);
    assertEquals(
        List.of(". 100:100(0) ack 1", ". 100:100(0) ack 1", ". 100:100(0) ack 1"), tap.heard());
    assertEquals(TcpState.CLOSED, socket.state());
  }

  /** MUST-37: the probes of a closed window ask already. */
  @Test
  void aClosedWindowIsNotGivenUpForItsSilence() {
    TcpSocket socket = tap.established(" <mss 1000>");
    tap.arrives(". 1:1(0) ack 1 win 0");
    socket.write(Payload.pattern(100));
    tap.pass(100 * SECOND);
    assertEquals(TcpState.ESTABLISHED, socket.state());
  }

  /** What is written after the last probe is asked as long as any other data. */
  @Test
  void dataThatFollowsUnansweredProbesIsNotGivenUpWithThem() {
    TcpSocket socket = tap.established(" <mss 1000>");
    tap.pass(12 * SECOND + 500 * MILLISECOND);
    assertEquals(3, tap.take().size());
    socket.write(Payload.pattern(100));
    tap.pass(60 * SECOND);
    assertEquals(TcpState.ESTABLISHED, socket.state());
    tap.arrives(". 1:1(0) ack 101");
    tap.pass(9 * SECOND);
    assertEquals(TcpState.ESTABLISHED, socket.state());
  }
}
