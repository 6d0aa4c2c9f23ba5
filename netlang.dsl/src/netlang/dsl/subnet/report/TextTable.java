package netlang.dsl.subnet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Rows of cells under headings, in columns as wide as need be, two blanks apart. Rows are rendered
 * twice rather than kept: there may be a million.
 */
final class TextTable<T> {

  private record Column<T>(String heading, boolean right, Function<T, String> cell) {}

  private static final String GAP = "  ";

  private final List<Column<T>> columns = new ArrayList<>();

  TextTable<T> left(String heading, Function<T, String> cell) {
    columns.add(new Column<>(heading, false, cell));
    return this;
  }

  /** For numbers. */
  TextTable<T> right(String heading, Function<T, String> cell) {
    columns.add(new Column<>(heading, true, cell));
    return this;
  }

  /** Without the line of headings if all are empty. */
  void print(Iterable<T> rows, String indent, Consumer<String> out) {
    int[] widths = columns.stream().mapToInt(column -> width(column.heading)).toArray();
    for (T row : rows) {
      for (int i = 0; i < widths.length; i++)
        widths[i] = Math.max(widths[i], width(columns.get(i).cell.apply(row)));
    }
    if (columns.stream().anyMatch(column -> !column.heading.isEmpty()))
      out.accept(line(indent, widths, Column::heading));
    for (T row : rows) out.accept(line(indent, widths, column -> column.cell.apply(row)));
  }

  private String line(String indent, int[] widths, Function<Column<T>, String> text) {
    StringBuilder line = new StringBuilder(indent);
    for (int i = 0; i < widths.length; i++) {
      Column<T> column = columns.get(i);
      String cell = text.apply(column);
      String padding = " ".repeat(widths[i] - width(cell));
      if (i > 0) line.append(GAP);
      line.append(column.right ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  /** In columns of a terminal, where Hangul and ideographs take two (Unicode, annex 11). */
  static int width(String text) {
    int width = text.length();
    for (int i = 0; i < text.length(); i++) if (isWide(text.charAt(i))) width++;
    return width;
  }

  private static boolean isWide(char point) {
    return point >= 0x1100 && point <= 0x115f
        || point >= 0x2e80 && point <= 0xa4cf
        || point >= 0xac00 && point <= 0xd7a3
        || point >= 0xf900 && point <= 0xfaff
        || point >= 0xff00 && point <= 0xff60;
  }
}
