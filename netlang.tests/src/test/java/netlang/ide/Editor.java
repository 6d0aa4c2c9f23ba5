package netlang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import netlang.dsl.ide.NetLangIdeSetup;
import netlang.dsl.ide.server.Connection;
import netlang.dsl.ide.server.Handbook;
import netlang.dsl.ide.server.NetLangServer;
import netlang.dsl.ide.server.ScenarioRunner;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.ExecuteCommandCapabilities;
import org.eclipse.lsp4j.FoldingRangeCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameCapabilities;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor with LSP4J's client at the other end of two streams. */
final class Editor implements AutoCloseable, LanguageClient {

  private static final long PATIENCE_SECONDS = 60;

  private final Map<String, BlockingQueue<PublishDiagnosticsParams>> published =
      new ConcurrentHashMap<>();
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();
  final ConcurrentLinkedQueue<String> shown = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Integer> status;
  private final OutputStream out;
  final LanguageServer server;

  /** The same, without the streams between. */
  final NetLangServer served;

  final InitializeResult greeting;

  private Editor(InitializeParams params, ScenarioRunner runner) throws IOException {
    Pipe toServer = Pipe.open();
    Pipe toClient = Pipe.open();
    served =
        NetLangServer.create(
            new NetLangIdeSetup().createInjectorAndDoEMFRegistration(), Handbook.PUBLISHED, runner);
    InputStream heard = Channels.newInputStream(toServer.source());
    OutputStream said = Channels.newOutputStream(toClient.sink());
    status = CompletableFuture.supplyAsync(() -> Connection.serve(served, heard, said));
    out = Channels.newOutputStream(toServer.sink());
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(this, Channels.newInputStream(toClient.source()), out);
    launcher.startListening();
    server = launcher.getRemoteProxy();
    greeting = get(server.initialize(params));
    server.initialized(new InitializedParams());
  }

  static Editor start(String... folders) throws IOException {
    return start(params -> {}, folders);
  }

  static Editor start(ScenarioRunner runner) throws IOException {
    InitializeParams params = new InitializeParams();
    params.setCapabilities(capabilities());
    return new Editor(params, runner);
  }

  static Editor start(Consumer<InitializeParams> adapt, String... folders) throws IOException {
    InitializeParams params = new InitializeParams();
    params.setCapabilities(capabilities());
    if (folders.length > 0)
      params.setWorkspaceFolders(
          List.of(folders).stream().map(uri -> new WorkspaceFolder(uri, "folder")).toList());
    adapt.accept(params);
    return new Editor(params, null);
  }

  private static ClientCapabilities capabilities() {
    TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
    text.setDocumentSymbol(new DocumentSymbolCapabilities());
    text.getDocumentSymbol().setHierarchicalDocumentSymbolSupport(true);
    text.setFoldingRange(new FoldingRangeCapabilities());
    text.setRename(new RenameCapabilities(true, false));
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setWorkspaceFolders(true);
    workspace.setExecuteCommand(new ExecuteCommandCapabilities());
    return new ClientCapabilities(workspace, text, null);
  }

  /** Waits for the answer; a failure fails the test. */
  static <T> T get(CompletableFuture<T> answer) {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("the server failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("no answer", e);
    }
  }

  TextDocumentIdentifier open(String uri, String text) {
    versions.put(uri, 1);
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "netlang", 1, text)));
    return new TextDocumentIdentifier(uri);
  }

  void replace(String uri, String text) {
    change(uri, new TextDocumentContentChangeEvent(text));
  }

  /** As an author types: at a position, in a line and column from 0. */
  void type(String uri, int line, int column, String text) {
    Position at = new Position(line, column);
    change(uri, new TextDocumentContentChangeEvent(new Range(at, at), text));
  }

  private void change(String uri, TextDocumentContentChangeEvent event) {
    int version = versions.merge(uri, 1, Integer::sum);
    VersionedTextDocumentIdentifier id = new VersionedTextDocumentIdentifier(uri, version);
    server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(id, List.of(event)));
  }

  void closeFile(String uri) {
    server
        .getTextDocumentService()
        .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
  }

  /** What is found in the latest text of the file. */
  PublishDiagnosticsParams diagnostics(String uri) {
    try {
      while (true) {
        PublishDiagnosticsParams next = queue(uri).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) fail("no diagnostics of " + uri);
        if (versions.get(uri).equals(next.getVersion())) return next;
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The next that is published about the file, whatever its version. */
  PublishDiagnosticsParams nextDiagnostics(String uri) throws InterruptedException {
    PublishDiagnosticsParams next = queue(uri).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (next == null) fail("no diagnostics of " + uri);
    return next;
  }

  private BlockingQueue<PublishDiagnosticsParams> queue(String uri) {
    return published.computeIfAbsent(uri, key -> new LinkedBlockingQueue<>());
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    queue(diagnostics.getUri()).add(diagnostics);
  }

  @Override
  public void telemetryEvent(Object object) {}

  @Override
  public void showMessage(MessageParams message) {
    shown.add(message.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void logMessage(MessageParams message) {}

  /** The status with which a process would end. */
  int exit() throws IOException {
    server.exit();
    int ended = get(status);
    out.close();
    return ended;
  }

  @Override
  public void close() throws IOException {
    get(server.shutdown());
    assertEquals(0, exit());
  }
}
