package netlang.run;

import java.nio.file.Path;
import java.util.List;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.record.Summary;
import netlang.sim.run.Statistics;
import netlang.sim.verdict.Verdict;

/**
 * What came of running a scenario.
 *
 * @param endNanos when it ended, in simulated time
 * @param files that were written
 */
public record RunResult(
    ScenarioPlan scenario,
    long endNanos,
    List<Verdict> verdicts,
    Summary summary,
    Statistics statistics,
    List<Path> files) {

  public RunResult {
    verdicts = List.copyOf(verdicts);
    files = List.copyOf(files);
  }

  /** True if every expectation came true. */
  public boolean passed() {
    return verdicts.stream().allMatch(Verdict::passed);
  }
}
