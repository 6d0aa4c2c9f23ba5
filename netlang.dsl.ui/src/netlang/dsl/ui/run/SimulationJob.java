package netlang.dsl.ui.run;

import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** The work of a process, with progress; cancelling one ends the other. */
final class SimulationJob extends Job {

  private final Simulation simulation;
  private final SimulationProcess process;

  SimulationJob(String name, Simulation simulation, SimulationProcess process) {
    super("Simulating " + name);
    this.simulation = simulation;
    this.process = process;
    setPriority(LONG);
  }

  void begin() {
    process.onTerminate(this::cancel);
    schedule();
  }

  @Override
  protected void canceling() {
    process.stop();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    int exit = SimulationProcess.STOPPED;
    try {
      exit = simulation.run(monitor);
      return Status.OK_STATUS;
    } catch (OperationCanceledException e) {
      return Status.CANCEL_STATUS;
    } catch (RuntimeException e) {
      NetLangPlugin.log("A simulation ended with an internal error", e);
      return Status.CANCEL_STATUS; // the log has it
    } finally {
      simulation.finish();
      process.ended(exit);
    }
  }
}
