package netlang.dsl.ui.run;

import netlang.sim.plan.NetworkPlan;
import netlang.sim.record.TextTrace;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceSink;

/**
 * The beginning of a scenario's trace: a console keeps 80,000 characters, and nobody reads more; a
 * trace that went on would cost the UI thread all its time.
 */
final class ConsoleTrace implements TraceSink {

  private static final int MOST_EVENTS = 1_000;

  private final ConsoleText console;
  private final TextTrace trace;
  private int events;

  ConsoleTrace(NetworkPlan network, ConsoleText console) {
    this.console = console;
    trace = new TextTrace(network, console, TextTrace.Detail.NORMAL);
  }

  @Override
  public void accept(TraceEvent event) {
    events++;
    if (events <= MOST_EVENTS) trace.accept(event);
    else if (events == MOST_EVENTS + 1) {
      console.line("  ... and so on; the Outputs of the run configuration keep all of it");
      console.flush();
    }
  }
}
