package netlang.dsl.ui.project;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;

/** <i>New › Network</i>: a file with a small network that runs. */
public final class NewNetworkWizard extends Wizard implements INewWizard {

  private IWorkbench workbench;
  private WizardNewFileCreationPage page;

  public NewNetworkWizard() {
    setWindowTitle("New Network");
  }

  @Override
  public void init(IWorkbench newWorkbench, IStructuredSelection selection) {
    workbench = newWorkbench;
    page =
        new WizardNewFileCreationPage("network", selection) {
          @Override
          protected InputStream getInitialContents() {
            return new ByteArrayInputStream(Creation.template());
          }

          @Override
          public void createControl(Composite parent) {
            super.createControl(parent);
            setFileName(freeName(getContainerFullPath()));
            setPageComplete(validatePage());
          }
        };
    page.setTitle("Network");
    page.setDescription("Create a file with a small network that runs.");
    page.setFileExtension(NetLangPlugin.EXTENSION);
  }

  /** {@code network.net}, {@code network2.net} and so on; {@code folder}: null if none is known. */
  private static String freeName(IPath folder) {
    IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
    for (int number = 1; ; number++) {
      String name = "network" + (number == 1 ? "" : number) + "." + NetLangPlugin.EXTENSION;
      if (folder == null || !root.exists(folder.append(name))) return name;
    }
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IFile file = page.createNewFile();
    if (file == null) return false;
    Creation.reveal(workbench, file);
    return true;
  }
}
