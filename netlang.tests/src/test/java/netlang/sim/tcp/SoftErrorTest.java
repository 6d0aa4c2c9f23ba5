package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.MILLISECOND;
import static netlang.sim.tcp.WireTap.SECOND;
import static netlang.sim.tcp.WireTap.assertStream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an error that need not be the end: RFC 9293 §3.9.2.2, MUST-56. */
class SoftErrorTest {

  private static final long LONG_ENOUGH_TO_GIVE_UP = 3_600 * SECOND;

  private final WireTap tap = new WireTap();
  private TcpSocket socket;

  /** A segment is in flight, and a router has said that it cannot get there. */
  @BeforeEach
  void aHostWasUnreachable() {
    socket = tap.established(" <mss 1000>");
    socket.write(Payload.pattern(1000));
    tap.arrivesError(
        IcmpMessage.DESTINATION_UNREACHABLE, IcmpMessage.HOST_UNREACHABLE, 0, tap.last().packet());
    tap.pass(50 * MILLISECOND);
  }

  @Test
  void itIsTheReasonIfNothingArrivesAnyMore() {
    tap.pass(LONG_ENOUGH_TO_GIVE_UP);
    assertEquals(TcpState.CLOSED, socket.state());
    assertEquals(SocketError.HOST_UNREACHABLE, socket.takeError());
  }

  @Test
  void itIsNotTheReasonOfALaterTimeout() {
    tap.arrives(". 1:1(0) ack 1001");
    tap.pass(10 * SECOND);
    socket.write(Payload.pattern(1000));
    tap.pass(LONG_ENOUGH_TO_GIVE_UP);
    assertEquals(TcpState.CLOSED, socket.state());
    assertEquals(SocketError.TIMED_OUT, socket.takeError());
  }

  @Test
  void itIsNoErrorOfAStreamThatEndsWell() {
    tap.arrives(". 1:1(0) ack 1001");
    tap.arrives("P. 1:101(100) ack 1001");
    tap.arrives("F. 101:101(0) ack 1001");
    socket.shutdown(false, true);
    tap.arrives(". 102:102(0) ack 1002");
    assertEndsWell();
  }

  /** The ACK that survived it is also the last one. */
  @Test
  void itIsNoErrorIfTheLastAckFollows() {
    tap.arrives("P. 1:101(100) ack 1");
    tap.arrives("F. 101:101(0) ack 1");
    socket.shutdown(false, true);
    tap.arrives(". 102:102(0) ack 1002");
    assertEndsWell();
  }

  @Test
  void itIsNoErrorBehindTimeWait() {
    socket.shutdown(false, true);
    tap.arrives(". 1:1(0) ack 1002");
    tap.arrives("P. 1:101(100) ack 1002");
    tap.arrives("F. 101:101(0) ack 1002");
    assertEquals(TcpState.TIME_WAIT, socket.state());
    tap.pass(LONG_ENOUGH_TO_GIVE_UP);
    assertEndsWell();
  }

  /** An unread rest, then the end, and no error. */
  private void assertEndsWell() {
    assertEquals(TcpState.CLOSED, socket.state());
    assertEquals(SocketError.NONE, socket.takeError());
    assertStream(100, socket.read(1000));
    Payload end = socket.read(1000);
    assertNotNull(end, () -> "an error: " + socket.error());
    assertEquals(0, end.length());
  }
}
