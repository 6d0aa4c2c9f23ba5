package netlang.sim.wire;

/**
 * Arithmetic modulo 2^32 of TCP's sequence numbers, RFC 9293 §3.4. They are {@code int}s that are
 * compared only by these methods: right as long as two of them are less than 2^31 apart.
 */
public final class SequenceNumber {

  private SequenceNumber() {}

  public static boolean isLess(int a, int b) {
    return a - b < 0;
  }

  public static boolean isAtMost(int a, int b) {
    return a - b <= 0;
  }

  /** True if {@code first <= number < first + length}. */
  public static boolean isIn(int number, int first, int length) {
    return Integer.compareUnsigned(number - first, length) < 0;
  }

  public static int max(int a, int b) {
    return isLess(a, b) ? b : a;
  }

  public static int min(int a, int b) {
    return isLess(a, b) ? a : b;
  }
}
