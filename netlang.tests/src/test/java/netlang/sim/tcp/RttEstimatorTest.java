package netlang.sim.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import org.junit.jupiter.api.Test;

/** The rules of RFC 6298 with numbers worked by hand, in milliseconds. */
class RttEstimatorTest {

  private static final long MILLISECOND = 1_000_000;

  private RttEstimator estimator = new RttEstimator(TcpPlan.DEFAULT);

  @Test
  void withoutASampleItIsOneSecond() {
    assertEquals(1000, timeout());
    assertFalse(estimator.hasSample());
    assertEquals(0, estimator.smoothed());
    assertEquals(0, estimator.minimum());
  }

  @Test
  void theFirstSampleIsTheMeanAndItsHalfTheVariation() {
    samples(100);
    assertEquals(100 * MILLISECOND, estimator.smoothed());
    assertEquals(50 * MILLISECOND, estimator.variation());
    assertEquals(300, timeout());
  }

  /** RTTVAR = 3/4*200 + 1/4*|400 - 200| = 200, SRTT = 7/8*400 + 1/8*200 = 375. */
  @Test
  void theVariationIsMovedBeforeTheMean() {
    samples(400, 200);
    assertEquals(375 * MILLISECOND, estimator.smoothed());
    assertEquals(200 * MILLISECOND, estimator.variation());
    assertEquals(1175, timeout());
    samples(375); // RTTVAR = 3/4*200
    assertEquals(375 + 4 * 150, timeout());
    samples(775); // RTTVAR = 3/4*150 + 1/4*400 = 212.5, SRTT = 375 + 400/8 = 425
    assertEquals(425 + 4 * 212.5, timeout());
  }

  @Test
  void noTimeoutIsShorterThanTheFloor() {
    samples(1);
    assertEquals(201, timeout());
    estimator = new RttEstimator(TcpPlan.DEFAULT.with(TcpSetting.MINIMUM_RTO, 1000 * MILLISECOND));
    samples(1);
    assertEquals(1001, timeout());
  }

  /** RFC 6298 §4: with RTTVAR near 0 something must be left for the peer's delayed ACK. */
  @Test
  void aConstantRoundTripLeavesTheFloorAboveIt() {
    for (int i = 0; i < 100; i++) samples(300);
    assertTrue(estimator.variation() < 10);
    assertEquals(500, timeout());
  }

  @Test
  void everyTimeoutDoublesIt() {
    samples(100);
    for (int expected : new int[] {300, 600, 1200, 2400}) {
      assertEquals(expected, timeout());
      estimator.backOff();
    }
  }

  @Test
  void noTimeoutIsLongerThanTheBound() {
    for (int i = 0; i < 200; i++) estimator.backOff();
    assertEquals(120_000, timeout());
    estimator = new RttEstimator(TcpPlan.DEFAULT.with(TcpSetting.MAXIMUM_RTO, 2500 * MILLISECOND));
    estimator.backOff();
    assertEquals(2000, timeout());
    estimator.backOff();
    assertEquals(2500, timeout());
    samples(3000);
    assertEquals(2500, timeout());
  }

  @Test
  void aSampleEndsTheBackOff() {
    samples(100);
    estimator.backOff();
    estimator.backOff();
    samples(100); // RTTVAR = 37.5, the floor of 200 is more than four of it
    assertEquals(300, timeout());
    estimator.backOff();
    assertEquals(600, timeout());
    estimator.clearBackOff();
    assertEquals(300, timeout());
  }

  @Test
  void afterALostSynDataWaitsThreeSeconds() {
    estimator.backOff();
    assertEquals(2000, timeout());
    estimator.synWasResent();
    assertEquals(3000, timeout());
    samples(100);
    assertEquals(300, timeout());
  }

  /** Timestamps have told which of the two SYNs was answered. */
  @Test
  void aMeasuredHandshakeKeepsItsMeasure() {
    samples(100);
    estimator.synWasResent();
    assertEquals(300, timeout());
  }

  @Test
  void theShortestRoundTripIsKept() {
    samples(100, 40, 70);
    assertTrue(estimator.hasSample());
    assertEquals(40 * MILLISECOND, estimator.minimum());
  }

  private void samples(long... millis) {
    for (long sample : millis) estimator.sample(sample * MILLISECOND);
  }

  private double timeout() {
    return estimator.timeout() / 1e6;
  }
}
