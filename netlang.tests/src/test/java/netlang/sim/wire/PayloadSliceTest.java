package netlang.sim.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadSliceTest {

  private static final Payload STREAM = Payload.pattern(1000);
  private static final Payload NUMBERED = Payload.numbered(0x0102_0304, 100);
  private static final Payload BYTES = Payload.of("What stands in a book.".getBytes());

  @Test
  void theOctetsOfAStreamAreThoseOfTheirPlaceInIt() {
    byte[] all = octets(STREAM);
    for (int i = 0; i < all.length; i++) {
      assertEquals((byte) i == ':' ? (byte) '.' : (byte) i, all[i]);
    }
    assertArrayEquals(Arrays.copyOfRange(all, 700, 800), octets(Payload.pattern(700, 100)));
    assertEquals(Payload.pattern(44, 5), Payload.pattern((1L << 40) + 300, 5));
  }

  /** Of every kind, at every place. */
  @Test
  void aSliceHasTheOctetsOfItsPlace() {
    for (Payload whole : List.of(STREAM, NUMBERED, BYTES, Payload.pattern(250, 20))) {
      byte[] all = octets(whole);
      for (int from = 0; from <= whole.length(); from += 3)
        for (int length = 0; from + length <= whole.length(); length += 7) {
          Payload slice = whole.slice(from, length);
          assertEquals(length, slice.length());
          assertArrayEquals(Arrays.copyOfRange(all, from, from + length), octets(slice));
        }
    }
  }

  @Test
  void theWholeSliceIsItself() {
    for (Payload whole : List.of(STREAM, NUMBERED, BYTES, Payload.EMPTY))
      assertSame(whole, whole.slice(0, whole.length()));
  }

  @Test
  void anEmptySliceIsEmpty() {
    for (Payload whole : List.of(STREAM, NUMBERED, BYTES))
      assertSame(Payload.EMPTY, whole.slice(whole.length(), 0));
  }

  @Test
  void partsOfAnyKindAreJoinedInOrder() {
    List<Payload> kinds = List.of(STREAM, NUMBERED, BYTES, Payload.pattern(5, 9), Payload.EMPTY);
    for (Payload first : kinds)
      for (Payload second : kinds) {
        ByteBuffer expected = ByteBuffer.allocate(first.length() + second.length());
        expected.put(octets(first)).put(octets(second));
        assertArrayEquals(expected.array(), octets(Payload.join(first, second)));
      }
  }

  /** However it was cut into segments: no octet is written down for it. */
  @Test
  void neighboursInAStreamBecomeAStreamAgain() {
    Payload joined = Payload.EMPTY;
    for (int from = 0; from < 1000; from += 100)
      joined = Payload.join(joined, STREAM.slice(from, 100));
    assertEquals(STREAM, joined);
  }

  @Test
  void strangersInAStreamKeepTheirOctets() {
    Payload joined = Payload.join(Payload.pattern(0, 10), Payload.pattern(11, 10));
    assertInstanceOf(Payload.Bytes.class, joined);
    assertEquals(20, joined.length());
    assertEquals(11, octets(joined)[10]);
  }

  @Test
  void joiningNothingChangesNothing() {
    assertSame(BYTES, Payload.join(BYTES, Payload.EMPTY));
    assertSame(BYTES, Payload.join(Payload.EMPTY, BYTES));
  }

  @Test
  void whoseBytesTheyWereCannotChangeThem() {
    byte[] own = {1, 2, 3};
    Payload data = Payload.of(own);
    own[0] = 9;
    assertArrayEquals(new byte[] {1, 2, 3}, octets(data));
    assertEquals(data, Payload.of(new byte[] {1, 2, 3}));
  }

  private static byte[] octets(Payload payload) {
    ByteBuffer out = ByteBuffer.allocate(payload.length());
    payload.emit(out);
    assertEquals(0, out.remaining());
    return out.array();
  }
}
