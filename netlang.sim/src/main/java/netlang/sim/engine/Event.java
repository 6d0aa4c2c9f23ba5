package netlang.sim.engine;

/** What the queue orders, by (time, key). Intrusive: an event is in the queue at most once. */
abstract class Event implements Comparable<Event> {

  long time;
  long key;

  /** The next one in the same bucket of the queue. */
  Event next;

  abstract void fire();

  @Override
  public final int compareTo(Event other) {
    return isBefore(other) ? -1 : other.isBefore(this) ? 1 : 0;
  }

  final boolean isBefore(Event other) {
    return time < other.time || time == other.time && key < other.key;
  }
}
