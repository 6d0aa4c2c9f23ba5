package netlang.sim.verdict;

import netlang.sim.plan.Expectation.FlowMeasured;
import netlang.sim.plan.Window;
import netlang.sim.trace.BitRate;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;

/** {@code upload throughput >= 8 Mbit/s during 1 s .. 5 s}, {@code upload duration <= 3 s}. */
final class DeliveryEvaluator implements Evaluator {

  private final FlowMeasured claim;
  private final String flowName;
  private final long latestNanos;
  private long startNanos = Outcome.NO_TIME;
  private long bytes;
  private long lastNanos = Outcome.NO_TIME;

  DeliveryEvaluator(FlowMeasured claim, String flowName) {
    this.claim = claim;
    this.flowName = flowName;
    this.latestNanos = claim.timeNanos() >= 0 ? claim.timeNanos() : claim.window().toNanos();
  }

  @Override
  public void observe(TraceEvent event) {
    if (!(event instanceof FlowEvent step) || step.flow() != claim.flow()) return;
    if (step.step() == FlowStep.STARTED && startNanos < 0) startNanos = step.time();
    boolean delivers = step.step() == FlowStep.DELIVERED || step.step() == FlowStep.RECEIVED;
    if (!delivers || step.time() < claim.window().fromNanos() || step.time() > latestNanos) return;
    bytes += step.bytes();
    lastNanos = step.time();
  }

  @Override
  public Outcome outcome() {
    if (startNanos < 0) return Outcome.unjudged(flowName + " was never started");
    return switch (claim.measure()) {
      case DELIVERED -> judged(bytes, "delivered " + bytes + " B" + span());
      case THROUGHPUT -> throughput();
      case DURATION ->
          lastNanos < 0
              ? Outcome.unjudged("nothing was delivered" + span())
              : judged(lastNanos - startNanos, "took " + Nanos.print(lastNanos - startNanos));
      default -> throw new IllegalStateException(claim.measure() + " is not about deliveries");
    };
  }

  /** From the start, or that of the window, to the last delivery, or the end of the window. */
  private Outcome throughput() {
    long from = Math.max(startNanos, claim.window().fromNanos());
    long to = latestNanos == Long.MAX_VALUE ? lastNanos : latestNanos;
    long nanos = Math.max(0, to - from);
    long rate = BitRate.of(bytes, nanos);
    return judged(
        rate,
        BitRate.print(rate) + ": delivered " + bytes + " B in " + Nanos.print(nanos) + span());
  }

  private Outcome judged(long value, String actual) {
    boolean holds = Tolerance.holds(claim.comparison(), value, claim.value(), claim.tolerance());
    return Outcome.of(holds, actual, lastNanos);
  }

  private String span() {
    if (claim.timeNanos() >= 0) return " until " + Nanos.print(claim.timeNanos());
    return claim.window().equals(Window.ALWAYS) ? "" : Words.window(claim.window());
  }
}
