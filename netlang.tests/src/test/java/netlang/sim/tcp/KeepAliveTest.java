package netlang.sim.tcp;

import static netlang.sim.tcp.Scripts.ESTABLISHED;
import static netlang.sim.tcp.Scripts.play;
import static netlang.sim.tcp.WireTap.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.sim.plan.TcpSetting;
import org.junit.jupiter.api.Test;

/** Keep-alives: RFC 9293 §3.8.4. */
class KeepAliveTest {

  private static final long HOUR = 3_600 * SECOND;

  private final WireTap tap = new WireTap();

  @Test
  void KA_01_keepAliveIsOffByDefault() {
    TcpSocket socket = tap.established("");
    tap.pass(3 * HOUR);
    assertEquals(List.of(), tap.heard());
    assertEquals(TcpState.ESTABLISHED, socket.state());
  }

  @Test
  void KA_01_afterTwoIdleHoursAProbeIsSent() {
    play(
        ESTABLISHED,
        """
           +0 setsockopt(4, SOL_SOCKET, SO_KEEPALIVE, [1], 4) = 0
        +7200 > . 0:0(0) ack 1
          +.1 < . 1:1(0) ack 1 win 20000
        +7200 > . 0:0(0) ack 1
          +.1 < . 1:1(0) ack 1 win 20000
           +0 getsockopt(4, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
        """);
  }

  @Test
  void KA_01_onlyIdleConnectionsAreProbed() {
    TcpSocket socket = tap.established("");
    socket.set(TcpSetting.KEEP_ALIVE, 1);
    tap.pass(HOUR);
    tap.arrives("P. 1:11(10) ack 1");
    tap.pass(SECOND);
    assertEquals(List.of(". 1:1(0) ack 11"), tap.heard());
    tap.pass(2 * HOUR - 2 * SECOND);
    assertEquals(List.of(), tap.heard());
    tap.pass(2 * SECOND);
    assertEquals(List.of(". 0:0(0) ack 11"), tap.heard());
  }

  @Test
  void KA_01_theIntervalIsConfigurable() {
    TcpSocket socket = tap.established("");
    socket.set(TcpSetting.KEEP_ALIVE_IDLE, 30 * SECOND);
    socket.set(TcpSetting.KEEP_ALIVE, 1);
    tap.heard();
    tap.pass(29 * SECOND);
    assertEquals(List.of(), tap.heard());
    tap.pass(2 * SECOND);
    assertEquals(List.of(". 0:0(0) ack 1"), tap.heard());
  }

  @Test
  void KA_02_oneUnansweredProbeIsNotDeath() {
    TcpSocket socket = tap.established("");
    socket.set(TcpSetting.KEEP_ALIVE, 1);
    tap.pass(2 * HOUR);
    assertEquals(List.of(". 0:0(0) ack 1"), tap.heard());
    tap.pass(76 * SECOND);
    assertEquals(List.of(". 0:0(0) ack 1"), tap.heard());
    assertEquals(TcpState.ESTABLISHED, socket.state());
    tap.arrives(". 1:1(0) ack 1");
    tap.pass(2 * HOUR - SECOND);
    assertEquals(List.of(), tap.heard());
    tap.pass(2 * SECOND);
    assertEquals(List.of(". 0:0(0) ack 1"), tap.heard());
    tap.arrives("P. 1:11(10) ack 1");
    assertEquals(10, socket.unread());
  }

  @Test
  void KA_02_manyUnansweredProbesAre() {
    TcpSocket socket = tap.established("");
    socket.set(TcpSetting.KEEP_ALIVE, 1);
    tap.pass(2 * HOUR + 9 * 75 * SECOND - SECOND);
    assertEquals(9, tap.take().size());
    assertEquals(TcpState.ESTABLISHED, socket.state());
    tap.pass(2 * SECOND);
    assertEquals(TcpState.CLOSED, socket.state());
    assertEquals(SocketError.TIMED_OUT, socket.takeError());
  }
}
