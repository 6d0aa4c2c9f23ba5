package netlang.sim.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LongTableTest {

  private final LongTable<String> table = new LongTable<>();

  @Test
  void anEmptyTableKnowsNothing() {
    assertNull(table.get(0));
    assertEquals(0, table.size());
    assertArrayEquals(new long[0], table.keys());
    table.remove(1);
  }

  @Test
  void doesWhatASortedMapDoes() {
    Map<Long, String> expected = new TreeMap<>();
    SplittableRandom random = new SplittableRandom(7);
    for (int step = 0; step < 20_000; step++) {
      long key = random.nextInt(300) - 100;
      if (random.nextInt(3) == 0) {
        table.remove(key);
        expected.remove(key);
      } else {
        table.put(key, "v" + step);
        expected.put(key, "v" + step);
      }
      long other = random.nextInt(300) - 100;
      assertEquals(expected.get(other), table.get(other));
      assertEquals(expected.size(), table.size());
    }
    assertArrayEquals(
        expected.keySet().stream().mapToLong(Long::longValue).toArray(), table.keys());
  }

  @Test
  void clearedItIsEmptyAndUsable() {
    for (long key = 0; key < 100; key++) table.put(key, "x");
    table.clear();
    assertNull(table.get(5));
    table.put(5, "y");
    assertEquals("y", table.get(5));
    assertEquals(1, table.size());
  }
}
