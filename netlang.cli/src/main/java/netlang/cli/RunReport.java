package netlang.cli;

import netlang.run.Diagnostic;
import netlang.run.DiagnosticPrinter;
import netlang.run.LoadedFile;
import netlang.run.RunResult;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.Nanos;
import netlang.sim.verdict.Verdict;

/** What a user reads of a run, beside the trace. */
final class RunReport {

  private final Console console;
  private final boolean onlyFaults;
  private final boolean aside;

  private LoadedFile file;
  private int scenarios;
  private int expectations;
  private int failures;

  /**
   * @param onlyFaults true if nothing is to be said about what went well
   * @param aside true if standard output belongs to the trace alone
   */
  RunReport(Console console, boolean onlyFaults, boolean aside) {
    this.console = console;
    this.onlyFaults = onlyFaults;
    this.aside = aside;
  }

  void loaded(LoadedFile loaded) {
    file = loaded;
    for (Diagnostic diagnostic : loaded.diagnostics())
      if (diagnostic.isError() || !onlyFaults)
        console.complain(DiagnosticPrinter.print(diagnostic));
  }

  void begins(ScenarioPlan scenario) {
    if (!onlyFaults) say(file.name() + ": scenario \"" + scenario.name() + "\"");
  }

  void ended(RunResult result) {
    scenarios++;
    for (Verdict verdict : result.verdicts()) judged(verdict);
    if (!onlyFaults) say(summary(result));
  }

  private void judged(Verdict verdict) {
    expectations++;
    if (!verdict.passed()) failures++;
    if (verdict.passed() && onlyFaults) return;
    say(
        (verdict.passed() ? "pass  " : "FAIL  ")
            + verdict.expectation().origin()
            + ": "
            + verdict.expectation().text());
    if (!verdict.passed()) say("      " + verdict.message());
  }

  private static String summary(RunResult result) {
    long failed = result.verdicts().stream().filter(verdict -> !verdict.passed()).count();
    return "ended at "
        + Nanos.print(result.endNanos())
        + ": "
        + Words.count(result.verdicts().size(), "expectation")
        + (failed == 0 ? "" : ", " + failed + " failed");
  }

  /** What several scenarios came to. */
  void end() {
    if (scenarios < 2 || onlyFaults) return;
    say(
        Words.count(scenarios, "scenario")
            + ", "
            + Words.count(expectations, "expectation")
            + (failures == 0 ? "" : ", " + failures + " failed"));
  }

  private void say(String line) {
    if (aside) console.complain(line);
    else console.print(line);
  }
}
