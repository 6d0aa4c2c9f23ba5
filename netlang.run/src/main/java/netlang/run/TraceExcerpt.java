package netlang.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.record.TextTrace;
import netlang.sim.run.Simulation;
import netlang.sim.trace.TraceSink;

/** The last lines of a trace before a moment: what led to it. */
public final class TraceExcerpt {

  private TraceExcerpt() {}

  /**
   * Simulates the scenario once more, which comes to the same, up to that moment and with it.
   *
   * @param most lines
   * @param cancelled asked before each event
   * @throws CancellationException if it says so
   */
  public static List<String> before(
      ScenarioPlan scenario, long timeNanos, int most, BooleanSupplier cancelled) {
    LastLines lines = new LastLines(most);
    TextTrace trace = new TextTrace(scenario.network(), lines, TextTrace.Detail.NORMAL);
    TraceSink sink =
        event -> {
          if (cancelled.getAsBoolean()) throw new CancellationException();
          if (event.time() <= timeNanos) trace.accept(event);
        };
    new Simulation(scenario.withEnd(Math.max(1, timeNanos)), sink).run();
    return List.copyOf(lines.lines);
  }

  /** Forgets all lines but the last ones. */
  private static final class LastLines implements Appendable {

    private final int most;
    private final Deque<String> lines = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();

    LastLines(int most) {
      this.most = most;
    }

    @Override
    public LastLines append(CharSequence text) {
      return append(text, 0, text.length());
    }

    @Override
    public LastLines append(CharSequence text, int start, int end) {
      for (int i = start; i < end; i++) append(text.charAt(i));
      return this;
    }

    @Override
    public LastLines append(char c) {
      if (c != '\n') {
        line.append(c);
        return this;
      }
      lines.add(line.toString().strip());
      line.setLength(0);
      if (lines.size() > most) lines.remove();
      return this;
    }
  }
}
