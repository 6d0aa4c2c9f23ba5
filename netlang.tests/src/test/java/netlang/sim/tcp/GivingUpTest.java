package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.MILLISECOND;
import static netlang.sim.tcp.WireTap.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.Test;

/** A peer that never answers: RFC 9293 §3.8.3. */
class GivingUpTest {

  @Test
  void RT_09_unansweredDataIsGivenUpAfterMoreThanAHundredSeconds() {
    WireTap tap = new WireTap();
    TcpSocket socket = tap.established(" <mss 1000>");
    socket.write(Payload.pattern(0, 1000));
    tap.pass(100 * SECOND);
    assertEquals(TcpState.ESTABLISHED, socket.state());
    tap.pass(3600 * SECOND);
    assertEquals(TcpState.CLOSED, socket.state());
    assertEquals(SocketError.TIMED_OUT, socket.takeError());
    List<WireTap.Sent> all = tap.take();
    assertEquals(16, all.size());
    for (WireTap.Sent each : all) assertEquals("P. 1:1001(1000) ack 1", each.toString());
    tap.pass(3600 * SECOND);
    assertEquals(List.of(), tap.heard());
  }

  @Test
  void RT_09_howOftenDataIsResentCanBeSet() {
    WireTap tap = new WireTap(WireTap.with(TcpSetting.DATA_RETRIES, 3));
    TcpSocket socket = tap.established(" <mss 1000>");
    long begin = tap.now() / MILLISECOND;
    socket.write(Payload.pattern(0, 1000));
    tap.pass(60 * SECOND);
    List<Long> times = tap.take().stream().map(each -> each.time() / MILLISECOND - begin).toList();
    assertEquals(List.of(0L, 300L, 900L, 2100L), times);
    assertEquals(SocketError.TIMED_OUT, socket.takeError());
  }

  @Test
  void RT_09_aSynIsRepeatedForThreeMinutesIfSetSo() {
    // RFC 9293 §3.8.3: "R2 for a SYN segment MUST be set large enough to provide retransmission of
    // the segment for at least 3 minutes." Linux repeats it six times by default, 127 s.
    TcpPlan seven = WireTap.with(TcpSetting.SYN_RETRIES, 7);
    WireTap tap = new WireTap(seven);
    TcpSocket socket = tap.connect();
    tap.pass(180 * SECOND);
    assertEquals(TcpState.SYN_SENT, socket.state());
    List<Long> times = tap.take().stream().map(each -> each.time() / SECOND).toList();
    assertEquals(List.of(0L, 1L, 3L, 7L, 15L, 31L, 63L, 127L), times);
    tap.pass(180 * SECOND);
    assertEquals(TcpState.CLOSED, socket.state());
    assertEquals(SocketError.TIMED_OUT, socket.takeError());
    assertEquals(List.of(), tap.heard());
  }

  @Test
  void RT_09_anAckStartsTheCountAgain() {
    WireTap tap = new WireTap(WireTap.with(TcpSetting.DATA_RETRIES, 3));
    TcpSocket socket = tap.established(" <mss 1000>");
    socket.write(Payload.pattern(0, 2000));
    tap.pass(2 * SECOND);
    tap.arrives(". 1:1(0) ack 1001");
    tap.pass(2 * SECOND);
    tap.arrives(". 1:1(0) ack 2001");
    tap.pass(60 * SECOND);
    assertEquals(TcpState.ESTABLISHED, socket.state());
    assertTrue(tap.take().size() > 4);
  }
}
