package netlang.sim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import netlang.sim.engine.RandomStreams.Purpose;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

  private static final int MANY = 100_000;

  /** The first five numbers of the published generator for the seed 1234567. */
  @Test
  void isSplitMix64() {
    RandomStream stream = new RandomStream(1_234_567);
    assertEquals(6_457_827_717_110_365_317L, stream.nextLong());
    assertEquals(3_203_168_211_198_807_973L, stream.nextLong());
    assertEquals(Long.parseUnsignedLong("9817491932198370423"), stream.nextLong());
    assertEquals(4_593_380_528_125_082_431L, stream.nextLong());
    assertEquals(Long.parseUnsignedLong("16408922859458223821"), stream.nextLong());
  }

  @Test
  void fractionsAreSpreadEvenlyOverZeroToOne() {
    RandomStream stream = new RandomStream(1);
    double sum = 0;
    for (int i = 0; i < MANY; i++) {
      double fraction = stream.nextDouble();
      assertTrue(fraction >= 0 && fraction < 1, () -> "" + fraction);
      sum += fraction;
    }
    assertEquals(0.5, sum / MANY, 0.005);
  }

  @Test
  void geometricNumbersHaveTheMeanOfTheirDistribution() {
    RandomStream stream = new RandomStream(1);
    double sum = 0;
    for (int i = 0; i < MANY; i++) sum += stream.nextGeometric(0.01);
    assertEquals(99, sum / MANY, 1.5); // (1 - p) / p failures before the first success
  }

  @Test
  void certainSuccessNeverFails() {
    assertEquals(0, new RandomStream(1).nextGeometric(1));
  }

  @Test
  void aNearlyImpossibleSuccessTakesLong() {
    assertTrue(new RandomStream(1).nextGeometric(1e-300) > 1L << 60);
  }

  @Test
  void eachSeedPurposeAndIndexHasItsOwnStream() {
    long number = new RandomStreams(1).stream(Purpose.LOSS, 0).nextLong();
    assertEquals(number, new RandomStreams(1).stream(Purpose.LOSS, 0).nextLong());
    assertNotEquals(number, new RandomStreams(2).stream(Purpose.LOSS, 0).nextLong());
    assertNotEquals(number, new RandomStreams(1).stream(Purpose.BIT_ERRORS, 0).nextLong());
    assertNotEquals(number, new RandomStreams(1).stream(Purpose.LOSS, 1).nextLong());
  }
}
