package netlang.dsl.value;

import netlang.dsl.net.Quantity;
import netlang.sim.plan.Expectation.Measure;

/** What the measures of a flow are compared with. */
public final class MeasureValues {

  private MeasureValues() {}

  /** Both enums have the same constants. */
  public static Measure measure(netlang.dsl.net.Measure measure) {
    return Measure.valueOf(measure.name());
  }

  /** In nanoseconds, octets or bits per second. */
  public static Read<Long> value(Measure measure, Quantity quantity) {
    return switch (measure) {
      case DURATION, SMOOTHED_ROUND_TRIP, RETRANSMISSION_TIMEOUT, JITTER ->
          Quantities.time(quantity);
      case DELIVERED, CONGESTION_WINDOW, SLOW_START_THRESHOLD, IN_FLIGHT, SEND_WINDOW ->
          Quantities.volume(quantity);
      case THROUGHPUT -> Quantities.rateOrNone(quantity);
    };
  }

  /** In the unit of the value: written so, or as a share of the value. */
  public static Read<Long> tolerance(Measure measure, long value, Quantity quantity) {
    return "%".equals(quantity.getUnit())
        ? Quantities.share(quantity).map(share -> Math.round(share * value))
        : value(measure, quantity);
  }
}
