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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import netlang.dsl.ide.NetLangIdeSetup;
import netlang.dsl.ide.server.Handbook;
import netlang.dsl.ide.server.NetLangServer;
import netlang.dsl.message.Language;
import netlang.dsl.message.Speaker;
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
 * starts when it is first needed. Calls happen in the order in which they are made, in a thread of
 * their own, so that the user interface never waits.
 */
public final class LanguageServer {

  /** In milliseconds: who waits longer than this for an answer has lost interest. */
  private static final long PATIENCE = 10_000;

  /** In milliseconds, of somebody who has pressed a key and cannot go on before the answer. */
  private static final long PATIENCE_AT_THE_KEYBOARD = 1_500;

  private static final ExecutorService CALLS =
      Executors.newSingleThreadExecutor(LanguageServer::newThread);

  private static final Workbench WORKBENCH = new Workbench();

  /** Null until the first call; known to the calling thread only. */
  private static LanguageServer running;

  private static volatile List<String> tokenTypes = List.of();

  private final Speaker speaker;
  private final NetLangServer server;
  private final Set<String> keywords;

  private LanguageServer() {
    Logger root = Logger.getRootLogger();
    if (!root.getAllAppenders().hasMoreElements()) root.addAppender(new ErrorLog());
    Injector language = new NetLangIdeSetup().createInjectorAndDoEMFRegistration();
    keywords = GrammarUtil.getAllKeywords(language.getInstance(IGrammarAccess.class).getGrammar());
    speaker = language.getInstance(Speaker.class);
    server = NetLangServer.create(language, Handbook.PUBLISHED, null);
    server.connect(WORKBENCH);
    ServerCapabilities capabilities = server.initialize(parameters()).join().getCapabilities();
    tokenTypes = capabilities.getSemanticTokensProvider().getLegend().getTokenTypes();
    server.initialized(new InitializedParams());
  }

  private static Thread newThread(Runnable calls) {
    Thread thread = new Thread(calls, "netlang server");
    thread.setDaemon(true);
    return thread;
  }

  private static LanguageServer running() {
    if (running == null) running = new LanguageServer();
    return running;
  }

  /** When the workbench closes. */
  public static void stop() {
    CALLS.execute(
        () -> {
          if (running != null) running.server.shutdown();
          running = null;
        });
  }

  /** From now on it speaks the language of the preferences. */
  public static void speak() {
    Language language = Language.ofTag(MessageLanguage.tag()).orElse(Language.ENGLISH);
    CALLS.execute(
        () -> {
          if (running != null) running.speaker.speak(language);
        });
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

  /** What it tells of its own accord. */
  public static Workbench workbench() {
    return WORKBENCH;
  }

  /** Of the grammar; some are names elsewhere. */
  public static CompletableFuture<Set<String>> keywords() {
    return CompletableFuture.supplyAsync(() -> running().keywords, CALLS);
  }

  /** What the numbers in an answer about semantic tokens mean; empty before the first answer. */
  public static List<String> tokenTypes() {
    return tokenTypes;
  }

  /** Tells it something, which it may take its time for. */
  public static void tell(Consumer<NetLangServer> news) {
    CALLS.execute(
        () -> {
          try {
            news.accept(running().server);
          } catch (RuntimeException e) {
            NetLangPlugin.log("The language server failed", e);
          }
        });
  }

  public static <T> CompletableFuture<T> ask(
      Function<NetLangServer, CompletableFuture<T>> question) {
    return CompletableFuture.supplyAsync(() -> question.apply(running().server), CALLS)
        .thenCompose(Function.identity());
  }

  /** A question about one file. */
  public interface Question<T>
      extends BiFunction<NetLangServer, TextDocumentIdentifier, CompletableFuture<T>> {}

  /** An answer some time later; null if the document is no file of ours on a disk. */
  public static <T> CompletableFuture<T> ask(IDocument document, Question<T> question) {
    String uri = Files.uri(document);
    return uri == null || !uri.endsWith("." + NetLangPlugin.EXTENSION)
        ? CompletableFuture.completedFuture(null)
        : ask(server -> question.apply(server, new TextDocumentIdentifier(uri)));
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
      boolean refused =
          e.getCause() instanceof ResponseErrorException
              || e.getCause() instanceof CancellationException;
      if (!refused) NetLangPlugin.log("The language server gave no answer", e);
      return Optional.empty();
    }
  }
}
