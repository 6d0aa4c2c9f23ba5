package netlang.sim.plan;

/** A span of simulated time, both ends included, in nanoseconds since the start of the scenario. */
public record Window(long fromNanos, long toNanos) {

  public static final Window ALWAYS = new Window(0, Long.MAX_VALUE);

  public boolean contains(long time) {
    return fromNanos <= time && time <= toNanos;
  }
}
