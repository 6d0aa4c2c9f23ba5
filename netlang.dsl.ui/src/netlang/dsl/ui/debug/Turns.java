package netlang.dsl.ui.debug;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import netlang.dsl.ui.result.DropNotes;
import netlang.dsl.ui.result.FileEntry;
import netlang.dsl.ui.result.ResultMarkers;
import netlang.dsl.ui.result.Session;
import netlang.dsl.ui.view.LastRun;
import netlang.run.recording.Recording;
import netlang.sim.plan.ScenarioPlan;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.ui.PlatformUI;

/**
 * The scenarios of a launch: each is recorded, shown in the views and gone through; then it is the
 * next one's turn. Those that no breakpoint stops are passed over, but for the last.
 */
final class Turns implements RunTarget.Listener {

  private final ILaunch launch;
  private final Session session;
  private final Iterator<Turn> rest;
  private final DropNotes drops = new DropNotes();
  private volatile Turn present;
  private volatile boolean isRecording;

  /** A scenario of a file. */
  record Turn(FileEntry file, ScenarioPlan scenario) {}

  /** {@code turns}: at least one. */
  Turns(ILaunch launch, Session session, List<Turn> turns) {
    this.launch = launch;
    this.session = session;
    rest = turns.iterator();
  }

  /** Not for the UI thread. */
  void next(IProgressMonitor monitor) {
    RunTarget target = stopped(monitor);
    isRecording = false;
    if (session.status().isOver()) return; // terminated meanwhile
    PlatformUI.getWorkbench().getDisplay().syncExec(() -> LastRun.show(target.watched()));
    IDebugTarget[] before = launch.getDebugTargets();
    launch.addDebugTarget(target);
    for (IDebugTarget over : before) {
      if (over instanceof RunTarget gone && !gone.isTerminated()) gone.end();
      launch.removeDebugTarget(over);
    }
    target.begin();
  }

  private RunTarget stopped(IProgressMonitor monitor) {
    try {
      RunTarget target = record(monitor);
      while (rest.hasNext() && !target.hasStop()) {
        reachedEnd(target);
        target = record(monitor);
      }
      return target;
    } catch (CancellationException e) {
      terminated();
      throw new OperationCanceledException();
    }
  }

  private RunTarget record(IProgressMonitor monitor) {
    present = rest.next();
    session.begins(present.file(), present.scenario());
    return new RunTarget(launch, LastRun.watch(present.scenario(), monitor), this);
  }

  @Override
  public void reachedEnd(RunTarget target) {
    Recording recording = target.recording();
    for (int i = 0; i < recording.size(); i++) drops.accept(recording.event(i));
    session.ended(present.file(), present.scenario(), recording.verdicts(), recording.endNanos());
    if (!rest.hasNext()) terminated();
  }

  /**
   * Until the next one is recorded this one stays: a launch without any is over for the platform.
   */
  @Override
  public boolean goesOn(RunTarget target) {
    if (isRecording) return true;
    if (!rest.hasNext()) return false;
    isRecording = true;
    Job.create("Debugging the next scenario", (ICoreRunnable) this::next).schedule();
    return true;
  }

  @Override
  public void terminated() {
    isRecording = false;
    if (session.status().isOver()) return;
    session.files().forEach(session::ended);
    session.finish();
    ResultMarkers.mark(session, drops);
  }
}
