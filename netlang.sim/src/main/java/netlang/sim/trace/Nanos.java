package netlang.sim.trace;

/** Prints simulated nanoseconds, exactly. */
public final class Nanos {

  private static final String[] UNITS = {"s", "ms", "us", "ns"};

  private Nanos() {}

  /**
   * As the language writes a time, in the largest unit that is not larger than it: {@code 4.012
   * ms}, {@code 672 ns}.
   */
  public static String print(long nanos) {
    if (nanos == 0) return "0 s";
    if (nanos < 0) return "-" + print(-nanos);
    long factor = 1_000_000_000;
    int unit = 0;
    while (nanos < factor) {
      factor /= 1000;
      unit++;
    }
    return decimal(nanos, factor) + " " + UNITS[unit];
  }

  /** In seconds with all nine decimals, as traces write it: {@code 0.000001672}. */
  public static String seconds(long nanos) {
    return nanos / 1_000_000_000
        + "."
        + String.valueOf(1_000_000_000 + nanos % 1_000_000_000).substring(1);
  }

  private static String decimal(long nanos, long factor) {
    String rest = String.valueOf(factor + nanos % factor).substring(1).replaceAll("0+$", "");
    return nanos / factor + (rest.isEmpty() ? "" : "." + rest);
  }
}
