package netlang.dsl.formatting2;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.formatting2.ITextReplacer;
import org.eclipse.xtext.formatting2.ITextReplacerContext;
import org.eclipse.xtext.formatting2.regionaccess.IComment;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;

/**
 * What stands between two words: blanks or line breaks, and comments.
 *
 * <p>A comment stays where its author put it: behind the word before it, or on a line of its own,
 * or in front of the word after it. Blank lines around it are kept, at most one.
 */
final class Gap implements ITextReplacer {

  /** Before a {@code //} comment that follows code. */
  static final int BLANKS_BEFORE_COMMENT = 3;

  private final IHiddenRegion region;
  private final String lineBreak;
  private final List<Comment> comments = new ArrayList<>();

  /** Line breaks that the author wrote after the last comment, or at all if there is none. */
  private int writtenBreaks;

  private int leastBreaks;
  private int mostBreaksFirst;
  private int mostBreaksLast;
  private boolean isWrapped;

  int blanks = 1;
  int blanksBeforeComment = BLANKS_BEFORE_COMMENT;
  int indent;
  int commentIndent;

  /** A line that is too long may be broken here. */
  boolean mayBreak;

  /** Statement after statement, what follows stands in one column. */
  boolean column;

  /** Where the words end that are aligned by their ends; null if by their beginnings. */
  Gap columnEnd;

  /** What begins here, if its first word does not tell. */
  String kind;

  /** A comment, and the line breaks that the author wrote before it. */
  private record Comment(String text, int breaks, int column) {
    boolean toEndOfLine() {
      return text.startsWith("//");
    }
  }

  Gap(IHiddenRegion region, String lineBreak) {
    this.region = region;
    this.lineBreak = lineBreak;
    for (ITextSegment part : region.getAlternatingMergedSpaceAndComments()) {
      String text = part.getText();
      if (part instanceof IComment) {
        int line = part.getTextRegionAccess().regionForLineAtOffset(part.getOffset()).getOffset();
        comments.add(new Comment(text.stripTrailing(), writtenBreaks, part.getOffset() - line));
        writtenBreaks = text.startsWith("//") && text.endsWith("\n") ? 1 : 0;
      } else {
        writtenBreaks += (int) text.chars().filter(c -> c == '\n').count();
      }
    }
  }

  /**
   * Makes what follows begin a line.
   *
   * @param least line breaks at least; two are a blank line
   * @param mostFirst line breaks at most, before the first comment
   * @param mostLast line breaks at most, after the last comment
   */
  void lines(int least, int mostFirst, int mostLast) {
    leastBreaks = least;
    mostBreaksFirst = mostFirst;
    mostBreaksLast = mostLast;
  }

  boolean hasComment() {
    return !comments.isEmpty();
  }

  /** True if the line before ends with a {@code //} comment. */
  boolean hasTrailingComment() {
    return hasComment()
        && comments.get(0).toEndOfLine()
        && comments.get(0).breaks == 0
        && region.getOffset() > 0;
  }

  /** True if what follows begins a line. */
  boolean breaksLine() {
    return text().contains(lineBreak);
  }

  boolean hasBlankLine() {
    return text().contains(lineBreak + lineBreak);
  }

  /** As it will be written. */
  String text() {
    StringBuilder out = new StringBuilder();
    boolean atStart = region.getOffset() == 0;
    boolean onOwnLine = atStart;
    boolean breakIsDue = false;
    for (Comment comment : comments) {
      boolean first = out.isEmpty();
      if (first && atStart) {
        out.append(moved(comment, -comment.column));
      } else if (breakIsDue || comment.breaks > 0 && (comment.toEndOfLine() || !isInStatement())) {
        int most = isInStatement() ? 1 : first ? mostBreaksFirst : 2;
        breakLine(out, comment.breaks, first ? leastBreaks : 1, most);
        out.append(" ".repeat(commentIndent))
            .append(moved(comment, commentIndent - comment.column));
        onOwnLine = true;
      } else {
        out.append(" ".repeat(comment.toEndOfLine() && first ? blanksBeforeComment : 1))
            .append(moved(comment, 0));
      }
      breakIsDue = comment.toEndOfLine();
    }
    if (atStart && out.isEmpty()) {
      return "";
    }
    boolean inFrontOfNext = onOwnLine && writtenBreaks == 0;
    if (breakIsDue || !isInStatement() && !inFrontOfNext) {
      int most = hasComment() ? mostBreaksLast : Math.min(mostBreaksFirst, mostBreaksLast);
      breakLine(out, writtenBreaks, onOwnLine ? 1 : leastBreaks, most);
      return out.append(" ".repeat(indent)).toString();
    }
    return out.append(" ".repeat(hasComment() ? 1 : blanks)).toString();
  }

  /** True if no line should begin here. */
  boolean isInStatement() {
    return mostBreaksLast == 0;
  }

  /** Breaks a line that is too long. */
  void wrap() {
    lines(1, 1, 1);
    isWrapped = true;
  }

  boolean isWrapped() {
    return isWrapped;
  }

  private void breakLine(StringBuilder out, int written, int least, int most) {
    out.append(lineBreak.repeat(Math.max(1, Math.max(least, Math.min(written, most)))));
  }

  /** All lines of a comment follow its first one. */
  private String moved(Comment comment, int columns) {
    String[] lines = comment.text.split("\r?\n", -1);
    for (int i = 1; i < lines.length; i++) {
      String words = lines[i].stripLeading();
      int leading = lines[i].length() - words.length();
      if (!words.isEmpty() && lines[i].startsWith(" ".repeat(leading))) {
        lines[i] = " ".repeat(Math.max(0, leading + columns)) + words;
      }
    }
    return String.join(lineBreak, lines);
  }

  @Override
  public ITextSegment getRegion() {
    return region;
  }

  @Override
  public ITextReplacerContext createReplacements(ITextReplacerContext context) {
    String text = text();
    if (!text.equals(region.getText())) {
      context.addReplacement(region.replaceWith(text));
    }
    return context;
  }
}
