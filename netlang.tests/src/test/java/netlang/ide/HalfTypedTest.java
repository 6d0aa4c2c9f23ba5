package netlang.ide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file, every question is answered, and none with a failure. */
class HalfTypedTest {

  private static final String FILE = "file:///nets/half.net";

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "..",
          "--",
          "->",
          ".",
          ",",
          "/",
          "=",
          ":",
          "\"",
          "'",
          "//",
          "/*",
          "*/",
          "host",
          "network n",
          "module m(",
          "import \"x.net\"",
          "link a --",
          "flow f =",
          "10.0.0.1",
          "10.0.0.",
          "02:00:",
          "1e999",
          "99999999999999999999",
          "^",
          "€",
          "\t",
          "\n",
          "for i in 1..3 {",
          "if",
          "else",
          "pc[1..",
          "is",
          "subnet s = ",
          "expect",
          "at 1 s",
          "tcp {",
          "tcp { nagle",
          "plan 10.0.0.0/8 {",
          "const c = ",
          "kind k = host {",
          "lan.host(");

  private static final String MODULES =
      """
      import "lib.net"
      const n = 3
      kind desk = host { arp-timeout 60 s }
      module branch(block, hosts = n) {
        subnet lan = block { gateway lan.last  pool lan.host(10) .. lan.host(20) }
        router r { nic lan { ip lan }   nic wan { ip 10.9.0.2/24 } }
        switch s
        host pc[1..hosts] is desk { ip lan }
        if hosts > 2 { host extra { ip lan } link extra -- s } else { host other }
        for i in 1..hosts { link pc[i] -- s }
        link r.lan -- s
      }
      network company {
        plan 10.2.0.0/16 equal { site[1..2] 50 hosts }
        network berlin = branch(10.1.0.0/24)
        network office[i in 1..2] = branch(site[i], hosts = 2)
        flow hello[i in 1..2] = ping office[i]/pc[1] -> berlin/pc[i]
      }
      scenario "x" on company { at 0 s start hello   expect hello[1] succeeds }
      """;

  private static Position somewhere(String text, Random random) {
    return Spot.position(text, random.nextInt(text.length() + 1));
  }

  /** Asks everything about the text and waits for every answer. */
  private static void askEverything(Editor editor, String text, Random random) {
    TextDocumentIdentifier file = new TextDocumentIdentifier(FILE);
    TextDocumentService server = editor.server.getTextDocumentService();
    Position end = Spot.position(text, text.length());
    Position place = somewhere(text, random);
    Range all = new Range(new Position(0, 0), end);
    FormattingOptions options = new FormattingOptions(2, true);
    List<CompletableFuture<?>> answers = new ArrayList<>();
    answers.add(server.completion(new CompletionParams(file, end)));
    answers.add(server.completion(new CompletionParams(file, place)));
    answers.add(server.hover(new HoverParams(file, place)));
    answers.add(server.definition(new DefinitionParams(file, place)));
    answers.add(server.references(new ReferenceParams(file, place, new ReferenceContext(true))));
    answers.add(server.documentHighlight(new DocumentHighlightParams(file, place)));
    answers.add(server.prepareRename(new PrepareRenameParams(file, place)));
    answers.add(server.signatureHelp(new SignatureHelpParams(file, place)));
    answers.add(server.documentSymbol(new DocumentSymbolParams(file)));
    answers.add(server.semanticTokensFull(new SemanticTokensParams(file)));
    answers.add(server.foldingRange(new FoldingRangeRequestParams(file)));
    answers.add(server.codeLens(new CodeLensParams(file)));
    answers.add(server.inlayHint(new InlayHintParams(file, all)));
    answers.add(server.documentLink(new DocumentLinkParams(file)));
    answers.add(server.formatting(new DocumentFormattingParams(file, options)));
    answers.add(
        server.rangeFormatting(
            new DocumentRangeFormattingParams(file, options, new Range(place, end))));
    answers.add(editor.server.getWorkspaceService().symbol(new WorkspaceSymbolParams("a")));
    for (CompletableFuture<?> answer : answers) {
      try {
        Editor.get(answer);
      } catch (AssertionError e) {
        throw new AssertionError("at " + place + " of:\n" + text, e);
      }
    }
  }

  private static String example(String name) throws IOException {
    return name.equals("modules")
        ? MODULES
        : Files.readString(Path.of("../examples", name, name + ".net"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"modules", "05-through-a-router", "29-a-connection", "33-zero-window"})
  void everyBeginningOfAFileIsUnderstood(String name) throws IOException {
    String text = example(name);
    Random random = new Random(1);
    try (Editor editor = Editor.start()) {
      editor.open(FILE, "");
      for (int end = 0; end <= text.length(); end += 1 + random.nextInt(text.length() / 25)) {
        editor.replace(FILE, text.substring(0, end));
        askEverything(editor, text.substring(0, end), random);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"modules", "05-through-a-router", "14-a-cable-is-cut"})
  void everyEditIsUnderstood(String name) throws IOException {
    Random random = new Random(2);
    try (Editor editor = Editor.start()) {
      String text = example(name);
      editor.open(FILE, text);
      for (int i = 0; i < 40; i++) {
        text = i % 10 == 0 ? example(name) : edited(text, random);
        editor.replace(FILE, text);
        askEverything(editor, text, random);
      }
    }
  }

  private static String edited(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + (random.nextBoolean() ? 0 : random.nextInt(20)));
    String piece = random.nextInt(3) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
    return text.substring(0, from) + piece + text.substring(to);
  }

  @Test
  void placesOutsideOfTheTextAreMovedIntoIt() throws IOException {
    try (Editor editor = Editor.start()) {
      TextDocumentIdentifier file = editor.open(FILE, "network n { }");
      for (Position place : List.of(new Position(99, 0), new Position(0, 999), new Position(5, 5)))
        Editor.get(editor.server.getTextDocumentService().hover(new HoverParams(file, place)));
    }
  }

  @Test
  void aFileThatIsNotThereIsEmpty() throws IOException {
    try (Editor editor = Editor.start()) {
      TextDocumentIdentifier file = new TextDocumentIdentifier("file:///no/such/file.net");
      Editor.get(
          editor.server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(file)));
      editor.open("untitled:Untitled-1", "network n { host a }");
      TextDocumentIdentifier untitled = new TextDocumentIdentifier("untitled:Untitled-1");
      Editor.get(
          editor
              .server
              .getTextDocumentService()
              .hover(new HoverParams(untitled, new Position(0, 17))));
    }
  }
}
