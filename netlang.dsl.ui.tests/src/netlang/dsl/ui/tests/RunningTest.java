package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchGroup;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file is run, and what came of it is looked at. */
@ExtendWith(FreshWorkbench.class)
class RunningTest {

  private static final String RUN = "netlang.dsl.ui.run";
  private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

  private static final String OFFICE =
      """
      network office {
        allow V29
        host alice { ip 10.0.0.1/24 }
        host bob   { ip 10.0.0.2/24 }
        link alice -- bob { rate 1 Gbit/s   delay 1 us }
        flow hello = ping alice -> bob { count 3 }
        flow away  = ping alice -> 192.0.2.1
      }

      scenario "hello" on office {
        at 0 s   start hello
        expect hello receives 3
      }

      scenario "too much" on office {
        at 0 s   start hello
        expect hello receives 4 otherwise "one ping is missing"
        expect hello receives 3
      }

      scenario "away" on office {
        at 0 s   start away
        expect away fails because no-route
      }
      """;

  private static final String ENDLESS =
      """
      network n {
        host a { ip 10.0.0.1/24 }
        host b { ip 10.0.0.2/24 }
        link a -- b
        flow f = ping a -> b { count 2000000000   interval 1 ms }
      }
      scenario "for ever" on n {
        at 0 s   start f
        expect f receives 1
      }
      """;

  private String perspective;

  @BeforeEach
  void size() {
    Ide.resize(1300, 850);
    perspective = Ide.ui(() -> Ide.page().getPerspective().getId());
    show("netlang.dsl.ui.perspective");
    last = Ide.ui(RunningTest::shownRun);
  }

  @AfterEach
  void close() throws Exception {
    Ide.closeEditors();
    show(perspective);
    for (ILaunch launch : manager().getLaunches()) launch.terminate();
    Ide.until("all over", () -> allOver());
    Ide.inUi(() -> manager().removeLaunches(manager().getLaunches()));
    for (ILaunchConfiguration each : manager().getLaunchConfigurations()) each.delete();
  }

  private static void show(String perspective) {
    Ide.inUi(() -> PlatformUI.getWorkbench().showPerspective(perspective, Ide.window()));
  }

  private static ILaunchManager manager() {
    return DebugPlugin.getDefault().getLaunchManager();
  }

  private static boolean allOver() {
    for (ILaunch launch : manager().getLaunches())
      if (launch.getProcesses().length > 0 && !launch.isTerminated()) return false;
    return true;
  }

  /** What the view showed before. */
  private Object last;

  /** The run that has been started since is over, and shown. */
  private void untilOver() {
    Ide.until("a run", () -> shownRun() != null && shownRun() != last);
    last = Ide.ui(RunningTest::shownRun);
    Ide.until("its end", () -> action("Rerun").isEnabled() && !action("Stop").isEnabled());
  }

  private static Object shownRun() {
    return results() == null ? null : tree().getInput();
  }

  private static IViewPart results() {
    return Ide.page().findView("netlang.dsl.ui.results");
  }

  private static TreeViewer tree() {
    return (TreeViewer) results().getSite().getSelectionProvider();
  }

  private static IAction action(String title) {
    for (IContributionItem item :
        results().getViewSite().getActionBars().getToolBarManager().getItems())
      if (item instanceof ActionContributionItem known && known.getAction().getText().equals(title))
        return known.getAction();
    throw new AssertionError("no " + title);
  }

  /** The lines of the tree, indented. */
  private static String shown() {
    return Ide.ui(
        () -> {
          StringBuilder lines = new StringBuilder();
          tree().expandAll();
          print(tree().getTree().getItems(), "", lines);
          return lines.toString();
        });
  }

  private static void print(TreeItem[] items, String indent, StringBuilder lines) {
    for (TreeItem item : items) {
      lines.append(indent).append(item.getText()).append('\n');
      print(item.getItems(), indent + "  ", lines);
    }
  }

