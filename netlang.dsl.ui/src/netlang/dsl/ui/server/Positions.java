package netlang.dsl.ui.server;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Places of the protocol, which are lines and columns, and of the platform, which are offsets. */
public final class Positions {

  private Positions() {}

  /** That of the end for an offset behind it. */
  public static Position at(IDocument document, int offset) {
    int inside = Math.max(0, Math.min(offset, document.getLength()));
    try {
      int line = document.getLineOfOffset(inside);
      return new Position(line, inside - document.getLineOffset(line));
    } catch (BadLocationException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Range range(IDocument document, int offset, int length) {
    return new Range(at(document, offset), at(document, offset + length));
  }

  /** Also of a place that the text, which goes on changing, has no more: then the nearest. */
  public static int offset(IDocument document, Position position) {
    if (position.getLine() >= document.getNumberOfLines()) return document.getLength();
    try {
      IRegion line = document.getLineInformation(position.getLine());
      return line.getOffset() + Math.min(position.getCharacter(), line.getLength());
    } catch (BadLocationException e) {
      throw new IllegalStateException(e);
    }
  }

  public static IRegion region(IDocument document, Range range) {
    int start = offset(document, range.getStart());
    return new Region(start, Math.max(0, offset(document, range.getEnd()) - start));
  }

  /** The letters and digits around an offset; empty if there are none. */
  public static IRegion word(IDocument document, int offset) {
    try {
      int start = offset;
      while (start > 0 && Character.isLetterOrDigit(document.getChar(start - 1))) start--;
      int end = offset;
      while (end < document.getLength() && Character.isLetterOrDigit(document.getChar(end))) end++;
      return new Region(start, end - start);
    } catch (BadLocationException e) {
      return new Region(offset, 0);
    }
  }
}
