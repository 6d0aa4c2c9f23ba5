package netlang.dsl.ui.result;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import netlang.dsl.ui.server.LanguageServer;
import netlang.run.LoadedFile;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.verdict.Verdict;
import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.ILaunch;

/** A run of one or more files; told by the thread that runs them how far it is. */
public final class Session {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final ILaunch launch;
  private final String name;
  private final LocalTime start = LocalTime.now();
  private final List<FileEntry> files;
  private final Set<FileEntry> changed = ConcurrentHashMap.newKeySet();
  private volatile Status status = Status.RUNNING;

  public Session(ILaunch launch, String name, List<IFile> files) {
    this.launch = launch;
    this.name = name;
    this.files = files.stream().map(FileEntry::new).toList();
  }

  /** What was started, to be started again or stopped. */
  ILaunch launch() {
    return launch;
  }

  public List<FileEntry> files() {
    return files;
  }

  /** {@code office (14:03:21)}. */
  String title() {
    return name + " (" + CLOCK.format(start) + ")";
  }

  public Status status() {
    return status;
  }

  public void loaded(FileEntry file, LoadedFile loaded, List<ScenarioPlan> wanted) {
    file.loaded(loaded, wanted);
    changed(file);
  }

  public void begins(FileEntry file, ScenarioPlan scenario) {
    file.begins(scenario.name());
    changed(file);
  }

  /** {@code nanos}: when it ended, in simulated time. */
  public void ended(FileEntry file, ScenarioPlan ran, List<Verdict> verdicts, long nanos) {
    file.ended(ran, verdicts, nanos);
    changed(file);
  }

  public void ended(FileEntry file) {
    file.ended();
    changed(file);
  }

  public void failed(FileEntry file, String why) {
    file.failed(why);
    changed(file);
  }

  private void changed(FileEntry file) {
    changed.add(file);
    Sessions.get().changed(this);
  }

  /** Those that are not as they were when this was asked before. */
  List<FileEntry> changes() {
    List<FileEntry> changes = List.copyOf(changed);
    changed.removeAll(changes);
    return changes;
  }

  /** Nothing more will happen. */
  public void finish() {
    boolean stopped = files.stream().anyMatch(file -> !file.status().isOver());
    files.forEach(FileEntry::stopped);
    status = stopped ? Status.STOPPED : Tally.of(this).isGood() ? Status.PASSED : Status.FAILED;
    Sessions.get().changed(this);
    LanguageServer.workbench().hintsChanged();
  }

  /** Scenarios of which an expectation failed, and files that could not be run. */
  List<Entry> failures() {
    List<Entry> failures = new ArrayList<>();
    for (FileEntry file : files) {
      if (file.status() == Status.ERROR) failures.add(file);
      for (ScenarioEntry scenario : file.scenarios())
        if (scenario.status() == Status.FAILED) failures.add(scenario);
    }
    return failures;
  }
}
