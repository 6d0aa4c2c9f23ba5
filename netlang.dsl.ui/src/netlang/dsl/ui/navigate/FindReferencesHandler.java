package netlang.dsl.ui.navigate;

import netlang.dsl.ui.server.Positions;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Ctrl+Shift+G. */
public final class FindReferencesHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    if (!(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor)) return null;
    if (!(editor.getSelectionProvider().getSelection() instanceof ITextSelection caret))
      return null;
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    NewSearchUI.runQueryInBackground(
        new References(document, caret.getOffset(), word(document, caret.getOffset())));
    return null;
  }

  private static String word(IDocument document, int offset) {
    IRegion word = Positions.word(document, offset);
    try {
      return document.get(word.getOffset(), word.getLength());
    } catch (BadLocationException e) {
      return "";
    }
  }
}
