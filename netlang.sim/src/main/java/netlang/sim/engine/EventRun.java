package netlang.sim.engine;

/** Events in order: a ring that only takes what does not come before its last one. */
final class EventRun {

  private Event[] events = new Event[64];

  /** Running numbers, taken modulo the capacity: of the first, of the one behind the last. */
  private int head;

  private int tail;

  boolean isEmpty() {
    return head == tail;
  }

  /** The first event, or null. */
  Event first() {
    return events[head & events.length - 1];
  }

  private Event last() {
    return events[tail - 1 & events.length - 1];
  }

  boolean endsAfter(EventRun other) {
    return !isEmpty() && (other.isEmpty() || other.last().isBefore(last()));
  }

  void removeFirst() {
    events[head++ & events.length - 1] = null;
  }

  boolean takes(Event event) {
    return head == tail || !event.isBefore(last());
  }

  void append(Event event) {
    if (tail - head == events.length) grow();
    events[tail++ & events.length - 1] = event;
  }

  private void grow() {
    Event[] longer = new Event[2 * events.length];
    for (int i = head; i != tail; i++)
      longer[i & longer.length - 1] = events[i & events.length - 1];
    events = longer;
  }
}
