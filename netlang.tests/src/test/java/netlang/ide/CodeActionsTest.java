package netlang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;

/** The light bulb of an editor: fixes and refactorings over a real stream. */
class CodeActionsTest {

  private static final String FILE = "file:///nets/actions.net";

  private static final String TWINS =
      """
      network office {
        host alice { ip 10.1.1.10/24 }
        host bob   { ip 10.1.1.10/24 }
        host carl  { ip 10.1.1.10/24 }
        switch s1
        link alice -- s1 -- bob
        link carl -- s1
      }
      """;

  private static List<CodeAction> actions(
      Editor editor, TextDocumentIdentifier file, Range range, String... only) {
    List<Diagnostic> diagnostics = editor.diagnostics(file.getUri()).getDiagnostics();
    return actionsAgain(editor, file, range, diagnostics, only);
  }

  private static List<CodeAction> actionsAgain(
      Editor editor,
      TextDocumentIdentifier file,
      Range range,
      List<Diagnostic> diagnostics,
      String... only) {
    CodeActionContext context = new CodeActionContext(diagnostics);
    if (only.length > 0) context.setOnly(List.of(only));
    CodeActionParams params = new CodeActionParams(file, range, context);
    return Editor.get(editor.server.getTextDocumentService().codeAction(params)).stream()
        .map(Either::getRight)
        .toList();
  }

  private static Range caret(int line, int character) {
    return new Range(new Position(line, character), new Position(line, character));
  }

  /** {@code quickfix: title}; a star if it is preferred. */
  private static String print(List<CodeAction> actions) {
    return actions.stream()
        .map(
            action ->
                (Boolean.TRUE.equals(action.getIsPreferred()) ? "* " : "")
                    + action.getKind()
                    + ": "
                    + action.getTitle())
        .collect(Collectors.joining("\n"));
  }

  private static String applied(CodeAction action, String text) {
    List<TextEdit> edits = new ArrayList<>(action.getEdit().getChanges().get(FILE));
    edits.sort(Comparator.comparing(edit -> -offset(text, edit.getRange().getStart())));
    String changed = text;
    for (TextEdit edit : edits)
      changed =
          changed.substring(0, offset(text, edit.getRange().getStart()))
              + edit.getNewText()
              + changed.substring(offset(text, edit.getRange().getEnd()));
    return changed;
  }

  private static int offset(String text, Position position) {
    int start = 0;
    for (int line = 0; line < position.getLine(); line++) start = text.indexOf('\n', start) + 1;
    return start + position.getCharacter();
  }

  @Test
  void fixIsPreferredAndBelongsToDiagnostic() throws IOException {
    try (Editor editor = Editor.start()) {
      List<CodeAction> actions =
          actions(editor, editor.open(FILE, TWINS), caret(2, 20), "quickfix");

      assertEquals(
          """
          * quickfix: Give `bob` the free address 10.1.1.11
          quickfix: Fix all 2 places of this kind [V21]""",
          print(actions));
      assertEquals("V21", actions.get(0).getDiagnostics().get(0).getCode().getLeft());
      assertEquals(
          TWINS.replaceFirst("(bob.*)10.1.1.10", "$110.1.1.11"), applied(actions.get(0), TWINS));
      String fixed = applied(actions.get(1), TWINS);
      editor.replace(FILE, fixed);
      assertEquals(List.of(), editor.diagnostics(FILE).getDiagnostics());
    }
  }

  @Test
  void nothingIsOfferedElsewhere() throws IOException {
    try (Editor editor = Editor.start()) {
      assertEquals(List.of(), actions(editor, editor.open(FILE, TWINS), caret(4, 4)));
    }
  }

  @Test
  void masksAreConverted() throws IOException {
    String text =
        "network n {\n  host a { ip 10.1.1.1/24 }\n  host b { ip 10.1.1.2/24 }\n  link a -- b\n}\n";
    try (Editor editor = Editor.start()) {
      List<CodeAction> actions = actions(editor, editor.open(FILE, text), caret(1, 24), "refactor");

      assertEquals("refactor.rewrite: Write all prefix lengths as masks", print(actions));
      assertEquals(text.replace("/24", "/255.255.255.0"), applied(actions.get(0), text));
    }
  }

  @Test
  void whatIsCertainIsFixedOnRequest() throws IOException {
    String text = "network n {\n  host a { ip 10.1.01.1/24   mac 00:00:00:00:00:00 }\n}\n";
    try (Editor editor = Editor.start()) {
      List<CodeAction> actions =
          actions(editor, editor.open(FILE, text), caret(0, 0), "source.fixAll");

      assertEquals("source.fixAll.netlang: Fix what leaves no choice (2 places)", print(actions));
      assertEquals("network n {\n  host a { ip 10.1.1.1/24 }\n}\n", applied(actions.get(0), text));
    }
  }

  @Test
  void fixesSpeakTheLanguageOfTheClient() throws IOException {
    try (Editor editor = Editor.start(params -> params.setLocale("ko"))) {
      List<CodeAction> actions =
          actions(editor, editor.open(FILE, TWINS), caret(2, 20), "quickfix");

      assertEquals("* quickfix: `bob`에 빈 주소 10.1.1.11 지정하기", print(actions.subList(0, 1)));
    }
  }

  @Test
  void halfTypedTextIsNoReasonToFail() throws IOException {
    try (Editor editor = Editor.start()) {
      TextDocumentIdentifier file = editor.open(FILE, TWINS);
      editor.diagnostics(FILE);
      for (int length = 0; length < TWINS.length(); length += 7) {
        String text = TWINS.substring(0, length);
        editor.replace(FILE, text);
        int lines = (int) text.chars().filter(c -> c == '\n').count();
        Range all = new Range(new Position(0, 0), new Position(lines, 0));
        assertTrue(actionsAgain(editor, file, all, List.of()).size() < 20, text);
      }
    }
  }
}
