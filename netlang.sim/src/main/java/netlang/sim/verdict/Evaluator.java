package netlang.sim.verdict;

import netlang.sim.trace.TraceEvent;

/** Finds out whether one claim is true of a run. */
interface Evaluator {

  /** Called with every event, in the order of time. */
  default void observe(TraceEvent event) {}

  /** Called once, after the run. */
  Outcome outcome();
}
