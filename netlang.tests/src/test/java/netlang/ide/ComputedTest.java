package netlang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody has written: values that are computed, and what modules ask for. */
class ComputedTest {

  private static final String FILE = "file:///nets/computed.net";

  private static final String COMPANY =
      """
      // One site of the company.
      module branch(block, hosts = 3) {
        subnet lan = block
        router r { nic lan { ip lan }   nic wan { ip 10.9.0.2/24 } }
        switch s
        host pc[1..hosts] { ip lan }
        link pc -- s
        link r.lan -- s
      }
      network company {
        plan 10.2.0.0/16 equal { site[1..2] 50 hosts }
        network berlin = branch(10.1.0.0/24)
        host boss { ip 10.9.0.9/24   gateway 10.9.0.2 }
        link boss -- berlin/r.wan
      }
      """;

  @TempDir Path folder;

  /** The text with each hint at its place, in angle brackets. */
  private static String hinted(Editor editor, String text) {
    TextDocumentIdentifier file = editor.open(FILE, text);
    Range all = new Range(new Position(0, 0), new Position(1000, 0));
    List<InlayHint> hints =
        Editor.get(
            editor.server.getTextDocumentService().inlayHint(new InlayHintParams(file, all)));
    StringBuilder shown = new StringBuilder(text);
    for (int i = hints.size() - 1; i >= 0; i--)
      shown.insert(
          Spot.offset(text, hints.get(i).getPosition()),
          "<" + hints.get(i).getLabel().getLeft() + ">");
    return shown.toString();
  }

  @Test
  void addressesMacsAndGatewaysAreShownWhereTheyBelong() throws IOException {
    try (Editor editor = Editor.start()) {
      String shown = hinted(editor, COMPANY);
      assertEquals(
          """
          // One site of the company.
          module branch(block, hosts = 3) {
            subnet lan = block
            router r { nic lan<02:00:00:00:00:01> { ip lan<10.1.0.1/24> }   nic wan<02:00:00:00:00:02> { ip 10.9.0.2/24 } }
            switch s
            host pc[1..hosts]<02:00:00:00:00:03 … 02:00:00:00:00:05> { ip lan<10.1.0.2/24 … 10.1.0.4/24><gateway 10.1.0.1> }
            link pc -- s
            link r.lan -- s
          }
          network company {
            plan 10.2.0.0/16 equal { site[1..2]<10.2.0.0/26 … 10.2.0.64/26> 50 hosts }
            network berlin = branch(10.1.0.0/24)
            host boss<02:00:00:00:00:06> { ip 10.9.0.9/24   gateway 10.9.0.2<berlin/r.wan> }
            link boss -- berlin/r.wan
          }
          """,
          shown);
    }
  }

  private static String hover(Editor editor, String before, String marked) {
    Spot spot = Spot.of(COMPANY.replace(before, marked));
    HoverParams params = new HoverParams(editor.open(FILE, spot.text()), spot.position());
    return Editor.get(editor.server.getTextDocumentService().hover(params))
        .getContents()
        .getRight()
        .getValue();
  }

  @Test
  void whatADeclarationStandsForIsTold() throws IOException {
    try (Editor editor = Editor.start()) {
      assertEquals(
          """
          ```net
          host pc[1..hosts]
          ```
          - stands for 3
          - `berlin/pc[1]`: 10.1.0.2/24
          - `berlin/pc[2]`: 10.1.0.3/24
          - `berlin/pc[3]`: 10.1.0.4/24
          """,
          hover(editor, "link pc", "link p|c"));
      String router = hover(editor, "berlin/r.wan", "berlin/|r.wan");
      assertTrue(router.contains("- here called `berlin/r`\n"), router);
      String module = hover(editor, "= branch", "= bra|nch");
      assertTrue(module.startsWith("```net\nmodule branch(block, hosts = 3)\n"), module);
      assertTrue(module.contains("One site of the company."), module);
      String site = hover(editor, "site[1..2]", "si|te[1..2]");
      assertTrue(site.contains("- `site[2]`: 10.2.0.64/26\n"), site);
      String lan = hover(editor, "subnet lan", "subnet |lan");
      assertTrue(lan.contains("- network 10.1.0.0/24, mask 255.255.255.0"), lan);
    }
  }

  private static SignatureHelp signature(Editor editor, String marked) {
    Spot spot = Spot.of(COMPANY.replace("branch(10.1.0.0/24)", marked));
    SignatureHelpParams params =
        new SignatureHelpParams(editor.open(FILE, spot.text()), spot.position());
    return Editor.get(editor.server.getTextDocumentService().signatureHelp(params));
  }

  @Test
  void parametersOfAModuleAreTold() throws IOException {
    try (Editor editor = Editor.start()) {
      SignatureHelp first = signature(editor, "branch(|)");
      assertEquals("branch(block, hosts = 3)", first.getSignatures().get(0).getLabel());
      assertEquals(0, first.getActiveParameter());
      assertEquals(1, signature(editor, "branch(10.1.0.0/24, |)").getActiveParameter());
      assertEquals(1, signature(editor, "branch(hosts = |").getActiveParameter());
      assertEquals(
          "subnet(n, length)",
          signature(editor, "branch(x.subnet(1, |))").getSignatures().get(0).getLabel());
      assertNull(signature(editor, "bran|ch(10.1.0.0/24)"));
    }
  }

  @Test
  void importsAndCodesAreLinks() throws IOException {
    Files.writeString(folder.resolve("lib.net"), "module m() { }\n");
    String uri = folder.resolve("user.net").toUri().toString();
    String text = "import \"lib.net\"\nnetwork n { allow V25 }\n";
    try (Editor editor = Editor.start()) {
      List<DocumentLink> links =
          Editor.get(
              editor
                  .server
                  .getTextDocumentService()
                  .documentLink(new DocumentLinkParams(editor.open(uri, text))));
      assertEquals("1:\"lib.net\"", Spot.piece(text, links.get(0).getRange()));
      assertEquals(folder.resolve("lib.net").toUri().toString(), links.get(0).getTarget());
      assertEquals("2:V25", Spot.piece(text, links.get(1).getRange()));
      assertEquals("https://netlang.org/checks/V25", links.get(1).getTarget());
    }
  }
}
