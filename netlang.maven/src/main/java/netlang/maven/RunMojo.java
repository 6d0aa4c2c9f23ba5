package netlang.maven;

import java.io.File;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import netlang.run.FileResult;
import netlang.run.FileRunner;
import netlang.run.Output;
import netlang.run.ResultFolder;
import netlang.run.RunResult;
import netlang.run.Workspace;
import netlang.sim.verdict.Verdict;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks and simulates all files, and fails the build if one has errors or an expectation failed,
 * once all have had their turn.
 */
@Mojo(name = "run", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class RunMojo extends NetFilesMojo {

  /**
   * Where results go: {@code TEST-*.xml} for each file, as test runners write them, and a folder
   * for each of its scenarios.
   */
  @Parameter(
      property = "netlang.outputDirectory",
      defaultValue = "${project.build.directory}/netlang-reports")
  File outputDirectory;

  /** Also writes captures for Wireshark. */
  @Parameter(property = "netlang.pcap")
  boolean pcap;

  /** Of all random numbers, in place of those of the files. */
  @Parameter(property = "netlang.seed")
  Long seed;

  @Override
  String execute(Workspace workspace, List<String> names) {
    FileRunner runner =
        new FileRunner(workspace)
            .severities(rules())
            .adjusting(scenario -> seed == null ? scenario : scenario.withSeed(seed))
            .onLoaded(this::log)
            .onResult(this::log)
            .writing(new ResultFolder(outputDirectory.toPath(), folder()), outputs());
    int faulty = 0;
    long expectations = 0;
    for (String name : names) {
      FileResult result = runner.run(folder().resolve(name), name);
      if (!result.passed()) faulty++;
      expectations += result.results().stream().mapToLong(each -> each.verdicts().size()).sum();
    }
    getLog()
        .info(
            "netlang: "
                + count(names.size(), "file")
                + ", "
                + count(expectations, "expectation")
                + "; results in "
                + outputDirectory);
    return faulty == 0 ? "" : count(faulty, "file") + " with errors or failed expectations";
  }

  private void log(RunResult result) {
    for (Verdict verdict : result.verdicts()) {
      if (verdict.passed()) continue;
      String place = verdict.expectation().origin() + ": " + verdict.expectation().text();
      getLog().error(place + "\n      " + verdict.message());
    }
  }

  private Set<Output> outputs() {
    Set<Output> outputs = EnumSet.allOf(Output.class);
    if (!pcap) outputs.remove(Output.CAPTURE);
    return outputs;
  }
}
