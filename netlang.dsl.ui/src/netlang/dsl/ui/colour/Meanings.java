package netlang.dsl.ui.colour;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.ui.server.Follower;
import netlang.dsl.ui.server.LanguageServer;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.swt.custom.StyleRange;

/**
 * Colours words by what they mean. The language server is asked whenever the author pauses; until
 * it answers, the colours move with the text, so that nothing flickers.
 */
final class Meanings implements ITextPresentationListener, IDocumentListener, ITextInputListener {

  /** So many characters are coloured at a time, which takes a few milliseconds. */
  private static final int SLICE = 20_000;

  private final TextViewer viewer;
  private List<Piece> pieces = List.of();
  private IDocument document;
  private Follower<List<Piece>> follower;

  Meanings(TextViewer viewer) {
    this.viewer = viewer;
    viewer.addTextPresentationListener(this);
    viewer.addTextInputListener(this);
    inputDocumentChanged(null, viewer.getDocument());
  }

  void uninstall() {
    inputDocumentAboutToBeChanged(document, null);
    viewer.removeTextPresentationListener(this);
    viewer.removeTextInputListener(this);
  }

  @Override
  public void inputDocumentAboutToBeChanged(IDocument old, IDocument next) {
    if (document == null) return;
    document.removePrenotifiedDocumentListener(this);
    follower.stop();
    document = null;
    pieces = List.of();
  }

  @Override
  public void inputDocumentChanged(IDocument old, IDocument next) {
    if (next == null || document == next) return;
    document = next;
    next.addPrenotifiedDocumentListener(this);
    follower =
        Follower.of(
            next,
            (server, file) -> server.semanticTokensFull(new SemanticTokensParams(file)),
            Meanings::pieces,
            this::show);
  }

  private static List<Piece> pieces(SemanticTokens tokens, IDocument text) {
    return Piece.of(tokens.getData(), LanguageServer.tokenTypes(), text);
  }

  private void show(List<Piece> next) {
    List<Piece> last = pieces;
    pieces = next;
    int same = 0;
    int shorter = Math.min(last.size(), next.size());
    while (same < shorter && last.get(same).equals(next.get(same))) same++;
    int tail = 0;
    while (tail < shorter - same
        && last.get(last.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) tail++;
    List<Piece> changed = new ArrayList<>(last.subList(same, last.size() - tail));
    changed.addAll(next.subList(same, next.size() - tail));
    int start = changed.stream().mapToInt(Piece::offset).min().orElse(0);
    int end = changed.stream().mapToInt(Piece::end).max().orElse(0);
    refresh(start, Math.min(end, document.getLength()), document);
  }

  /** The rest a little later, so that keys are heard meanwhile. */
  private void refresh(int start, int end, IDocument text) {
    if (start >= end || document != text || viewer.getTextWidget() == null) return;
    int until = Math.min(end, start + SLICE);
    viewer.invalidateTextPresentation(start, until - start);
    if (until < end) viewer.getTextWidget().getDisplay().asyncExec(() -> refresh(until, end, text));
  }

  @Override
  public void documentAboutToBeChanged(DocumentEvent event) {}

  @Override
  public void documentChanged(DocumentEvent event) {
    int inserted = event.getText() == null ? 0 : event.getText().length();
    for (Piece piece : pieces) piece.follow(event.getOffset(), event.getLength(), inserted);
  }

  @Override
  public void applyTextPresentation(TextPresentation presentation) {
    IRegion extent = presentation.getExtent();
    int end = extent.getOffset() + extent.getLength();
    for (int i = first(extent.getOffset()); i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.offset() >= end) return;
      TextAttribute colour = Palette.attribute(piece.type(), piece.declares());
      if (colour == null || piece.length() == 0) continue;
      int from = Math.max(piece.offset(), extent.getOffset());
      int length = Math.min(piece.end(), end) - from;
      if (length <= 0) continue;
      presentation.mergeStyleRange(
          new StyleRange(from, length, colour.getForeground(), null, colour.getStyle()));
    }
  }

  /** Index of the first piece that ends behind the offset. */
  private int first(int offset) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (pieces.get(middle).end() <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
