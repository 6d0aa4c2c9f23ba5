package netlang.sim.packetdrill;

/** The system calls of a script: one at a time, and while one blocks the script goes on. */
final class Calls {

  /** A call that nobody gave an end returns within a day, or not at all. */
  private static final long LONGEST_NANOS = 86_400_000_000_000L;

  /** A call that is late is waited for so long. */
  private static final long PATIENCE_NANOS = 2_000_000_000L;

  private final Stage stage;
  private final Schedule schedule;
  private final boolean literal;

  /** Under way, or returned and not judged yet; else null. */
  private BlockedCall current;

  Calls(Stage stage, Schedule schedule, Strictness strictness) {
    this.stage = stage;
    this.schedule = schedule;
    literal = strictness.literal();
    stage.watch(this::retry);
  }

  /** Makes the call; {@code origin}: what its times are counted from. */
  Deviation begin(ScriptEvent.Called event, long origin) {
    Operation operation = stage.sockets().begin(event.line(), event.call());
    boolean mayBlock = event.time().isBlocking();
    long end = mayBlock ? origin + event.time().end() : EventTime.NONE;
    current = new BlockedCall(event, operation, end, schedule.tolerance(end));
    retry();
    return mayBlock ? null : finish();
  }

  private void retry() {
    if (current != null) current.retry(stage.now());
  }

  boolean isUnderWay() {
    return current != null;
  }

  /** Lets time pass until the call returns, and judges it. */
  Deviation finish() {
    long latest =
        current.end() == EventTime.NONE
            ? stage.now() + LONGEST_NANOS
            : current.end() + PATIENCE_NANOS;
    if (!current.hasReturned()) stage.runUntil(() -> current.hasReturned(), latest);
    if (current.hasReturned()) return judge();
    BlockedCall stuck = current;
    current = null;
    return stuck.stillBlocks();
  }

  /** Judges the call if one has returned; null if nothing is wrong. */
  Deviation judge() {
    if (current == null || !current.hasReturned()) return null;
    BlockedCall call = current;
    current = null;
    schedule.note(call.apart());
    return call.deviation(literal);
  }
}
