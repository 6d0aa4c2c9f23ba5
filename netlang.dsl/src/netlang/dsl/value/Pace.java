package netlang.dsl.value;

import netlang.dsl.net.Traffic;

/** How often and how fast traffic is sent, as its settings say it. */
public final class Pace {

  private static final long SECOND = 1_000_000_000;

  private Pace() {}

  /** Nanoseconds from one sending to the next. */
  public static long interval(Traffic traffic) {
    if (traffic.getInterval() != null) return Quantities.positiveTime(traffic.getInterval()).get();
    return traffic.getRate() == null ? SECOND : Quantities.interval(traffic.getRate()).get();
  }

  /** {@code interval} or {@code rate} is said. */
  public static boolean isSaid(Traffic traffic) {
    return traffic.getInterval() != null || traffic.getRate() != null;
  }

  /** Whether {@link #count} and {@link #interval} can be told. */
  public static boolean isReadable(Traffic traffic) {
    return (traffic.getCount() == null || Numbers.count(traffic.getCount()).isGood())
        && (traffic.getDuration() == null
            || Quantities.positiveTime(traffic.getDuration()).isGood())
        && (traffic.getInterval() == null
            || Quantities.positiveTime(traffic.getInterval()).isGood())
        && (traffic.getRate() == null || Quantities.interval(traffic.getRate()).isGood());
  }

  /**
   * How many are sent if one is sent at once, and one after each interval that ends before the
   * duration does; {@code usual} where neither count nor duration is said.
   */
  public static long count(Traffic traffic, long usual) {
    long most =
        traffic.getCount() == null ? Long.MAX_VALUE : Numbers.count(traffic.getCount()).get();
    if (traffic.getDuration() == null) return traffic.getCount() == null ? usual : most;
    long duration = Quantities.positiveTime(traffic.getDuration()).get();
    long interval = interval(traffic);
    return Math.min(most, (duration + interval - 1) / interval);
  }
}
