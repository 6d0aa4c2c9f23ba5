package netlang.sim.engine;

/**
 * Something that happens to its owner at one time, which can be moved and called off at little cost.
 *
 * <p>Nothing is ever taken out of the queue. An alarm moved to a later time leaves its entry where it is; when that comes
 * up, it goes back into the queue for the new time. An alarm moved to an earlier time gets another entry, and the old one
 * dies when it comes up. Neither changes the order in which alarms ring: that is given by the (time, key) of the setting.
 */
public abstract class Alarm extends Event {

  private static final long NEVER = Long.MAX_VALUE;

  private final Engine engine;
  private long due = NEVER;
  private long dueKey;

  /** The earliest entry in the queue that stands for this alarm, or null; later ones are forgotten. */
  private Event entry;

  /** True while this object itself is in the queue, as the entry or as a forgotten one. */
  private boolean queued;

  protected Alarm(Engine engine) {
    this.engine = engine;
  }

  /** Called once at the time that was last set. The alarm may be set again here. */
  protected abstract void ring();

  /** Sets, or moves, the alarm; {@code key} by {@link Order}. */
  protected final void set(long time, long key) {
    due = time;
    dueKey = key;
    if (entry == null || time < entry.time || time == entry.time && key < entry.key) enqueue();
  }

  public final void cancel() {
    due = NEVER;
  }

  public final boolean isSet() {
    return due != NEVER;
  }

  /** When it will ring, if it is set. */
  public final long due() {
    return due;
  }

  @Override
  final void fire() {
    queued = false;
    comesUp(this);
  }

  private void comesUp(Event by) {
    if (entry != by) return;
    entry = null;
    if (due == by.time && dueKey == by.key) {
      due = NEVER;
      engine.somethingHappened();
      ring();
    } else if (due != NEVER) {
      enqueue();
    }
  }

  private void enqueue() {
    entry = queued ? new Deputy(this) : this;
    if (entry == this) queued = true;
    engine.enqueue(entry, due, dueKey);
  }

  /** Stands in the queue for an alarm whose own place there is too late. */
  private static final class Deputy extends Event {
    private final Alarm alarm;

    Deputy(Alarm alarm) {
      this.alarm = alarm;
    }

    @Override
    void fire() {
      alarm.comesUp(this);
    }
  }
}
