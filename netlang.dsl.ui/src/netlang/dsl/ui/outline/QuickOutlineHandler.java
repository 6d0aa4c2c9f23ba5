package netlang.dsl.ui.outline;

import java.util.List;
import netlang.dsl.ui.server.LanguageServer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Ctrl+O. */
public final class QuickOutlineHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    if (!(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor)) return null;
    Shell shell = HandlerUtil.getActiveShell(event);
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    LanguageServer.ask(
            document, (server, file) -> server.documentSymbol(new DocumentSymbolParams(file)))
        .thenAccept(
            symbols -> {
              if (symbols == null) return;
              shell
                  .getDisplay()
                  .asyncExec(
                      () -> {
                        List<Node> nodes = Node.of(symbols, document, null);
                        new QuickOutline(shell, editor, document, nodes).open();
                      });
            });
    return null;
  }
}
