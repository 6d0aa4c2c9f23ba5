package netlang.sim.verdict;

import netlang.sim.plan.Expectation.FlowCount;
import netlang.sim.plan.Expectation.FlowCounts;
import netlang.sim.plan.Window;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;

/** {@code hello receives at least 2 within 3 s}. */
final class FlowCountEvaluator implements Evaluator {

  private final FlowCounts claim;
  private final FlowLog log;

  FlowCountEvaluator(FlowCounts claim, FlowLog log) {
    this.claim = claim;
    this.log = log;
  }

  @Override
  public void observe(TraceEvent event) {
    boolean start = event instanceof FlowEvent step && step.step() == FlowStep.STARTED;
    if (start || claim.window().contains(event.time()) && inTime(event)) log.observe(event);
  }

  private boolean inTime(TraceEvent event) {
    return log.hasStarted() && event.time() - log.startNanos() <= claim.withinNanos();
  }

  @Override
  public Outcome outcome() {
    if (claim.what() == FlowCount.SENDS)
      return Outcome.of(
          claim.amount().contains(log.sent()), "sent " + log.sent() + log.unit() + limit());
    if (!log.hasStarted()) return Outcome.unjudged(log.name() + " was never started");
    long number = claim.what() == FlowCount.RECEIVES ? log.received() : log.lost();
    return Outcome.of(claim.amount().contains(number), log.summary(limit()));
  }

  private String limit() {
    Window window = claim.window();
    String within =
        claim.withinNanos() == Long.MAX_VALUE ? "" : " within " + Nanos.print(claim.withinNanos());
    return window.equals(Window.ALWAYS) ? within : within + Words.window(window);
  }
}
