package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import netlang.dsl.ui.debug.RunTarget;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchGroup;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a launch configuration can say, and where it is said. */
@ExtendWith({FreshWorkbench.class, Runs.class})
class LaunchConfigurationTest {

  private static final String DIALOG = "Run Configurations";
  private static final String VALUES = "netlang.dsl.ui.simulation.values";
  private static final String FIVE_EXPECTED =
      "const pings = 3\nconst lan = 10.0.0.0/24\n"
          + Runs.OFFICE
              .replace("count 3", "count pings")
              .replace("hello receives 3", "hello receives 5");

  private static final int PARAMETERS = 1;
  private static final int OUTPUTS = 2;

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

  @Test
  void aConstantCanHaveAnotherValueForOneRun() throws Exception {
    Ide.file(Ide.project("parameters"), "office.net", FIVE_EXPECTED);
    ILaunchConfiguration saved = configuration("office", "/parameters/office.net");
    open(saved);
    select(PARAMETERS);
    Ide.until("its constants", () -> table().getItemCount() == 2);
    Ide.inUi(() -> enter(0, "5 }"));
    Ide.until("an error", () -> !run().isEnabled());
    Ide.screenshot("launch-parameters-wrong");
    Ide.inUi(() -> enter(0, "5"));
    Ide.until("none", () -> run().isEnabled());
    Ide.screenshot("launch-parameters");
    assertEquals(
        List.of("pings, 3, 5", "lan, 10.0.0.0/24, "), Ide.ui(LaunchConfigurationTest::rows));

    Ide.click(DIALOG, "Run");
    Runs.untilOver();

    assertTrue(Runs.text().contains("pass  parameters/office.net:14: expect"), Runs.text());
    assertEquals(Map.of("pings", "5"), saved.getAttribute(VALUES, Map.of()));
  }

  @Test
  void aConstantCanHaveAnotherValueForDebugging() throws Exception {
    Ide.file(Ide.project("debugged-parameters"), "office.net", FIVE_EXPECTED);
    ILaunchConfigurationWorkingCopy copy =
        configuration("debugged", "/debugged-parameters").getWorkingCopy();
    copy.setAttribute("netlang.dsl.ui.simulation.scenario", "hello");
    assertFalse(debugged(copy).watched().recording().verdicts().get(0).passed(), "with three");
    copy.setAttribute(VALUES, Map.of("pings", "5"));
    assertTrue(debugged(copy).watched().recording().verdicts().get(0).passed(), "with five");

    copy.setAttribute(VALUES, Map.of("pongs", "5"));
    CoreException unknown = assertThrows(CoreException.class, () -> debugged(copy));
    assertTrue(
        unknown
            .getMessage()
            .endsWith(": has no constant pongs at its top level; it has pings, lan"),
        unknown.getMessage());
    copy.setAttribute(VALUES, Map.of("pings", "5 }"));
    CoreException wrong = assertThrows(CoreException.class, () -> debugged(copy));
    assertTrue(wrong.getMessage().startsWith("'5 }' is no value for pings;"), wrong.getMessage());
  }

  private static RunTarget debugged(ILaunchConfigurationWorkingCopy copy) throws CoreException {
    ILaunch launch = copy.doSave().launch(ILaunchManager.DEBUG_MODE, new NullProgressMonitor());
    RunTarget target = (RunTarget) launch.getDebugTargets()[0];
    target.terminate();
    return target;
  }

