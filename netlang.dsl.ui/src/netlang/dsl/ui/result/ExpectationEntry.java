package netlang.dsl.ui.result;

import java.util.List;
import netlang.sim.plan.Expectation;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.Origin;
import netlang.sim.verdict.Verdict;

/**
 * An expectation and what came of it.
 *
 * @param verdict null as long as it is not known
 */
record ExpectationEntry(ScenarioEntry parent, Expectation expectation, Verdict verdict)
    implements Entry {

  @Override
  public String title() {
    return "expect " + claim();
  }

  /** What the file says, without the word that all begin with and the author's own sentence. */
  String claim() {
    return expectation
        .text()
        .replaceFirst("^expect\\s+", "")
        .replaceFirst("\\s+otherwise\\s+\".*", "");
  }

  @Override
  public String detail() {
    return verdict == null || verdict.timeNanos() < 0 ? "" : Nanos.print(verdict.timeNanos());
  }

  @Override
  public Status status() {
    if (verdict != null) return verdict.passed() ? Status.PASSED : Status.FAILED;
    return parent.status() == Status.RUNNING ? Status.WAITING : parent.status();
  }

  @Override
  public Origin place() {
    return expectation.origin();
  }

  @Override
  public List<Entry> children() {
    return List.of();
  }
}
