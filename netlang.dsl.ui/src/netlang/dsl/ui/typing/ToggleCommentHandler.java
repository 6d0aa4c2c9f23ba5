package netlang.dsl.ui.typing;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.edit.Edits;
import netlang.dsl.ui.server.Positions;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Makes comments of lines, or lines of comments if all are. */
public final class ToggleCommentHandler extends AbstractHandler {

  private static final String MARK = "//";

  @Override
  public Object execute(ExecutionEvent event) {
    if (!(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor)) return null;
    if (!(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection))
      return null;
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    try {
      Edits.apply(
          document, toggle(document, selection.getStartLine(), lastLine(document, selection)));
    } catch (BadLocationException e) {
      NetLangPlugin.log("A selection of another text", e);
    }
    return null;
  }

  /** A selection that ends at the beginning of a line does not mean that line. */
  private static int lastLine(IDocument document, ITextSelection selection)
      throws BadLocationException {
    int end = selection.getOffset() + selection.getLength();
    boolean before =
        selection.getLength() > 0 && document.getLineOffset(selection.getEndLine()) == end;
    return before ? selection.getEndLine() - 1 : selection.getEndLine();
  }

  private static List<TextEdit> toggle(IDocument document, int first, int last)
      throws BadLocationException {
    boolean all = true;
    int indent = Integer.MAX_VALUE;
    for (int line = first; line <= last; line++) {
      String text = text(document, line);
      if (text.isBlank()) continue;
      all &= text.stripLeading().startsWith(MARK);
      indent = Math.min(indent, text.length() - text.stripLeading().length());
    }
    List<TextEdit> edits = new ArrayList<>();
    for (int line = first; line <= last; line++) {
      String text = text(document, line);
      if (text.isBlank()) continue;
      int offset = document.getLineOffset(line);
      if (!all) edits.add(edit(document, offset + indent, 0, MARK + " "));
      else {
        int mark = text.indexOf(MARK);
        int length = text.startsWith(MARK + " ", mark) ? MARK.length() + 1 : MARK.length();
        edits.add(edit(document, offset + mark, length, ""));
      }
    }
    return edits;
  }

  private static String text(IDocument document, int line) throws BadLocationException {
    IRegion region = document.getLineInformation(line);
    return document.get(region.getOffset(), region.getLength());
  }

  private static TextEdit edit(IDocument document, int offset, int length, String text) {
    return new TextEdit(Positions.range(document, offset, length), text);
  }
}
