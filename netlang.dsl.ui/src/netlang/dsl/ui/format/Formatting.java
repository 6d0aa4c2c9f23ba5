package netlang.dsl.ui.format;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import netlang.dsl.ui.server.LanguageServer;
import netlang.dsl.ui.server.Positions;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/** Asks how a text should be laid out. */
final class Formatting {

  /** The formatter has its own mind, but the protocol wants them. */
  private static final FormattingOptions OPTIONS = new FormattingOptions(2, true);

  private Formatting() {}

  static CompletableFuture<List<? extends TextEdit>> of(IDocument document) {
    return LanguageServer.ask(
        document, (server, file) -> server.formatting(new DocumentFormattingParams(file, OPTIONS)));
  }

  static CompletableFuture<List<? extends TextEdit>> of(IDocument document, int start, int end) {
    Range range = Positions.range(document, start, end - start);
    return LanguageServer.ask(
        document,
        (server, file) ->
            server.rangeFormatting(new DocumentRangeFormattingParams(file, OPTIONS, range)));
  }
}
