package netlang.sim.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import netlang.sim.plan.TcpSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 5681 §3.1; segments have 1000 octets. */
class RenoTest {

  private static final int SMSS = 1000;

  private final Reno reno = new Reno(SMSS, 10 * SMSS);

  @Test
  void itBeginsInSlowStartWithTheInitialWindow() {
    assertEquals(10 * SMSS, reno.window());
    assertEquals(Integer.MAX_VALUE, reno.slowStartThreshold());
  }

  @Test
  void slowStartDoublesTheWindowInARound() {
    round();
    assertEquals(20 * SMSS, reno.window());
    round();
    assertEquals(40 * SMSS, reno.window());
  }

  @Test
  void anAckOfManySegmentsAddsOne() {
    acknowledge(5 * SMSS);
    assertEquals(11 * SMSS, reno.window());
  }

  /** L of RFC 3465 §2.2; 0 as Linux counts. */
  @ParameterizedTest
  @CsvSource({"1, 11", "2, 12", "4, 14", "5, 15", "9, 15", "0, 15"})
  void theLimitOfSlowStartCanBeRaised(int limit, int segments) {
    reno.limitSlowStart(limit);
    acknowledge(5 * SMSS);
    assertEquals(segments * SMSS, reno.window());
    CongestionControl cubic = CongestionControl.of(TcpSetting.CUBIC, SMSS, 10 * SMSS);
    cubic.limitSlowStart(limit);
    cubic.onAcknowledged(5 * SMSS, 10 * SMSS, 0, 0);
    assertEquals(segments * SMSS, cubic.window());
  }

  /** RFC 5681 §3.1: an ACK division attack gains nothing. */
  @Test
  void anAckOfAFewOctetsAddsOnlyThem() {
    acknowledge(7);
    assertEquals(10 * SMSS + 7, reno.window());
  }

  @Test
  void slowStartEndsExactlyAtTheThreshold() {
    lose(13 * SMSS); // ssthresh 6500
    reno.window(6 * SMSS);
    acknowledge(SMSS);
    assertEquals(6500, reno.window());
    acknowledge(SMSS);
    assertEquals(6500, reno.window());
  }

  @Test
  void avoidanceAddsOneSegmentInARound() {
    lose(20 * SMSS);
    reno.window(10 * SMSS);
    for (int segments = 10; segments < 30; segments++) {
      assertEquals(segments * SMSS, reno.window());
      round();
    }
  }

  /** RFC 3465 §2.1: octets count, not acknowledgements. */
  @Test
  void delayedAcknowledgementsDoNotSlowAvoidance() {
    lose(20 * SMSS);
    reno.window(10 * SMSS);
    for (int i = 0; i < 5; i++) acknowledge(2 * SMSS);
    assertEquals(11 * SMSS, reno.window());
  }

  @Test
  void aLossHalvesWhatIsInFlight() {
    assertEquals(8 * SMSS, reno.onLoss(16 * SMSS, 0));
    assertEquals(8 * SMSS, reno.slowStartThreshold());
    assertEquals(2 * SMSS, reno.onLoss(3 * SMSS, 0));
  }

  /** All eight segments lost: 1, then 2, then 4 until ssthresh. */
  @Test
  void aTimeoutBeginsAgainWithOneSegment() {
    reno.onTimeout(8 * SMSS, 0, true);
    assertEquals(4 * SMSS, reno.slowStartThreshold());
    assertEquals(SMSS, reno.window());
    round();
    assertEquals(2 * SMSS, reno.window());
    round();
    assertEquals(4 * SMSS, reno.window());
    round();
    assertEquals(5 * SMSS, reno.window());
  }

  /** Equation 4 does not hold for a segment that is sent again a second time. */
  @Test
  void aSecondTimeoutLeavesTheThreshold() {
    reno.onTimeout(16 * SMSS, 0, true);
    reno.onTimeout(SMSS, 0, false);
    assertEquals(8 * SMSS, reno.slowStartThreshold());
    assertEquals(SMSS, reno.window());
  }

  @Test
  void aWindowThatIsNotUsedDoesNotGrow() {
    reno.onAcknowledged(SMSS, 5 * SMSS, 0, 0); // slow start: no more than half
    assertEquals(10 * SMSS, reno.window());
    lose(20 * SMSS);
    reno.window(10 * SMSS);
    for (int i = 0; i < 20; i++) reno.onAcknowledged(SMSS, 9 * SMSS, 0, 0);
    assertEquals(10 * SMSS, reno.window());
  }

  /** Less than a segment of room: the window is used although no octet count says so. */
  @Test
  void aWindowWithRoomForHalfASegmentIsUsed() {
    lose(21 * SMSS);
    reno.window(10 * SMSS + 500);
    for (int i = 0; i < 11; i++) reno.onAcknowledged(SMSS, 10 * SMSS, 0, 0);
    assertEquals(11 * SMSS + 500, reno.window());
  }

  @Test
  void afterIdlenessNoMoreThanTheInitialWindowIsOpen() {
    round();
    round();
    reno.restart(10 * SMSS);
    assertEquals(10 * SMSS, reno.window());
    reno.onTimeout(8 * SMSS, 0, true);
    reno.restart(10 * SMSS);
    assertEquals(SMSS, reno.window());
  }

  @Test
  void aLossThatWasNoneIsTakenBack() {
    round();
    lose(20 * SMSS);
    reno.window(10 * SMSS);
    reno.undo(20 * SMSS, Integer.MAX_VALUE);
    assertEquals(20 * SMSS, reno.window());
    round();
    assertEquals(40 * SMSS, reno.window());
  }

  /** RFC 5681 §3.1: by the ratio of the old size to the new. */
  @Test
  void smallerSegmentsAreAsManyAsTheLargeOnesWere() {
    lose(16 * SMSS);
    reno.segmentSize(500);
    assertEquals(10 * 500, reno.window());
    assertEquals(8 * 500, reno.slowStartThreshold());
    reno.segmentSize(SMSS);
    assertEquals(10 * 500, reno.window());
  }

  @Test
  void withoutControlNothingEverCloses() {
    CongestionControl none =
        CongestionControl.of(TcpSetting.NO_CONGESTION_CONTROL, SMSS, 10 * SMSS);
    int window = none.window();
    assertTrue(window >= CongestionControl.MAXIMUM_WINDOW - 1);
    none.window(none.onLoss(16 * SMSS, 0));
    none.onTimeout(16 * SMSS, 0, true);
    none.restart(SMSS);
    none.onAcknowledged(SMSS, 16 * SMSS, 0, 0);
    assertEquals(window, none.window());
    assertInstanceOf(Reno.class, CongestionControl.of(TcpSetting.RENO, SMSS, SMSS));
    assertInstanceOf(Cubic.class, CongestionControl.of(TcpSetting.CUBIC, SMSS, SMSS));
  }

  /** A segment of a full window is acknowledged. */
  private void acknowledge(int octets) {
    reno.onAcknowledged(octets, reno.window(), 0, 0);
  }

  /** Each segment of a window is acknowledged by itself. */
  private void round() {
    for (int left = reno.window() / SMSS; left > 0; left--) acknowledge(SMSS);
  }

  private void lose(int inFlight) {
    reno.onLoss(inFlight, 0);
  }
}
