package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Alt+Shift+R. */
@ExtendWith(FreshWorkbench.class)
class RenameTest {

  private static final String DIALOG = "Rename";
  private static final String NO_NAME =
      "'my switch' is no name: a name has letters, digits, _ and -, and begins with a letter";

  private static final String KEYWORD =
      "'flow' is a word of the language, and is written '^flow' as a name";

  private static final String PARTS = "const many = 3\n";
  private static final String TEXT =
      """
      import "parts.net"

      network n {
        host alice { ip 10.0.0.1/24 }
        host bob { ip 10.0.0.2/24 }
        link alice -- bob
        flow hello = ping alice -> bob { count many }
      }
      """;

  private ITextEditor editor;
  private IFile parts;

  @BeforeEach
  void open() throws Exception {
    Ide.resize(1300, 850);
    IProject project = Ide.project("rename");
    parts = Ide.file(project, "parts.net", PARTS);
    editor = Ide.open(Ide.file(project, "a.net", TEXT));
  }

  @AfterEach
  void close() {
    Ide.closeEditors();
  }

  /** The dialog stays open while its command is not done. */
  private void rename(String place) {
    Ide.putCaretBehind(editor, place);
    Ide.commandWithDialog("netlang.dsl.ui.rename");
    Ide.until("a dialog", () -> !Ide.inDialog(DIALOG, Text.class).isEmpty());
  }

  private static <T extends Control> T control(Class<T> type) {
    return Ide.inDialog(DIALOG, type).get(0);
  }

  private static void click(String label) {
    Ide.until(label + " is enabled", () -> button(label).isEnabled());
    Ide.click(DIALOG, label);
  }

  private static Button button(String label) {
    return Ide.inDialog(DIALOG, Button.class).stream()
        .filter(button -> button.getText().replace("&", "").startsWith(label))
        .findFirst()
        .orElseThrow();
  }

  /** What the dialog says, in text fields that nobody can write into, or in labels. */
  private static boolean says(String sentence) {
    return Stream.concat(
            Ide.inDialog(DIALOG, Text.class).stream().map(Text::getText),
            Ide.inDialog(DIALOG, Label.class).stream().map(Label::getText))
        .anyMatch(sentence::equals);
  }

  @Test
  void inAllFilesWithAPreviewAndBack() throws Exception {
    rename("count man");
    assertEquals("many", Ide.ui(() -> control(Text.class).getText()));
    Ide.inUi(() -> control(Text.class).setText("few"));
    Ide.screenshot("rename");
    click("Preview");
    Ide.until("the preview", () -> !Ide.inDialog(DIALOG, Tree.class).isEmpty());
    Ide.inUi(
        () -> {
          Tree tree = control(Tree.class);
          Ide.select(tree, tree.getItem(1));
        });
    Ide.pause(500);
    Ide.screenshot("rename-preview");
    click("OK");

    Ide.until("renamed", () -> Ide.document(editor).get().contains("count few"));
    Ide.until("in the other file", () -> parts.readString().equals("const few = 3\n"));
    Ide.until("closed", () -> Ide.inDialog(DIALOG, Control.class).isEmpty());

    // the platform asks, because another file is concerned
    Ide.commandWithDialog("org.eclipse.ui.edit.undo");
    Ide.until("a question", () -> !Ide.inDialog("Undo", Button.class).isEmpty());
    Ide.screenshot("rename-undo");
    Ide.click("Undo", "OK");
    Ide.until("undone", () -> Ide.document(editor).get().equals(TEXT));
    assertEquals(TEXT, Ide.text(editor));
    assertEquals(PARTS, parts.readString());
  }

  @Test
  void aNewNameIsJudgedWhileItIsTyped() {
    rename("host ali");
    enter("bob");
    Ide.until("taken", () -> says("There is already something called 'bob' here"));
    assertFalse(Ide.ui(() -> button("OK").isEnabled()));
    Ide.screenshot("rename-refused");
    enter("my switch");
    Ide.until("no name", () -> says(NO_NAME));
    assertFalse(Ide.ui(() -> button("OK").isEnabled()));
    enter("flow");
    Ide.until("a warning", () -> says(KEYWORD));
    Ide.screenshot("rename-keyword");
    assertTrue(Ide.ui(() -> button("OK").isEnabled()));
    enter("alice");
    Ide.until("the old one", () -> !button("OK").isEnabled() && !says(KEYWORD));
    enter("flow");
    click("OK");
    Ide.until("renamed", () -> Ide.document(editor).get().contains("host ^flow {"));
    Ide.until("closed", () -> Ide.inDialog(DIALOG, Control.class).isEmpty());
  }

  private static void enter(String name) {
    Ide.inUi(() -> control(Text.class).setText(name));
  }
}
