package netlang.sim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The queue yields what a plain sorted queue yields, whatever the times look like. */
class EventQueueTest {

  /** How far ahead of now events are put. */
  enum Distribution {
    UNIFORM {
      @Override
      long ahead(SplittableRandom random, int pending) {
        return 1 + random.nextLong(2_000L * pending);
      }
    },
    /** Most near, some a million times as far: timers that idle. */
    SKEWED {
      @Override
      long ahead(SplittableRandom random, int pending) {
        return random.nextInt(10) == 0
            ? 1_000_000_000L + random.nextLong(300_000_000_000L)
            : random.nextLong(2_000);
      }
    },
    /** Whole floods at the same instant. */
    EQUAL {
      @Override
      long ahead(SplittableRandom random, int pending) {
        return 1_000L * random.nextInt(3);
      }
    },
    /** Nearly always later than all others: first in, first out. */
    MONOTONE {
      @Override
      long ahead(SplittableRandom random, int pending) {
        return 50_000 + random.nextInt(3);
      }
    },
    /** From one nanosecond to a century. */
    EXPONENTIAL {
      @Override
      long ahead(SplittableRandom random, int pending) {
        return random.nextLong(2L << random.nextInt(61));
      }
    };

    abstract long ahead(SplittableRandom random, int pending);
  }

  private static final Comparator<Event> ORDER =
      Comparator.comparingLong((Event event) -> event.time).thenComparingLong(event -> event.key);

  private final EventQueue queue = new EventQueue();

  @ParameterizedTest
  @EnumSource
  void ordersAsAPlainPriorityQueueDoes(Distribution distribution) {
    for (int pending : new int[] {1, 3, 60, 70, 1_000, 20_000}) agree(distribution, pending);
  }

  private static void agree(Distribution distribution, int pending) {
    SplittableRandom random = new SplittableRandom(pending);
    EventQueue queue = new EventQueue();
    PriorityQueue<Event> plain = new PriorityQueue<>(ORDER);
    long now = 0;
    for (int step = 0; step < 5 * pending + 1_000; step++) {
      boolean grow = plain.size() < pending && step < 4 * pending + 1_000;
      for (int i = 0; i < (grow ? 2 : 0); i++) {
        Event event = event(now + distribution.ahead(random, pending), random.nextLong(1L << 40));
        queue.add(event);
        plain.add(event);
      }
      Event expected = plain.poll();
      assertSame(expected, queue.poll(Long.MAX_VALUE));
      if (expected != null) now = expected.time;
    }
    while (!plain.isEmpty()) assertSame(plain.poll(), queue.poll(Long.MAX_VALUE));
    assertNull(queue.poll(Long.MAX_VALUE));
  }

  @Test
  void keepsWhatIsLaterThanTheLimit() {
    Event at7 = event(7, 0);
    queue.add(at7);

    assertNull(queue.poll(6));
    assertSame(at7, queue.poll(7));
  }

  @Test
  void anEventBeforeAllOthersComesFirstEvenWhenThereAreManyFarOnes() {
    for (int i = 0; i < 10_000; i++) queue.add(event(1_000_000_000L + i * 7919L % 10_000_000, i));
    assertNull(queue.poll(0));
    Event early = event(5, 0);
    queue.add(early);

    assertSame(early, queue.poll(Long.MAX_VALUE));
  }

  @Test
  void anEventCanBePutBackWhenItHasComeUp() {
    Event event = event(1, 1);
    for (int i = 0; i < 1_000; i++) {
      queue.add(event);
      assertSame(event, queue.poll(Long.MAX_VALUE));
      event.time += 1_000_003L * i;
    }
    assertNull(queue.poll(Long.MAX_VALUE));
  }

  @Test
  void equalTimesAreOrderedByKeyEvenIfInsertedBackwards() {
    for (int key = 5_000; key > 0; key--) queue.add(event(1_000, key));

    for (int key = 1; key <= 5_000; key++) assertEquals(key, queue.poll(Long.MAX_VALUE).key);
  }

  private static Event event(long time, long key) {
    Event event =
        new Event() {
          @Override
          void fire() {}
        };
    event.time = time;
    event.key = key;
    return event;
  }
}
