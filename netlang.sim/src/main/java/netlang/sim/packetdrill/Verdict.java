package netlang.sim.packetdrill;

import java.util.List;
import java.util.Locale;
import netlang.sim.trace.Nanos;

/**
 * What became of a script.
 *
 * @param line where it failed; 0 if it did not
 * @param field what differed first: {@code flags}, {@code seq}, {@code time}, a call's name, {@code
 *     syntax}; of an unsupported script: what is
 * @param wanted what the script says
 * @param got what happened
 * @param details expected and actual packet, or whatever explains the failure
 * @param deviationNanos by how much a time was off at most, whether that was allowed or not
 * @param warnings what was left out of account
 */
public record Verdict(
    Outcome outcome,
    int line,
    String field,
    String wanted,
    String got,
    List<String> details,
    long deviationNanos,
    List<String> warnings) {

  public enum Outcome {
    PASS,
    FAIL,
    /** The script needs something that is not there: no pass. */
    UNSUPPORTED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Verdict {
    details = List.copyOf(details);
    warnings = List.copyOf(warnings);
  }

  static Verdict pass(long deviationNanos, List<String> warnings) {
    return new Verdict(Outcome.PASS, 0, "", "", "", List.of(), deviationNanos, warnings);
  }

  static Verdict fail(Deviation first, long deviationNanos, List<String> warnings) {
    return new Verdict(
        Outcome.FAIL,
        first.line(),
        first.field(),
        first.wanted(),
        first.got(),
        first.details(),
        deviationNanos,
        warnings);
  }

  static Verdict of(ScriptFault fault, long deviationNanos, List<String> warnings) {
    String message = fault.getMessage();
    return switch (fault.kind()) {
      case UNSUPPORTED ->
          new Verdict(
              Outcome.UNSUPPORTED,
              fault.line(),
              message,
              "",
              "",
              List.of(),
              deviationNanos,
              warnings);
      case SYNTAX, SCRIPT ->
          new Verdict(
              Outcome.FAIL,
              fault.line(),
              fault.kind().name().toLowerCase(Locale.ROOT),
              "",
              "",
              List.of(message),
              deviationNanos,
              warnings);
    };
  }

  public boolean passed() {
    return outcome == Outcome.PASS;
  }

  /** {@code pass}, {@code fail 12 seq wanted 1 got 1001}, {@code unsupported icmp out}. */
  public String summary() {
    return switch (outcome) {
      case PASS -> outcome.word();
      case UNSUPPORTED -> outcome.word() + " " + field;
      case FAIL ->
          outcome.word()
              + " "
              + line
              + " "
              + field
              + (wanted.isEmpty() && got.isEmpty() ? "" : " wanted " + wanted + " got " + got);
    };
  }

  /** The summary, and everything that explains it, a line each. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(summary());
    for (String detail : details) text.append("\n  ").append(detail);
    if (deviationNanos != 0)
      text.append("\n  times off by at most ").append(Nanos.print(deviationNanos));
    for (String warning : warnings) text.append("\n  warning: ").append(warning);
    return text.toString();
  }
}
