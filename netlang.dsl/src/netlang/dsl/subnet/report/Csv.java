package netlang.dsl.subnet.report;

/** Lines of comma-separated values, RFC 4180. */
final class Csv {

  private Csv() {}

  static String line(Object... cells) {
    StringBuilder line = new StringBuilder();
    for (Object cell : cells) {
      if (line.length() > 0) line.append(',');
      line.append(quoted(cell.toString()));
    }
    return line.toString();
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
