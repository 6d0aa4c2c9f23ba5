package netlang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import netlang.dsl.ide.name.Judgement;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From names to where they are given and used. */
class NavigationTest {

  private static final String FILE = "file:///nets/names.net";

  private static final String LAN =
      """
      network lan {
        host alice { ip 10.0.0.1/24 }
        host bob { nic left { ip 10.0.0.2/24 } }
        switch s1
        link alice -- s1 -- bob
        flow hello = ping alice -> bob.left
      }
      scenario "x" {
        at 0 s start hello
        expect hello succeeds
        expect exactly 1 arp request from alice
      }
      """;

  @TempDir Path folder;

  private static Spot at(String before, String marked) {
    return Spot.of(LAN.replace(before, marked));
  }

  private static List<String> pieces(String text, List<? extends Location> locations) {
    return locations.stream().map(each -> Spot.piece(text, each.getRange())).toList();
  }

  private static List<String> definition(Editor editor, Spot spot) {
    DefinitionParams params = new DefinitionParams(editor.open(FILE, spot.text()), spot.position());
    return pieces(
        spot.text(),
        Editor.get(editor.server.getTextDocumentService().definition(params)).getLeft());
  }

  @Test
  void aUseLeadsToTheDeclaration() throws IOException {
    try (Editor editor = Editor.start()) {
      assertEquals(List.of("2:alice"), definition(editor, at("link alice", "link al|ice")));
      assertEquals(List.of("2:alice"), definition(editor, at("link alice", "link alice|")));
      assertEquals(List.of("3:left"), definition(editor, at("bob.left", "bob.|left")));
      assertEquals(List.of("6:hello"), definition(editor, at("start hello", "start |hello")));
      assertEquals(List.of(), definition(editor, at("ping", "pi|ng")));
    }
  }

  @Test
  void whatIsImpliedIsFoundWhereItsNodeIs() throws IOException {
    try (Editor editor = Editor.start()) {
      assertEquals(List.of("2:alice"), definition(editor, at("ping alice", "ping alice.e|th0")));
    }
  }

  @Test
  void allUsesAreFound() throws IOException {
    try (Editor editor = Editor.start()) {
      Spot spot = at("host alice", "host al|ice");
      ReferenceParams params =
          new ReferenceParams(
              editor.open(FILE, spot.text()), spot.position(), new ReferenceContext(true));
      List<String> found =
          pieces(
              spot.text(), Editor.get(editor.server.getTextDocumentService().references(params)));
      assertEquals(List.of("2:alice", "5:alice", "6:alice", "11:alice"), found);
      var highlights =
          Editor.get(
              editor
                  .server
                  .getTextDocumentService()
                  .documentHighlight(
                      new DocumentHighlightParams(
                          new TextDocumentIdentifier(FILE), spot.position())));
      assertEquals(
          List.of("2:alice Write", "5:alice Read", "6:alice Read", "11:alice Read"),
          highlights.stream()
              .map(each -> Spot.piece(spot.text(), each.getRange()) + " " + each.getKind())
              .toList());
    }
  }

  private static WorkspaceEdit rename(Editor editor, Spot spot, String newName)
      throws ExecutionException, InterruptedException {
    RenameParams params =
        new RenameParams(editor.open(FILE, spot.text()), spot.position(), newName);
    return editor.server.getTextDocumentService().rename(params).get();
  }

  @Test
  void aNameIsChangedEverywhere() throws Exception {
    try (Editor editor = Editor.start()) {
      Spot spot = at("-> bob", "-> b|ob");
      WorkspaceEdit edit = rename(editor, spot, "bert");
      assertEquals(
          LAN.replace("bob", "bert"), Spot.apply(spot.text(), edit.getChanges().get(FILE)));
    }
  }

  @Test
  void aWordOfTheLanguageIsEscaped() throws Exception {
    try (Editor editor = Editor.start()) {
      Spot spot = at("-> bob", "-> b|ob");
      WorkspaceEdit edit = rename(editor, spot, "link");
      assertEquals(
          LAN.replace("bob", "^link"), Spot.apply(spot.text(), edit.getChanges().get(FILE)));
    }
  }

