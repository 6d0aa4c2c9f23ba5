package netlang.dsl.ui.server;

import com.google.inject.Injector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import netlang.dsl.ide.NetLangIdeSetup;
import netlang.dsl.ide.server.Handbook;
import netlang.dsl.ide.server.NetLangServer;
import netlang.dsl.message.Language;
import netlang.dsl.message.Speaker;
import netlang.dsl.ui.NetLangPlugin;
import org.apache.log4j.Logger;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHintWorkspaceCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;

/**
 * The one language server of the workbench, in its own process: a plain object that is called. It
 * starts with the first file that is opened.
 */
public final class LanguageServer {

  /** Who waits longer than this for an answer has lost interest. */
  private static final long PATIENCE_SECONDS = 10;

  private static volatile LanguageServer running;

  private final Speaker speaker;
  private final NetLangServer server;
  private final Workbench workbench = new Workbench();

  private LanguageServer() {
    Logger root = Logger.getRootLogger();
    if (!root.getAllAppenders().hasMoreElements()) root.addAppender(new ErrorLog());
    Injector language = new NetLangIdeSetup().createInjectorAndDoEMFRegistration();
    speaker = language.getInstance(Speaker.class);
    server = NetLangServer.create(language, Handbook.PUBLISHED, null);
    server.connect(workbench);
    server.initialize(parameters()).join();
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

  /** Tells it of files that were saved, made or deleted; nothing happens if it does not run. */
  public static void filesChanged(Collection<IFile> files) {
    LanguageServer told = running;
    if (told == null) return;
    List<FileEvent> events = new ArrayList<>();
    for (IFile file : files)
      Files.uri(file).ifPresent(uri -> events.add(new FileEvent(uri, FileChangeType.Changed)));
    told.server.didChangeWatchedFiles(new DidChangeWatchedFilesParams(events));
  }

  /** From now on it speaks the language of the preferences. */
  public static void speak() {
    LanguageServer told = running;
    if (told != null)
      told.speaker.speak(Language.ofTag(MessageLanguage.tag()).orElse(Language.ENGLISH));
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

  /** What it tells of its own accord. */
  public Workbench workbench() {
    return workbench;
  }

  /** A question about one file. */
  public interface Question<T>
      extends BiFunction<NetLangServer, TextDocumentIdentifier, CompletableFuture<T>> {}

  /** An answer some time later; null if the document is nowhere on a disk. */
  public static <T> CompletableFuture<T> ask(IDocument document, Question<T> question) {
    String uri = Files.uri(document);
    return uri == null
        ? CompletableFuture.completedFuture(null)
        : question.apply(get().server, new TextDocumentIdentifier(uri));
  }

  /**
   * Waits for the answer, not in the UI thread; empty if there is none, or nobody needs it more.
   */
  public static <T> Optional<T> answer(IDocument document, Question<T> question) {
    return await(ask(document, question));
  }

  /** Waits for an answer; empty if there is none, or the text has changed meanwhile. */
  public static <T> Optional<T> await(CompletableFuture<T> answer) {
    try {
      return Optional.ofNullable(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (java.util.concurrent.CancellationException e) {
      return Optional.empty();
    } catch (TimeoutException | ExecutionException e) {
      NetLangPlugin.log("The language server gave no answer", e);
      return Optional.empty();
    }
  }
}
