package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
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
    Ide.click(DIALOG, label);
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
  void aNameThatIsTakenIsRefusedWithASentence() {
    rename("host ali");
    Ide.inUi(() -> control(Text.class).setText("bob"));
    click("OK");
    Ide.until("refused", () -> !Ide.inDialog(DIALOG, Table.class).isEmpty());
    Ide.screenshot("rename-refused");
    String reason = Ide.ui(() -> control(Table.class).getItem(0).getText());
    Ide.inUi(() -> control(Table.class).getShell().close());
    Ide.until("closed", () -> Ide.inDialog(DIALOG, Control.class).isEmpty());
    assertEquals("There is already something called 'bob' here", reason);
    assertEquals(TEXT, Ide.text(editor));
  }
}
