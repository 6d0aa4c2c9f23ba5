package netlang.ide;

import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/**
 * A text with a place in it, which tests mark with {@code |}.
 *
 * @param position of the mark
 * @param text without it
 */
record Spot(String text, Position position) {

  static Spot of(String marked) {
    int offset = marked.indexOf('|');
    String text = marked.substring(0, offset) + marked.substring(offset + 1);
    return new Spot(text, position(text, offset));
  }

  static Position position(String text, int offset) {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return new Position(line, offset - (before.lastIndexOf('\n') + 1));
  }

  static int offset(String text, Position position) {
    int start = 0;
    for (int line = 0; line < position.getLine(); line++) start = text.indexOf('\n', start) + 1;
    return start + position.getCharacter();
  }

  /** Of a range in the text, with the number of its line from 1. */
  static String piece(String text, Range range) {
    return range.getStart().getLine()
        + 1
        + ":"
        + text.substring(offset(text, range.getStart()), offset(text, range.getEnd()));
  }

  static String apply(String text, List<? extends TextEdit> edits) {
    StringBuilder changed = new StringBuilder(text);
    edits.stream()
        .sorted(
            (a, b) -> offset(text, b.getRange().getStart()) - offset(text, a.getRange().getStart()))
        .forEach(
            edit ->
                changed.replace(
                    offset(text, edit.getRange().getStart()),
                    offset(text, edit.getRange().getEnd()),
                    edit.getNewText()));
    return changed.toString();
  }
}
