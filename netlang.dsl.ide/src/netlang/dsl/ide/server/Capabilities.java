package netlang.dsl.ide.server;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.InlayHintWorkspaceCapabilities;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;

/** What the server can do beyond Xtext's, and what the client understands of it. */
final class Capabilities {

  /** Behind these characters something is proposed without being asked for. */
  private static final List<String> PROPOSED_BEHIND = List.of(".", ":", "/", "\"");

  private static final List<String> EXPLAINED_BEHIND = List.of("(", ",", "=");

  private final Optional<ClientCapabilities> client;

  /**
   * @param client may be null
   */
  Capabilities(ClientCapabilities client) {
    this.client = Optional.ofNullable(client);
  }

  static void addTo(ServerCapabilities server, List<String> commands) {
    SemanticTokensWithRegistrationOptions tokens =
        new SemanticTokensWithRegistrationOptions(Terms.LEGEND);
    tokens.setFull(true);
    tokens.setRange(true);
    server.setSemanticTokensProvider(tokens);
    server.setFoldingRangeProvider(true);
    server.setCodeActionProvider(CodeActions.options());
    server.setCodeLensProvider(new CodeLensOptions(false));
    server.setCompletionProvider(new CompletionOptions(false, PROPOSED_BEHIND));
    server.setInlayHintProvider(true);
    server.setDocumentLinkProvider(new DocumentLinkOptions(false));
    server.setSignatureHelpProvider(new SignatureHelpOptions(EXPLAINED_BEHIND));
    server.setExecuteCommandProvider(new ExecuteCommandOptions(commands));
  }

  /** Whether its user fills in the places of templates. */
  boolean templates() {
    return client
        .map(ClientCapabilities::getTextDocument)
        .map(TextDocumentClientCapabilities::getCompletion)
        .map(CompletionCapabilities::getCompletionItem)
        .map(CompletionItemCapabilities::getSnippetSupport)
        .orElse(false);
  }

  /** Whether it tells of files that change on the disk, if it is asked to. */
  boolean watchesFiles() {
    return client
        .map(ClientCapabilities::getWorkspace)
        .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
        .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
        .orElse(false);
  }

  /** Whether it asks for hints again when it is told to. */
  boolean refreshesHints() {
    return client
        .map(ClientCapabilities::getWorkspace)
        .map(WorkspaceClientCapabilities::getInlayHint)
        .map(InlayHintWorkspaceCapabilities::getRefreshSupport)
        .orElse(false);
  }
}
