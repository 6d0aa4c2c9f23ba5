package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files and scenarios are run by the gestures of the platform. */
@ExtendWith({FreshWorkbench.class, Runs.class})
class RunningTest {

  private static final String RUN = "netlang.dsl.ui.run";
  private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

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

  @Test
  void anEndlessRunIsStoppedAtOnce() throws Exception {
    IFile file = Ide.file(Ide.project("endless"), "endless.net", ENDLESS);
    Ide.open(file);
    Ide.command(RUN);
    Ide.until(
        "it runs",
        () ->
            Runs.results() != null
                && Runs.action("Stop").isEnabled()
                && Runs.console() != null
                && Runs.console().getDocument().get().contains("and so on"));
    Ide.screenshot("run-endless");

    long start = System.nanoTime();
    Ide.inUi(() -> Runs.action("Stop").run());
    Runs.untilOver();

    assertTrue(System.nanoTime() - start < 3_000_000_000L, "it went on");
    ILaunch[] launches = Runs.manager().getLaunches();
    IProcess process = launches[launches.length - 1].getProcesses()[0];
    assertEquals(130, process.getExitValue());
    assertEquals(0, Runs.markers(file, "failure").length);
  }

  @Test
  void severalFilesAndAFolderAreRunWithAKey() throws Exception {
    IProject project = Ide.project("several");
    Ide.file(project, "a.net", Runs.OFFICE);
    Ide.file(project, "b.net", Runs.OFFICE.replace("receives 4", "receives 3"));
    Ide.file(project, "c.net", "network {");
    Ide.open(Ide.file(project, "d.net", Runs.OFFICE));
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
    Runs.untilOver();
    assertEquals("Scenarios: 6, Passed: 7/8, Failed: 1, Errors: 0", Runs.counts());

    Ide.inUi(
        () -> {
          Ide.page().activate(explorer);
          explorer.selectReveal(new StructuredSelection(project));
        });
    Ide.command(RUN);
    Runs.untilOver();
    assertEquals("Scenarios: 9, Passed: 10/12, Failed: 2, Errors: 1", Runs.counts());
    Ide.screenshot("results-several");
    assertTrue(Runs.shown().contains("c.net several\n  "), Runs.shown());
  }

  @Test
  void aScenarioIsRunByItsCommand() throws Exception {
    IFile file = Ide.file(Ide.project("single"), "one.net", Runs.OFFICE);
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
    Runs.untilOver();
    assertEquals("Scenarios: 1, Passed: 1/1, Failed: 0, Errors: 0", Runs.counts());
    Ide.screenshot("results-good");
  }

  @Test
  void aScenarioIsRunFromTheOutline() throws Exception {
    Ide.open(Ide.file(Ide.project("outlined"), "one.net", Runs.OFFICE));
    ContentOutline outline = Ide.view("org.eclipse.ui.views.ContentOutline", ContentOutline.class);
    Ide.until("symbols", () -> outline.getCurrentPage().getControl() instanceof Tree);
    Tree tree = (Tree) outline.getCurrentPage().getControl();
    Ide.until("its scenarios", () -> tree.getItemCount() == 4);
    Ide.inUi(
        () -> {
          Ide.page().activate(outline);
          Ide.select(tree, tree.getItem(2));
        });

    Ide.choose(tree, "Run As", "NetLang Simulation");
    Runs.untilOver();
    assertEquals("Scenarios: 1, Passed: 1/2, Failed: 1, Errors: 0", Runs.counts());
  }
}
