package netlang.dsl.ui.run;

import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

/** The work of a process, with progress; cancelling one ends the other. */
final class SimulationJob extends Job {

  private final Simulation simulation;
  private final SimulationProcess process;
  private volatile int exit = SimulationProcess.STOPPED;

  SimulationJob(String name, Simulation simulation, SimulationProcess process) {
    super("Simulating " + name);
    this.simulation = simulation;
    this.process = process;
    setPriority(LONG);
  }

  void begin() {
    process.onTerminate(this::cancel);
    addJobChangeListener(
        new JobChangeAdapter() {
          @Override
          public void done(IJobChangeEvent event) {
            end();
          }
        });
    schedule();
  }

  /** Also if it was cancelled before it began. */
  private void end() {
    simulation.finish();
    process.ended(exit);
  }

  @Override
  protected void canceling() {
    process.stop();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      exit = simulation.run(monitor);
      return Status.OK_STATUS;
    } catch (OperationCanceledException e) {
      return Status.CANCEL_STATUS;
    } catch (RuntimeException e) {
      NetLangPlugin.log("A simulation ended with an internal error", e);
      return Status.CANCEL_STATUS; // the log has it
    }
  }
}
