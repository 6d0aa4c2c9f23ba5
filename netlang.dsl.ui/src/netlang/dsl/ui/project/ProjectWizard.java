package netlang.dsl.ui.project;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;

/** Makes a project, opens its perspective, and shows a file of it. */
abstract class ProjectWizard extends Wizard implements INewWizard, IExecutableExtension {

  private IWorkbench workbench;
  private IConfigurationElement declaration;

  ProjectWizard(String title) {
    setWindowTitle(title);
    setNeedsProgressMonitor(true);
  }

  @Override
  public final void init(IWorkbench newWorkbench, IStructuredSelection selection) {
    workbench = newWorkbench;
  }

  @Override
  public final void setInitializationData(
      IConfigurationElement element, String property, Object data) {
    declaration = element;
  }

  /** False if it was cancelled, or went wrong, which the user is told. */
  final boolean make(String failure, Creation.Step creation, IResource shown) {
    if (!Creation.run(this, failure, Creation.of(creation))) return false;
    BasicNewProjectResourceWizard.updatePerspective(declaration);
    Creation.reveal(workbench, shown);
    return true;
  }
}
