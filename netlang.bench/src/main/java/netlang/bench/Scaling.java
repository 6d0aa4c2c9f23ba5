package netlang.bench;

import static netlang.bench.OtherProcess.number;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether the cost of a hop depends on the size of the network, and memory on simulated time. */
@Command(
    name = "scaling",
    mixinStandardHelpOptions = true,
    description = "A hop's cost at 10,000 hosts against 100; memory after 1 against 10 seconds.")
final class Scaling implements Callable<Integer> {

  @Option(names = "--reps", description = "runs of each (default: ${DEFAULT-VALUE})")
  private int reps = 3;

  @Option(
      names = "--warmups",
      description = "runs before each that do not count (default: ${DEFAULT-VALUE})")
  private int warmups = 3;

  @Override
  public Integer call() {
    compareCost("all send", 100, 10_000, "campus", "--t=5");
    compareCost("100 send", 100, 10_000, "campus", "--t=5", "--senders=100");
    compareCost("1000 ping", 1_000, 10_000, "ping-all", "--pings=1000");
    compareMemory();
    return 0;
  }

  private void compareCost(String label, int few, int many, String... arguments) {
    double small = number(median("--n=" + few, arguments), "cpu_ns_per_hop");
    double large = number(median("--n=" + many, arguments), "cpu_ns_per_hop");
    System.out.printf(
        "%-8s %-9s %d hosts %.1f ns/hop, %d hosts %.1f ns/hop: %.2f times (goal: at most 1.5)%n",
        arguments[0], label, few, small, many, large, large / small);
  }

  private void compareMemory() {
    String once = median("--t=1", "lan-udp", "--n=100");
    String tenTimes = median("--t=10", "lan-udp", "--n=100");
    System.out.printf(
        "lan-udp  100 hosts: heap in use after 1 s %.0f bytes, after 10 s %.0f bytes%n",
        number(once, "heap_end_bytes"), number(tenTimes, "heap_end_bytes"));
  }

  private String median(String option, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(option);
    all.add("--warmups=" + warmups);
    return OtherProcess.median(reps, all);
  }
}
