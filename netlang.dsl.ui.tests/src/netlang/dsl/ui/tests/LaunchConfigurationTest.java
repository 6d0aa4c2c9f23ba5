package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchGroup;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a launch configuration can say, and where it is said. */
@ExtendWith({FreshWorkbench.class, Runs.class})
class LaunchConfigurationTest {

  @Test
  void aConfigurationHasOutputsASeedAndAnEnd() throws Exception {
    IProject project = Ide.project("configured-run");
    Ide.file(project, "office.net", Runs.OFFICE);
    ILaunchConfigurationWorkingCopy copy =
        Runs.manager()
            .getLaunchConfigurationType("netlang.dsl.ui.simulation")
            .newInstance(null, "all of it");
    copy.setAttribute("netlang.dsl.ui.simulation.paths", List.of("/configured-run"));
    copy.setAttribute("netlang.dsl.ui.simulation.scenario", "hello");
    copy.setAttribute("netlang.dsl.ui.simulation.seed", "7");
    copy.setAttribute("netlang.dsl.ui.simulation.until", "1.5 s");
    copy.setAttribute(
        "netlang.dsl.ui.simulation.folder", "${workspace_loc:/configured-run}/results");
    copy.setAttribute("netlang.dsl.ui.simulation.capture", true);
    ILaunchConfiguration saved = copy.doSave();

    Ide.inUi(() -> DebugUITools.launch(saved, ILaunchManager.RUN_MODE));
    Runs.untilOver();

    String details = Runs.details();
    assertTrue(details.contains("hello receives 3"), details);
    project.refreshLocal(IResource.DEPTH_INFINITE, null);
    String folder = "results/configured-run/office/hello/";
    assertTrue(project.getFile(folder + "capture.pcapng").exists(), Runs.shown() + Runs.text());
    assertTrue(project.getFile(folder + "trace.txt").exists());
    assertTrue(Runs.shown().contains("hello ended at 1.5 s"), Runs.shown());
    showDialog(saved);
  }

  /** The tabs, one after the other. */
  private static void showDialog(ILaunchConfiguration configuration) {
    ILaunchGroup group = DebugUITools.getLaunchGroup(configuration, ILaunchManager.RUN_MODE);
    Display.getDefault()
        .asyncExec(
            () ->
                DebugUITools.openLaunchConfigurationDialogOnGroup(
                    Ide.window().getShell(),
                    new StructuredSelection(configuration),
                    group.getIdentifier()));
    Ide.until("the dialog", () -> dialog() != null);
    Ide.until(
        "its scenarios",
        () ->
            Runs.controls(dialog(), Combo.class).stream()
                .anyMatch(
                    each ->
                        List.of(each.getItems()).equals(List.of("hello", "too much", "away"))
                            && each.getText().equals("hello")));
    Ide.screenshot("launch-main");
    Ide.inUi(
        () ->
            Runs.controls(dialog(), org.eclipse.swt.custom.CTabFolder.class).stream()
                .filter(folder -> folder.getItemCount() == 3)
                .forEach(
                    folder -> {
                      folder.setSelection(1);
                      folder.notifyListeners(SWT.Selection, new Event());
                    }));
    Ide.screenshot("launch-outputs");
    Ide.inUi(() -> dialog().close());
    Ide.until("no dialog", () -> dialog() == null);
  }

  private static Shell dialog() {
    for (Shell shell : Display.getDefault().getShells())
      if (shell.getText().equals("Run Configurations")) return shell;
    return null;
  }
}
