package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.plan.TcpSetting;
import org.junit.jupiter.api.Test;

/** What the receiver offers: RFC 9293 §3.8.6, against silly windows §3.8.6.2.2. */
class OfferedWindowTest {

  @Test
  void WN_01_theRightEdgeNeverMovesLeft() {
    for (int scale : new int[] {0, 7}) {
      WireTap tap = new WireTap(WireTap.with(TcpSetting.RECEIVE_BUFFER, 100_000));
      tap.established(scale == 0 ? " <mss 1000>" : " <mss 1000,nop,wscale 7>");
      int shift = scale == 0 ? 0 : Receiver.scaleFor(100_000);
      long edge = 0;
      int next = 1;
      while (true) {
        tap.arrives(". %d:%d(999) ack 1".formatted(next, next + 999));
        tap.pass(SECOND);
        WireTap.Sent answer = tap.last();
        long newEdge = answer.acknowledgment() + ((long) answer.segment().window() << shift);
        // RFC 7323 §2.4: a scaled window may be rounded, by less than a unit
        assertTrue(newEdge > edge - (1 << shift), newEdge + " behind " + edge);
        if (answer.acknowledgment() == next) break;
        edge = newEdge;
        next = (int) answer.acknowledgment();
      }
      assertTrue(next > 60_000, "all of the buffer can be used: " + next);
    }
  }

  /** A buffer of 8000 octets that is full; what was said so far is forgotten. */
  private static TcpSocket full(WireTap tap) {
    TcpSocket socket = tap.established(" <mss 1000>");
    for (int next = 1; next < 8001; next += 1000)
      tap.arrives("P. %d:%d(1000) ack 1".formatted(next, next + 1000));
    tap.pass(SECOND);
    assertEquals(8001, tap.last().acknowledgment());
    assertEquals(0, tap.last().segment().window());
    tap.take();
    return socket;
  }

  @Test
  void WN_07_aWindowOpensByASegmentAtLeast() {
    WireTap tap = new WireTap(WireTap.with(TcpSetting.RECEIVE_BUFFER, 8000));
    TcpSocket socket = full(tap);
    socket.read(1);
    tap.pass(SECOND);
    assertEquals(List.of(), tap.heard());
    socket.read(998);
    tap.pass(SECOND);
    assertEquals(List.of(), tap.heard());
    socket.read(461);
    assertEquals(1460, tap.last().segment().window());
    assertEquals(List.of(". 1:1(0) ack 8001"), tap.heard());
  }

  @Test
  void WN_07_aSmallBufferOpensByItsHalf() {
    WireTap tap = new WireTap(WireTap.with(TcpSetting.RECEIVE_BUFFER, 600));
    TcpSocket socket = tap.established(" <mss 1000>");
    tap.arrives("P. 1:601(600) ack 1");
    tap.pass(SECOND);
    assertEquals(0, tap.last().segment().window());
    tap.take();
    socket.read(299);
    tap.pass(SECOND);
    assertEquals(List.of(), tap.heard());
    socket.read(1);
    assertEquals(300, tap.last().segment().window());
  }

  @Test
  void WN_07_aProbeDoesNotGetASillyWindowEither() {
    WireTap tap = new WireTap(WireTap.with(TcpSetting.RECEIVE_BUFFER, 8000));
    TcpSocket socket = full(tap);
    socket.read(500);
    tap.arrives("P. 8001:8002(1) ack 1");
    assertEquals(0, tap.last().segment().window());
    assertEquals(List.of(". 1:1(0) ack 8001"), tap.heard());
    socket.read(1000);
    tap.arrives("P. 8001:8002(1) ack 1");
    tap.pass(SECOND);
    assertEquals(8002, tap.last().acknowledgment());
  }

  @Test
  void whatLiesBeyondTheWindowIsCutOffTogetherWithTheFin() {
    // RFC 9293 §3.10.7.4, first: "segments … may be trimmed to fit within the window".
    WireTap tap = new WireTap(WireTap.with(TcpSetting.RECEIVE_BUFFER, 8000));
    TcpSocket socket = tap.established(" <mss 1000>");
    for (int next = 1; next < 7001; next += 1000)
      tap.arrives(". %d:%d(1000) ack 1".formatted(next, next + 1000));
    tap.pass(SECOND);
    tap.arrives("F. 7001:8401(1400) ack 1");
    tap.pass(SECOND);
    assertEquals(8001, tap.last().acknowledgment());
    assertEquals(TcpState.ESTABLISHED, socket.state());
    assertEquals(8000, socket.unread());
    socket.read(8000);
    tap.arrives("F. 8001:8401(400) ack 1");
    tap.pass(SECOND);
    assertEquals(8402, tap.last().acknowledgment());
    assertEquals(TcpState.CLOSE_WAIT, socket.state());
  }

  @Test
  void aFinBehindAHoleWaitsForWhatIsMissing() {
    WireTap tap = new WireTap();
    TcpSocket socket = tap.established(" <mss 1000>");
    tap.arrives("F. 1001:2001(1000) ack 1");
    assertEquals(List.of(". 1:1(0) ack 1"), tap.heard());
    assertEquals(TcpState.ESTABLISHED, socket.state());
    tap.arrives("P. 1:501(500) ack 1");
    assertEquals(List.of(". 1:1(0) ack 501"), tap.heard());
    assertEquals(TcpState.ESTABLISHED, socket.state());
    tap.arrives("P. 501:1001(500) ack 1");
    assertEquals(List.of(". 1:1(0) ack 2002"), tap.heard());
    assertEquals(TcpState.CLOSE_WAIT, socket.state());
    assertEquals(2000, socket.read(3000).length());
    assertEquals(0, socket.read(3000).length());
  }
}
