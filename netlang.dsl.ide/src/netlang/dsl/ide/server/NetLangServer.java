package netlang.dsl.ide.server;

import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.validation.Issue;

/** Xtext's language server with what it lacks. */
@Singleton
public final class NetLangServer extends LanguageServerImpl {

  private final Checks checks;
  private final Diagnostics diagnostics;
  private final UriExtensions uris;
  private final Ending ending;

  @Inject
  NetLangServer(Checks checks, Diagnostics diagnostics, UriExtensions uris, Ending ending) {
    this.checks = checks;
    this.diagnostics = diagnostics;
    this.uris = uris;
    this.ending = ending;
    checks.tell(this::publish);
  }

  /**
   * A server for one client.
   *
   * @param language as {@link netlang.dsl.ide.NetLangIdeSetup} makes it; several servers may share
   *     it
   */
  public static NetLangServer create(Injector language, Handbook handbook) {
    IResourceServiceProvider services = language.getInstance(IResourceServiceProvider.class);
    return Guice.createInjector(new NetLangServerModule(services, handbook))
        .getInstance(NetLangServer.class);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    if (params.getWorkspaceFolders() == null) params.setWorkspaceFolders(root(params));
    return super.initialize(params)
        .thenApply(
            result -> {
              result.setServerInfo(new ServerInfo("netlang"));
              return result;
            });
  }

  /** Of an older client, which tells one folder, or none. */
  @SuppressWarnings("deprecation")
  private List<WorkspaceFolder> root(InitializeParams params) {
    URI root = getBaseDir(params);
    return root == null ? List.of() : List.of(new WorkspaceFolder(uris.toUriString(root), ""));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    ending.shutdown();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  protected ServerCapabilities createServerCapabilities(InitializeParams params) {
    ServerCapabilities capabilities = super.createServerCapabilities(params);
    return capabilities;
  }

  private void publish(URI uri, Text text, List<Issue> issues) {
    PublishDiagnosticsParams found =
        new PublishDiagnosticsParams(uris.toUriString(uri), diagnostics.of(issues, text));
    found.setVersion(text.getVersion());
    getLanguageClient().publishDiagnostics(found);
  }

  /** How the client has taken leave, as the status of a process; see {@link Ending}. */
  CompletableFuture<Integer> ended() {
    return ending.status();
  }

  void stop() {
    checks.stop();
    getRequestManager().shutdown();
  }
}