  @Test
  void aRunSaysWhichConstantAFileLacks() throws Exception {
    IProject project = Ide.project("lacking");
    Ide.file(project, "office.net", Runs.OFFICE);
    ILaunchConfigurationWorkingCopy copy = configuration("lacking", "/lacking").getWorkingCopy();
    copy.setAttribute(VALUES, Map.of("pings", "5"));
    ILaunchConfiguration saved = copy.doSave();

    Ide.inUi(() -> DebugUITools.launch(saved, ILaunchManager.RUN_MODE));
    Runs.untilOver();

    assertTrue(
        Runs.text().contains("has no constant pings, nor any other at its top level"), Runs.text());
    open(saved);
    select(PARAMETERS);
    Ide.until("the error of the tab", () -> table().getItemCount() == 1 && !run().isEnabled());
    Ide.inUi(() -> enter(0, ""));
    Ide.until("no error without the value", () -> run().isEnabled());
    Ide.until("no constant", () -> table().getItemCount() == 0);
    Ide.click(DIALOG, "Apply");
    Ide.until("a configuration without it", () -> !saved.hasAttribute(VALUES));
    Ide.inUi(() -> dialog().close());
    Ide.until("no dialog", () -> dialog() == null);
  }

  private static ILaunchConfiguration configuration(String name, String path) throws Exception {
    ILaunchConfigurationWorkingCopy copy =
        Runs.manager()
            .getLaunchConfigurationType("netlang.dsl.ui.simulation")
            .newInstance(null, name);
    copy.setAttribute("netlang.dsl.ui.simulation.paths", List.of(path));
    return copy.doSave();
  }

  private static void open(ILaunchConfiguration configuration) throws Exception {
    ILaunchGroup group = DebugUITools.getLaunchGroup(configuration, ILaunchManager.RUN_MODE);
    Display.getDefault()
        .asyncExec(
            () ->
                DebugUITools.openLaunchConfigurationDialogOnGroup(
                    Ide.window().getShell(),
                    new StructuredSelection(configuration),
                    group.getIdentifier()));
    Ide.until("the dialog", () -> dialog() != null && !folders().isEmpty());
  }

  private static List<CTabFolder> folders() {
    return Runs.controls(dialog(), CTabFolder.class).stream()
        .filter(folder -> folder.getItemCount() == 4)
        .toList();
  }

  private static void select(int tab) {
    Ide.inUi(
        () -> {
          folders().get(0).setSelection(tab);
          folders().get(0).notifyListeners(SWT.Selection, new Event());
        });
  }

  private static Table table() {
    return Runs.controls(folders().get(0), Table.class).stream()
        .filter(table -> table.getColumnCount() == 3)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> rows() {
    return Arrays.stream(table().getItems())
        .map(item -> item.getText(0) + ", " + item.getText(1) + ", " + item.getText(2))
        .toList();
  }

  /** Clicks into the last column and types. */
  private static void enter(int row, String value) {
    Rectangle cell = table().getItem(row).getBounds(2);
    Event click = new Event();
    click.button = 1;
    click.count = 1;
    click.x = cell.x + 4;
    click.y = cell.y + 4;
    table().setSelection(row);
    table().notifyListeners(SWT.MouseDown, click);
    Text editor =
        Runs.controls(table(), Text.class).stream()
            .filter(Text::isVisible)
            .findFirst()
            .orElseThrow();
    editor.setText(value);
    editor.notifyListeners(SWT.DefaultSelection, new Event());
  }

  private static Button run() {
    return Ide.inDialog(DIALOG, Button.class).stream()
        .filter(button -> button.getText().replace("&", "").equals("Run"))
        .findFirst()
        .orElseThrow();
  }

  /** The tabs, one after the other. */
  private static void showDialog(ILaunchConfiguration configuration) throws Exception {
    open(configuration);
    Ide.until(
        "its scenarios",
        () ->
            Runs.controls(dialog(), Combo.class).stream()
                .anyMatch(
                    each ->
                        List.of(each.getItems()).equals(List.of("hello", "too much", "away"))
                            && each.getText().equals("hello")));
    Ide.screenshot("launch-main");
    select(OUTPUTS);
    Ide.screenshot("launch-outputs");
    Ide.inUi(() -> dialog().close());
    Ide.until("no dialog", () -> dialog() == null);
  }

  private static Shell dialog() {
    for (Shell shell : Display.getDefault().getShells())
      if (shell.getText().equals(DIALOG)) return shell;
    return null;
  }
}
