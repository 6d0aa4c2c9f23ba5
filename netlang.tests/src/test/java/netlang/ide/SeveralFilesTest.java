package netlang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written in one file counts in those that import it, saved or not. */
class SeveralFilesTest {

  private static final String MODULE = "module branch(size) { host pc { ip 10.0.0.1/24 } }\n";
  private static final String USER = "import \"lib.net\"\nnetwork n { network a = branch(4) }\n";

  @TempDir Path folder;
  private String library;
  private String user;

  @BeforeEach
  void write() throws IOException {
    library = Files.writeString(folder.resolve("lib.net"), MODULE).toUri().toString();
    user = Files.writeString(folder.resolve("user.net"), USER).toUri().toString();
  }

  private static List<String> errors(PublishDiagnosticsParams found) {
    return found.getDiagnostics().stream()
        .map(Diagnostic::getCode)
        .map(code -> code.getLeft())
        .filter(code -> code.equals("V50"))
        .toList();
  }

  @Test
  void anEditOfAnImportedFileIsSeenBeforeItIsSaved() throws Exception {
    try (Editor editor = Editor.start(folder.toUri().toString())) {
      editor.open(user, USER);
      assertEquals(List.of(), errors(editor.nextDiagnostics(user)));
      editor.open(library, MODULE);
      assertEquals(List.of(), errors(editor.nextDiagnostics(user)));
      editor.replace(library, MODULE.replace("branch", "site"));
      assertEquals(List.of("V50"), errors(editor.nextDiagnostics(user)));
      // what is not saved is forgotten with the file
      editor.closeFile(library);
      assertEquals(List.of(), errors(editor.nextDiagnostics(user)));
    }
  }

  @Test
  void aChangeOnTheDiskIsSeen() throws Exception {
    try (Editor editor = Editor.start(folder.toUri().toString())) {
      TextDocumentIdentifier file = editor.open(user, USER);
      assertEquals(List.of(), errors(editor.nextDiagnostics(user)));
      Files.writeString(folder.resolve("lib.net"), "\n" + MODULE);
      FileEvent changed = new FileEvent(library, FileChangeType.Changed);
      editor
          .server
          .getWorkspaceService()
          .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(changed)));
      DefinitionParams branch = new DefinitionParams(file, new Position(1, 26));
      List<? extends Location> found =
          Editor.get(editor.server.getTextDocumentService().definition(branch)).getLeft();
      assertEquals(new Position(1, 7), found.get(0).getRange().getStart());
      Files.delete(folder.resolve("lib.net"));
      FileEvent deleted = new FileEvent(library, FileChangeType.Deleted);
      editor
          .server
          .getWorkspaceService()
          .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(deleted)));
      PublishDiagnosticsParams after = editor.nextDiagnostics(user);
      assertTrue(after.getDiagnostics().size() > 0, after::toString);
    }
  }

  @Test
  void theNameOfAFileLeadsIntoIt() throws IOException {
    try (Editor editor = Editor.start()) {
      TextDocumentIdentifier file = editor.open(user, USER);
      DefinitionParams name = new DefinitionParams(file, new Position(0, 10));
      List<? extends Location> found =
          Editor.get(editor.server.getTextDocumentService().definition(name)).getLeft();
      assertEquals(library, found.get(0).getUri());
    }
  }
}
