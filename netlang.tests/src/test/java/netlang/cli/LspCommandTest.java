package netlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;

/** {@code netlang lsp} as a process, as an editor starts it. */
class LspCommandTest {

  private static final long PATIENCE_SECONDS = 120;

  private static Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dguice_bytecode_gen_option=DISABLED", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), Main.class.getName(), "lsp"));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static <T> T get(CompletableFuture<T> answer)
      throws ExecutionException, InterruptedException, TimeoutException {
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void anEditorIsServedAndItsScenariosAreRun() throws Exception {
    Process process = start();
    try {
      Client client = new Client();
      Launcher<LanguageServer> launcher =
          LSPLauncher.createClientLauncher(
              client, process.getInputStream(), process.getOutputStream());
      launcher.startListening();
      LanguageServer server = launcher.getRemoteProxy();
      InitializeParams params = new InitializeParams();
      params.setCapabilities(new ClientCapabilities());
      params.setProcessId((int) ProcessHandle.current().pid());
      params.setLocale("en");
      get(server.initialize(params));
      server.initialized(new InitializedParams());
      String uri = "file:///nets/hello.net";
      TextDocumentItem file = new TextDocumentItem(uri, "netlang", 1, CommandLineTester.PING);
      server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(file));
      assertEquals(List.of(), get(client.found).getDiagnostics());
      ExecuteCommandParams run =
          new ExecuteCommandParams("netlang.run", List.<Object>of(uri, "hello"));
      Map<?, ?> outcome = (Map<?, ?>) get(server.getWorkspaceService().executeCommand(run));
      assertEquals(true, outcome.get("passed"), outcome::toString);
      assertEquals("\"hello\" passed; expectations: 2", get(client.shown));
      get(server.shutdown());
      server.exit();
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
      assertEquals(0, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void itEndsWithItsInput() throws Exception {
    Process process = start();
    try {
      process.getOutputStream().close();
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
      assertEquals(1, process.exitValue());
      assertEquals(0, process.getInputStream().readAllBytes().length);
      assertFalse(process.isAlive());
    } finally {
      process.destroyForcibly();
    }
  }

  private static final class Client implements LanguageClient {

    private final CompletableFuture<PublishDiagnosticsParams> found = new CompletableFuture<>();
    private final CompletableFuture<String> shown = new CompletableFuture<>();

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
      found.complete(diagnostics);
    }

    @Override
    public void showMessage(MessageParams message) {
      shown.complete(message.getMessage());
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams request) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {}
  }
}
