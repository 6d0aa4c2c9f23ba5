package netlang.dsl.ui.project;

import java.net.URI;
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
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;

/** <i>New › NetLang Project</i>. */
public final class NewProjectWizard extends Wizard implements INewWizard, IExecutableExtension {

  private static final String FIRST_NETWORK = "network.net";

  private final ProjectPage page = new ProjectPage();
  private IWorkbench workbench;
  private IConfigurationElement declaration;

  public NewProjectWizard() {
    setWindowTitle("New NetLang Project");
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
    IProject project = page.getProjectHandle();
    URI location = page.useDefaults() ? null : page.getLocationURI();
    boolean withNetwork = page.wantsNetwork();
    WorkspaceModifyOperation creation =
        Creation.of(monitor -> create(project, location, withNetwork, monitor));
    if (!Creation.run(this, "The project was not created", creation)) return false;
    BasicNewProjectResourceWizard.updatePerspective(declaration);
    IFile first = project.getFile(FIRST_NETWORK);
    Creation.reveal(workbench, withNetwork ? first : project);
    return true;
  }

  private static void create(
      IProject project, URI location, boolean withNetwork, SubMonitor monitor)
      throws CoreException {
    IProjectDescription description =
        ResourcesPlugin.getWorkspace().newProjectDescription(project.getName());
    description.setLocationURI(location);
    description.setNatureIds(new String[] {Nature.ID});
    monitor.setWorkRemaining(3);
    project.create(description, monitor.split(1));
    project.open(monitor.split(1));
    if (withNetwork) Creation.write(project.getFile(FIRST_NETWORK), Creation.template());
  }

  /** The platform's page for a name and a place, and whether there is to be a first network. */
  private static final class ProjectPage extends WizardNewProjectCreationPage {

    private Button network;

    ProjectPage() {
      super("project");
      setTitle("NetLang Project");
      setDescription("Create a project for networks.");
    }

    @Override
    public void createControl(Composite parent) {
      super.createControl(parent);
      network = new Button((Composite) getControl(), SWT.CHECK);
      network.setText("Create a first &network, " + FIRST_NETWORK);
      network.setSelection(true);
      network.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    boolean wantsNetwork() {
      return network.getSelection();
    }
  }
}
