package netlang.dsl.ui.run;

import netlang.run.Diagnostic;
import netlang.run.DiagnosticPrinter;
import netlang.run.LoadedFile;
import netlang.run.RunResult;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.Nanos;
import netlang.sim.verdict.Verdict;

/** What the console says of a run, beside the trace; as the command line does. */
final class Report {

  private final ConsoleText out;
  private final ConsoleText complaints;
  private int scenarios;
  private int expectations;
  private int failures;

  Report(ConsoleText out, ConsoleText complaints) {
    this.out = out;
    this.complaints = complaints;
  }

  void loaded(LoadedFile loaded) {
    for (Diagnostic diagnostic : loaded.diagnostics())
      if (diagnostic.isError()) complain(DiagnosticPrinter.print(diagnostic));
  }

  void begins(String file, ScenarioPlan scenario) {
    out.line(file + ": scenario \"" + scenario.name() + "\"");
  }

  void ended(RunResult result) {
    scenarios++;
    for (Verdict verdict : result.verdicts()) judged(verdict);
    out.line("ended at " + Nanos.print(result.endNanos()));
    out.flush();
  }

  private void judged(Verdict verdict) {
    expectations++;
    String line = verdict.expectation().origin() + ": " + verdict.expectation().text();
    if (verdict.passed()) {
      out.line("pass  " + line);
      return;
    }
    failures++;
    complain("FAIL  " + line + System.lineSeparator() + "      " + verdict.message());
  }

  /** What all of them came to. */
  void end() {
    out.line(
        count(scenarios, "scenario")
            + ", "
            + count(expectations, "expectation")
            + (failures == 0 ? "" : ", " + failures + " failed"));
  }

  /** Both streams in the order of what happened, as far as the console keeps it. */
  private void complain(String text) {
    out.flush();
    complaints.line(text);
    complaints.flush();
  }

  private static String count(int number, String noun) {
    return (number == 0 ? "no" : Integer.toString(number)) + " " + noun + (number == 1 ? "" : "s");
  }
}
