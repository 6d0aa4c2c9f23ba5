package netlang.dsl.ui.result;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.plan.Expectation;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.Origin;
import netlang.sim.verdict.Verdict;

/** A scenario of a file; changed by the thread that runs it, read by others. */
final class ScenarioEntry implements Entry {

  private final FileEntry parent;
  private final String name;
  private final Origin place;

  /** What was run, known when it is over. */
  private volatile ScenarioPlan plan;

  private volatile Status status = Status.WAITING;
  private volatile long endNanos = -1;
  private volatile List<ExpectationEntry> expectations;

  ScenarioEntry(FileEntry parent, ScenarioPlan plan) {
    this.parent = parent;
    name = plan.name();
    place = plan.origin();
    List<ExpectationEntry> waiting = new ArrayList<>();
    for (Expectation each : plan.expectations())
      waiting.add(new ExpectationEntry(this, each, null));
    expectations = List.copyOf(waiting);
  }

  void begins() {
    status = Status.RUNNING;
  }

  void ended(ScenarioPlan ran, List<Verdict> verdicts, long nanos) {
    List<ExpectationEntry> judged = new ArrayList<>();
    for (Verdict verdict : verdicts)
      judged.add(new ExpectationEntry(this, verdict.expectation(), verdict));
    expectations = List.copyOf(judged);
    endNanos = nanos;
    plan = ran;
    status = verdicts.stream().allMatch(Verdict::passed) ? Status.PASSED : Status.FAILED;
  }

  void stopped() {
    if (!status.isOver()) status = Status.STOPPED;
  }

  /** With the seed and the end of the run; null as long as it is not over. */
  ScenarioPlan plan() {
    return plan;
  }

  long endNanos() {
    return endNanos;
  }

  String name() {
    return name;
  }

  @Override
  public String title() {
    return name;
  }

  @Override
  public String detail() {
    return endNanos < 0 ? "" : "ended at " + Nanos.print(endNanos);
  }

  @Override
  public Status status() {
    return status;
  }

  @Override
  public Origin place() {
    return place;
  }

  @Override
  public List<ExpectationEntry> children() {
    return expectations;
  }

  @Override
  public FileEntry parent() {
    return parent;
  }
}
