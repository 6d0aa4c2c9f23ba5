package netlang.dsl.ui.format;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import netlang.dsl.ui.edit.Edits;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Ctrl+Shift+F: the lines of the selection, or all if nothing is selected. */
public final class FormatHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    if (!(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor)) return null;
    if (!(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection))
      return null;
    if (!editor.isEditable()) return null;
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    CompletableFuture<List<? extends TextEdit>> formatting =
        selection.getLength() == 0
            ? Formatting.of(document)
            : Formatting.of(document, start(document, selection), end(document, selection));
    long version = version(document);
    Display display = Display.getCurrent();
    formatting.thenAccept(
        edits ->
            display.asyncExec(
                () -> {
                  if (edits != null && version == version(document)) Edits.apply(document, edits);
                }));
    return null;
  }

  /** Where the line before ends, because indentation begins there. */
  private static int start(IDocument document, ITextSelection selection) {
    return lineEnd(document, selection.getStartLine() - 1);
  }

  private static int end(IDocument document, ITextSelection selection) {
    return lineEnd(document, selection.getEndLine());
  }

  private static int lineEnd(IDocument document, int line) {
    try {
      IRegion region = document.getLineInformation(Math.max(0, line));
      return line < 0 ? 0 : region.getOffset() + region.getLength();
    } catch (BadLocationException e) {
      return document.getLength();
    }
  }

  private static long version(IDocument document) {
    return ((IDocumentExtension4) document).getModificationStamp();
  }
}
