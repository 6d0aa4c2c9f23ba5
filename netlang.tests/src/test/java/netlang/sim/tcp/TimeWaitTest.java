package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.MILLISECOND;
import static netlang.sim.tcp.WireTap.PORT;
import static netlang.sim.tcp.WireTap.SECOND;
import static netlang.sim.tcp.WireTap.assertStream;
import static netlang.sim.tcp.WireTap.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;
import netlang.sim.wire.SequenceNumber;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;

/** TIME-WAIT belongs to the network, not to the user: RFC 9293 §3.6.1 and §3.10.4. */
class TimeWaitTest {

  private static final long TWO_MSL = 60 * SECOND;

  private static final TcpPlan UNLIMITED =
      with(TcpSetting.CONGESTION_CONTROL, TcpSetting.NO_CONGESTION_CONTROL);

  /** §3.10.4, CLOSE in TIME-WAIT is an error and no ABORT. */
  @Test
  void closingWithUnreadDataDoesNotEndIt() {
    WireTap tap = new WireTap();
    TcpSocket socket = tap.established(" <mss 1000>");
    socket.shutdown(false, true);
    tap.arrives(". 1:1(0) ack 2");
    tap.arrives("P. 1:101(100) ack 2");
    tap.arrives("F. 101:101(0) ack 2");
    tap.heard();
    assertEquals(100, socket.unread());
    socket.close();
    assertEquals(List.of(), tap.heard());
    assertEquals(TcpState.TIME_WAIT, state(tap));
    tap.arrives("F. 101:101(0) ack 2");
    assertEquals(List.of(". 2:2(0) ack 102"), tap.heard(), "a FIN sent again is acknowledged");
    tap.pass(TWO_MSL);
    assertEquals(TcpState.CLOSED, state(tap));
    assertEquals(List.of(), tap.heard());
  }

  @Test
  void dataThatIsReadBeforeItIsClosedIsComplete() {
    WireTap tap = new WireTap();
    TcpSocket socket = tap.established(" <mss 1000>");
    socket.shutdown(false, true);
    tap.arrives("FP. 1:101(100) ack 2");
    assertStream(100, socket.read(1000));
    socket.close();
    assertEquals(TcpState.TIME_WAIT, state(tap));
  }

  /** MAY-2 is about a connection that is opened anew; nobody would open this one. */
  @Test
  void aNewSynDoesNotEndItIfNobodyListens() {
    WireTap tap = new WireTap();
    TcpSocket socket = tap.connect();
    tap.arrives("S. 0:0(0) ack 1 <mss 1000>");
    socket.close();
    tap.arrives("F. 1:1(0) ack 2");
    assertEquals(TcpState.TIME_WAIT, state(tap));
    tap.heard();
    tap.pass(SECOND);
    tap.arrives("S 1000000:1000000(0) <mss 1000>");
    assertEquals(TcpState.TIME_WAIT, state(tap));
    assertEquals(List.of(". 2:2(0) ack 2"), tap.heard());
  }

  /** §3.6.1 (1): "larger than the largest sequence number it used on the previous incarnation". */
  @Test
  void theNextConnectionBeginsAboveOneThatWasFasterThanTheClock() {
    // RFC 6528: the clock of sequence numbers makes 250 000 steps a second
    assertBeginsAboveItsPredecessor(UNLIMITED);
  }

  /** The MUST counts for more than the setting. */
  @Test
  void theNextConnectionBeginsAboveTheLastAlsoIfItsNumberIsFixed() {
    assertBeginsAboveItsPredecessor(UNLIMITED.with(TcpSetting.INITIAL_SEQUENCE, 1000));
  }

  private static void assertBeginsAboveItsPredecessor(TcpPlan plan) {
    WireTap tap = new WireTap(plan);
    int used = timeWaitAfterMuchData(tap);
    tap.pass(100 * MILLISECOND);
    tap.arrives("S 100000:100000(0) <mss 1000>");
    TcpSegment answer = tap.last().segment();
    assertEquals("S.", answer.flagLetters());
    assertTrue(
        SequenceNumber.isLess(used, answer.sequence()),
        () -> "%d octets below".formatted(used - answer.sequence()));
  }

  /** SND.NXT of the connection, which sent 600 000 octets in no time. */
  private static int timeWaitAfterMuchData(WireTap tap) {
    int octets = 600_000;
    int window = 60_000;
    TcpSocket socket = tap.established(" <mss 1000>", window);
    socket.write(Payload.zeros(octets));
    socket.close();
    for (int sent = 1 + window; sent <= octets; sent += window)
      tap.arrives(". 1:1(0) ack " + sent + " win " + window);
    tap.arrives(". 1:1(0) ack " + (octets + 1) + " win " + window);
    tap.arrives("F. 1:1(0) ack " + (octets + 2) + " win " + window);
    assertEquals(TcpState.TIME_WAIT, state(tap));
    return tap.last().segment().sequence();
  }

  /** Of the connection between the two usual ports. */
  private static TcpState state(WireTap tap) {
    for (TcpLayer.Entry entry : tap.tcp().entries())
      if (entry.remote() != null && entry.remote().port() == PORT) return entry.state();
    return TcpState.CLOSED;
  }
}
