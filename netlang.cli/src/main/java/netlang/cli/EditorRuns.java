package netlang.cli;

import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import netlang.dsl.ide.server.ScenarioRunner;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;
import netlang.run.Diagnostic;
import netlang.run.DiagnosticPrinter;
import netlang.run.LoadedFile;
import netlang.run.RunResult;
import netlang.run.Runner;
import netlang.run.SeverityRules;
import netlang.run.Workspace;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.verdict.Verdict;
import org.eclipse.emf.common.util.URI;

/** Runs scenarios for an editor: nothing is written, only the verdicts count. */
final class EditorRuns implements ScenarioRunner {

  private final Workspace workspace;
  private final Speaker speaker;

  EditorRuns(Injector language) {
    workspace = new Workspace(language);
    speaker = language.getInstance(Speaker.class);
  }

  @Override
  public Outcome run(URI file, String text, String scenario) {
    Path path = Path.of(file.isFile() ? file.toFileString() : "untitled.net");
    String name = path.getFileName().toString();
    LoadedFile loaded = workspace.load(path, name, text, SeverityRules.DEFAULT);
    if (loaded.hasErrors()) {
      List<String> faults =
          loaded.diagnostics().stream()
              .filter(Diagnostic::isError)
              .map(DiagnosticPrinter::print)
              .toList();
      return failed(Message.of("%s has errors and cannot be run", name), faults);
    }
    for (ScenarioPlan plan : loaded.scenarios())
      if (plan.name().equals(scenario)) return judged(Runner.run(plan, event -> {}));
    return failed(Message.of("%s has no scenario `%s`", name, scenario), List.of());
  }

  private Outcome failed(Message why, List<String> details) {
    return new Outcome(false, speaker.say(why), details);
  }

  private Outcome judged(RunResult result) {
    List<String> lines = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (Verdict verdict : result.verdicts()) {
      String line = verdict.expectation().origin() + ": " + verdict.expectation().text();
      lines.add((verdict.passed() ? "pass  " : "FAIL  ") + line);
      if (verdict.passed()) continue;
      lines.add("      " + verdict.message());
      failures.add(verdict.expectation().text() + ": " + verdict.message());
    }
    String name = result.scenario().name();
    int count = result.verdicts().size();
    Message summary;
    if (failures.isEmpty()) summary = Message.of("\"%s\" passed; expectations: %s", name, count);
    else
      summary =
          Message.of(
              "\"%s\": %s of %s expectations failed: %s",
              name, failures.size(), count, failures.get(0));
    return new Outcome(result.passed(), speaker.say(summary), lines);
  }
}
