package netlang.dsl.ui.tests;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Each class of tests finds the workbench as it is when it is opened for the first time. */
final class FreshWorkbench implements BeforeAllCallback {

  private static final String PERSPECTIVE = "org.eclipse.ui.resourcePerspective";

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    // an editor that shows where a debugger stands would take the place of one that a test has
    // opened
    InstanceScope.INSTANCE
        .getNode(IDebugUIConstants.PLUGIN_ID)
        .putBoolean(IDebugUIConstants.PREF_REUSE_EDITOR, false);
    Ide.inUi(
        () -> {
          for (Shell shell : Display.getDefault().getShells())
            if (shell != Ide.window().getShell() && shell.isVisible()) shell.close();
          Ide.page().closeAllEditors(false);
          for (IViewReference view : Ide.page().getViewReferences()) Ide.page().hideView(view);
          PlatformUI.getWorkbench().showPerspective(PERSPECTIVE, Ide.window());
          Ide.page().resetPerspective();
        });
    for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects())
      project.delete(true, true, null);
    Ide.resize(1300, 850);
    Job.getJobManager().wakeUp(ResourcesPlugin.FAMILY_AUTO_BUILD);
    Ide.until(
        "the builder has nothing to do",
        () -> Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD).length == 0);
  }
}
