package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import netlang.dsl.ui.template.Templates;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.persistence.TemplatePersistenceData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ctrl+Space. */
@ExtendWith(FreshWorkbench.class)
class CompletionTest {

  private static final String TEXT =
      """
      network n {
        host a { ip 10.0.0.1/24 }
        host b { ip 10.0.0.2/24 }
        link a -- b

      }
      """;

  private ITextEditor editor;

  @BeforeEach
  void open() throws Exception {
    Ide.resize(1300, 850);
    editor = Ide.open(Ide.file(Ide.project("completion"), "a.net", TEXT));
  }

  @AfterEach
  void close() {
    Ide.closeEditors();
  }

  private static void complete() {
    Ide.command("org.eclipse.ui.edit.text.contentAssist.proposals");
  }

  @Test
  void templatesAreFilledIn() {
    Ide.putCaretBehind(editor, "link a -- b\n");
    Ide.type("  f");
    complete();
    Ide.until("proposals", () -> Ide.labels().stream().anyMatch(label -> label.startsWith("flow")));
    Ide.pause(600);
    Ide.screenshot("completion");
    Ide.strike(editor, "low");
    Ide.until("fewer", () -> Ide.labels().stream().allMatch(label -> label.startsWith("flow")));

    Ide.strike(editor, 0, SWT.CR);

    Ide.until("inserted", () -> Ide.document(editor).get().contains("flow hello = ping a -> b"));
    Ide.screenshot("completion-template");
    Ide.strike(editor, "greeting");
    Ide.strike(editor, 0, SWT.TAB);
    Ide.strike(editor, "b");
    assertTrue(Ide.text(editor).contains("flow greeting = ping b -> b"), Ide.text(editor));
  }

  @Test
  void someCharactersAskByThemselves() {
    Ide.putCaretBehind(editor, "link a -- b\n");
    Ide.strike(editor, "  link a.");
    Ide.until("proposals", () -> Ide.labels().stream().anyMatch(label -> label.startsWith("eth0")));
  }

  @Test
  void enterBreaksTheLineBehindANameThatIsComplete() {
    Ide.inUi(() -> Ide.document(editor).set(TEXT.replace("host b", "switch s1 switch s10 host b")));
    Ide.putCaretBehind(editor, "link a -- b\n");
    Ide.strike(editor, "  link a -- s");
    Ide.until("proposals", () -> Ide.labels().size() == 2);
    Ide.screenshot("completion-automatic");
    Ide.strike(editor, "1");
    Ide.until("no proposals", () -> Ide.labels().isEmpty());
    Ide.pause(300);
    assertEquals(List.of(), Ide.ui(Ide::labels));
    complete();
    Ide.until("longer ones", () -> Ide.labels().equals(List.of("s10  switch")));
    Ide.strike(editor, 0, SWT.ESC);
    Ide.strike(editor, 0, SWT.CR);
    Ide.until("a new line", () -> Ide.document(editor).get().contains("  link a -- s1\n"));
    Ide.strike(editor, "link a -- b");
    Ide.pause(300);
    assertEquals(List.of(), Ide.ui(Ide::labels));
  }

  @Test
  void placesOfOneNumberAreFilledInTogether() {
    Ide.inUi(() -> Ide.document(editor).set(TEXT.replace("\n\n}", "\n  flow p = ping a -> b\n}")));
    Ide.putCaretBehind(editor, "network n");
    Ide.inUi(() -> editor.selectAndReveal(Ide.document(editor).getLength(), 0));
    Ide.strike(editor, "sc");
    complete();
    Ide.until("proposals", () -> Ide.labels().stream().anyMatch(label -> label.contains("start")));
    Ide.strike(editor, 0, SWT.ARROW_DOWN);
    Ide.strike(editor, 0, SWT.CR);
    Ide.until("inserted", () -> Ide.document(editor).get().contains("start p\n"));
    Ide.strike(editor, 0, SWT.TAB);
    Ide.strike(editor, "q");
    Ide.screenshot("completion-scenario");
    String text = Ide.text(editor);
    assertTrue(text.contains("start q\n") && text.contains("expect q succeeds"), text);
  }

  @Test
  void templatesOfTheUser() {
    Template template =
        new Template(
            "pair", "two hosts", "netlang.dsl.ui.template", "host x\n  host ${y}${cursor}", true);
    TemplatePersistenceData data = new TemplatePersistenceData(template, true);
    Ide.inUi(() -> Templates.store().add(data));
    try {
      Ide.putCaretBehind(editor, "link a -- b\n");
      Ide.strike(editor, "  pai");
      complete();
      Ide.until("proposals", () -> Ide.labels().contains("pair - two hosts"));
      Ide.strike(editor, 0, SWT.CR);
      Ide.until("inserted", () -> Ide.document(editor).get().contains("  host x\n  host y\n"));
    } finally {
      Ide.inUi(() -> Templates.store().delete(data));
    }
  }

  @Test
  void whatAModuleWantsToKnow() {
    Ide.inUi(() -> Ide.document(editor).set("module m(first, second) {\n}\nnetwork n = m\n"));
    Ide.putCaretBehind(editor, "n = m");
    Ide.strike(editor, "(");
    Ide.command("org.eclipse.ui.edit.text.contentAssist.contextInformation");
    Ide.until("a tip", () -> tips().contains("m(first, second)"));
    Ide.screenshot("completion-signature");
    Ide.strike(editor, "1, 2)");
    Ide.until("no tip", () -> !tips().contains("m(first, second)"));
  }

  /** What small windows say. */
  private static List<String> tips() {
    return Arrays.stream(Display.getDefault().getShells())
        .filter(shell -> shell.isVisible() && shell.getText().isEmpty())
        .flatMap(Ide::withChildren)
        .filter(StyledText.class::isInstance)
        .map(control -> ((StyledText) control).getText())
        .toList();
  }
}
