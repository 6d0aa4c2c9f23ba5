package netlang.bench;

/**
 * Marsaglia's 64-bit xorshift generator, seeded as the ns-3 programs seed theirs, so that both
 * sides of a comparison draw the same numbers.
 */
final class Xorshift {

  private long state;

  Xorshift(long seed) {
    state = seed * 0x9E3779B97F4A7C15L + 1;
  }

  /** The next 64 bits; never 0. */
  long next() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return state;
  }

  /** 0 to {@code bound} - 1. */
  long below(long bound) {
    return Long.remainderUnsigned(next(), bound);
  }

  /** At least 0, less than 1. */
  double unit() {
    return (next() >>> 11) * 0x1p-53;
  }

  /** A permutation of 0 to n - 1 that is one single cycle: nobody is sent to himself. */
  static int[] cycle(int n, long seed) {
    Xorshift random = new Xorshift(seed);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) order[i] = i;
    for (int i = n - 1; i > 0; i--) {
      int j = (int) random.below(i + 1L);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    int[] next = new int[n];
    for (int i = 0; i < n; i++) next[order[i]] = order[(i + 1) % n];
    return next;
  }
}
