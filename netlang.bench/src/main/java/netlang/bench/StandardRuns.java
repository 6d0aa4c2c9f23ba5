package netlang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The standard list, with the parameters of {@code ns3/run.sh}. */
@Command(
    name = "all",
    mixinStandardHelpOptions = true,
    description = "All workloads, each run in a virtual machine of its own; prints the medians.")
final class StandardRuns implements Callable<Integer> {

  @Option(names = "--scale", description = "multiplies the simulated durations")
  private double scale = 1;

  @Option(names = "--reps", description = "runs of each (default: ${DEFAULT-VALUE})")
  private int reps = 3;

  @Option(names = "--warmups", description = "runs before each that do not count (default: 0)")
  private int warmups;

  @Option(names = "--only", description = "a regular expression for the labels of those to run")
  private Pattern only = Pattern.compile("");

  @Override
  public Integer call() {
    run("lan-udp-10", "lan-udp", "--n=10", "--t=" + 15 * scale);
    run("lan-udp-100", "lan-udp", "--n=100", "--t=" + 1.5 * scale);
    run("line-routers-10", "line-routers", "--k=10", "--t=" + 30 * scale);
    run("line-routers-50", "line-routers", "--k=50", "--t=" + 6 * scale);
    run("ping-all-1000", "ping-all", "--n=1000");
    for (int flows : new int[] {1, 10, 50})
      run("tcp-dumbbell-" + flows, "tcp-dumbbell", "--n=" + flows, "--t=" + 60 * scale);
    run("fat-tree-4-tcp", "fat-tree", "--k=4", "--proto=tcp", "--t=" + 0.7 * scale);
    run("fat-tree-8-tcp", "fat-tree", "--k=8", "--proto=tcp", "--t=" + 0.1 * scale);
    run("setup-10000", "ping-all", "--n=10000", "--pings=10");
    for (int n : new int[] {1, 1_000, 100_000, 1_000_000})
      run("event-loop-" + n, "event-loop", "--n=" + n, "--events=" + (long) (5_000_000 * scale));
    return 0;
  }

  private void run(String label, String... arguments) {
    if (!only.matcher(label).find()) return;
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--warmups=" + warmups);
    System.out.println(OtherProcess.median(reps, all));
  }
}
