package netlang.dsl.ui.project;

import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;

/** <i>New › NetLang Examples</i>: a project with networks of the gallery. */
public final class ExamplesWizard extends ProjectWizard {

  private final ExamplesPage page = new ExamplesPage();

  public ExamplesWizard() {
    super("New NetLang Examples");
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(page.projectName());
    List<Gallery.Example> chosen = page.chosen();
    return make(
        "The examples were not copied",
        monitor -> copy(chosen, project, monitor),
        project.getFile(chosen.get(0).target()));
  }

  private static void copy(List<Gallery.Example> chosen, IProject project, SubMonitor monitor)
      throws CoreException {
    monitor.setWorkRemaining(chosen.size() + 1);
    Creation.project(project, null, monitor.split(1));
    for (Gallery.Example example : chosen) {
      monitor.subTask(example.name());
      Creation.write(project.getFile(example.target()), example.content());
      monitor.split(1);
    }
  }
}
