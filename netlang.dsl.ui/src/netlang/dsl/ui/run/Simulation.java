package netlang.dsl.ui.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.preference.Severities;
import netlang.dsl.ui.result.DropNotes;
import netlang.dsl.ui.result.FileEntry;
import netlang.dsl.ui.result.ResultMarkers;
import netlang.dsl.ui.result.Session;
import netlang.dsl.ui.view.LastRun;
import netlang.run.FileResult;
import netlang.run.FileRunner;
import netlang.run.LoadedFile;
import netlang.run.Output;
import netlang.run.ResultFolder;
import netlang.run.RunResult;
import netlang.run.UserError;
import netlang.run.Workspace;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceSink;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.variables.VariablesPlugin;

/** Runs the files of a session one after the other, and tells of it. */
final class Simulation {

  private static final int PASSED = 0;
  private static final int FAILED = 1;
  private static final int WRONG_INPUT = 2;

  private final SimulationSettings settings;
  private final List<String> only;
  private final Session session;
  private final SimulationProcess process;
  private final Report report;
  private final ConsoleTrace trace;
  private final DropNotes drops = new DropNotes();

  /** What the views show when all is over: the first that failed, else the last. */
  private RunResult shown;

  Simulation(
      SimulationSettings settings, List<String> only, Session session, SimulationProcess process) {
    this.settings = settings;
    this.only = only;
    this.session = session;
    this.process = process;
    report = new Report(process.out(), process.complaints());
    trace = new ConsoleTrace(process.out());
  }

  /**
   * @return the exit status that the command line would have
   * @throws OperationCanceledException if it was stopped
   */
  int run(IProgressMonitor monitor) {
    SubMonitor progress = SubMonitor.convert(monitor, session.files().size());
    Workspace workspace = Workspaces.take();
    int status = PASSED;
    try {
      ResultMarkers.clear();
      for (FileEntry file : session.files()) {
        progress.subTask(file.name());
        status = Math.max(status, run(workspace, file, progress.split(1)));
      }
      report.end();
      return status;
    } finally {
      Workspaces.giveBack(workspace);
    }
  }

  /** Whatever happened, the session and the markers say so. */
  void finish() {
    if (process.isStopped()) process.complaints().line("stopped");
    session.finish();
    ResultMarkers.mark(session, drops);
    if (shown != null) LastRun.ran(shown.scenario());
  }

  private int run(Workspace workspace, FileEntry file, SubMonitor progress) {
    try {
      boolean wrong = false;
      boolean failed = false;
      for (String scenario : scenarios(file)) {
        FileResult result =
            runner(workspace, file, scenario, progress)
                .run(file.file().getLocation().toPath(), file.name());
        wrong |= result.file().hasErrors();
        failed |= !result.passed();
      }
      session.ended(file);
      return wrong ? WRONG_INPUT : failed ? FAILED : PASSED;
    } catch (UserError e) {
      process.complaints().line(e.getMessage());
      session.failed(file, e.getMessage());
      return WRONG_INPUT;
    } catch (CoreException e) {
      process.complaints().line(e.getMessage());
      session.failed(file, e.getMessage());
      return WRONG_INPUT;
    } catch (IllegalStateException e) {
      NetLangPlugin.log("A simulation of " + file.name() + " failed", e);
      session.failed(file, "Internal error, see the Error Log: " + e.getMessage());
      return WRONG_INPUT;
    }
  }

  /** Empty for all. */
  private List<String> scenarios(FileEntry file) {
    if (only.isEmpty()) return List.of(settings.scenario());
    String prefix = file.file().getFullPath() + "#";
    List<String> scenarios = new ArrayList<>();
    for (String each : only)
      if (each.startsWith(prefix)) scenarios.add(each.substring(prefix.length()));
    return scenarios;
  }

  private FileRunner runner(
      Workspace workspace, FileEntry file, String scenario, SubMonitor progress)
      throws CoreException {
    FileRunner runner =
        new FileRunner(workspace)
            .severities(Severities.rules())
            .setting(workspace.values(settings.values()))
            .adjusting(settings::adjusted)
            .only(scenario)
            .observing(planned -> observer(file, planned, progress))
            .onLoaded(loaded -> loaded(file, loaded, scenario, progress))
            .onResult(result -> ended(file, result));
    return settings.folder().isEmpty() ? runner : runner.writing(folder(), outputs());
  }

  private ResultFolder folder() throws CoreException {
    String chosen =
        VariablesPlugin.getDefault()
            .getStringVariableManager()
            .performStringSubstitution(settings.folder());
    Path workspace = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath();
    return new ResultFolder(workspace.resolve(chosen), workspace);
  }

  private Set<Output> outputs() {
    Set<Output> outputs = EnumSet.allOf(Output.class);
    if (!settings.capture()) outputs.remove(Output.CAPTURE);
    return outputs;
  }

  private void loaded(FileEntry file, LoadedFile loaded, String scenario, SubMonitor progress) {
    List<ScenarioPlan> wanted =
        loaded.scenarios().stream()
            .filter(plan -> scenario.isEmpty() || plan.name().equals(scenario))
            .toList();
    progress.setWorkRemaining(100 * wanted.size());
    session.loaded(file, loaded, wanted);
    report.loaded(loaded);
  }

  private TraceSink observer(FileEntry file, ScenarioPlan planned, SubMonitor progress) {
    progress.subTask(file.name() + ": " + planned.name());
    session.begins(file, planned);
    report.begins(file.name(), planned);
    List<TraceSink> sinks =
        new ArrayList<>(List.of(new Watch(planned.endNanos(), progress.split(100)), drops));
    if (settings.trace()) sinks.add(trace.of(planned.network()));
    return TraceSink.all(sinks);
  }

  private void ended(FileEntry file, RunResult result) {
    session.ended(file, result.scenario(), result.verdicts(), result.endNanos());
    report.ended(result);
    if (shown == null || shown.passed()) shown = result;
  }

  /** Ends the run as soon as somebody wants that, and tells how much simulated time has passed. */
  private final class Watch implements TraceSink {

    private final SubMonitor progress;
    private final long step;
    private long next;

    Watch(long endNanos, SubMonitor progress) {
      this.progress = progress;
      progress.setWorkRemaining(100);
      step = Math.max(1, endNanos / 100);
      next = step;
    }

    @Override
    public void accept(TraceEvent event) {
      if (process.isStopped()) throw new OperationCanceledException();
      while (event.time() >= next) {
        progress.worked(1);
        next += step;
      }
    }
  }
}