  @Test
  void aNameThatIsTakenOrNoneIsRefused() throws IOException {
    try (Editor editor = Editor.start()) {
      Spot spot = at("-> bob", "-> b|ob");
      String taken =
          assertThrows(ExecutionException.class, () -> rename(editor, spot, "hello")).getMessage();
      assertTrue(taken.endsWith("there is already something called `hello` here"), taken);
      String none =
          assertThrows(ExecutionException.class, () -> rename(editor, spot, "a b")).getMessage();
      assertTrue(none.contains("`a b` is no name"), none);
    }
  }

  @Test
  void aNameIsJudgedBeforeItIsGiven() throws IOException {
    try (Editor editor = Editor.start()) {
      Spot spot = at("-> bob", "-> b|ob");
      TextDocumentIdentifier file = editor.open(FILE, spot.text());
      PrepareRenameParams place = new PrepareRenameParams(file, spot.position());
      Editor.get(editor.server.getTextDocumentService().prepareRename(place));
      Function<String, Judgement> judge =
          name -> Editor.get(editor.served.judge(new RenameParams(file, spot.position(), name)));
      assertEquals(new Judgement(true, ""), judge.apply("bert"));
      assertEquals(new Judgement(true, ""), judge.apply("host"), "no reserved word");
      assertEquals(
          new Judgement(true, "`link` is a word of the language, and is written `^link` as a name"),
          judge.apply("link"));
      assertEquals(
          new Judgement(false, "there is already something called `hello` here"),
          judge.apply("hello"));
      for (String none : List.of("", " ", "my switch", "1st", "a/b", "bert "))
        assertTrue(judge.apply(none).sentence().contains("is no name"), none);
    }
  }

  @Test
  void onlyWhatStandsInTheTextCanBeRenamed() throws IOException {
    try (Editor editor = Editor.start()) {
      Spot implied = at("ping alice", "ping alice.e|th0");
      PrepareRenameParams params =
          new PrepareRenameParams(editor.open(FILE, implied.text()), implied.position());
      assertNull(Editor.get(editor.server.getTextDocumentService().prepareRename(params)));
      Spot named = at("link alice", "link a|lice");
      editor.replace(FILE, named.text());
      PrepareRenameParams right =
          new PrepareRenameParams(new TextDocumentIdentifier(FILE), named.position());
      assertEquals(
          "5:alice",
          Spot.piece(
              LAN,
              Editor.get(editor.server.getTextDocumentService().prepareRename(right)).getFirst()));
    }
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toUri().toString();
  }

  @Test
  void namesLeadIntoOtherFilesAndAreChangedThere() throws IOException {
    String library = write("lib.net", "module branch(size) { switch s }\n");
    String user = write("user.net", "import \"lib.net\"\nnetwork n { network a = branch(4) }\n");
    write("other.net", "import branch from \"lib.net\"\nnetwork m { network b = branch(5) }\n");
    try (Editor editor = Editor.start(folder.toUri().toString())) {
      String text = Files.readString(Path.of(java.net.URI.create(user)));
      TextDocumentIdentifier file = editor.open(user, text);
      Spot spot = Spot.of(text.replace("= branch", "= br|anch"));
      List<? extends Location> found =
          Editor.get(
                  editor
                      .server
                      .getTextDocumentService()
                      .definition(new DefinitionParams(file, spot.position())))
              .getLeft();
      assertEquals(library, found.get(0).getUri());
      WorkspaceEdit edit =
          Editor.get(
              editor
                  .server
                  .getTextDocumentService()
                  .rename(new RenameParams(file, spot.position(), "site")));
      assertEquals(3, edit.getChanges().size(), edit::toString);
      edit.getChanges()
          .forEach(
              (uri, edits) -> {
                Path path = Path.of(java.net.URI.create(uri));
                String before = read(path);
                assertEquals(before.replace("branch", "site"), Spot.apply(before, edits));
              });
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theWorkspaceIsSearchedForNames() throws IOException {
    write("a.net", "network office { host alice   switch core }\n");
    write("b.net", "network lab { host malice { nic eth5 } }\n");
    try (Editor editor = Editor.start(folder.toUri().toString())) {
      var found =
          Editor.get(editor.server.getWorkspaceService().symbol(new WorkspaceSymbolParams("ALICE")))
              .getRight();
      assertEquals(
          List.of("office/alice", "lab/malice"),
          found.stream()
              .map(each -> each.getContainerName() + "/" + each.getName())
              .sorted(java.util.Comparator.reverseOrder())
              .toList());
    }
  }
}
