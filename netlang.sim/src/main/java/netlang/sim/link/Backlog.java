package netlang.sim.link;

import java.util.Arrays;
import netlang.sim.wire.EthernetFrame;

/**
 * Frames in the order in which they are sent, each with the times of its first bit's start and its
 * last bit's arrival.
 */
final class Backlog {

  private EthernetFrame[] frames = new EthernetFrame[4];
  private long[] starts = new long[4];
  private long[] arrivals = new long[4];

  /**
   * Running numbers, taken modulo the capacity: of the first, of the first known to wait, of the
   * one behind the last.
   */
  private int first;

  private int firstWaiting;
  private int end;

  void add(EthernetFrame frame, long start, long arrival) {
    if (end - first == frames.length) grow();
    int slot = slot(end++);
    frames[slot] = frame;
    starts[slot] = start;
    arrivals[slot] = arrival;
  }

  boolean isEmpty() {
    return first == end;
  }

  EthernetFrame first() {
    return frames[slot(first)];
  }

  long firstStart() {
    return starts[slot(first)];
  }

  long firstArrival() {
    return arrivals[slot(first)];
  }

  void removeFirst() {
    frames[slot(first++)] = null;
    if (firstWaiting - first < 0) firstWaiting = first;
  }

  /** How many have not started by now. */
  int waiting(long now) {
    while (firstWaiting != end && starts[slot(firstWaiting)] <= now) firstWaiting++;
    return end - firstWaiting;
  }

  /** When the first of those starts that wait now. */
  long nextStart(long now) {
    if (waiting(now) == 0) throw new IllegalStateException("nothing waits at " + now);
    return starts[slot(firstWaiting)];
  }

  /** The frame that starts just now. */
  EthernetFrame startedAt(long now) {
    waiting(now);
    int slot = slot(firstWaiting - 1);
    if (starts[slot] != now) throw new IllegalStateException("no frame starts at " + now);
    return frames[slot];
  }

  Counts unstarted(long now) {
    Counts counts = Counts.NONE;
    for (int i = end - waiting(now); i != end; i++) counts = counts.plus(frames[slot(i)]);
    return counts;
  }

  private int slot(int number) {
    return number & frames.length - 1;
  }

  private void grow() {
    int size = end - first;
    int from = slot(first);
    EthernetFrame[] inOrder = new EthernetFrame[2 * size];
    long[] inOrderStarts = new long[2 * size];
    long[] inOrderArrivals = new long[2 * size];
    System.arraycopy(frames, from, inOrder, 0, size - from);
    System.arraycopy(frames, 0, inOrder, size - from, from);
    System.arraycopy(starts, from, inOrderStarts, 0, size - from);
    System.arraycopy(starts, 0, inOrderStarts, size - from, from);
    System.arraycopy(arrivals, from, inOrderArrivals, 0, size - from);
    System.arraycopy(arrivals, 0, inOrderArrivals, size - from, from);
    frames = inOrder;
    starts = inOrderStarts;
    arrivals = inOrderArrivals;
    firstWaiting -= first;
    first = 0;
    end = size;
  }

  @Override
  public String toString() {
    return "starts "
        + Arrays.toString(starts)
        + " from "
        + slot(first)
        + ", "
        + (end - first)
        + " frames";
  }
}
