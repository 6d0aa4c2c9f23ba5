package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Words between the lines. */
@ExtendWith(FreshWorkbench.class)
class MiningTest {

  private static final String TEXT =
      """
      network n {
        subnet lan = 10.0.0.0/24
        host alice { ip 10.0.0.1/24 }
        host bob { ip in lan }
        link alice -- bob
        flow hello = ping alice -> bob
      }

      scenario "greeting" {
        at 0 s   start hello

        expect hello succeeds
        expect nothing dropped
      }
      """;

  @AfterEach
  void close() {
    Ide.closeEditors();
  }

  @Test
  void lensesAndHints() throws Exception {
    Ide.resize(1300, 850);
    ITextEditor editor = Ide.open(Ide.file(Ide.project("minings"), "a.net", TEXT));

    Ide.until("a line above the scenario", () -> heightAbove(editor, "scenario") > 5);
    Ide.pause(500);
    Ide.screenshot("minings");

    Ide.select(editor, "expect nothing dropped");
    Ide.replaceSelection(editor, "");
    Ide.inUi(() -> ((ISourceViewerExtension5) Ide.viewer(editor)).updateCodeMinings());
    Ide.pause(800);
    Ide.screenshot("minings-changed");
    assertEquals(true, Ide.ui(() -> heightAbove(editor, "scenario") > 5));
  }

  /** Pixels that are free above the line, for another one. */
  private static int heightAbove(ITextEditor editor, String word) {
    int line = Ide.widget(editor).getLineAtOffset(Ide.widget(editor).getText().indexOf(word));
    return Ide.widget(editor).getLineVerticalIndent(line);
  }
}
