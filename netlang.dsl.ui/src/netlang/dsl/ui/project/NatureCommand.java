package netlang.dsl.ui.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** <i>Configure</i>: makes the selected projects ones of NetLang, or takes that back. */
public final class NatureCommand extends AbstractHandler {

  /** Of the command: {@code true} or {@code false}. */
  private static final String WANTED = "netlang.dsl.ui.nature.wanted";

  @Override
  public Object execute(ExecutionEvent event) {
    boolean wanted = Boolean.parseBoolean(event.getParameter(WANTED));
    IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
    for (Object selected : selection) {
      IProject project = Adapters.adapt(selected, IProject.class);
      if (project != null) set(project, wanted);
    }
    return null;
  }

  private static void set(IProject project, boolean wanted) {
    Work.schedule(
        "Configuring " + project.getName(),
        project.getParent(),
        monitor -> {
          if (!project.isAccessible()) return;
          if (wanted) Nature.add(project, monitor);
          else Nature.remove(project, monitor);
        });
  }
}
