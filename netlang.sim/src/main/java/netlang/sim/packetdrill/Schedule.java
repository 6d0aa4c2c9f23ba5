package netlang.sim.packetdrill;

import netlang.sim.trace.Nanos;

/**
 * The times of a script by the engine's clock: when something is due, how far it may be off, and by
 * how much anything was off at most.
 */
final class Schedule {

  /** How long the host had been up when the script begins: its clock of timestamps is not at 0. */
  static final long START_NANOS = 1_000_000_000_000L;

  /** Of the time between the event before and a packet, as much may be added to the tolerance. */
  private static final int TOLERATED_SHARE = 8;

  private final long scriptTolerance;
  private final Strictness strictness;
  private long previousDue = START_NANOS;
  private long deviation;

  /** When a packet has to be sent. */
  record Window(long from, long to, long tolerance) {

    @Override
    public String toString() {
      return from == to ? seconds(from) : seconds(from) + "~" + seconds(to);
    }
  }

  Schedule(Script script, Strictness strictness) {
    scriptTolerance = script.toleranceNanos();
    this.strictness = strictness;
  }

  /** {@code nanos} of the event's own; {@code now}: when the event before was over. */
  long due(EventTime time, long nanos, long now) {
    return (time.form() == EventTime.Form.RELATIVE ? now : START_NANOS) + nanos;
  }

  /** Of an event that makes its own time. */
  long begin(ScriptEvent event, long now) {
    long due = due(event.time(), event.time().from(), now);
    if (event.time().form() == EventTime.Form.ABSOLUTE && due < previousDue - tolerance(due))
      throw ScriptFault.script(event.line(), "its time is before that of the event above");
    previousDue = due;
    return due;
  }

  /** Of an event that has to happen by itself; null: at any time. */
  Window expect(EventTime time, long now) {
    if (time.form() == EventTime.Form.ANY) return null;
    long from = due(time, time.from(), now);
    Window window = new Window(from, due(time, time.to(), now), tolerance(from));
    previousDue = from;
    return window;
  }

  long tolerance(long due) {
    if (strictness.toleranceNanos() != Strictness.AS_WRITTEN) return strictness.toleranceNanos();
    return Math.max(scriptTolerance, (due - previousDue) / TOLERATED_SHARE);
  }

  /** {@code apart}: nanoseconds outside of what was asked for; not positive if within. */
  void note(long apart) {
    deviation = Math.max(deviation, apart);
  }

  long deviationNanos() {
    return deviation;
  }

  /** As the script counts. */
  static String seconds(long time) {
    return Nanos.seconds(Math.max(0, time - START_NANOS));
  }
}
