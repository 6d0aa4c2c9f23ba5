package netlang.dsl.ui.run;

import netlang.sim.plan.NetworkPlan;
import netlang.sim.record.TextTrace;
import netlang.sim.trace.TraceSink;

/**
 * The beginnings of the traces of a run: a console keeps 80,000 characters, and nobody reads more;
 * traces that went on would cost the UI thread all its time.
 */
final class ConsoleTrace {

  private static final int EVENTS_OF_A_SCENARIO = 1_000;

  private final ConsoleText console;
  private int left = 3 * EVENTS_OF_A_SCENARIO;

  ConsoleTrace(ConsoleText console) {
    this.console = console;
  }

  /** For one scenario. */
  TraceSink of(NetworkPlan network) {
    TextTrace trace = new TextTrace(network, console, TextTrace.Detail.NORMAL);
    int end = Math.max(0, left - EVENTS_OF_A_SCENARIO);
    return event -> {
      if (left > end) {
        trace.accept(event);
        if (--left == end) {
          console.line("  ... and so on; the Outputs of the run configuration keep all of it");
          console.flush();
        }
      }
    };
  }
}
