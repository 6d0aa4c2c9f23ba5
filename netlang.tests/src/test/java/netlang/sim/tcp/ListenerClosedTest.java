package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of connections that nobody has accepted when the socket that listens is closed. */
class ListenerClosedTest {

  private final WireTap tap = new WireTap();
  private TcpSocket listener;

  /** A connection in SYN-RECEIVED. */
  @BeforeEach
  void aSynHasArrived() {
    listener = tap.listen();
    tap.arrives("S 0:0(0) win 20000 <mss 1000>");
    assertEquals(List.of("S. 0:0(0) ack 1"), tap.heard());
  }

  @Test
  void aHandshakeThatIsUnderWayEndsSilently() {
    listener.close();
    assertEquals(List.of(), tap.tcp().entries());
    tap.pass(200 * SECOND);
    assertEquals(List.of(), tap.heard(), "the SYN+ACK is not sent again");
  }

  @Test
  void itsLastAckIsRejected() {
    listener.close();
    tap.arrives(". 1:1(0) ack 1");
    assertEquals(List.of("R 1:1(0)"), tap.heard());
    tap.arrives("P. 1:101(100) ack 1");
    assertEquals(List.of("R 1:1(0)"), tap.heard());
    assertEquals(List.of(), tap.tcp().entries());
  }

  @Test
  void anAbortedListenerLeavesNothingEither() {
    listener.abort();
    assertEquals(List.of(), tap.tcp().entries());
    tap.arrives(". 1:1(0) ack 1");
    assertEquals(List.of("R 1:1(0)"), tap.heard());
  }

  /** That was accepted by the peer's mind only: it is told. */
  @Test
  void aConnectionThatStandsButWasNotAcceptedIsReset() {
    tap.arrives(". 1:1(0) ack 1");
    listener.close();
    assertEquals(List.of("R. 1:1(0) ack 1"), tap.heard());
    assertEquals(List.of(), tap.tcp().entries());
  }

  @Test
  void whatWasAcceptedGoesOn() {
    tap.arrives(". 1:1(0) ack 1");
    TcpSocket accepted = tap.accept();
    listener.close();
    assertEquals(TcpState.ESTABLISHED, accepted.state());
    tap.arrives("P. 1:101(100) ack 1");
    assertEquals(100, accepted.read(1000).length());
  }

  @Test
  void anotherListenersHandshakeGoesOn() {
    TcpSocket other = tap.tcp().socket();
    other.bind(WireTap.HOST, 9090);
    other.listen(1);
    tap.hostPort(9090);
    tap.arrives("S 0:0(0) win 20000 <mss 1000>");
    tap.heard();
    listener.close();
    tap.arrives(". 1:1(0) ack 1");
    assertEquals(TcpState.ESTABLISHED, other.accept().state());
  }
}
