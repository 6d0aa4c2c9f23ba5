package netlang.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import netlang.dsl.message.Message;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.TraceSink;

/** Loads a file, runs its scenarios one after the other, and writes what was asked for. */
public final class FileRunner {

  private static final TraceSink NOBODY = event -> {};

  private final Workspace workspace;
  private SeverityRules rules = SeverityRules.DEFAULT;
  private ConstantValues values = ConstantValues.NONE;
  private UnaryOperator<ScenarioPlan> adjustment = UnaryOperator.identity();
  private String onlyScenario = "";
  private Function<ScenarioPlan, TraceSink> observers = scenario -> NOBODY;
  private Consumer<LoadedFile> onLoaded = file -> {};
  private Consumer<RunResult> onResult = result -> {};
  private ResultFolder folder;
  private Set<Output> outputs = Set.of();

  public FileRunner(Workspace workspace) {
    this.workspace = workspace;
  }

  public FileRunner severities(SeverityRules newRules) {
    rules = newRules;
    return this;
  }

  /** Every file that runs must declare these constants. */
  public FileRunner setting(ConstantValues newValues) {
    values = newValues;
    return this;
  }

  /** Changes each scenario before it runs: {@code scenario -> scenario.withSeed(7)}. */
  public FileRunner adjusting(UnaryOperator<ScenarioPlan> newAdjustment) {
    adjustment = newAdjustment;
    return this;
  }

  /** Runs this scenario only; empty for all. */
  public FileRunner only(String scenario) {
    onlyScenario = scenario;
    return this;
  }

  /** Makes an observer for each scenario, such as a trace on the console. */
  public FileRunner observing(Function<ScenarioPlan, TraceSink> newObservers) {
    observers = newObservers;
    return this;
  }

  /** Called when the file was checked, before anything runs. */
  public FileRunner onLoaded(Consumer<LoadedFile> consumer) {
    onLoaded = consumer;
    return this;
  }

  /** Called after each scenario. */
  public FileRunner onResult(Consumer<RunResult> consumer) {
    onResult = consumer;
    return this;
  }

  /** Writes these outputs of each scenario, and a JUnit report of the file. */
  public FileRunner writing(ResultFolder newFolder, Set<Output> newOutputs) {
    folder = newFolder;
    outputs = Set.copyOf(newOutputs);
    return this;
  }

  /**
   * @throws UserError if the file has no such scenario, or results cannot be written
   */
  public FileResult run(Path path, String name) {
    LoadedFile file = workspace.load(path, name, rules, values);
    onLoaded.accept(file);
    JUnitReport report = new JUnitReport(name, workspace.speaker());
    report.add(file.diagnostics());
    List<RunResult> results = file.hasErrors() ? List.of() : runScenarios(file);
    results.forEach(report::add);
    if (folder != null) folder.write(folder.junit(path), report.xml());
    return new FileResult(file, results);
  }

  private List<RunResult> runScenarios(LoadedFile file) {
    List<ScenarioPlan> scenarios = file.scenarios();
    List<String> folders =
        ResultFolder.scenarioFolders(scenarios.stream().map(ScenarioPlan::name).toList());
    List<RunResult> results = new ArrayList<>();
    for (int i = 0; i < scenarios.size(); i++) {
      if (!isWanted(scenarios.get(i))) continue;
      RunResult result = runScenario(file, scenarios.get(i), folders.get(i));
      results.add(result);
      onResult.accept(result);
    }
    if (results.isEmpty() && !onlyScenario.isEmpty()) throw noSuchScenario(file);
    return results;
  }

  private boolean isWanted(ScenarioPlan scenario) {
    return onlyScenario.isEmpty() || scenario.name().equals(onlyScenario);
  }

  private RunResult runScenario(LoadedFile file, ScenarioPlan planned, String subfolder) {
    ScenarioPlan scenario = adjustment.apply(planned);
    TraceSink observer = observers.apply(scenario);
    return folder == null
        ? Runner.run(scenario, observer)
        : Runner.run(scenario, observer, folder.ofScenario(file.path(), subfolder), outputs);
  }

  private UserError noSuchScenario(LoadedFile file) {
    String all =
        file.scenarios().stream()
            .map(known -> "\"" + known.name() + "\"")
            .collect(Collectors.joining(", "));
    return new UserError(
        Message.of("%s has no scenario \"%s\"; it has %s", file.name(), onlyScenario, all));
  }
}
