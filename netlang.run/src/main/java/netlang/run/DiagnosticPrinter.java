package netlang.run;

/**
 * A diagnostic as the command line shows it: place, message, source line, carets under the fault.
 */
public final class DiagnosticPrinter {

  /** Longer lines are cut around the fault. */
  private static final int WIDEST_LINE = 160;

  private static final int CONTEXT = 60;

  private DiagnosticPrinter() {}

  /** One or three lines, without the last line end. */
  public static String print(Diagnostic diagnostic) {
    if (!diagnostic.hasPlace()) return diagnostic.file() + ": " + message(diagnostic);
    String place = diagnostic.file() + ":" + diagnostic.line() + ":" + diagnostic.column() + ": ";
    return place + message(diagnostic) + "\n" + excerpt(diagnostic);
  }

  private static String message(Diagnostic diagnostic) {
    String code = diagnostic.code().isEmpty() ? "" : " [" + diagnostic.code() + "]";
    return diagnostic.severity().word() + ": " + diagnostic.message() + code;
  }

  private static String excerpt(Diagnostic diagnostic) {
    String line = diagnostic.sourceLine();
    int from = diagnostic.column() - 1;
    int to = Math.min(line.length(), from + diagnostic.length());
    if (line.length() <= WIDEST_LINE) return line + "\n" + carets(line, from, to);
    int start = Math.max(0, from - CONTEXT);
    int end = Math.min(line.length(), start + WIDEST_LINE);
    String before = start > 0 ? "…" : "";
    String cut = before + line.substring(start, end) + (end < line.length() ? "…" : "");
    return cut
        + "\n"
        + carets(cut, from - start + before.length(), Math.min(to, end) - start + before.length());
  }

  /**
   * A tab above a tab, so that the columns agree however wide tabs are; one caret a code point, at
   * least one.
   */
  private static String carets(String line, int from, int to) {
    StringBuilder carets = new StringBuilder();
    for (int i = 0; i < from; i += Character.charCount(line.codePointAt(i))) {
      carets.append(line.charAt(i) == '\t' ? '\t' : ' ');
    }
    return carets + "^".repeat(Math.max(1, to > from ? line.codePointCount(from, to) : 1));
  }
}
