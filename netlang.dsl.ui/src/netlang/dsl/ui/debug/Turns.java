package netlang.dsl.ui.debug;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import netlang.dsl.ui.view.LastRun;
import netlang.dsl.ui.view.Watched;
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
final class Turns {

  private final ILaunch launch;
  private final Iterator<ScenarioPlan> rest;

  /** {@code scenarios}: at least one. */
  Turns(ILaunch launch, List<ScenarioPlan> scenarios) {
    this.launch = launch;
    rest = scenarios.iterator();
  }

  /** Not for the UI thread. */
  void next(IProgressMonitor monitor) {
    RunTarget target = stopped(monitor);
    PlatformUI.getWorkbench().getDisplay().syncExec(() -> LastRun.show(target.watched()));
    for (IDebugTarget over : launch.getDebugTargets()) launch.removeDebugTarget(over);
    launch.addDebugTarget(target);
    target.begin();
  }

  private RunTarget stopped(IProgressMonitor monitor) {
    try {
      RunTarget target;
      do {
        Watched watched = LastRun.watch(rest.next(), monitor);
        target = new RunTarget(launch, watched, this::goOn);
      } while (rest.hasNext() && !target.hasStop());
      return target;
    } catch (CancellationException e) {
      throw new OperationCanceledException();
    }
  }

  /** In any thread. */
  private void goOn() {
    if (rest.hasNext())
      Job.create("Debugging the next scenario", (ICoreRunnable) this::next).schedule();
  }
}
