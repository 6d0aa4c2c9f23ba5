package netlang.sim.engine;

import java.util.Arrays;

/**
 * The pending events, earliest (time, key) first: a ladder queue (Tang, Goh and Thng, 2005) that
 * adapts itself to the number of events and to their distribution.
 *
 * <pre>
 *   now ────────────── horizon ─────────────────────────────── end of rung 0 ─────────▶ time
 *   │ runs ∪ heap      │ buckets of rung n │ … │ buckets of rung 0 │ far, unsorted
 * </pre>
 *
 * <p>Events before the horizon are in order: what is inserted in order (most traffic is, a flood
 * above all) is appended to one of two runs, the rest goes into a binary heap. Buckets are unsorted
 * lists; the first ones are moved before the horizon when that has run empty, a big one by way of a
 * finer rung. A heap that grows too big is turned into a rung, too. A run may hold events behind
 * the horizon: they wait until the horizon has passed them.
 *
 * <p>The one place where speed goes before beauty. Hold model (take the first, insert one uniformly
 * ahead), ns an operation with 10^3, 10^4 and 10^5 pending, JDK 17 on a busy 2-core VM: 24, 27, 40;
 * a {@code PriorityQueue}: 70, 120, 160.
 */
final class EventQueue {

  private static final long INFINITE = Long.MAX_VALUE;

  /** A heap, or a bucket, of up to so many events is cheaper than a rung. */
  private static final int FEW = 64;

  /** So many events are moved at a time, if the buckets are small. */
  private static final int SOME = 16;

  /**
   * A rung is at least 2^6 times as fine as the one above it, so that 12 of them reach from 2^63 ns
   * to 1 ns.
   */
  private static final int MAXIMUM_RUNGS = 12;

  /** Two, so that a timer far ahead at the end of one does not keep the traffic out. */
  private final EventRun run = new EventRun();

  private final EventRun otherRun = new EventRun();

  /**
   * Time, key and event of the i-th element of the heap; the first two again, so that sifting stays
   * in the arrays.
   */
  private long[] heapTimes = new long[FEW];

  private long[] heapKeys = new long[FEW];
  private Event[] heap = new Event[FEW];
  private int heapSize;
  private int heapLimit = FEW;

  private long horizon = INFINITE;
  private final Rung[] rungs = new Rung[MAXIMUM_RUNGS];
  private int depth;

  private Event[] moving = new Event[FEW];
  private Event[] far = new Event[FEW];

  /** Again, so that the events themselves, which are cold, need not be read. */
  private long[] farTimes = new long[FEW];

  private int farSize;
  private long farEarliest;
  private long farLatest;

  void add(Event event) {
    if (event.time >= horizon) {
      addBehindHorizon(event);
    } else {
      addNear(event);
      if (heapSize > heapLimit) turnHeapIntoRung();
    }
  }

  /** The first event, removed; null if there is none up to that time. */
  Event poll(long until) {
    while (true) {
      EventRun from = run;
      Event first = run.first();
      Event other = otherRun.first();
      if (other != null && (first == null || other.isBefore(first))) {
        first = other;
        from = otherRun;
      }
      if (heapSize > 0 && (first == null || heapTopIsBefore(first))) {
        first = heap[0];
        from = null;
      }
      if (first != null && first.time < horizon) {
        if (first.time > until) return null;
        if (from == null) removeHeapTop();
        else from.removeFirst();
        return first;
      }
      if (!advanceHorizon() && first == null) return null;
    }
  }

  /** To be asked after {@link #poll} has found nothing. */
  boolean isEmpty() {
    return run.isEmpty() && otherRun.isEmpty() && heapSize == 0 && depth == 0 && farSize == 0;
  }

  /** Behind the run that ends closest before it, else into the heap. */
  private void addNear(Event event) {
    EventRun fitting = run.takes(event) ? run : null;
    if (otherRun.takes(event) && (fitting == null || otherRun.endsAfter(run))) fitting = otherRun;
    if (fitting == null) push(event);
    else fitting.append(event);
  }

  private boolean heapTopIsBefore(Event event) {
    return heapTimes[0] < event.time || heapTimes[0] == event.time && heapKeys[0] < event.key;
  }

  private void push(Event event) {
    if (heapSize == heap.length) growHeap();
    long time = event.time;
    long key = event.key;
    int hole = heapSize++;
    while (hole > 0) {
      int parent = hole - 1 >>> 1;
      if (heapTimes[parent] < time || heapTimes[parent] == time && heapKeys[parent] < key) break;
      place(hole, heapTimes[parent], heapKeys[parent], heap[parent]);
      hole = parent;
    }
    place(hole, time, key, event);
  }

  private void growHeap() {
    int capacity = 2 * heap.length;
    heapTimes = Arrays.copyOf(heapTimes, capacity);
    heapKeys = Arrays.copyOf(heapKeys, capacity);
    heap = Arrays.copyOf(heap, capacity);
  }

