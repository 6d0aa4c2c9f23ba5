package netlang.dsl.ui.server;

import com.google.inject.Injector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import netlang.dsl.ide.NetLangIdeSetup;
import netlang.dsl.ide.server.Handbook;
import netlang.dsl.ide.server.NetLangServer;
import netlang.dsl.ui.NetLangPlugin;
import org.apache.log4j.Logger;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHintWorkspaceCapabilities;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.swt.widgets.Display;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;

/**
 * The one language server of the workbench, in its own process: a plain object that is called. It
 * starts with the first file that is opened.
 */
public final class LanguageServer {

  /** In milliseconds: who waits longer than this for an answer has lost interest. */
  private static final long PATIENCE = 10_000;

  /** In milliseconds, of somebody who has pressed a key and cannot go on before the answer. */
  private static final long PATIENCE_AT_THE_KEYBOARD = 1_500;

  private static LanguageServer running;

  private final NetLangServer server;
  private final Set<String> keywords;
  private final List<String> tokenTypes;
  private final Workbench workbench = new Workbench();

  private LanguageServer() {
    Logger root = Logger.getRootLogger();
    if (!root.getAllAppenders().hasMoreElements()) root.addAppender(new ErrorLog());
    Injector language = new NetLangIdeSetup().createInjectorAndDoEMFRegistration();
    keywords = GrammarUtil.getAllKeywords(language.getInstance(IGrammarAccess.class).getGrammar());
    server = NetLangServer.create(language, Handbook.PUBLISHED, null);
    server.connect(workbench);
    ServerCapabilities capabilities = server.initialize(parameters()).join().getCapabilities();
    tokenTypes = capabilities.getSemanticTokensProvider().getLegend().getTokenTypes();
    server.initialized(new InitializedParams());
  }

  public static synchronized LanguageServer get() {
    if (running == null) running = new LanguageServer();
    return running;
  }

  /** When the workbench closes. */
  public static synchronized void stop() {
    if (running != null) running.server.shutdown();
    running = null;
  }

  private static InitializeParams parameters() {
    InitializeParams parameters = new InitializeParams();
    parameters.setWorkspaceFolders(folders());
    parameters.setLocale(MessageLanguage.tag());
    CompletionItemCapabilities items = new CompletionItemCapabilities();
    items.setSnippetSupport(true);
    TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
    text.setCompletion(new CompletionCapabilities(items));
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setInlayHint(new InlayHintWorkspaceCapabilities(true));
    parameters.setCapabilities(new ClientCapabilities(workspace, text, null));
    return parameters;
  }

  /** The projects that are open, each with its place on the disk. */
  static List<WorkspaceFolder> folders() {
    List<WorkspaceFolder> folders = new ArrayList<>();
    for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects())
      if (project.isOpen() && project.getLocationURI() != null)
        folders.add(new WorkspaceFolder(Files.uri(project.getLocationURI()), project.getName()));
    return folders;
  }

  public NetLangServer server() {
    return server;
  }

  /** Of the grammar; some are names elsewhere. */
  public Set<String> keywords() {
    return keywords;
  }

  /** What the numbers in an answer about semantic tokens mean. */
  public List<String> tokenTypes() {
    return tokenTypes;
  }

  /** What it tells of its own accord. */
  public Workbench workbench() {
    return workbench;
  }

  /** A question about one file. */
  public interface Question<T>
      extends BiFunction<NetLangServer, TextDocumentIdentifier, CompletableFuture<T>> {}

  /** An answer some time later; null if the document is no file of ours on a disk. */
  public static <T> CompletableFuture<T> ask(IDocument document, Question<T> question) {
    String uri = Files.uri(document);
    return uri == null || !uri.endsWith("." + NetLangPlugin.EXTENSION)
        ? CompletableFuture.completedFuture(null)
        : question.apply(get().server, new TextDocumentIdentifier(uri));
  }

  /**
   * Waits for the answer, in the UI thread only where the platform wants it there, and not for
   * long; empty if there is none, or nobody needs it more.
   */
  public static <T> Optional<T> answer(IDocument document, Question<T> question) {
    return await(ask(document, question));
  }

  /** Whether a question was given up only because some text has changed. */
  public static boolean isOutdated(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof ResponseErrorException refused
        && refused.getResponseError().getCode() == ResponseErrorCode.ContentModified.getValue();
  }

  /** Waits for an answer; empty if there is none, or the text has changed meanwhile. */
  public static <T> Optional<T> await(CompletableFuture<T> answer) {
    boolean inUi = Display.getCurrent() != null;
    long patience = inUi ? PATIENCE_AT_THE_KEYBOARD : PATIENCE;
    try {
      return Optional.ofNullable(answer.get(patience, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (CancellationException e) {
      return Optional.empty();
    } catch (TimeoutException | ExecutionException e) {
      boolean refused = e.getCause() instanceof ResponseErrorException;
      if (!refused) NetLangPlugin.log("The language server gave no answer", e);
      return Optional.empty();
    }
  }
}
