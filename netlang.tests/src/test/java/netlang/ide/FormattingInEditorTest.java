package netlang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

class FormattingInEditorTest {

  private static final String FILE = "file:///nets/format.net";
  private static final FormattingOptions OPTIONS = new FormattingOptions(4, false);

  private static final String TEXT =
      """
      network lan{
      host   a   // the first
      host b
       link a  --  b
      }
      """;

  @Test
  void theWholeTextIsFormatted() throws IOException {
    try (Editor editor = Editor.start()) {
      DocumentFormattingParams params =
          new DocumentFormattingParams(editor.open(FILE, TEXT), OPTIONS);
      List<? extends TextEdit> edits =
          Editor.get(editor.server.getTextDocumentService().formatting(params));
      String formatted = Spot.apply(TEXT, edits);
      assertEquals(
          """
          network lan {
            host a   // the first
            host b
            link a -- b
          }
          """,
          formatted);
      editor.replace(FILE, formatted);
      DocumentFormattingParams again =
          new DocumentFormattingParams(new TextDocumentIdentifier(FILE), OPTIONS);
      assertEquals(List.of(), Editor.get(editor.server.getTextDocumentService().formatting(again)));
    }
  }

  @Test
  void aRangeIsFormattedAndNothingElse() throws IOException {
    try (Editor editor = Editor.start()) {
      Range link = new Range(new Position(3, 0), new Position(3, 14));
      DocumentRangeFormattingParams params =
          new DocumentRangeFormattingParams(editor.open(FILE, TEXT), OPTIONS, link);
      List<? extends TextEdit> edits =
          Editor.get(editor.server.getTextDocumentService().rangeFormatting(params));
      String formatted = Spot.apply(TEXT, edits);
      assertTrue(
          formatted.startsWith("network lan{\nhost   a   // the first\nhost b\n"), formatted);
      assertTrue(formatted.contains("link a -- b\n}\n"), formatted);
    }
  }

  @Test
  void aTextWithMistakesStaysAsItIs() throws IOException {
    try (Editor editor = Editor.start()) {
      DocumentFormattingParams params =
          new DocumentFormattingParams(editor.open(FILE, TEXT.replace("--", "-")), OPTIONS);
      assertEquals(
          List.of(), Editor.get(editor.server.getTextDocumentService().formatting(params)));
    }
  }
}
