package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.MILLISECOND;
import static netlang.sim.tcp.WireTap.SECOND;
import static netlang.sim.tcp.WireTap.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpOptions;
import org.junit.jupiter.api.Test;

/** What each setting is for: seen by the peer. */
class SettingsTest {

  /** A full segment is 1000 octets, the round trip 100 ms. */
  private static final String PLAIN = " <mss 1000>";

  private static final int WINDOW = 60_000;

  /** What leaves at once if the user writes so many octets on a new connection. */
  private static int burst(TcpPlan plan, int octets) {
    WireTap tap = new WireTap(plan);
    write(tap.established(PLAIN, WINDOW), octets);
    return sentOctets(tap);
  }

  private static void write(TcpSocket socket, int octets) {
    assertEquals(octets, socket.write(Payload.zeros(octets)));
  }

  private static int sentOctets(WireTap tap) {
    return tap.take().stream().mapToInt(WireTap.Sent::length).sum();
  }

  // ---- options

  @Test
  void optionsThatAreSwitchedOffAreNotOffered() {
    TcpOptions all = syn(TcpPlan.DEFAULT);
    assertTrue(all.windowScale() >= 0 && all.sackPermitted() && all.timestamps() != null);
    assertEquals(-1, syn(with(TcpSetting.WINDOW_SCALING, 0)).windowScale());
    assertFalse(syn(with(TcpSetting.SELECTIVE_ACKNOWLEDGMENT, 0)).sackPermitted());
    assertNull(syn(with(TcpSetting.TIMESTAMPS, 0)).timestamps());
    assertEquals(500, syn(with(TcpSetting.MAXIMUM_SEGMENT_SIZE, 500)).maximumSegmentSize());
  }

  private static TcpOptions syn(TcpPlan plan) {
    WireTap tap = new WireTap(plan);
    tap.connect();
    return tap.last().segment().options();
  }

  @Test
  void theInitialSequenceNumberCanBeFixed() {
    WireTap tap = new WireTap(with(TcpSetting.INITIAL_SEQUENCE, 1000));
    tap.connect();
    assertEquals(1000, tap.last().segment().sequence());
  }

  @Test
  void itCanBeFixedForOneSocketOnly() {
    WireTap tap = new WireTap();
    TcpSocket socket = tap.tcp().socket();
    socket.set(TcpSetting.INITIAL_SEQUENCE, 5);
    socket.connect(WireTap.PEER, WireTap.PORT);
    assertEquals(5, tap.last().segment().sequence());
    tap.connect();
    assertNotEquals(5, tap.last().segment().sequence());
  }

  @Test
  void theSocketThatListensSaysWhereItsConnectionsBegin() {
    WireTap tap = new WireTap();
    tap.listen().set(TcpSetting.INITIAL_SEQUENCE, 5);
    tap.arrives("S 0:0(0)");
    assertEquals(5, tap.last().segment().sequence());
  }

  // ---- how much is sent

  @Test
  void stopAndWaitSendsTheNextSegmentWhenTheLastIsAcknowledged() {
    WireTap tap = new WireTap(with(TcpSetting.STOP_AND_WAIT, 1));
    write(tap.established(PLAIN), 2500);
    assertEquals(List.of(". 1:1001(1000) ack 1"), tap.heard());
    tap.pass(100 * MILLISECOND);
    assertEquals(List.of(), tap.heard());
    tap.arrives(". 1:1(0) ack 1001");
    assertEquals(List.of(". 1001:2001(1000) ack 1"), tap.heard());
    tap.arrives(". 1:1(0) ack 2001");
    assertEquals(List.of("P. 2001:2501(500) ack 1"), tap.heard());
  }

  @Test
  void theInitialWindowIsCountedInSegments() {
    assertEquals(1000, burst(with(TcpSetting.INITIAL_WINDOW, 1), 20_000));
    assertEquals(4000, burst(with(TcpSetting.INITIAL_WINDOW, 4), 20_000));
    assertEquals(10_000, burst(TcpPlan.DEFAULT, 20_000));
  }

  @Test
  void withoutCongestionControlOnlyTheOfferedWindowCounts() {
    TcpPlan none = with(TcpSetting.CONGESTION_CONTROL, TcpSetting.NO_CONGESTION_CONTROL);
    assertEquals(WINDOW, burst(none, 100_000));
  }

  @Test
  void slowStartCanBeLimitedToSoManySegmentsAnAck() {
    assertEquals(20_000, burstBehindOneAck(0));
    assertEquals(11_000, burstBehindOneAck(1));
    assertEquals(12_000, burstBehindOneAck(2));
  }

  private static int burstBehindOneAck(int limit) {
    WireTap tap = new WireTap(with(TcpSetting.SLOW_START_LIMIT, limit));
    write(tap.established(PLAIN, WINDOW), 50_000);
    tap.take();
    tap.pass(100 * MILLISECOND);
    tap.arrives(". 1:1(0) ack 10001 win " + WINDOW);
    return sentOctets(tap);
  }

  @Test
  void anIdleTimeNeedNotMeanSlowStart() {
    assertEquals(10_000, burstBehindAnIdleTime(1));
    assertEquals(20_000, burstBehindAnIdleTime(0));
  }

