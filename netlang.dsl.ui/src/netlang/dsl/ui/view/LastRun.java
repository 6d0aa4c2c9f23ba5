package netlang.dsl.ui.view;

import java.util.BitSet;
import java.util.concurrent.CancellationException;
import netlang.dsl.ui.NetLangPlugin;
import netlang.run.recording.Ladder;
import netlang.run.recording.Plots;
import netlang.run.recording.Recording;
import netlang.run.topology.Diagram;
import netlang.run.topology.TopologyLayout;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.TraceEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Shows runs in the views. */
public final class LastRun {

  /** What was run when no view was open. */
  private static volatile ScenarioPlan unseen;

  /** Of many that are run one after the other only the last is shown. */
  private static final int REST_MILLIS = 300;

  private static final Job SHOWING =
      Job.createSystem("Showing the last run", (ICoreRunnable) monitor -> showUnseen());

  private LastRun() {}

  /**
   * A scenario has been run elsewhere: it is shown if a view is open, else when one is opened. In
   * no particular thread.
   */
  public static void ran(ScenarioPlan scenario) {
    unseen = scenario;
    if (RunView.isAnyOpen()) SHOWING.schedule(REST_MILLIS);
  }

  static void showUnseen() {
    ScenarioPlan scenario = unseen;
    if (scenario != null) show(scenario, 0, false);
  }

  /** Runs the scenario in a job, and then shows it; the Topology view is opened if none is. */
  public static Job show(ScenarioPlan scenario) {
    return show(scenario, 0, true);
  }

  /** The same, at that time of the run. */
  public static Job show(ScenarioPlan scenario, long nanos) {
    return show(scenario, nanos, true);
  }

  private static Job show(ScenarioPlan scenario, long nanos, boolean open) {
    unseen = null;
    Job job =
        new Job("Recording \"" + scenario.name() + "\"") {
          @Override
          protected IStatus run(IProgressMonitor monitor) {
            try {
              Watched watched = watch(scenario, monitor);
              PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(watched, nanos, open));
              return Status.OK_STATUS;
            } catch (CancellationException e) {
              return Status.CANCEL_STATUS;
            }
          }
        };
    job.schedule();
    return job;
  }

  /** Runs the scenario and computes what views draw; not for the UI thread. */
  public static Watched watch(ScenarioPlan scenario, IProgressMonitor monitor) {
    Recording recording = Recording.of(scenario, monitor::isCanceled);
    BitSet steps = new BitSet();
    BitSet drops = new BitSet();
    for (int i = 0; i < recording.size(); i++) {
      TraceEvent event = recording.event(i);
      if (event instanceof TraceEvent.ScenarioStep) steps.set(i);
      if (event instanceof TraceEvent.Dropped drop && !drop.reason().isFilter()) drops.set(i);
    }
    Diagram diagram = TopologyLayout.of(scenario.network());
    Ladder ladder = new Ladder(recording, diagram);
    return new Watched(recording, diagram, Plots.of(recording), ladder, steps, drops);
  }

  /** In the UI thread. */
  public static void show(Watched watched) {
    show(watched, 0, true);
  }

  private static void show(Watched watched, long nanos, boolean open) {
    Player.get().pause();
    Playhead.get().show(watched);
    Playhead.get().moveTo(nanos);
    if (!open) return;
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    if (window == null || window.getActivePage() == null) return;
    try {
      window.getActivePage().showView("netlang.dsl.ui.topology", null, IWorkbenchPage.VIEW_VISIBLE);
    } catch (PartInitException e) {
      NetLangPlugin.log("The Topology view cannot be opened", e);
    }
  }
}
