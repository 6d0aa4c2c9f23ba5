package netlang.run.recording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import netlang.run.Runner;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.TraceEvent;
import netlang.sim.verdict.Verdict;

/**
 * All that happened in one run of a scenario. Events are kept as they are: they share their frames,
 * so that a hundred thousand take about ten megabytes.
 *
 * <p>A <em>position</em> is a number of events that have happened: 0 before the first, {@link
 * #size} behind the last.
 */
public final class Recording {

  /** Whoever wants more than that reads the trace of a command line. */
  public static final int MOST_EVENTS = 2_000_000;

  private final ScenarioPlan scenario;
  private final List<TraceEvent> events;
  private final long[] times;
  private final List<Transmission> transmissions;
  private final List<Verdict> verdicts;
  private final long endNanos;
  private final boolean complete;

  private Recording(
      ScenarioPlan scenario,
      List<TraceEvent> events,
      List<Verdict> verdicts,
      long endNanos,
      boolean complete) {
    this.scenario = scenario;
    this.events = events;
    this.verdicts = List.copyOf(verdicts);
    this.endNanos = endNanos;
    this.complete = complete;
    times = events.stream().mapToLong(TraceEvent::time).toArray();
    transmissions = Transmissions.of(scenario.network(), events, endNanos);
  }

  public static Recording of(ScenarioPlan scenario) {
    return of(scenario, () -> false);
  }

  /**
   * @param cancelled is asked now and then
   * @throws CancellationException if it said yes
   */
  public static Recording of(ScenarioPlan scenario, BooleanSupplier cancelled) {
    return of(scenario, cancelled, MOST_EVENTS);
  }

  /** At most so many events; the rest is not run. */
  static Recording of(ScenarioPlan scenario, BooleanSupplier cancelled, int most) {
    List<TraceEvent> events = new ArrayList<>();
    try {
      var result = Runner.run(scenario, event -> add(events, event, cancelled, most));
      return new Recording(scenario, events, result.verdicts(), result.endNanos(), true);
    } catch (Enough e) {
      long end = events.get(events.size() - 1).time();
      return new Recording(scenario, events, List.of(), end, false);
    }
  }

  private static void add(
      List<TraceEvent> events, TraceEvent event, BooleanSupplier cancelled, int most) {
    if ((events.size() & 0xfff) == 0 && cancelled.getAsBoolean()) throw new CancellationException();
    if (events.size() == most) throw new Enough();
    events.add(event);
  }

  public ScenarioPlan scenario() {
    return scenario;
  }

  public int size() {
    return events.size();
  }

  /** {@code index} from 0. */
  public TraceEvent event(int index) {
    return events.get(index);
  }

  /** Frames on cables, in the order in which they were put there. */
  public List<Transmission> transmissions() {
    return transmissions;
  }

  /** Empty if the run was cut short. */
  public List<Verdict> verdicts() {
    return verdicts;
  }

  public long endNanos() {
    return endNanos;
  }

  /** False if there were more events than can be kept. */
  public boolean isComplete() {
    return complete;
  }

  /** How many events have happened up to and including that time. */
  public int positionAt(long timeNanos) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] <= timeNanos) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** When the last of so many events happened; 0 before the first. */
  public long timeAt(int position) {
    return position == 0 ? 0 : times[position - 1];
  }

  /** The tables of all nodes when so many events had happened. */
  public Snapshot snapshot(int position) {
    return Snapshot.at(scenario, position);
  }

  /** Those that are on a cable at that time. */
  public List<Transmission> underWay(long timeNanos) {
    List<Transmission> found = new ArrayList<>();
    for (int i = firstStartBehind(timeNanos) - 1; i >= 0; i--) {
      Transmission each = transmissions.get(i);
      if (each.endNanos() >= timeNanos) found.add(each);
      if (each.latestEndSoFar() < timeNanos) break;
    }
    Collections.reverse(found);
    return found;
  }

  /** How many frames have been put on a cable up to and including that time. */
  public int firstStartBehind(long timeNanos) {
    int low = 0;
    int high = transmissions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (transmissions.get(middle).startNanos() <= timeNanos) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super(null, null, false, false);
    }
  }
}
