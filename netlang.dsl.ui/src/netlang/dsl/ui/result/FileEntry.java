package netlang.dsl.ui.result;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.ui.place.Lines;
import netlang.dsl.ui.server.Files;
import netlang.run.Diagnostic;
import netlang.run.LoadedFile;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.Origin;
import netlang.sim.verdict.Verdict;
import org.eclipse.core.resources.IFile;

/** A file of a run; changed by the thread that runs it, read by others. */
public final class FileEntry implements Entry {

  private final IFile file;
  private volatile Status status = Status.WAITING;
  private volatile String problem = "";
  private volatile List<FaultEntry> faults = List.of();
  private volatile List<ScenarioEntry> scenarios = List.of();

  /** The text as it was run. */
  private volatile List<String> lines = List.of();

  FileEntry(IFile file) {
    this.file = file;
  }

  public IFile file() {
    return file;
  }

  /** How the file is named in a run: by its path in the workspace. */
  public String name() {
    return file.getFullPath().makeRelative().toString();
  }

  /** It was checked; only the wanted scenarios will be run. */
  void loaded(LoadedFile loaded, List<ScenarioPlan> wanted) {
    List<FaultEntry> found = new ArrayList<>();
    for (Diagnostic each : loaded.diagnostics())
      if (each.isError()) found.add(new FaultEntry(this, each));
    faults = List.copyOf(found);
    scenarios = wanted.stream().map(plan -> new ScenarioEntry(this, plan)).toList();
    String text = Files.text(file).get();
    lines = text.lines().map(String::strip).toList();
    Lines.remember(file, text);
    status = Status.RUNNING;
  }

  ScenarioEntry begins(String scenario) {
    ScenarioEntry entry = scenario(scenario);
    entry.begins();
    return entry;
  }

  void ended(ScenarioPlan ran, List<Verdict> verdicts, long nanos) {
    scenario(ran.name()).ended(ran, verdicts, nanos);
  }

  private ScenarioEntry scenario(String name) {
    for (ScenarioEntry each : scenarios)
      if (each.name().equals(name) && !each.status().isOver()) return each;
    throw new IllegalArgumentException(name + " has not been announced");
  }

  /** All that could be run has been. */
  void ended() {
    if (!faults.isEmpty()) status = Status.ERROR;
    else if (status == Status.RUNNING)
      status =
          scenarios.stream().allMatch(each -> each.status() == Status.PASSED)
              ? Status.PASSED
              : Status.FAILED;
  }

  /** It cannot be run. */
  void failed(String why) {
    problem = why;
    status = Status.ERROR;
    scenarios.forEach(ScenarioEntry::stopped);
  }

  void stopped() {
    if (!status.isOver()) status = Status.STOPPED;
    scenarios.forEach(ScenarioEntry::stopped);
  }

  /** Why it could not be run, if that is no fault of its text; else "". */
  String problem() {
    return problem;
  }

  /** From 0 to 1. */
  double progress() {
    if (status.isOver()) return 1;
    long over = scenarios.stream().filter(each -> each.status().isOver()).count();
    return scenarios.isEmpty() ? 0 : (double) over / scenarios.size();
  }

  @Override
  public String title() {
    return file.getName();
  }

  @Override
  public String detail() {
    return file.getParent().getFullPath().makeRelative().toString();
  }

  @Override
  public Status status() {
    return status;
  }

  @Override
  public Origin place() {
    return new Origin(name(), 1);
  }

  @Override
  public List<? extends Entry> children() {
    return faults.isEmpty() ? scenarios : faults;
  }

  /** What came of a line, in a few words or none; with what the line said when it was run. */
  Outcome outcome(int line, boolean isGood, String words) {
    String text = line > 0 && line <= lines.size() ? lines.get(line - 1) : "";
    return new Outcome(line, text, isGood, ((isGood ? "✓ " : "✗ ") + words).strip());
  }

  List<ScenarioEntry> scenarios() {
    return scenarios;
  }

  @Override
  public Entry parent() {
    return null;
  }
}
