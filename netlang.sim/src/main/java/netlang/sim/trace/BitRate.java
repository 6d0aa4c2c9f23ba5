package netlang.sim.trace;

/** Bits per second, of octets that took some time. */
public final class BitRate {

  private static final String[] UNITS = {"Gbit/s", "Mbit/s", "kbit/s", "bit/s"};

  private BitRate() {}

  /** Rounded down; 0 if no time has passed. */
  public static long of(long bytes, long nanos) {
    return nanos <= 0 ? 0 : (long) (bytes * 8e9 / nanos);
  }

  /** Exactly, in the largest unit that is not larger than it: {@code 9.412345 Mbit/s}. */
  public static String print(long bitsPerSecond) {
    long factor = 1_000_000_000;
    int unit = 0;
    while (bitsPerSecond < factor && factor > 1) {
      factor /= 1000;
      unit++;
    }
    String rest =
        String.valueOf(factor + bitsPerSecond % factor).substring(1).replaceAll("0+$", "");
    return bitsPerSecond / factor + (rest.isEmpty() ? "" : "." + rest) + " " + UNITS[unit];
  }
}
