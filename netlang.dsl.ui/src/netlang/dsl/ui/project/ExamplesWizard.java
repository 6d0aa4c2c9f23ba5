package netlang.dsl.ui.project;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;

/** <i>New › NetLang Examples</i>: a project with networks of the gallery. */
public final class ExamplesWizard extends Wizard implements INewWizard, IExecutableExtension {

  private final ExamplesPage page = new ExamplesPage();
  private IWorkbench workbench;
  private IConfigurationElement declaration;

  public ExamplesWizard() {
    setWindowTitle("New NetLang Examples");
    setNeedsProgressMonitor(true);
  }

  @Override
  public void init(IWorkbench newWorkbench, IStructuredSelection selection) {
    workbench = newWorkbench;
  }

  @Override
  public void setInitializationData(IConfigurationElement element, String property, Object data) {
    declaration = element;
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(page.projectName());
    List<Gallery.Example> chosen = page.chosen();
    if (!Creation.run(
        this,
        "The examples were not copied",
        Creation.of(monitor -> copy(chosen, project, monitor)))) return false;
    BasicNewProjectResourceWizard.updatePerspective(declaration);
    IFile first = project.getFile(chosen.get(0).target());
    Creation.reveal(workbench, first);
    return true;
  }

  private static void copy(List<Gallery.Example> chosen, IProject project, SubMonitor monitor)
      throws CoreException {
    monitor.setWorkRemaining(chosen.size() + 2);
    if (!project.exists()) {
      IProjectDescription description =
          ResourcesPlugin.getWorkspace().newProjectDescription(project.getName());
      description.setNatureIds(new String[] {Nature.ID});
      project.create(description, monitor.split(1));
    }
    project.open(monitor.split(1));
    Nature.add(project, null);
    for (Gallery.Example example : chosen) {
      monitor.subTask(example.name());
      Creation.write(project.getFile(example.target()), example.content());
      monitor.split(1);
    }
  }
}