  private static <T extends Control> List<T> controls(Composite parent, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Control child : parent.getChildren()) {
      if (type.isInstance(child)) found.add(type.cast(child));
      if (child instanceof Composite composite) found.addAll(controls(composite, type));
    }
    return found;
  }

  private static String counts() {
    return Ide.ui(
        () -> {
          Composite view = tree().getTree().getParent().getParent();
          return String.join(
              ", ", controls(view, CLabel.class).stream().map(CLabel::getText).toList());
        });
  }

  private static String details() {
    return Ide.ui(() -> controls(tree().getTree().getParent(), StyledText.class).get(0).getText());
  }

  private static TextConsole console() {
    IConsole[] consoles = ConsolePlugin.getDefault().getConsoleManager().getConsoles();
    return consoles.length == 0 ? null : (TextConsole) consoles[consoles.length - 1];
  }

  @Test
  void anEditorsFileIsRunAndItsFailureShown() throws Exception {
    IProject project = Ide.project("running");
    IFile file = Ide.file(project, "office.net", OFFICE);
    ITextEditor editor = Ide.open(file);

    Ide.command(RUN);
    untilOver();

    assertEquals("Scenarios: 3, Passed: 3/4, Failed: 1, Errors: 0", counts());
    String details = details();
    assertTrue(details.contains("Expected\thello receives 4"), details);
    assertTrue(details.contains("Reason\tone ping is missing"), details);
    assertTrue(details.contains("Actual\t"), details);
    Ide.until("what led to it", () -> details().contains("hello gets answer 3 from 10.0.0.2"));
    Ide.until("a failure", () -> markers(file, "failure").length == 1);
    IMarker failure = markers(file, "failure")[0];
    assertEquals(17, failure.getAttribute(IMarker.LINE_NUMBER));
    assertEquals(OFFICE.indexOf("expect hello receives 4"), failure.getAttribute("charStart"));
    Ide.until("a drop", () -> markers(file, "drop").length == 1);
    assertEquals(3, markers(file, "drop")[0].getAttribute(IMarker.LINE_NUMBER));
    Ide.screenshot("results");
    String shown = shown();
    assertTrue(
        shown.startsWith(
            """
            office.net running
              hello ended at 2.00000376 s
                expect hello receives 3
              too much ended at 2.00000376 s
                expect hello receives 4
            """),
        shown);

    Ide.select(editor, "office");
    Ide.inUi(() -> doubleClick());
    Ide.until(
        "the expectation's line",
        () -> editor.getSelectionProvider().getSelection().toString().contains("receives 4"));
    Ide.view("org.eclipse.ui.console.ConsoleView", IViewPart.class);
    Ide.until(
        "the console", () -> console() != null && text().contains("4 expectations, 1 failed"));
    assertTrue(text().contains("FAIL  running/office.net:17: expect hello receives 4"), text());
    Ide.until("links", () -> console().getHyperlinks().length >= 4);
    Ide.select(editor, "office");
    Ide.inUi(
        () -> {
          IHyperlink link = link("running/office.net:17");
          link.linkActivated();
        });
    Ide.until(
        "the expectation's line",
        () -> editor.getSelectionProvider().getSelection().toString().contains("receives 4"));
    Ide.screenshot("run-console");

    Ide.inUi(() -> action("Rerun").run());
    untilOver();
    assertEquals(1, markers(file, "failure").length);
    Ide.inUi(() -> action("Rerun Failed").run());
    untilOver();
    assertEquals("Scenarios: 1, Passed: 1/2, Failed: 1, Errors: 0", counts());
    Ide.inUi(
        () -> {
          IAction only = action("Show Failures Only");
          only.setChecked(true);
          only.run();
        });
    assertEquals(
        """
        office.net running
          too much ended at 2.00000376 s
            expect hello receives 4
        """,
        shown());
    Ide.inUi(
        () -> {
          IAction only = action("Show Failures Only");
          only.setChecked(false);
          only.run();
        });
    Ide.inUi(
        () -> {
          Menu history = action("History").getMenuCreator().getMenu(tree().getTree());
          MenuItem older = history.getItem(2);
          older.setSelection(true);
          older.notifyListeners(SWT.Selection, new Event());
        });
    assertEquals("Scenarios: 3, Passed: 3/4, Failed: 1, Errors: 0", counts());
  }

  private static void doubleClick() {
    Event event = new Event();
    TreeItem item = tree().getTree().getSelection()[0];
    event.item = item;
    event.widget = tree().getTree();
    event.type = SWT.DefaultSelection;
    tree().getTree().notifyListeners(SWT.DefaultSelection, event);
    event.type = SWT.MouseDoubleClick;
    event.button = 1;
    event.x = item.getBounds().x + 3;
    event.y = item.getBounds().y + 3;
    tree().getTree().notifyListeners(SWT.MouseDoubleClick, event);
  }

  private static IMarker[] markers(IFile file, String type) throws Exception {
    return file.findMarkers("netlang.dsl.ui." + type, false, IResource.DEPTH_ZERO);
  }

  private static String text() {
    return Ide.ui(() -> console().getDocument().get());
  }

  private static IHyperlink link(String text) throws Exception {
    for (IHyperlink link : console().getHyperlinks()) {
      IRegion region = console().getRegion(link);
      if (console().getDocument().get(region.getOffset(), region.getLength()).equals(text))
        return link;
    }
    throw new AssertionError("no link " + text);
  }

  @Test
  void anEndlessRunIsStoppedAtOnce() throws Exception {
    IFile file = Ide.file(Ide.project("endless"), "endless.net", ENDLESS);
    Ide.open(file);
    Ide.command(RUN);
    Ide.until(
        "it runs",
        () ->
            results() != null
                && action("Stop").isEnabled()
                && console() != null
                && console().getDocument().get().contains("and so on"));
    Ide.screenshot("run-endless");

    long start = System.nanoTime();
    Ide.inUi(() -> action("Stop").run());
    untilOver();

    assertTrue(System.nanoTime() - start < 3_000_000_000L, "it went on");
    ILaunch[] launches = manager().getLaunches();
    IProcess process = launches[launches.length - 1].getProcesses()[0];
    assertEquals(130, process.getExitValue());
    assertEquals(0, markers(file, "failure").length);
  }

  @Test
  void severalFilesAndAFolderAreRunWithAKey() throws Exception {
    IProject project = Ide.project("several");
    Ide.file(project, "a.net", OFFICE);
    Ide.file(project, "b.net", OFFICE.replace("receives 4", "receives 3"));
    Ide.file(project, "c.net", "network {");
    Ide.open(Ide.file(project, "d.net", OFFICE));
    Ide.until("the nature", () -> project.hasNature("netlang.dsl.ui.nature"));
    Ide.closeEditors();
    CommonNavigator explorer = Ide.view(EXPLORER, CommonNavigator.class);
    Ide.inUi(
        () -> {
          Ide.page().activate(explorer);
          explorer.selectReveal(
              new StructuredSelection(List.of(project.getFile("a.net"), project.getFile("b.net"))));
          explorer.getCommonViewer().getControl().setFocus();
        });
    Ide.press(SWT.ALT | SWT.SHIFT, 'x');
    Ide.press(0, 'n');
    untilOver();
    assertEquals("Scenarios: 6, Passed: 7/8, Failed: 1, Errors: 0", counts());

    Ide.inUi(
        () -> {
          Ide.page().activate(explorer);
          explorer.selectReveal(new StructuredSelection(project));
        });
    Ide.command(RUN);
    untilOver();
    assertEquals("Scenarios: 9, Passed: 10/12, Failed: 2, Errors: 1", counts());
    Ide.screenshot("results-several");
    assertTrue(shown().contains("c.net several\n  "), shown());
  }

  @Test
  void aScenarioIsRunByItsCommand() throws Exception {
    IFile file = Ide.file(Ide.project("single"), "one.net", OFFICE);
    Ide.inUi(
        () -> {
          ICommandService commands = Ide.window().getService(ICommandService.class);
          ParameterizedCommand command =
              ParameterizedCommand.generateCommand(
                  commands.getCommand("netlang.dsl.ui.run.scenario"),
                  Map.of(
                      "file", file.getLocation().toPath().toUri().toString(), "scenario", "hello"));
          Ide.window().getService(IHandlerService.class).executeCommand(command, null);
        });
    untilOver();
    assertEquals("Scenarios: 1, Passed: 1/1, Failed: 0, Errors: 0", counts());
    Ide.screenshot("results-good");
  }

  @Test
  void aConfigurationHasOutputsASeedAndAnEnd() throws Exception {
    IProject project = Ide.project("configured-run");
    Ide.file(project, "office.net", OFFICE);
    ILaunchConfigurationWorkingCopy copy =
        manager()
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
    untilOver();

    String details = details();
    assertTrue(details.contains("hello receives 3"), details);
    project.refreshLocal(IResource.DEPTH_INFINITE, null);
    String folder = "results/configured-run/office/hello/";
    assertTrue(project.getFile(folder + "capture.pcapng").exists(), shown() + text());
    assertTrue(project.getFile(folder + "trace.txt").exists());
    assertTrue(shown().contains("hello ended at 1.5 s"), shown());
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
    Ide.screenshot("launch-main");
    Ide.inUi(
        () ->
            controls(dialog(), org.eclipse.swt.custom.CTabFolder.class).stream()
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
