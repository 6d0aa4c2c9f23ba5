package netlang.dsl.formatting2;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;

/**
 * Pads the gaps of lines that belong together, so that what follows the gaps stands in one column.
 */
final class Columns {

  /** A column further away does not help the eye. */
  private static final int MOST_PADDING = 24;

  private Columns() {}

  /** Aligns adjacent statements of a kind. */
  static void align(List<Line> lines) {
    for (List<Line> run :
        runs(lines, (line, next) -> !line.kind().isEmpty() && line.kind().equals(next.kind()))) {
      int columns = run.stream().mapToInt(line -> line.columns().size()).max().orElse(0);
      for (int i = 0; i < columns; i++) {
        int column = i;
        pad(
            run.stream().filter(line -> line.columns().size() > column).toList(),
            line -> line.widthBefore(end(line.columns().get(column))),
            (line, padding) -> line.width() + padding <= Line.WIDTH,
            (line, padding) -> line.columns().get(column).blanks += padding);
      }
    }
  }

  private static Gap end(Gap column) {
    return column.columnEnd == null ? column : column.columnEnd;
  }

  /** Aligns the comments at the ends of adjacent lines. */
  static void alignComments(List<Line> lines) {
    for (List<Line> run : runs(lines, Columns::shareCommentColumn)) {
      pad(
          run,
          Line::width,
          (line, padding) -> true,
          (line, padding) -> line.end().blanksBeforeComment += padding);
    }
  }

  private static boolean shareCommentColumn(Line line, Line next) {
    return line.end().hasTrailingComment()
        && next.end().hasTrailingComment()
        && line.indent() == next.indent();
  }

  /** Cuts the lines wherever one does not touch the next or does not belong to it. */
  private static List<List<Line>> runs(List<Line> lines, BiPredicate<Line, Line> belongTogether) {
    List<List<Line>> runs = new ArrayList<>();
    List<Line> run = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      run.add(lines.get(i));
      boolean isLast = i + 1 == lines.size();
      if (isLast
          || !lines.get(i).touchesNext()
          || !belongTogether.test(lines.get(i), lines.get(i + 1))) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    return runs;
  }

  /** Leaves out lines that would become too long, and those that are much longer than others. */
  private static void pad(
      List<Line> lines,
      ToIntFunction<Line> width,
      BiPredicate<Line, Integer> fits,
      ObjIntConsumer<Line> padding) {
    List<Line> shortestFirst = new ArrayList<>(lines);
    shortestFirst.sort(Comparator.comparingInt(width));
    while (shortestFirst.size() > 1) {
      Line longest = shortestFirst.get(shortestFirst.size() - 1);
      int widest = width.applyAsInt(longest);
      if (widest - width.applyAsInt(shortestFirst.get(0)) > MOST_PADDING) {
        shortestFirst.remove(longest);
      } else if (!shortestFirst.removeIf(
          line -> !fits.test(line, widest - width.applyAsInt(line)))) {
        shortestFirst.forEach(line -> padding.accept(line, widest - width.applyAsInt(line)));
        return;
      }
    }
  }
}
