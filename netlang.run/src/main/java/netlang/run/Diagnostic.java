package netlang.run;

import java.util.Comparator;

/**
 * Something about a file that its author should know.
 *
 * @param file as the user named it
 * @param line from 1; 0 if it is about the file as a whole
 * @param column from 1, in UTF-16 units as editors count; 0 if it is about the file as a whole
 * @param length of the fault in UTF-16 units, not beyond the end of its line, at least 1
 * @param code of the check ({@code V21}), or empty
 * @param sourceLine the line as it stands in the file, without its end
 */
public record Diagnostic(
    String file,
    int line,
    int column,
    int length,
    Severity severity,
    String code,
    String message,
    String sourceLine) {

  /** In the order of the file; of one place the worst first. */
  public static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(Diagnostic::file)
          .thenComparingInt(Diagnostic::line)
          .thenComparingInt(Diagnostic::column)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  static Diagnostic ofFile(String file, String message) {
    return new Diagnostic(file, 0, 0, 1, Severity.ERROR, "", message, "");
  }

  public boolean hasPlace() {
    return line > 0;
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  Diagnostic withSeverity(Severity newSeverity) {
    return new Diagnostic(file, line, column, length, newSeverity, code, message, sourceLine);
  }
}
