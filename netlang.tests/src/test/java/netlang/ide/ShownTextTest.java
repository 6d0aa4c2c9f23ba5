package netlang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.junit.jupiter.api.Test;

/** How an editor shows a text: colours, folds, lenses, outline. */
class ShownTextTest {

  private static final String FILE = "file:///nets/shown.net";

  private static final String TEXT =
      """
      // two hosts
      // and a switch
      network lan {
        host alice { ip 10.0.0.1/24 }
        host host { nic a { mac 02:00:00:00:00:01 } }
        switch s1 /* the
           first */
        link alice -- s1 -- host.a { rate 100 Mbit/s }
        flow hello = ping alice -> host:http
      }

      scenario "it works" on lan {
        at 0 s start hello
        expect hello succeeds
        expect 2 dropped because no-route
      }
      """;

  /** Each token as {@code kind:text}, a declared name with {@code !}. */
  private static List<String> coloured(Editor editor, String text, SemanticTokens tokens) {
    List<String> kinds =
        editor.greeting.getCapabilities().getSemanticTokensProvider().getLegend().getTokenTypes();
    String[] lines = text.split("\n");
    List<String> shown = new ArrayList<>();
    int line = 0;
    int column = 0;
    for (int i = 0; i < tokens.getData().size(); i += 5) {
      List<Integer> token = tokens.getData().subList(i, i + 5);
      column = token.get(0) == 0 ? column + token.get(1) : token.get(1);
      line += token.get(0);
      String piece = lines[line].substring(column, column + token.get(2));
      shown.add(kinds.get(token.get(3)) + (token.get(4) == 1 ? "!:" : ":") + piece);
    }
    return shown;
  }

  @Test
  void eachTokenHasTheColourOfItsMeaning() throws IOException {
    try (Editor editor = Editor.start()) {
      SemanticTokens tokens =
          Editor.get(
              editor
                  .server
                  .getTextDocumentService()
                  .semanticTokensFull(new SemanticTokensParams(editor.open(FILE, TEXT))));
      assertEquals(
          """
          comment:// two hosts
          comment:// and a switch
          keyword:network namespace!:lan
          keyword:host class!:alice keyword:ip number:10.0.0.1 operator:/ number:24
          keyword:host class!:host keyword:nic variable!:a keyword:mac number:02:00:00:00:00:01
          keyword:switch class!:s1 comment:/* the
          comment:     first */
          keyword:link class:alice operator:-- class:s1 operator:-- class:host operator:. variable:a \
          keyword:rate number:100 enumMember:Mbit enumMember:/ enumMember:s
          keyword:flow function!:hello operator:= enumMember:ping class:alice operator:-> class:host \
          operator:: enumMember:http
          keyword:scenario string!:"it works" keyword:on namespace:lan
          keyword:at number:0 enumMember:s keyword:start function:hello
          keyword:expect function:hello keyword:succeeds
          keyword:expect number:2 keyword:dropped keyword:because enumMember:no-route
          """
              .replace("\n", " ")
              .strip(),
          String.join(" ", coloured(editor, TEXT, tokens)));
    }
  }

  @Test
  void aRangeHasTheTokensThatBeginInIt() throws IOException {
    try (Editor editor = Editor.start()) {
      Range third = new Range(new Position(2, 0), new Position(3, 0));
      SemanticTokensRangeParams params =
          new SemanticTokensRangeParams(editor.open(FILE, TEXT), third);
      SemanticTokens tokens =
          Editor.get(editor.server.getTextDocumentService().semanticTokensRange(params));
      assertEquals(List.of("keyword:network", "namespace!:lan"), coloured(editor, TEXT, tokens));
    }
  }

  @Test
  void blocksAndCommentsFold() throws IOException {
    try (Editor editor = Editor.start()) {
      List<FoldingRange> folds =
          Editor.get(
              editor
                  .server
                  .getTextDocumentService()
                  .foldingRange(new FoldingRangeRequestParams(editor.open(FILE, TEXT))));
      assertEquals(
          "0-1 comment, 2-8 null, 5-6 comment, 11-14 null",
          folds.stream()
              .map(fold -> fold.getStartLine() + "-" + fold.getEndLine() + " " + fold.getKind())
              .sorted()
              .sorted(
                  java.util.Comparator.comparingInt(fold -> Integer.parseInt(fold.split("-")[0])))
              .collect(Collectors.joining(", ")));
    }
  }

  @Test
  void aScenarioCanBeRunAndTellsHowMuchItExpects() throws IOException {
    try (Editor editor = Editor.start()) {
      List<? extends CodeLens> lenses =
          Editor.get(
              editor
                  .server
                  .getTextDocumentService()
                  .codeLens(new CodeLensParams(editor.open(FILE, TEXT))));
      assertEquals(
          List.of("run scenario", "2 expectations"),
          lenses.stream().map(lens -> lens.getCommand().getTitle()).toList());
      CodeLens run = lenses.get(0);
      assertEquals(11, run.getRange().getStart().getLine());
      assertEquals("netlang.run", run.getCommand().getCommand());
      assertTrue(run.getCommand().getArguments().toString().contains("it works"), run::toString);
    }
  }

  @Test
  void anExpectationInALoopIsOneThatIsWritten() throws IOException {
    String text =
        """
        network n {
          host a { ip 10.0.0.1/24 }
          host b[1..3] { ip 10.0.0.0/24 [i + 1] }
          flow f[i in 1..3] = ping a -> b[i]
        }
        scenario "s" {
          for i in 1..3 {
            at 0 s   start f[i]
            expect f[i] succeeds
          }
          expect nothing dropped
        }
        """;
    try (Editor editor = Editor.start()) {
      List<? extends CodeLens> lenses =
          Editor.get(
              editor
                  .server
                  .getTextDocumentService()
                  .codeLens(new CodeLensParams(editor.open(FILE, text))));
      assertEquals("2 expectations", lenses.get(1).getCommand().getTitle());
    }
  }

  @Test
  void theOutlineHasWhatTheFileDeclares() throws IOException {
    try (Editor editor = Editor.start()) {
      List<String> outline = new ArrayList<>();
      Editor.get(
              editor
                  .server
                  .getTextDocumentService()
                  .documentSymbol(new DocumentSymbolParams(editor.open(FILE, TEXT))))
          .forEach(symbol -> print(symbol.getRight(), "", outline));
      assertEquals(
          """
          lan
            alice 10.0.0.1/24
            host
              a
            s1
            alice -- s1 -- host.a
            hello ping alice -> host:http
          it works
            at 0 s start hello
            expect hello succeeds
            expect 2 dropped because no-route
          """,
          String.join("\n", outline) + "\n");
    }
  }

  private static void print(DocumentSymbol symbol, String indentation, List<String> lines) {
    lines.add((indentation + symbol.getName() + " " + symbol.getDetail()).stripTrailing());
    symbol.getChildren().forEach(child -> print(child, indentation + "  ", lines));
  }
}
