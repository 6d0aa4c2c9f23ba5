package netlang.sim.engine;

/** What the queue orders, by (time, key). Intrusive: an event is in the queue at most once. */
abstract class Event {

  long time;
  long key;

  /** The next one in the same bucket of the queue. */
  Event next;

  abstract void fire();

  final boolean isBefore(Event other) {
    return time < other.time || time == other.time && key < other.key;
  }
}
