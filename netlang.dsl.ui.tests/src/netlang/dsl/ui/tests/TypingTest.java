package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the editor does while somebody types; comments; the formatter. */
@ExtendWith(FreshWorkbench.class)
class TypingTest {

  private ITextEditor editor;
  private IFile file;

  @BeforeEach
  void resize() {
    Ide.resize(1300, 850);
  }

  @AfterEach
  void close() {
    Ide.closeEditors();
  }

  private void open(String text) throws Exception {
    file = Ide.file(Ide.project("typing"), "a.net", text);
    editor = Ide.open(file);
    Ide.inUi(() -> Ide.widget(editor).setFocus());
  }

  private void strike(String keys) {
    Ide.strike(editor, keys);
  }

  @Test
  void bracketsAndLines() throws Exception {
    open("");
    strike("network n {");
    assertEquals("network n {}", Ide.text(editor));
    Ide.strike(editor, 0, SWT.CR);
    assertEquals("network n {\n  \n}", Ide.text(editor));
    strike("host a { ip 10.0.0.1/24 }");
    assertEquals("network n {\n  host a { ip 10.0.0.1/24 }\n}", Ide.text(editor));
    Ide.strike(editor, 0, SWT.CR);
    strike("switch s");
    assertEquals("network n {\n  host a { ip 10.0.0.1/24 }\n  switch s\n}", Ide.text(editor));
  }

  @Test
  void quotesAreClosedButNotInComments() throws Exception {
    open("");
    strike("scenario \"a\" ");
    assertEquals("scenario \"a\" ", Ide.text(editor));
    strike("// \"{");
    assertEquals("scenario \"a\" // \"{", Ide.text(editor));
  }

  @Test
  void aBraceThatIsRemovedTakesItsTwinAlong() throws Exception {
    open("");
    strike("n {");
    Ide.strike(editor, 0, SWT.BS);
    assertEquals("n ", Ide.text(editor));
  }

  @Test
  void aClosingBraceGoesBack() throws Exception {
    open("network n {\n  host a {\n    ip 10.0.0.1/24\n    ");
    Ide.putCaretBehind(editor, "/24\n    ");
    strike("}");
    assertEquals("network n {\n  host a {\n    ip 10.0.0.1/24\n  }", Ide.text(editor));
  }

  @Test
  void linesBecomeCommentsAndBack() throws Exception {
    String text = "network n {\n  switch s\n\n  switch t\n}\n";
    open(text);
    Ide.select(editor, "switch s\n\n  switch t\n");
    Ide.press(SWT.CTRL, '7');
    assertEquals("network n {\n  // switch s\n\n  // switch t\n}\n", Ide.text(editor));
    Ide.select(editor, "// switch s\n\n  // switch t");
    Ide.command("netlang.dsl.ui.toggleComment");
    assertEquals(text, Ide.text(editor));
  }

  private static final String UGLY =
      "network n {\nhost   a { ip 10.0.0.1/24 }\n     switch   s\n}\n";
  private static final String NICE =
      """
      network n {
        host a { ip 10.0.0.1/24 }
        switch s
      }
      """;

  @Test
  void theFormatterInOneStepForthAndBack() throws Exception {
    open(UGLY);
    Ide.press(SWT.CTRL | SWT.SHIFT, 'f');
    Ide.until("formatted", () -> Ide.document(editor).get().equals(NICE));
    Ide.command("org.eclipse.ui.edit.undo");
    assertEquals(UGLY, Ide.text(editor));
  }

  @Test
  void onlyWhatIsSelected() throws Exception {
    open(UGLY);
    Ide.select(editor, "a { ip");
    Ide.command("netlang.dsl.ui.format");
    Ide.until("formatted", () -> Ide.document(editor).get().contains("\n  host a {"));
    assertEquals(UGLY.replace("host   a", "  host a"), Ide.text(editor));
  }

  @Test
  void onSaveIfTheUserWantsIt() throws Exception {
    open(UGLY);
    strike(" ");
    Ide.command("org.eclipse.ui.file.save");
    assertEquals(" " + UGLY, file.readString(), "nobody wants it");
    IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(NetLangPlugin.ID);
    preferences.putBoolean("format.on.save", true);
    try {
      strike(" ");
      Ide.command("org.eclipse.ui.file.save");
      assertEquals(NICE, file.readString());
      assertEquals(NICE, Ide.text(editor));
    } finally {
      preferences.remove("format.on.save");
    }
  }
}
