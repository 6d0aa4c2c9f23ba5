package netlang.sim.ethernet;

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

/** What a switch does with its table for a frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MacTableBenchmark {

  private static final long FIRST_MAC = 0x02_00_00_00_00_01L;

  /** Addresses in the table. */
  @Param({"10", "1000", "100000"})
  public int addresses;

  private MacTable table;
  private int next;

  @Setup
  public void fill() {
    table = new MacTable(Long.MAX_VALUE);
    for (int i = 0; i < addresses; i++) table.learn(FIRST_MAC + i, i % 48, 0);
  }

  @Benchmark
  public int lookUp() {
    return table.port(mac(), 1);
  }

  @Benchmark
  public int learnAgain() {
    return table.learn(mac(), next % 48, 1);
  }

  /** Never the same twice in a row, and not in the order of learning. */
  private long mac() {
    next += 7919;
    if (next >= addresses) next %= addresses;
    return FIRST_MAC + next;
  }
}
