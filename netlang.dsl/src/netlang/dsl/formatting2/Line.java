package netlang.dsl.formatting2;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.formatting2.ITextReplacer;

/** A line of the formatted text. */
final class Line {

  /** Columns that a line should not exceed. */
  static final int WIDTH = 120;

  private final int indent;
  private final String kind;
  private final Gap end;
  private final List<ITextReplacer> parts = new ArrayList<>();
  private final List<Gap> columns = new ArrayList<>();

  /**
   * @param kind what it is, which its first word tells; empty if it goes on with the statement of
   *     the line before
   * @param end between its last word and the next line
   */
  Line(int indent, String kind, Gap end) {
    this.indent = indent;
    this.kind = kind;
    this.end = end;
  }

  void add(Words words) {
    parts.add(words);
  }

  void add(Gap gap, boolean isColumn) {
    parts.add(gap);
    if (isColumn) {
      columns.add(gap);
    }
  }

  /** Blanks before its first word. */
  int indent() {
    return indent;
  }

  /** Adjacent lines of a kind share their columns. */
  String kind() {
    return kind;
  }

  /** The gaps after which the texts of several lines are aligned. */
  List<Gap> columns() {
    return columns;
  }

  /** What follows its last word. */
  Gap end() {
    return end;
  }

  /** True if no blank line stands between it and the next one. */
  boolean touchesNext() {
    return !end.hasBlankLine();
  }

  int width() {
    return widthBefore(null);
  }

  /** Columns from the margin to the given gap. */
  int widthBefore(Gap gap) {
    int width = indent;
    for (ITextReplacer part : parts) {
      if (part == gap) {
        return width;
      }
      width += part instanceof Words words ? words.width() : ((Gap) part).text().length();
    }
    return width;
  }
}
