package netlang.dsl.ui.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** What wizards share that make projects and files. */
final class Creation {

  private static final IPath TEMPLATE = new Path("templates/first.net");

  private Creation() {}

  /** What a wizard does with the workspace. */
  interface Step {
    void run(SubMonitor monitor) throws CoreException;
  }

  static WorkspaceModifyOperation of(Step step) {
    return new WorkspaceModifyOperation() {
      @Override
      protected void execute(IProgressMonitor monitor) throws CoreException {
        step.run(SubMonitor.convert(monitor));
      }
    };
  }

  /** False if it was cancelled, or went wrong, which the user is told. */
  static boolean run(IWizard wizard, String failure, WorkspaceModifyOperation operation) {
    try {
      wizard.getContainer().run(true, true, operation);
      return true;
    } catch (InterruptedException e) {
      return false;
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      IStatus status =
          cause instanceof CoreException known
              ? known.getStatus()
              : new Status(IStatus.ERROR, NetLangPlugin.ID, cause.toString(), cause);
      ErrorDialog.openError(wizard.getContainer().getShell(), "NetLang", failure, status);
      return false;
    }
  }

  /** Selects it where resources are shown; a file is opened, too. */
  static void reveal(IWorkbench workbench, IResource resource) {
    IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
    if (window == null) return;
    BasicNewResourceWizard.selectAndReveal(resource, window);
    try {
      if (resource instanceof IFile file) IDE.openEditor(window.getActivePage(), file);
    } catch (PartInitException e) {
      NetLangPlugin.log("The new file could not be opened", e);
    }
  }

  /**
   * Opened, and with the nature, whether it was there or not.
   *
   * @param location null for the workspace
   */
  static void project(IProject project, URI location, SubMonitor monitor) throws CoreException {
    monitor.setWorkRemaining(3);
    if (!project.exists()) {
      IProjectDescription description =
          ResourcesPlugin.getWorkspace().newProjectDescription(project.getName());
      description.setLocationURI(location);
      project.create(description, monitor.split(1));
    }
    project.open(monitor.split(1));
    Nature.add(project, monitor.split(1));
  }

  /** The text of a small network that runs. */
  static byte[] template() {
    return content(TEMPLATE);
  }

  /** Of a file of the plug-in. */
  static byte[] content(IPath path) {
    try (InputStream in = FileLocator.openStream(NetLangPlugin.get().getBundle(), path, false)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(path + " is missing in the plug-in", e);
    }
  }

  /** With the folders above it; what is there is replaced. */
  static void write(IFile file, byte[] content) throws CoreException {
    makeFolder(file.getParent());
    ByteArrayInputStream in = new ByteArrayInputStream(content);
    if (file.exists()) file.setContents(in, IResource.KEEP_HISTORY, null);
    else file.create(in, false, null);
  }

  private static void makeFolder(IContainer container) throws CoreException {
    if (container.exists() || !(container instanceof IFolder folder)) return;
    makeFolder(folder.getParent());
    folder.create(false, true, null);
  }
}
