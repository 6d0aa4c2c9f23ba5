package netlang.sim.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * RFC 9438 with numbers worked by hand; segments have 1000 octets. After a loss at 100 segments the
 * window is 70, W_max 100, and K = cbrt(30 / 0.4) = 4.217163 s.
 */
class CubicTest {

  private static final int SMSS = 1000;
  private static final double K = 4.217163;
  private static final double ROUND_TRIP = 0.2;

  private final Cubic cubic = new Cubic(SMSS, 10 * SMSS);

  @Test
  void slowStartIsThatOfRfc5681() {
    for (int i = 0; i < 10; i++) cubic.onAcknowledged(SMSS, cubic.window(), 0, 0);
    assertEquals(20 * SMSS, cubic.window());
    cubic.onAcknowledged(5 * SMSS, cubic.window(), 0, 0);
    assertEquals(21 * SMSS, cubic.window());
    cubic.onAcknowledged(SMSS, cubic.window() / 2, 0, 0);
    assertEquals(21 * SMSS, cubic.window());
  }

  @Test
  void aLossLeavesSevenTenths() {
    cubic.window(100 * SMSS);
    assertEquals(70 * SMSS, cubic.onLoss(100 * SMSS, 0));
    assertEquals(70 * SMSS, cubic.slowStartThreshold());
    cubic.window(2 * SMSS);
    assertEquals(2 * SMSS, cubic.onLoss(2 * SMSS, 0));
  }

  /** W_cubic(1 s + 0.2 s) = 0.4 * (1.2 - 4.217163)^3 + 100 = 89.0136. */
  @Test
  void belowTheLastMaximumTheWindowIsConcave() {
    avoidFrom70();
    acknowledgeWindow(1, ROUND_TRIP);
    assertWindow(89.0136);
  }

  @Test
  void afterKTheWindowIsAsBeforeTheLoss() {
    avoidFrom70();
    acknowledgeWindow(K, 0);
    assertWindow(100);
  }

  /** W_cubic(K + 2 s + 0.2 s) = 0.4 * 2.2^3 + 100 = 104.2592. */
  @Test
  void behindTheLastMaximumTheWindowIsConvex() {
    avoidFrom70();
    acknowledgeWindow(K + 2, ROUND_TRIP);
    assertWindow(104.2592);
  }

  /** W_cubic(K + 5 s) would be 150. */
  @Test
  void inARoundTheWindowGrowsByHalfAtMost() {
    avoidFrom70();
    acknowledgeWindow(K + 5, 0);
    assertWindow(105);
  }

  /** (target - cwnd) / cwnd = (89.0136 - 70) / 70 of a segment for an ACK of one. */
  @Test
  void eachAckBringsItsShareOfTheWay() {
    avoidFrom70();
    cubic.onAcknowledged(SMSS, cubic.window(), nanos(1), nanos(ROUND_TRIP));
    assertWindow(70 + 19.0136 / 70);
  }

  /**
   * From 7 segments at 10 ms: the cubic curve would take 2 s to 10; Reno's estimate adds 9/17 =
   * 0.5294 in a round, and 1 from 10 on, where the loss was.
   */
  @Test
  void aSmallWindowGrowsLikeRenos() {
    cubic.window(10 * SMSS);
    cubic.window(cubic.onLoss(10 * SMSS, 0));
    for (int round = 0; round < 6; round++) acknowledgeWindow(0.010 * round, 0.010);
    assertWindow(7 + 6 * 9 / 17.0);
    acknowledgeWindow(0.060, 0.010);
    assertWindow(7 + 6 * 9 / 17.0 + 1);
  }

  /**
   * A second loss at 89.0136, below the last maximum of 100: W_max = 0.85 * 89.0136 = 75.6615, the
   * window 62.3095, K = cbrt(13.3520 / 0.4) = 3.219802 s.
   */
  @Test
  void aLossBelowTheLastMaximumLowersThePlateau() {
    avoidFrom70();
    acknowledgeWindow(1, ROUND_TRIP);
    cubic.window(cubic.onLoss(cubic.window(), nanos(1)));
    assertWindow(62.3095);
    begin(2);
    acknowledgeWindow(2 + 3.219802, 0);
    assertWindow(75.6615);
  }

