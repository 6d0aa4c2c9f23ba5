package netlang.sim.engine;

/**
 * Something that happens to its owner at one time, which can be moved and called off at little
 * cost.
 *
 * <p>Nothing is ever taken out of the queue. An alarm moved to a later time leaves its entry where
 * it is; when that comes up, it goes back into the queue for the new time. An alarm moved to an
 * earlier time gets another entry, and the old one dies when it comes up. Neither changes the order
 * in which alarms ring: that is given by the (time, key) of the setting.
 */
public abstract class Alarm extends Event {

  private final Engine engine;

  /**
   * The earliest entry in the queue that stands for this alarm, or null; later ones are forgotten.
   */
  private Event entry;

  /**
   * The time that was set last, if the entry does not have it: rare, and not worth a place in each
   * alarm.
   */
  private Moved moved;

  /** True from the setting until it rings or is cancelled. */
  private boolean set;

  /** True while this object itself is in the queue, as the entry or as a forgotten one. */
  private boolean queued;

  private static final class Moved {
    private long time;
    private long key;
  }

  protected Alarm(Engine engine) {
    this.engine = engine;
  }

  /** Called once at the time that was last set. The alarm may be set again here. */
  protected abstract void ring();

  /** Sets, or moves, the alarm; {@code key} by {@link Order}. */
  protected final void set(long time, long key) {
    set = true;
    if (entry == null || time < entry.time || time == entry.time && key < entry.key) {
      enqueue(time, key);
    } else {
      if (moved == null) moved = new Moved();
      moved.time = time;
      moved.key = key;
    }
  }

  public final void cancel() {
    set = false;
  }

  public final boolean isSet() {
    return set;
  }

  /** When it will ring, if it is set. */
  public final long due() {
    return moved == null ? entry.time : moved.time;
  }

  @Override
  final void fire() {
    queued = false;
    comesUp(this);
  }

  private void comesUp(Event by) {
    if (entry != by) return;
    entry = null;
    if (!set) {
      moved = null;
    } else if (moved == null) {
      set = false;
      engine.somethingHappened();
      ring();
    } else {
      enqueue(moved.time, moved.key);
    }
  }

  private void enqueue(long time, long key) {
    moved = null;
    entry = queued ? new Deputy(this) : this;
    if (entry == this) queued = true;
    engine.enqueue(entry, time, key);
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
