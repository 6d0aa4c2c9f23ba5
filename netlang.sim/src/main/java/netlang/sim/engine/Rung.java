package netlang.sim.engine;

/**
 * A span of time cut into equal buckets of events, from one to two for each event that it is made
 * for.
 */
final class Rung {

  private long start;
  private long end;
  private int shift;
  private Event[] buckets = new Event[0];
  private int current;
  private int count;

  /** Makes this empty rung cover the times from {@code start} to before {@code end}. */
  void cover(long newStart, long newEnd, int events) {
    start = newStart;
    end = newEnd;
    current = 0;
    shift = 0;
    long last = newEnd - 1 - newStart;
    while (last >>> shift >= 2L * events) shift++;
    int needed = (int) (last >>> shift) + 1;
    if (buckets.length < needed) buckets = new Event[Math.max(needed, 2 * buckets.length)];
  }

  /** Where the rung ends. */
  long end() {
    return end;
  }

  /** Where the buckets begin that have not been removed yet. */
  long passed() {
    return Math.min(end, start + ((long) current << shift));
  }

  void add(Event event, long time) {
    int bucket = (int) (time - start >>> shift);
    event.next = buckets[bucket];
    buckets[bucket] = event;
    count++;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** The list of the first bucket that is not empty, last event first; there must be one. */
  Event firstBucket() {
    while (buckets[current] == null) current++;
    return buckets[current];
  }

  int firstBucketSize() {
    int size = 0;
    for (Event event = firstBucket(); event != null; event = event.next) size++;
    return size;
  }

  Event removeFirstBucket() {
    count -= firstBucketSize();
    Event bucket = buckets[current];
    buckets[current++] = null;
    return bucket;
  }
}
