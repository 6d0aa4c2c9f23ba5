package netlang.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import netlang.run.DiagnosticPrinter;
import netlang.run.LoadedFile;
import netlang.run.ResultFolder;
import netlang.run.RunResult;
import netlang.run.Runner;
import netlang.run.SeverityRules;
import netlang.run.Workspace;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.record.TextTrace;
import netlang.sim.trace.Origin;
import netlang.sim.verdict.Verdict;

/**
 * A scenario as it went.
 *
 * @param folder the name of the folder that {@code run --out} makes for it
 */
record Story(String folder, String trace, RunResult result) {

  static final Workspace WORKSPACE = new Workspace();

  /** All scenarios of the file; none if it has errors. */
  static List<Story> of(Example example) {
    return of(load(example.file(), example.name()), scenario -> scenario);
  }

  static List<Story> of(LoadedFile file, UnaryOperator<ScenarioPlan> adjustment) {
    List<String> folders =
        ResultFolder.scenarioFolders(file.scenarios().stream().map(ScenarioPlan::name).toList());
    List<Story> stories = new ArrayList<>();
    for (ScenarioPlan scenario : file.scenarios())
      stories.add(tell(adjustment.apply(scenario), folders.get(stories.size())));
    return stories;
  }

  static LoadedFile load(Path file, String name) {
    return WORKSPACE.load(file, name, SeverityRules.DEFAULT);
  }

  private static Story tell(ScenarioPlan scenario, String folder) {
    StringBuilder trace = new StringBuilder();
    RunResult result =
        Runner.run(scenario, new TextTrace(scenario.network(), trace, TextTrace.Detail.NORMAL));
    return new Story(folder, trace.toString(), result);
  }

  String summary() {
    return result.summary().json(result.statistics(), result.endNanos(), result.verdicts());
  }

  List<Verdict> failures() {
    return result.verdicts().stream().filter(verdict -> !verdict.passed()).toList();
  }

  private static Origin origin(Verdict verdict) {
    return verdict.expectation().origin();
  }

  /** Everything that the command line says about a file, in its words. */
  static String told(LoadedFile file) {
    StringBuilder told = new StringBuilder();
    file.diagnostics()
        .forEach(diagnostic -> told.append(DiagnosticPrinter.print(diagnostic)).append('\n'));
    for (Story story : of(file, scenario -> scenario)) {
      told.append(story.trace());
      for (Verdict verdict : story.failures())
        told.append(
            "FAIL  %s: %s\n      %s\n"
                .formatted(origin(verdict), verdict.expectation().text(), verdict.message()));
    }
    return told.toString();
  }
}
