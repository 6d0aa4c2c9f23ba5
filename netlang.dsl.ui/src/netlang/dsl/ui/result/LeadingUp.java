package netlang.dsl.ui.result;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import netlang.run.TraceExcerpt;
import netlang.sim.plan.ScenarioPlan;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Finds out what happened last before an expectation failed. */
final class LeadingUp extends Job {

  static final LeadingUp NOTHING = new LeadingUp(null, 0, lines -> {});

  private static final int LINES = 15;

  private final ScenarioPlan scenario;
  private final long timeNanos;
  private final Consumer<List<String>> listener;

  private LeadingUp(ScenarioPlan scenario, long timeNanos, Consumer<List<String>> listener) {
    super("Looking at a failure");
    this.scenario = scenario;
    this.timeNanos = timeNanos;
    this.listener = listener;
    setSystem(true);
  }

  /**
   * In a while, in the UI thread; to be cancelled when nobody wants to know any more.
   *
   * @param failed of a scenario that is over
   */
  static LeadingUp tell(ExpectationEntry failed, Consumer<List<String>> listener) {
    long decisive = failed.verdict().timeNanos();
    long timeNanos = decisive < 0 ? failed.parent().endNanos() : decisive;
    LeadingUp job = new LeadingUp(failed.parent().plan(), timeNanos, listener);
    job.schedule();
    return job;
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      List<String> lines = TraceExcerpt.before(scenario, timeNanos, LINES, monitor::isCanceled);
      Display.getDefault().asyncExec(() -> listener.accept(lines));
      return Status.OK_STATUS;
    } catch (CancellationException e) {
      return Status.CANCEL_STATUS;
    }
  }
}
