package netlang.dsl.ui.run;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;

/** The tabs look into files one after the other, so that one set-up language serves them all. */
final class FileLook implements ISchedulingRule {

  private static final FileLook ONE_AT_A_TIME = new FileLook();

  private FileLook() {}

  static void begin(String title, ICoreRunnable look) {
    Job job = Job.createSystem(title, look);
    job.setRule(ONE_AT_A_TIME);
    job.schedule();
  }

  @Override
  public boolean contains(ISchedulingRule rule) {
    return rule == this;
  }

  @Override
  public boolean isConflicting(ISchedulingRule rule) {
    return rule == this;
  }
}
