package netlang.sim.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Hold model: the first event is taken out and put in again later; one operation is both. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventQueueBenchmark {

  /** How far ahead events are put. */
  public enum Ahead {
    /** Uniformly over two microseconds for each pending event. */
    UNIFORM,
    /** Nine in ten within 1 % of that time, the others over ten times of it. */
    SKEWED,
    /** Always the same, as frames on links of one length are. */
    EQUAL
  }

  @Param({"1", "1000", "100000", "1000000"})
  public int pending;

  @Param public Ahead ahead;

  private EventQueue queue;
  private long span;
  private long random;
  private long keys;

  @Setup
  public void fill() {
    queue = new EventQueue();
    span = 2_000L * pending;
    random = 88_172_645_463_325_252L;
    for (int i = 0; i < pending; i++) {
      Event event = new Nothing();
      event.time = below(span);
      event.key = keys++;
      queue.add(event);
    }
  }

  @Benchmark
  public Object hold() {
    Event event = queue.poll(Long.MAX_VALUE);
    event.time += delay();
    event.key = keys++;
    queue.add(event);
    return event;
  }

  private long delay() {
    switch (ahead) {
      case UNIFORM:
        return 1 + below(span);
      case SKEWED:
        return 1 + (below(10) == 0 ? below(10 * span) : below(span / 100 + 1));
      default:
        return span;
    }
  }

  /** Multiplication instead of division, which would cost as much as the queue. */
  private long below(long bound) {
    random ^= random << 13;
    random ^= random >>> 7;
    random ^= random << 17;
    return Math.multiplyHigh(random >>> 1, bound << 1);
  }

  private static final class Nothing extends Event {
    @Override
    void fire() {}
  }
}
