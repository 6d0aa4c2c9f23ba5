package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Colours by letters at once, by meaning in a while. */
@ExtendWith(FreshWorkbench.class)
class ColourTest {

  static final String TEXT =
      """
      /* two hosts
         and a link */
      const many = 3
      network n {
        subnet lan = 10.0.0.0/24
        host alice { ip 10.0.0.1/24 }
        host bob { ip 10.0.0.2/24   listen udp 7000 } // a comment
        link alice -- bob { rate 10 Mbit/s   delay 2 ms }
        flow hello = ping alice -> bob { count many }
      }

      scenario "the cable is cut" {
        at 0 s   start hello
        at 1 s   cut alice -- bob

        expect hello receives 3
      }
      """;

  private static final RGB KEYWORD = new RGB(132, 20, 110);
  private static final RGB NODE = new RGB(0, 104, 132);

  private ITextEditor editor;

  @BeforeEach
  void open() throws Exception {
    Ide.resize(1300, 850);
    IFile file = Ide.file(Ide.project("colours"), "a.net", TEXT);
    editor = Ide.open(file);
  }

  @AfterEach
  void close() {
    Ide.closeEditors();
  }

  private StyleRange style(String word) {
    int at = Ide.widget(editor).getText().indexOf(word);
    return Ide.widget(editor).getStyleRangeAtOffset(at);
  }

  /** Null for the colour of the rest. */
  private RGB colour(String word) {
    StyleRange style = style(word);
    return style == null || style.foreground == null ? null : style.foreground.getRGB();
  }

  @Test
  void wordsHaveTheColoursOfTheirMeanings() {
    Ide.until("letters", () -> KEYWORD.equals(colour("network")));
    Ide.until("meanings", () -> NODE.equals(colour("alice --")));
    assertEquals(NODE, Ide.ui(() -> colour("alice {")));
    assertEquals(SWT.BOLD, Ide.ui(() -> style("alice {").fontStyle));
    assertEquals(SWT.NORMAL, Ide.ui(() -> style("alice --").fontStyle));
    assertEquals(Ide.ui(() -> colour("// a")), Ide.ui(() -> colour("/* two")));
    assertNotEquals(Ide.ui(() -> colour("// a")), Ide.ui(() -> colour("\"the")));
    Ide.screenshot("colours");
  }

  @Test
  void coloursMoveWithTheText() {
    Ide.until("meanings", () -> NODE.equals(colour("alice --")));

    Ide.inUi(
        () -> {
          Ide.document(editor).replace(0, 0, "// before\n");
          assertEquals(NODE, colour("alice --"), "at once");
          assertEquals(NODE, colour("bob {"), "at once");
        });
    Ide.select(editor, "alice --");
    Ide.replaceSelection(editor, "alic --");
    Ide.until("unknown", () -> !NODE.equals(colour("alic --")));
  }
}
