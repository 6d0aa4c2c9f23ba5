package netlang.sim.engine;

/**
 * A sequence of random numbers: SplitMix64 (Steele, Lea and Flood, 2014). The same seed gives the
 * same on every machine.
 */
public final class RandomStream {

  private static final long GOLDEN_GAMMA = 0x9e37_79b9_7f4a_7c15L;

  private long state;

  RandomStream(long seed) {
    state = seed;
  }

  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** At least 0, less than 1, in steps of 2^-53. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /**
   * How many trials fail before the first that succeeds, each with that probability (0–1, not 0).
   */
  public long nextGeometric(double probability) {
    if (probability >= 1) return 0;
    double trials = StrictMath.log(1 - nextDouble()) / StrictMath.log1p(-probability);
    return (long) StrictMath.floor(trials); // a cast that saturates: never is far enough away
  }

  static long mix(long value) {
    long z = (value ^ value >>> 30) * 0xbf58_476d_1ce4_e5b9L;
    z = (z ^ z >>> 27) * 0x94d0_49bb_1331_11ebL;
    return z ^ z >>> 31;
  }
}
