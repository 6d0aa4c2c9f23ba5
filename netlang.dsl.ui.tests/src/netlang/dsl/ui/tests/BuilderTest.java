package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every file of a project is checked, opened or not. */
@ExtendWith(FreshWorkbench.class)
class BuilderTest {

  private static final String PROBLEM = "netlang.dsl.ui.problem";
  private static final String NATURE = "netlang.dsl.ui.nature";

  private static final String GOOD =
      """
      network n {
        host a { ip 10.0.0.1/24 }
        host b { ip 10.0.0.2/24 }
        link a -- b
      }
      """;

  private static final String WRONG = GOOD.replace("10.0.0.2", "10.0.0.1");

  @AfterEach
  void close() {
    Ide.closeEditors();
  }

  private static IMarker[] problems(IFile file) throws Exception {
    return file.findMarkers(PROBLEM, true, IResource.DEPTH_ZERO);
  }

  private static void untilProblems(IFile file, int count) {
    Ide.until(count + " problems of " + file.getName(), () -> problems(file).length == count);
  }

  @Test
  void theFirstFileThatIsOpenedHasAllOthersChecked() throws Exception {
    Ide.resize(1300, 850);
    IProject project = Ide.project("natural");
    IFile never = Ide.file(project, "never-opened.net", WRONG);
    IFile opened = Ide.file(project, "opened.net", GOOD);

    Ide.open(opened);

    Ide.until("the nature", () -> project.hasNature(NATURE));
    untilProblems(never, 1);
    IMarker marker = problems(never)[0];
    assertEquals("V21", marker.getAttribute("code"));
    assertEquals(3, marker.getAttribute(IMarker.LINE_NUMBER));
    int start = marker.getAttribute(IMarker.CHAR_START, -1);
    assertEquals("10.0.0.1", WRONG.substring(start, marker.getAttribute(IMarker.CHAR_END, -1)));
    Ide.view("org.eclipse.ui.navigator.ProjectExplorer", CommonNavigator.class);
    Ide.view("org.eclipse.ui.views.ProblemView", org.eclipse.ui.IViewPart.class);
    Ide.screenshot("builder");
  }

  @Test
  void whatImportsAChangedFileIsCheckedAgain() throws Exception {
    IProject project = Ide.project("importing");
    IFile library = Ide.file(project, "lib.net", "const rate = 5\n" + GOOD);
    IFile importer =
        Ide.file(project, "main.net", "import \"lib.net\"\nscenario \"s\" on n { until 1 s }\n");
    Ide.open(Ide.file(project, "other.net", GOOD));
    Ide.until("the nature", () -> project.hasNature(NATURE));
    untilProblems(importer, 0);

    Ide.file(project, "lib.net", GOOD.replace("network n", "network renamed"));

    untilProblems(importer, 1);
    library.delete(true, null);
    Ide.until("another", () -> problems(importer).length > 0 && text(importer).contains("lib.net"));
    Ide.file(project, "lib.net", GOOD);
    untilProblems(importer, 0);
  }

  @Test
  void anOpenFileFollowsWhatItImports() throws Exception {
    IProject project = Ide.project("importing-open");
    Ide.file(project, "lib.net", GOOD);
    IFile importer =
        Ide.file(project, "main.net", "import \"lib.net\"\nscenario \"s\" on n { until 1 s }\n");
    Ide.open(importer);
    Ide.file(project, "lib.net", GOOD.replace("network n", "network renamed"));

    untilProblems(importer, 1);
    Ide.file(project, "lib.net", GOOD);
    untilProblems(importer, 0);
  }

  private static String text(IFile file) throws Exception {
    StringBuilder text = new StringBuilder();
    for (IMarker marker : problems(file)) text.append(marker.getAttribute(IMarker.MESSAGE));
    return text.toString();
  }

  @Test
  void anUnsavedChangeIsForgottenWithItsEditor() throws Exception {
    IProject project = Ide.project("closing");
    IFile file = Ide.file(project, "a.net", WRONG);
    ITextEditor editor = Ide.open(file);
    untilProblems(file, 1);
    Ide.select(editor, "b { ip 10.0.0.1");
    Ide.replaceSelection(editor, "b { ip 10.0.0.2");
    untilProblems(file, 0);

    Ide.closeEditors();

    untilProblems(file, 1);
  }

  @Test
  void severitiesAndLanguageAreThoseOfThePreferences() throws Exception {
    IProject project = Ide.project("severities");
    String dangling = GOOD.replace("link a -- b\n", "link a -- b\n  host c { ip 10.0.0.3/24 }\n");
    IFile closed = Ide.file(project, "closed.net", dangling);
    IFile open = Ide.file(project, "open.net", dangling);
    Ide.open(open);
    Ide.until("a warning", () -> severity(closed) == IMarker.SEVERITY_WARNING);
    Ide.until("the same", () -> text(open).equals(text(closed)));
    String code = (String) problems(closed)[0].getAttribute("code");
    String english = text(closed);
    try {
      prefer("severities", code + "=info");
      Ide.until("an information", () -> severity(closed) == IMarker.SEVERITY_INFO);
      Ide.until("an information", () -> severity(open) == IMarker.SEVERITY_INFO);
      prefer("severities", code + "=ignore");
      untilProblems(closed, 0);
      untilProblems(open, 0);
      prefer("severities", "");
      prefer("messages.language", "ko");
      Ide.until("Korean", () -> text(closed).contains("니다"));
      Ide.until("Korean", () -> text(open).contains("니다"));
    } finally {
      prefer("severities", "");
      prefer("messages.language", "");
    }
    Ide.until("English", () -> text(closed).equals(english));
  }

  /** Of the only problem; -1 if there is none, or more than one. */
  private static int severity(IFile file) throws Exception {
    IMarker[] problems = problems(file);
    return problems.length != 1 ? -1 : problems[0].getAttribute(IMarker.SEVERITY, -1);
  }

  private static void prefer(String key, String value) {
    InstanceScope.INSTANCE.getNode("netlang.dsl.ui").put(key, value);
  }

  @Test
  void aProjectIsConfiguredAndNoMore() throws Exception {
    IProject project = Ide.project("configured");

    configure(project, "true");
    Ide.until("the nature", () -> project.hasNature(NATURE));
    assertTrue(project.getDescription().getBuildSpec()[0].getBuilderName().endsWith("ui.builder"));
    configure(project, "false");
    Ide.until("no nature", () -> !project.hasNature(NATURE));
    Ide.until("no builder", () -> project.getDescription().getBuildSpec().length == 0);
    Ide.open(Ide.file(project, "a.net", GOOD));
    assertTrue(!project.hasNature(NATURE), "it came back");
    configure(project, "true");
    Ide.until("the nature", () -> project.hasNature(NATURE));
  }

  private static void configure(IProject project, String wanted) {
    CommonNavigator explorer =
        Ide.view("org.eclipse.ui.navigator.ProjectExplorer", CommonNavigator.class);
    Ide.inUi(
        () -> {
          Ide.page().activate(explorer);
          explorer.selectReveal(new StructuredSelection(project));
          ICommandService commands = Ide.window().getService(ICommandService.class);
          ParameterizedCommand command =
              ParameterizedCommand.generateCommand(
                  commands.getCommand("netlang.dsl.ui.nature.set"),
                  Map.of("netlang.dsl.ui.nature.wanted", wanted));
          Ide.window().getService(IHandlerService.class).executeCommand(command, null);
        });
  }
}
