package netlang.dsl.ide.fix;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Puts a text in the place of some characters of a file.
 *
 * @param offset of the first character that goes, in UTF-16 units
 * @param length 0 if the text is only put in
 */
public record TextEdit(int offset, int length, String text) {

  int end() {
    return offset + length;
  }

  /** In the order of their places, those of one place as they are given; each once. */
  static List<TextEdit> inOrder(List<TextEdit> edits) {
    return new LinkedHashSet<>(edits)
        .stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList();
  }

  /** True if two of them change the same characters. */
  static boolean overlap(List<TextEdit> edits) {
    List<TextEdit> sorted = inOrder(edits);
    for (int i = 1; i < sorted.size(); i++)
      if (sorted.get(i - 1).end() > sorted.get(i).offset()) return true;
    return false;
  }

  /** All of them, which are in the order of their places and do not touch each other's. */
  static String apply(List<TextEdit> edits, String source) {
    StringBuilder changed = new StringBuilder();
    int copied = 0;
    for (TextEdit edit : edits) {
      changed.append(source, copied, edit.offset).append(edit.text);
      copied = edit.end();
    }
    return changed.append(source, copied, source.length()).toString();
  }

  /** Where a text that began at the offset begins behind the edits. */
  static int movedStart(List<TextEdit> edits, int offset) {
    int shift = 0;
    for (TextEdit edit : edits) {
      if (edit.offset > offset) break;
      if (edit.end() > offset) return edit.offset + shift;
      shift += edit.text.length() - edit.length;
    }
    return offset + shift;
  }

  /** Where a text that ended at the offset ends behind the edits. */
  static int movedEnd(List<TextEdit> edits, int offset) {
    int shift = 0;
    for (TextEdit edit : edits) {
      if (edit.offset >= offset) break;
      if (edit.end() >= offset) return edit.offset + shift + edit.text.length();
      shift += edit.text.length() - edit.length;
    }
    return offset + shift;
  }
}
