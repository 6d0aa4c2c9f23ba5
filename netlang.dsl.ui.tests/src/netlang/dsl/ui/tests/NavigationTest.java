package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.search.ui.ISearchResult;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a name to its declaration and its uses; folding. */
@ExtendWith(FreshWorkbench.class)
class NavigationTest {

  private static final String PARTS =
      """
      // what several networks have

      const many = 3
      """;

  private static final String TEXT =
      """
      import "parts.net"

      network n {
        host alice { ip 10.0.0.1/24 }
        host bob {
          ip 10.0.0.2/24
        }
        link alice -- bob
        flow hello = ping alice -> bob { count many }
      }
      """;

  private ITextEditor editor;

  @BeforeEach
  void open() throws Exception {
    Ide.resize(1300, 850);
    IProject project = Ide.project("navigation");
    Ide.file(project, "parts.net", PARTS);
    IFile file = Ide.file(project, "a.net", TEXT);
    editor = Ide.open(file);
  }

  @AfterEach
  void close() {
    Ide.closeEditors();
  }

  private static String selection(IEditorPart part) {
    ITextEditor text = (ITextEditor) part;
    return ((ITextSelection) text.getSelectionProvider().getSelection()).getText();
  }

  @Test
  void f3GoesToTheDeclaration() {
    Ide.putCaretBehind(editor, "link al");
    Ide.press(0, SWT.F3);
    Ide.until("declaration", () -> "alice".equals(selection(editor)));
    assertEquals(
        3,
        Ide.ui(
            () -> ((ITextSelection) editor.getSelectionProvider().getSelection()).getStartLine()));
  }

  @Test
  void aNameIsALinkWhileControlIsDown() {
    Ide.putCaretBehind(editor, "network n");
    Point place = Ide.ui(() -> Ide.widget(editor).getLocationAtOffset(bob()));
    Ide.inUi(
        () ->
            Display.getDefault()
                .setCursorLocation(Ide.widget(editor).toDisplay(place.x + 2, place.y + 5)));
    Ide.pause(100);
    Ide.strike(editor, 0, SWT.MOD1);
    Ide.until("a link", () -> isLinkBelow(place));
    Ide.screenshot("hyperlink");
  }

  /** Of the mouse, which is moved there. */
  private boolean isLinkBelow(Point place) {
    mouse(SWT.MouseMove, place);
    StyleRange style = Ide.widget(editor).getStyleRangeAtOffset(bob());
    return style != null && style.underline;
  }

  private int bob() {
    return Ide.widget(editor).getText().indexOf("-- bob") + 4;
  }

  private void mouse(int type, Point place) {
    Event mouse = new Event();
    mouse.stateMask = SWT.MOD1;
    mouse.button = type == SWT.MouseMove ? 0 : 1;
    mouse.x = place.x + 2;
    mouse.y = place.y + 5;
    Ide.widget(editor).notifyListeners(type, mouse);
  }

  @Test
  void f3GoesToAnotherFile() {
    Ide.putCaretBehind(editor, "count ma");
    Ide.command("org.eclipse.ui.edit.text.open.hyperlink");
    Ide.until("the other file", () -> Ide.page().getActiveEditor().getTitle().equals("parts.net"));
    assertEquals("many", Ide.ui(() -> selection(Ide.page().getActiveEditor())));
  }

  @Test
  void referencesInTheSearchView() {
    Ide.putCaretBehind(editor, "host al");
    Ide.press(SWT.CTRL | SWT.SHIFT, 'g');
    Ide.until("found", () -> found() != null && found().getMatchCount() == 3);
    assertTrue(Ide.ui(() -> found().getLabel()).contains("'alice'"));
    Ide.screenshot("references");
    Ide.inUi(() -> Ide.page().hideView(NewSearchUI.getSearchResultView()));
  }

  private static AbstractTextSearchResult found() {
    if (NewSearchUI.getSearchResultView() == null) return null;
    ISearchResult shown =
        NewSearchUI.getSearchResultView().getActivePage() == null
            ? null
            : NewSearchUI.getQueries().length == 0
                ? null
                : NewSearchUI.getQueries()[0].getSearchResult();
    return (AbstractTextSearchResult) shown;
  }

  private List<Position> positions(IAnnotationModel model, Predicate<Annotation> which) {
    List<Position> positions = new ArrayList<>();
    for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
      Annotation each = all.next();
      if (which.test(each)) positions.add(model.getPosition(each));
    }
    return positions;
  }

  private List<Position> occurrences() {
    return positions(
        ((ISourceViewer) Ide.viewer(editor)).getAnnotationModel(),
        each -> each.getType().equals("org.eclipse.ui.genericeditor.text"));
  }

  @Test
  void occurrencesAreMarked() {
    Ide.putCaretBehind(editor, "ping bo".replace("bo", "al"));
    Ide.until("marked", () -> occurrences().size() == 3);
    Ide.screenshot("occurrences");
    Ide.putCaretBehind(editor, "  host");
    Ide.until("nothing", () -> occurrences().isEmpty());
  }

  @Test
  void blocksCanBeFolded() {
    ProjectionViewer viewer = (ProjectionViewer) Ide.viewer(editor);
    Ide.until(
        "folds", () -> positions(viewer.getProjectionAnnotationModel(), each -> true).size() == 2);
    Ide.command("org.eclipse.ui.edit.text.folding.collapse_all");
    Ide.until("folded", () -> Ide.widget(editor).getLineCount() == 5);
    Ide.screenshot("folding");
    Ide.inUi(() -> Ide.document(editor).replace(0, 0, "// first\n"));
    Ide.pause(500);
    assertEquals(6, Ide.ui(() -> Ide.widget(editor).getLineCount()), "still folded");
  }
}