  /** §4.8: after slow start K is 0, and W_cubic(2 s + 0.2 s) = 0.4 * 2.2^3 + 70. */
  @Test
  void afterATimeoutThePlateauIsTheThreshold() {
    cubic.window(100 * SMSS);
    cubic.onTimeout(100 * SMSS, 0, true);
    assertEquals(70 * SMSS, cubic.slowStartThreshold());
    assertWindow(1);
    cubic.onTimeout(SMSS, 0, false);
    assertEquals(70 * SMSS, cubic.slowStartThreshold());
    for (int i = 1; i < 70; i++) cubic.onAcknowledged(SMSS, cubic.window(), 0, 0);
    assertWindow(70);
    begin(5);
    acknowledgeWindow(7, ROUND_TRIP);
    assertWindow(74.2592);
  }

  /** §5.8: ten seconds with little in flight are as if they had not been. */
  @Test
  void timeInWhichTheWindowIsNotUsedDoesNotCount() {
    avoidFrom70();
    cubic.onAcknowledged(SMSS, 5 * SMSS, nanos(1), nanos(ROUND_TRIP));
    cubic.onAcknowledged(SMSS, 5 * SMSS, nanos(7), nanos(ROUND_TRIP));
    assertWindow(70);
    acknowledgeWindow(11, ROUND_TRIP);
    assertWindow(89.0136);
  }

  @Test
  void aLossThatWasNoneLeavesTheCurveAsItWas() {
    avoidFrom70();
    cubic.onLoss(cubic.window(), nanos(0.5));
    cubic.window(49 * SMSS);
    cubic.undo(70 * SMSS, 70 * SMSS);
    acknowledgeWindow(1, ROUND_TRIP);
    assertWindow(89.0136);
  }

  @Test
  void afterIdlenessNoMoreThanTheInitialWindowIsOpen() {
    avoidFrom70();
    cubic.restart(10 * SMSS);
    assertWindow(10);
    cubic.window(2 * SMSS);
    cubic.restart(10 * SMSS);
    assertWindow(2);
  }

  @Test
  void smallerSegmentsAreAsManyAsTheLargeOnesWere() {
    avoidFrom70();
    cubic.segmentSize(500);
    assertEquals(70 * 500, cubic.window());
    assertEquals(70 * 500, cubic.slowStartThreshold());
  }

  /** Multiplied by 1.5 in each round it would leave the range of an int. */
  @Test
  void noWindowIsLargerThanAPeerCanOffer() {
    avoidFrom70();
    for (int round = 1; round < 100; round++) acknowledgeWindow(1000 * round, ROUND_TRIP);
    assertTrue(cubic.window() == CongestionControl.MAXIMUM_WINDOW, () -> "" + cubic.window());
  }

  /**
   * The table of §5.1 for a round trip of 0.1 s: the mean window if every n-th segment is lost. The
   * smaller ones are Reno's; the larger ones suffer from fast convergence, which the table's
   * formula leaves out.
   */
  @ParameterizedTest
  @CsvSource({"100, 12", "1000, 38", "10000, 187", "100000, 1054"})
  void theMeanWindowIsThatOfTheTable(int everySoMany, int mean) {
    int losses = 0;
    long rounds = 0;
    double sum = 0;
    long segments = 0;
    for (long now = 0; losses < 40; now += nanos(0.1)) {
      int window = cubic.window() / SMSS;
      for (int i = 0; i < window; i++) cubic.onAcknowledged(SMSS, cubic.window(), now, nanos(0.1));
      segments += window;
      if (segments >= everySoMany) {
        segments -= everySoMany;
        losses++;
        cubic.window(cubic.onLoss(cubic.window(), now));
      }
      if (losses >= 20) { // settled
        rounds++;
        sum += cubic.window();
      }
    }
    assertEquals(1, sum / rounds / SMSS / mean, 0.15);
  }

  private void avoidFrom70() {
    cubic.window(100 * SMSS);
    cubic.window(cubic.onLoss(100 * SMSS, 0));
    begin(0);
  }

  /** The stage begins with its first ACK, here of an octet. */
  private void begin(double seconds) {
    cubic.onAcknowledged(1, cubic.window(), nanos(seconds), 0);
  }

  /** One ACK for the whole window: it goes all the way to the target. */
  private void acknowledgeWindow(double seconds, double roundTrip) {
    cubic.onAcknowledged(cubic.window(), cubic.window(), nanos(seconds), nanos(roundTrip));
  }

  private void assertWindow(double segments) {
    assertEquals(segments * SMSS, cubic.window(), 3);
  }

  private static long nanos(double seconds) {
    return (long) (seconds * 1e9);
  }
}
