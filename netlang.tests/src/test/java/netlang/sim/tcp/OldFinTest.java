package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.assertStream;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.sim.wire.TcpOptions.SackBlock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A FIN of an old connection that lies in the window, behind a hole: the true one counts. */
class OldFinTest {

  private final WireTap tap = new WireTap();
  private TcpSocket socket;

  @BeforeEach
  void aConnectionStands() {
    socket = tap.established(" <mss 1000,sackOK,nop,nop>");
  }

  @Test
  void theFinBeforeItEndsTheStream() {
    tap.arrives("F. 5001:5001(0) ack 1");
    tap.arrives("P. 1:1001(1000) ack 1");
    tap.heard();
    tap.arrives("F. 1001:1001(0) ack 1");
    tap.pass(WireTap.SECOND);
    assertEquals(List.of(". 1:1(0) ack 1002"), tap.heard());
    assertEquals(TcpState.CLOSE_WAIT, socket.state());
    assertStream(1000, socket.read(5000));
    assertEquals(0, socket.read(5000).length());
  }

  @Test
  void theFinWithTheLastDataDoesAsWell() {
    tap.arrives("F. 5001:5001(0) ack 1");
    tap.arrives("FP. 1:1001(1000) ack 1");
    assertEquals(TcpState.CLOSE_WAIT, socket.state());
  }

  /** Which of two is in order decides, not which came first. */
  @Test
  void aLaterOneDoesNotTakeItsPlace() {
    tap.arrives("F. 1001:1001(0) ack 1");
    tap.arrives("F. 5001:5001(0) ack 1");
    tap.arrives("P. 1:1001(1000) ack 1");
    assertEquals(TcpState.CLOSE_WAIT, socket.state());
  }

  /** RFC 2018 §3: a block ends with what was received. */
  @Test
  void itsNumberIsReportedNoMoreWhenTheTrueOneIsKnown() {
    tap.arrives("FP. 5001:5101(100) ack 1");
    assertEquals(List.of(". 1:1(0) ack 1 sack 5001:5102"), tap.heard());
    tap.arrives("F. 1001:1001(0) ack 1");
    tap.heard();
    tap.arrives(". 4901:5001(100) ack 1");
    SackBlock newest = tap.last().segment().options().sackBlocks().get(0);
    assertEquals(WireTap.PEER_ISN + 4901, newest.left());
    assertEquals(WireTap.PEER_ISN + 5101, newest.right());
  }
}