  private void removeHeapTop() {
    int last = --heapSize;
    long time = heapTimes[last];
    long key = heapKeys[last];
    Event event = heap[last];
    heap[last] = null;
    if (last == 0) return;
    int hole = 0;
    for (int child = 1; child < last; child = 2 * hole + 1) {
      if (child + 1 < last
          && (heapTimes[child + 1] < heapTimes[child]
              || heapTimes[child + 1] == heapTimes[child] && heapKeys[child + 1] < heapKeys[child]))
        child++;
      if (time < heapTimes[child] || time == heapTimes[child] && key < heapKeys[child]) break;
      place(hole, heapTimes[child], heapKeys[child], heap[child]);
      hole = child;
    }
    place(hole, time, key, event);
  }

  private void place(int index, long time, long key, Event event) {
    heapTimes[index] = time;
    heapKeys[index] = key;
    heap[index] = event;
  }

  private void addBehindHorizon(Event event) {
    for (int i = depth - 1; i >= 0; i--) {
      if (event.time < rungs[i].end()) {
        rungs[i].add(event, event.time);
        return;
      }
    }
    addFar(event);
  }

  private void addFar(Event event) {
    if (farSize == far.length) {
      far = Arrays.copyOf(far, 2 * farSize);
      farTimes = Arrays.copyOf(farTimes, 2 * farSize);
    }
    farEarliest = farSize == 0 ? event.time : Math.min(farEarliest, event.time);
    farLatest = farSize == 0 ? event.time : Math.max(farLatest, event.time);
    farTimes[farSize] = event.time;
    far[farSize++] = event;
  }

  /**
   * Moves what comes next before the horizon; false if there is nothing behind it, and then the
   * horizon is infinite.
   */
  private boolean advanceHorizon() {
    while (depth > 0) {
      Rung rung = rungs[depth - 1];
      if (rung.isEmpty()) {
        depth--;
        horizon = rung.end();
      } else if (depth == MAXIMUM_RUNGS || !splitFirstBucket(rung)) {
        moveNear(rung);
        horizon = rung.passed();
        return true;
      }
    }
    if (farSize == 0) {
      boolean moved = horizon != INFINITE;
      horizon = INFINITE;
      return moved;
    }
    spreadFar();
    return true;
  }

  /**
   * Moves the rung's first bucket, and more until there are some: misses of the processor's cache
   * then overlap, and what comes from buckets of one event each is in order.
   */
  private void moveNear(Rung rung) {
    int count = 0;
    do {
      int first = count;
      for (Event event = rung.removeFirstBucket(); event != null; event = event.next) {
        if (count == moving.length) moving = Arrays.copyOf(moving, 2 * count);
        moving[count++] = event;
      }
      if (count - first > FEW) Arrays.sort(moving, first, count);
      else reverse(first, count); // into the order of insertion, which most often is right
    } while (count < SOME && !rung.isEmpty() && rung.firstBucketSize() <= FEW);
    for (int i = 0; i < count; i++) {
      addNear(moving[i]);
      moving[i] = null;
    }
    heapLimit = Math.max(FEW, 2 * heapSize);
  }

  private void reverse(int from, int to) {
    for (int i = from, j = to - 1; i < j; i++, j--) {
      Event later = moving[i];
      moving[i] = moving[j];
      moving[j] = later;
    }
  }

  /** Spreads a big first bucket over a new rung. False if it is small, or cannot be divided. */
  private boolean splitFirstBucket(Rung rung) {
    int count = rung.firstBucketSize();
    if (count <= FEW) return false;
    Event bucket = rung.firstBucket();
    long earliest = bucket.time;
    long latest = bucket.time;
    for (Event event = bucket; event != null; event = event.next) {
      earliest = Math.min(earliest, event.time);
      latest = Math.max(latest, event.time);
    }
    if (earliest == latest) return false;
    rung.removeFirstBucket();
    Rung finer = nextRung(earliest, rung.passed(), count);
    for (Event event = bucket; event != null; ) {
      Event next = event.next;
      finer.add(event, event.time);
      event = next;
    }
    return true;
  }

  private Rung nextRung(long start, long end, int count) {
    if (rungs[depth] == null) rungs[depth] = new Rung();
    Rung rung = rungs[depth++];
    rung.cover(start, end, count);
    return rung;
  }

  private void turnHeapIntoRung() {
    long earliest = heapTimes[0];
    if (horizon != INFINITE && (depth == MAXIMUM_RUNGS || horizon - earliest <= FEW)) {
      heapLimit = 2 * heapSize;
      return;
    }
    if (horizon == INFINITE) {
      for (int i = 0; i < heapSize; i++) addFar(heap[i]);
    } else {
      Rung rung = nextRung(earliest, horizon, heapSize);
      for (int i = 0; i < heapSize; i++) rung.add(heap[i], heapTimes[i]);
    }
    Arrays.fill(heap, 0, heapSize, null);
    heapSize = 0;
    horizon = earliest;
  }

  private void spreadFar() {
    if (farSize <= FEW) {
      for (int i = 0; i < farSize; i++) addNear(far[i]);
      horizon = INFINITE;
      heapLimit = FEW;
    } else {
      Rung rung = nextRung(farEarliest, farLatest + 1, farSize);
      for (int i = 0; i < farSize; i++) rung.add(far[i], farTimes[i]);
      horizon = farEarliest;
    }
    Arrays.fill(far, 0, farSize, null);
    farSize = 0;
  }
}