  private static int burstBehindAnIdleTime(int restarts) {
    TcpPlan plan = with(TcpSetting.IDLE_RESTART, restarts).with(TcpSetting.SLOW_START_LIMIT, 0);
    WireTap tap = new WireTap(plan);
    TcpSocket socket = tap.established(PLAIN, WINDOW);
    write(socket, 10_000);
    tap.pass(100 * MILLISECOND);
    tap.arrives(". 1:1(0) ack 10001 win " + WINDOW);
    tap.take();
    tap.pass(10 * SECOND);
    write(socket, 40_000);
    return sentOctets(tap);
  }

  @Test
  void theSendBufferBoundsWhatIsWritten() {
    WireTap tap = new WireTap(with(TcpSetting.SEND_BUFFER, 1500));
    TcpSocket socket = tap.established(PLAIN);
    assertEquals(1500, socket.write(Payload.zeros(2000)));
    assertEquals(0, socket.room());
    tap.arrives(". 1:1(0) ack 1001");
    assertEquals(1000, socket.room());
  }

  // ---- when losses are noticed

  @Test
  void soManyDuplicatesMeanALoss() {
    for (int threshold : new int[] {1, 2, 5}) {
      WireTap tap = new WireTap(with(TcpSetting.DUPLICATE_THRESHOLD, threshold));
      write(tap.established(PLAIN), 8000);
      tap.take();
      tap.pass(100 * MILLISECOND);
      for (int i = 1; i < threshold; i++) tap.arrives(". 1:1(0) ack 1");
      assertEquals(List.of(), tap.heard(), threshold + " duplicates");
      tap.arrives(". 1:1(0) ack 1");
      assertEquals(List.of(". 1:1001(1000) ack 1"), tap.heard(), threshold + " duplicates");
    }
  }

  @Test
  void theTimerBeginsAndEndsAsItIsSet() {
    WireTap tap =
        new WireTap(
            with(TcpSetting.INITIAL_RTO, 3 * SECOND).with(TcpSetting.MAXIMUM_RTO, 5 * SECOND));
    tap.connect();
    tap.pass(20 * SECOND);
    assertEquals(
        List.of(0L, 3L, 8L, 13L, 18L),
        tap.take().stream().map(each -> each.time() / SECOND).toList());
  }

  // ---- acknowledgements

  private static final TcpPlan NO_QUICK_ACKS = with(TcpSetting.QUICK_ACKS, 0);

  /** How long the ACK of a single small segment takes, in milliseconds. */
  private static long delay(TcpPlan plan) {
    WireTap tap = new WireTap(plan);
    tap.established(PLAIN);
    long begin = tap.now();
    tap.arrives("P. 1:101(100) ack 1");
    tap.pass(SECOND);
    List<WireTap.Sent> sent = tap.take();
    assertEquals(1, sent.size());
    return (sent.get(0).time() - begin) / MILLISECOND;
  }

  @Test
  void anAckWaitsAsLongAsIsSet() {
    assertEquals(40, delay(NO_QUICK_ACKS));
    assertEquals(200, delay(NO_QUICK_ACKS.with(TcpSetting.DELAYED_ACK, 200 * MILLISECOND)));
    assertEquals(0, delay(NO_QUICK_ACKS.with(TcpSetting.DELAYED_ACK, 0)));
    assertEquals(0, delay(TcpPlan.DEFAULT));
  }

  @Test
  void smallSegmentsCanBeCountedToo() {
    for (int every : new int[] {0, 2}) {
      WireTap tap = new WireTap(NO_QUICK_ACKS.with(TcpSetting.ACK_EVERY, every));
      tap.established(PLAIN);
      tap.arrives("P. 1:11(10) ack 1");
      tap.arrives("P. 11:21(10) ack 1");
      assertEquals(every == 2 ? List.of(". 1:1(0) ack 21") : List.of(), tap.heard());
    }
  }

  @Test
  void anAckRidesOnDataUnlessItMayNot() {
    for (int piggyback = 0; piggyback <= 1; piggyback++) {
      WireTap tap = new WireTap(NO_QUICK_ACKS.with(TcpSetting.PIGGYBACK, piggyback));
      TcpSocket socket = tap.established(PLAIN);
      tap.arrives("P. 1:101(100) ack 1");
      assertEquals(List.of(), tap.heard());
      write(socket, 50);
      List<String> answer = List.of("P. 1:51(50) ack 101");
      List<String> alone = List.of(". 1:1(0) ack 101", "P. 1:51(50) ack 101");
      assertEquals(piggyback == 1 ? answer : alone, tap.heard());
    }
  }

  @Test
  void inADialogueTheAckOfAFinWaitsForOurs() {
    for (int interactive = 0; interactive <= 1; interactive++) {
      WireTap tap = new WireTap(with(TcpSetting.INTERACTIVE, interactive));
      TcpSocket socket = tap.established(PLAIN);
      tap.arrives("P. 1:101(100) ack 1");
      tap.pass(SECOND);
      tap.take();
      tap.arrives("F. 101:101(0) ack 1");
      List<String> atOnce = List.of(". 1:1(0) ack 102");
      assertEquals(interactive == 1 ? List.of() : atOnce, tap.heard());
      socket.read(1000);
      tap.take();
      socket.close();
      assertEquals(List.of("F. 1:1(0) ack 102"), tap.heard());
    }
  }
}
