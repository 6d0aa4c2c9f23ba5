package netlang.sim.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9293 §3.4; numbers as they are written, 0 to 2^32 - 1. */
class SequenceNumberTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 2147483647",
    "2147483647, 2147483648",
    "4294967295, 0",
    "4294967295, 1",
    "4294967000, 500",
    "2147483648, 4294967295",
    "2147483650, 1",
  })
  void theSecondIsAheadOfTheFirst(long first, long second) {
    int a = (int) first;
    int b = (int) second;
    assertTrue(SequenceNumber.isLess(a, b));
    assertFalse(SequenceNumber.isLess(b, a));
    assertTrue(SequenceNumber.isAtMost(a, b));
    assertFalse(SequenceNumber.isAtMost(b, a));
    assertEquals(b, SequenceNumber.max(a, b));
    assertEquals(b, SequenceNumber.max(b, a));
    assertEquals(a, SequenceNumber.min(a, b));
    assertEquals(a, SequenceNumber.min(b, a));
  }

  @Test
  void aNumberIsNotLessThanItself() {
    for (int number : new int[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      assertFalse(SequenceNumber.isLess(number, number));
      assertTrue(SequenceNumber.isAtMost(number, number));
      assertEquals(number, SequenceNumber.max(number, number));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, 10, true",
    "109, 100, 10, true",
    "110, 100, 10, false",
    "99, 100, 10, false",
    "4294967295, 4294967290, 10, true",
    "3, 4294967290, 10, true",
    "4, 4294967290, 10, false",
    "4294967289, 4294967290, 10, false",
    "100, 100, 0, false",
    "2147483747, 100, 2147483647, false",
    "2147483746, 100, 2147483647, true",
  })
  void aWindowHasItsLeftEdgeAndNotItsRight(long number, long first, int length, boolean isIn) {
    assertEquals(isIn, SequenceNumber.isIn((int) number, (int) first, length));
  }
}
