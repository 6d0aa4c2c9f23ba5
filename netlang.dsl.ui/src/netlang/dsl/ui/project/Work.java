package netlang.dsl.ui.project;

import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** Something done with the workspace in the background. */
final class Work {

  private Work() {}

  static void schedule(String name, ISchedulingRule rule, ICoreRunnable work) {
    WorkspaceJob job =
        new WorkspaceJob(name) {
          @Override
          public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
            work.run(monitor);
            return Status.OK_STATUS;
          }
        };
    job.setRule(rule);
    job.schedule();
  }
}
