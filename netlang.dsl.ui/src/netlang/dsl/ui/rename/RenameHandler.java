package netlang.dsl.ui.rename;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Alt+Shift+R. */
public final class RenameHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    if (!(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor)) return null;
    if (!(editor.getSelectionProvider().getSelection() instanceof ITextSelection caret))
      return null;
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    RenameWizard wizard = new RenameWizard(new Renaming(document, caret.getOffset()));
    try {
      new RefactoringWizardOpenOperation(wizard).run(HandlerUtil.getActiveShell(event), "Rename");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }
}
