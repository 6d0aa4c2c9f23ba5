package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ctrl+1, and what the Problems view offers. */
@ExtendWith(FreshWorkbench.class)
class FixTest {

  private static final String TEXT =
      """
      network n {
        host a { ip 10.0.0.1/99 }
        host b { ip 10.0.0.2/88 }
        link a -- b
      }
      """;

  private IFile file;
  private ITextEditor editor;

  @BeforeEach
  void open() throws Exception {
    Ide.resize(1300, 850);
    IProject project = Ide.project("fixes");
    file = Ide.file(project, "a.net", TEXT);
    editor = Ide.open(file);
    Ide.until("problems", () -> problems().length == 2);
  }

  @AfterEach
  void close() {
    Ide.closeEditors();
  }

  private IMarker[] problems() throws Exception {
    return file.findMarkers("netlang.dsl.ui.problem", true, IResource.DEPTH_ZERO);
  }

  private IMarker[] ordered() throws Exception {
    IMarker[] problems = problems();
    Arrays.sort(problems, (a, b) -> line(a) - line(b));
    return problems;
  }

  private static int line(IMarker marker) {
    return marker.getAttribute(IMarker.LINE_NUMBER, 0);
  }

  private static List<WorkbenchMarkerResolution> resolutions(IMarker marker) {
    return Arrays.stream(Ide.ui(() -> IDE.getMarkerHelpRegistry().getResolutions(marker)))
        .map(WorkbenchMarkerResolution.class::cast)
        .toList();
  }

  @Test
  void controlOneChangesTheTextAndControlZChangesItBack() {
    Ide.select(editor, "99");

    Ide.command("org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals");

    Ide.until("proposals", () -> !Ide.labels().isEmpty());
    Ide.screenshot("fix");
    Ide.strike(editor, 0, SWT.CR);
    Ide.until("fixed", () -> problems().length == 1);
    Ide.command("org.eclipse.ui.edit.undo");
    assertEquals(TEXT, Ide.text(editor));
  }

  @Test
  void allOfAKindAtOnce() throws Exception {
    IMarker[] markers = ordered();
    WorkbenchMarkerResolution first = resolutions(markers[0]).get(0);

    IMarker[] others = Ide.ui(() -> first.findOtherMarkers(markers));
    assertEquals(List.of(markers[1]), List.of(others));
    Ide.inUi(() -> first.run(markers, new NullProgressMonitor()));

    Ide.until("all fixed", () -> problems().length == 0);
    Ide.command("org.eclipse.ui.edit.undo");
    assertEquals(TEXT, Ide.text(editor));
  }

  @Test
  void aFileThatIsNotOpenIsFixedAndSaved() throws Exception {
    IMarkerResolution fix = resolutions(ordered()[0]).get(0);
    Ide.closeEditors();

    Ide.inUi(() -> fix.run(ordered()[0]));

    assertTrue(!file.readString().contains("/99"), file.readString());
  }

  @Test
  void fromTheProblemsViewAllAtOnce() {
    IViewPart view = Ide.view("org.eclipse.ui.views.ProblemView", IViewPart.class);
    Ide.until("rows", () -> problem().isPresent());
    Ide.inUi(() -> Ide.select(problem().orElseThrow().getParent(), problem().orElseThrow()));
    Ide.commandWithDialog("org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals");
    Ide.until("the dialog", () -> !Ide.inDialog("Quick Fix", Button.class).isEmpty());
    Ide.click("Quick Fix", "Select All");
    Ide.screenshot("fix-problems-view");
    Ide.click("Quick Fix", "Finish");
    Ide.until("all fixed", () -> problems().length == 0);
    Ide.inUi(() -> Ide.page().hideView(view));
  }

  /** The first row about our file. */
  private static Optional<TreeItem> problem() {
    return Arrays.stream(Ide.window().getShell().getChildren())
        .flatMap(Ide::withChildren)
        .filter(Tree.class::isInstance)
        .map(Tree.class::cast)
        .filter(tree -> tree.isVisible() && tree.getColumnCount() > 3)
        .flatMap(tree -> Arrays.stream(tree.getItems()))
        .peek(Ide::unfold)
        .flatMap(group -> Arrays.stream(group.getItems()))
        .filter(row -> row.getText(2).equals("/fixes"))
        .findFirst();
  }
}
