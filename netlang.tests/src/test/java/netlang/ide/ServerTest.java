package netlang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import netlang.dsl.ide.NetLangIdeSetup;
import netlang.dsl.ide.server.Connection;
import netlang.dsl.ide.server.Handbook;
import netlang.dsl.ide.server.NetLangServer;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

class ServerTest {

  private static final String FILE = "file:///nets/a.net";

  @Test
  void aFaultIsPublishedWithItsCodeItsPageAndItsPlace() throws IOException {
    try (Editor editor = Editor.start()) {
      editor.open(FILE, "network lan {\n  host alice { ip 10.0.0.1/24 }\n  link alice -- bob\n}\n");
      PublishDiagnosticsParams found = editor.diagnostics(FILE);
      assertEquals(1, found.getDiagnostics().size(), found::toString);
      Diagnostic unknown = found.getDiagnostics().get(0);
      assertEquals("V50", unknown.getCode().getLeft());
      assertEquals("https://netlang.org/checks/V50", unknown.getCodeDescription().getHref());
      assertEquals(DiagnosticSeverity.Error, unknown.getSeverity());
      assertEquals("netlang", unknown.getSource());
      assertEquals(new Range(new Position(2, 16), new Position(2, 19)), unknown.getRange());
      assertTrue(unknown.getMessage().getLeft().contains("`bob`"), unknown::toString);
    }
  }

  @Test
  void whatIsTypedIsCheckedAgain() throws IOException {
    try (Editor editor = Editor.start()) {
      editor.open(FILE, "network lan {\n  host a { ip 10.0.0.1 }\n}\n");
      assertEquals("V03", editor.diagnostics(FILE).getDiagnostics().get(0).getCode().getLeft());
      editor.type(FILE, 1, 22, "/24");
      assertTrue(
          editor.diagnostics(FILE).getDiagnostics().stream()
              .noneMatch(each -> each.getSeverity() == DiagnosticSeverity.Error));
    }
  }

  @Test
  void aClosedFileHasNoFaults() throws IOException, InterruptedException {
    try (Editor editor = Editor.start()) {
      editor.open(FILE, "network lan { link a -- b }");
      assertEquals(2, editor.diagnostics(FILE).getDiagnostics().size());
      editor.closeFile(FILE);
      assertEquals(0, editor.nextDiagnostics(FILE).getDiagnostics().size());
    }
  }

  @Test
  void exitWithoutShutdownIsAFailure() throws IOException {
    assertEquals(1, Editor.start().exit());
  }

  @Test
  void theServerEndsWithItsStream() {
    NetLangServer server =
        NetLangServer.create(
            new NetLangIdeSetup().createInjectorAndDoEMFRegistration(), Handbook.PUBLISHED, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(1, Connection.serve(server, new ByteArrayInputStream(new byte[0]), out));
    assertEquals(0, out.size());
  }

  @Test
  void aClientWithoutFoldersIsServed() throws IOException {
    try (Editor editor = Editor.start(params -> params.setWorkspaceFolders(null))) {
      assertNotNull(editor.greeting.getCapabilities().getHoverProvider());
      assertNull(editor.greeting.getCapabilities().getNotebookDocumentSync());
      assertEquals("netlang", editor.greeting.getServerInfo().getName());
    }
  }
}
