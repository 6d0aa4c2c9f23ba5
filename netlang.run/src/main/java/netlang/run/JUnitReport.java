package netlang.run;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;
import netlang.sim.plan.Expectation;
import netlang.sim.trace.Nanos;
import netlang.sim.verdict.Verdict;

/**
 * The verdicts of one file in the XML that JUnit's Ant task made common: one test case an
 * expectation.
 *
 * <p>Times are simulated seconds, so that the same run gives the same bytes.
 */
public final class JUnitReport {

  private final String file;
  private final Speaker speaker;
  private final List<String> cases = new ArrayList<>();
  private long durationNanos;
  private int failures;
  private int errors;

  /** {@code file}: as the user named it. */
  public JUnitReport(String file, Speaker speaker) {
    this.file = file;
    this.speaker = speaker;
  }

  public void add(RunResult result) {
    durationNanos += result.endNanos();
    for (Verdict verdict : result.verdicts()) add(result, verdict);
  }

  private void add(RunResult result, Verdict verdict) {
    Expectation expectation = verdict.expectation();
    String begin =
        "  <testcase classname=\""
            + escape(result.scenario().name())
            + "\" name=\""
            + escape(expectation.text())
            + "\"";
    String timed = begin + " time=\"" + Nanos.seconds(result.endNanos()) + "\"";
    if (verdict.passed()) {
      cases.add(timed + "/>\n");
      return;
    }
    failures++;
    String place = expectation.origin().isKnown() ? expectation.origin() + ": " : "";
    cases.add(
        timed
            + ">\n"
            + problem(
                "failure",
                verdict.message(),
                place + expectation.text() + "\n" + verdict.message()));
  }

  /** A file that cannot be run is one test case with an error. */
  public void add(List<Diagnostic> diagnostics) {
    List<Diagnostic> wrong = diagnostics.stream().filter(Diagnostic::isError).toList();
    if (wrong.isEmpty()) return;
    errors++;
    String all = String.join("\n", wrong.stream().map(DiagnosticPrinter::print).toList());
    String first = wrong.get(0).message();
    String message =
        wrong.size() == 1
            ? first
            : speaker.say(Message.of("%s (and %s more)", first, wrong.size() - 1));
    String begin = "  <testcase classname=\"" + escape(file) + "\" name=\"check\" time=\"0\">\n";
    cases.add(begin + problem("error", message, all));
  }

  private static String problem(String element, String message, String text) {
    return "    <"
        + element
        + " message=\""
        + escape(message)
        + "\">"
        + escape(text)
        + "</"
        + element
        + ">\n  </testcase>\n";
  }

  /** The whole document. */
  public String xml() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<testsuite name=\""
        + escape(file)
        + "\" tests=\""
        + cases.size()
        + "\" failures=\""
        + failures
        + "\" errors=\""
        + errors
        + "\" skipped=\"0\" time=\""
        + Nanos.seconds(durationNanos)
        + "\">\n"
        + String.join("", cases)
        + "</testsuite>\n";
  }

  /** For attributes and text alike; what XML 1.0 §2.2 forbids becomes U+FFFD. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> escaped.append(escape(c)));
    return escaped.toString();
  }

  private static String escape(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\n' -> "&#10;";
      case '\t' -> "&#9;";
      default -> isAllowed(c) ? Character.toString(c) : "\ufffd";
    };
  }

  private static boolean isAllowed(int c) {
    return c >= 0x20 && c < 0xd800 || c >= 0xe000 && c < 0xfffe || c >= 0x1_0000;
  }
}
