package netlang.dsl.ui.rename;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import netlang.dsl.ide.name.Judgement;
import netlang.dsl.ui.edit.Edits;
import netlang.dsl.ui.server.LanguageServer;
import netlang.dsl.ui.server.Positions;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;

/** Renames what stands at a place. */
final class Renaming extends Refactoring {

  private final IDocument document;
  private final Position place;
  private String oldName = "";
  private String newName = "";
  private Edits edits;

  Renaming(IDocument document, int offset) {
    this.document = document;
    place = Positions.at(document, offset);
  }

  @Override
  public String getName() {
    return "Rename";
  }

  String oldName() {
    return oldName;
  }

  void setNewName(String name) {
    newName = name;
  }

  @Override
  public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
    return LanguageServer.answer(
            document, (server, file) -> server.prepareRename(new PrepareRenameParams(file, place)))
        .map(found -> Positions.region(document, found.getFirst()))
        .map(this::rename)
        .orElseGet(() -> RefactoringStatus.createFatalErrorStatus("Nothing here can be renamed"));
  }

  private RefactoringStatus rename(IRegion name) {
    try {
      oldName = document.get(name.getOffset(), name.getLength());
      newName = oldName;
      return new RefactoringStatus();
    } catch (BadLocationException e) {
      return RefactoringStatus.createFatalErrorStatus("The text has changed");
    }
  }

  /** What is to be said of a new name, some time later; nothing if that is not known. */
  CompletableFuture<RefactoringStatus> judge(String name) {
    return LanguageServer.ask(
            document, (server, file) -> server.judge(new RenameParams(file, place, name)))
        .handle((judgement, failure) -> status(judgement));
  }

  private static RefactoringStatus status(Judgement judgement) {
    if (judgement == null || judgement.sentence().isEmpty()) return new RefactoringStatus();
    String sentence = sentence(judgement.sentence());
    return judgement.possible()
        ? RefactoringStatus.createWarningStatus(sentence)
        : RefactoringStatus.createFatalErrorStatus(sentence);
  }

  @Override
  public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
    try {
      edits =
          Edits.of(
              LanguageServer.ask(
                      document,
                      (server, file) -> server.rename(new RenameParams(file, place, newName)))
                  .get());
      return new RefactoringStatus();
    } catch (ExecutionException e) {
      return RefactoringStatus.createFatalErrorStatus(reason(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperationCanceledException();
    }
  }

  private static String reason(Throwable failure) {
    return failure instanceof ResponseErrorException refused
        ? sentence(refused.getResponseError().getMessage())
        : failure.toString();
  }

  /** As dialogs have them, which know no Markdown. */
  private static String sentence(String markdown) {
    String text = markdown.replace('`', '\'');
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  @Override
  public Change createChange(IProgressMonitor monitor) throws CoreException {
    return edits.change("Rename '" + oldName + "' to '" + newName + "'");
  }
}
