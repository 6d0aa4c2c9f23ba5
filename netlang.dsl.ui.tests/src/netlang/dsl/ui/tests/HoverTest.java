package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is told of a word, shown by F2. */
@ExtendWith(FreshWorkbench.class)
class HoverTest {

  private static final String TEXT =
      """
      network n {
        // the one in the cellar
        host alice { ip 10.0.0.1/24 }
        host bob { ip 10.0.0.2/99 }
        link alice -- bob
        flow hello = ping alice -> bob
      }
      """;

  private ITextEditor editor;
  private IFile file;

  @BeforeEach
  void open() throws Exception {
    Ide.resize(1300, 850);
    file = Ide.file(Ide.project("hover"), "a.net", TEXT);
    editor = Ide.open(file);
  }

  @AfterEach
  void close() {
    Ide.strike(editor, 0, 27);
    Ide.closeEditors();
  }

  /** What small windows say. */
  private static String shown() {
    return Arrays.stream(Display.getDefault().getShells())
        .filter(shell -> shell.isVisible() && shell.getText().isEmpty())
        .flatMap(Ide::withChildren)
        .filter(StyledText.class::isInstance)
        .map(control -> ((StyledText) control).getText())
        .filter(text -> !text.startsWith("network n {\n"))
        .collect(Collectors.joining("\n"));
  }

  private void ask(String text) {
    Ide.select(editor, text);
    Ide.command("org.eclipse.ui.edit.text.showInformation");
  }

  @Test
  void factsWithoutMarks() {
    ask("alice -- bob");
    Ide.until("facts", () -> shown().contains("the one in the cellar"));
    assertTrue(!Ide.ui(HoverTest::shown).contains("```"), Ide.ui(HoverTest::shown));
    Ide.screenshot("hover");
  }

  @Test
  void whatIsWrongAsWell() {
    Ide.until(
        "problem",
        () -> file.findMarkers("netlang.dsl.ui.problem", true, IResource.DEPTH_ZERO).length > 0);
    Shell before = Ide.ui(() -> Display.getDefault().getActiveShell());
    ask("99");
    Ide.until(
        "a window",
        () ->
            Arrays.stream(Display.getDefault().getShells())
                .anyMatch(
                    shell -> shell != before && shell.isVisible() && shell.getText().isEmpty()));
    Ide.screenshot("hover-problem");
    String all =
        Ide.ui(
            () ->
                Arrays.stream(Display.getDefault().getShells())
                    .flatMap(Ide::withChildren)
                    .map(HoverTest::words)
                    .collect(Collectors.joining("\n")));
    assertTrue(all.contains("/99"), all);
  }

  private static String words(org.eclipse.swt.widgets.Control control) {
    if (control instanceof org.eclipse.swt.widgets.Label label) return label.getText();
    if (control instanceof org.eclipse.swt.widgets.Link link) return link.getText();
    return control instanceof StyledText text ? text.getText() : "";
  }
}
