package netlang.dsl.ui.project;

import java.net.URI;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;

/** <i>New › NetLang Project</i>. */
public final class NewProjectWizard extends ProjectWizard {

  private static final String FIRST_NETWORK = "network.net";

  private final ProjectPage page = new ProjectPage();

  public NewProjectWizard() {
    super("New NetLang Project");
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IProject project = page.getProjectHandle();
    URI location = page.useDefaults() ? null : page.getLocationURI();
    IFile first = project.getFile(FIRST_NETWORK);
    boolean withNetwork = page.wantsNetwork();
    return make(
        "The project was not created",
        monitor -> create(project, location, withNetwork ? first : null, monitor),
        withNetwork ? first : project);
  }

  private static void create(IProject project, URI location, IFile first, SubMonitor monitor)
      throws CoreException {
    Creation.project(project, location, monitor);
    if (first != null) Creation.write(first, Creation.template());
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
