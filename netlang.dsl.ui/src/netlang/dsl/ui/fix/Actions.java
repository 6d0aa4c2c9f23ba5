package netlang.dsl.ui.fix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import netlang.dsl.ui.server.Files;
import netlang.dsl.ui.server.LanguageServer;
import netlang.dsl.ui.server.Positions;
import netlang.dsl.ui.server.Problems;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Asks for code actions. */
final class Actions {

  private static final int REMEMBERED = 16;

  private static final Map<Question, CompletableFuture<List<Either<Command, CodeAction>>>> ASKED =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(
            Map.Entry<Question, CompletableFuture<List<Either<Command, CodeAction>>>> eldest) {
          return size() > REMEMBERED;
        }
      };

  private Actions() {}

  /** What is no fix of a single problem: fixes of all of a kind, and refactorings. */
  static List<CodeAction> at(IDocument document, int offset, int length) {
    String uri = Files.uri(document);
    if (uri == null) return List.of();
    return ask(uri, Positions.range(document, offset, length), List.of()).stream()
        .filter(action -> action.getIsPreferred() == null)
        .toList();
  }

  /** Those that concern this problem and no other. */
  static List<CodeAction> of(IMarker marker) {
    if (!(marker.getResource() instanceof IFile file)) return List.of();
    Optional<String> uri = Files.uri(file);
    if (uri.isEmpty()) return List.of();
    IDocument text = Files.text(file);
    int start = marker.getAttribute(IMarker.CHAR_START, 0);
    Range range =
        Positions.range(text, start, marker.getAttribute(IMarker.CHAR_END, start) - start);
    Diagnostic problem = new Diagnostic(range, marker.getAttribute(IMarker.MESSAGE, ""));
    problem.setCode(code(marker));
    return ask(uri.get(), range, List.of(problem)).stream()
        .filter(action -> action.getDiagnostics() != null)
        .toList();
  }

  /** The same action for another problem of its kind; null if there is none. */
  static WorkspaceEdit like(CodeAction action, IMarker marker) {
    List<CodeAction> others = of(marker);
    return others.stream()
        .filter(other -> other.getTitle().equals(action.getTitle()))
        .findFirst()
        .or(
            () ->
                others.stream()
                    .filter(other -> isPreferred(other) && isPreferred(action))
                    .findFirst())
        .map(CodeAction::getEdit)
        .orElse(null);
  }

  private static boolean isPreferred(CodeAction action) {
    return Boolean.TRUE.equals(action.getIsPreferred());
  }

  static String code(IMarker marker) {
    return marker.getAttribute(Problems.CODE, "");
  }

  private static List<CodeAction> ask(String uri, Range range, List<Diagnostic> problems) {
    return LanguageServer.await(answer(new Question(uri, range, problems, version(uri))))
        .orElse(List.of())
        .stream()
        .filter(Either::isRight)
        .map(Either::getRight)
        .toList();
  }

  private static long version(String uri) {
    return Files.file(uri)
        .map(
            file ->
                Files.openDocument(file)
                    .map(text -> ((IDocumentExtension4) text).getModificationStamp())
                    .orElse(file.getModificationStamp()))
        .orElse(IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP);
  }

  /**
   * Fixes are tried before they are offered, which in a large file takes longer than anybody waits:
   * who asks again a little later gets what was found meanwhile.
   */
  private static CompletableFuture<List<Either<Command, CodeAction>>> answer(Question question) {
    synchronized (ASKED) {
      CompletableFuture<List<Either<Command, CodeAction>>> answer = ASKED.get(question);
      if (answer == null || answer.isCompletedExceptionally()) {
        answer = LanguageServer.ask(server -> server.codeAction(question.parameters()));
        ASKED.put(question, answer);
      }
      return answer;
    }
  }

  private record Question(String uri, Range range, List<Diagnostic> problems, long version) {

    CodeActionParams parameters() {
      return new CodeActionParams(
          new TextDocumentIdentifier(uri), range, new CodeActionContext(problems));
    }
  }
}
