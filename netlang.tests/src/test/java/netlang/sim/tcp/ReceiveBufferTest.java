package netlang.sim.tcp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpOptions.SackBlock;
import org.junit.jupiter.api.Test;

/** Octets behind a hole, against a table of single octets; and what many of them cost. */
class ReceiveBufferTest {

  /** Sequence numbers wrap around in the middle. */
  private static final int BASE = -100;

  private static final int OCTETS = 200;

  /** Which octets are there, in the plainest way. */
  private static final class Table {
    private final boolean[] there = new boolean[OCTETS];

    /** All before it is there. */
    private int next() {
      int next = 0;
      while (next < OCTETS && there[next]) next++;
      return next;
    }

    private boolean isThereAnythingBehind(int octet) {
      for (int i = octet; i < OCTETS; i++) if (there[i]) return true;
      return false;
    }

    /** RFC 2883 §4: the first part of these octets that came before; null if there is none. */
    private SackBlock duplicate(int left, int right) {
      for (int from = left; from < right; from++) {
        if (!there[from]) continue;
        int to = from;
        while (to < right && there[to]) to++;
        return block(from, to);
      }
      return null;
    }

    private void add(int left, int right) {
      for (int i = left; i < right; i++) there[i] = true;
    }

    /** The octets without a hole around that one. */
    private SackBlock around(int octet) {
      int left = octet;
      int right = octet;
      while (left > 0 && there[left - 1]) left--;
      while (right < OCTETS && there[right]) right++;
      return block(left, right);
    }
  }

  private static SackBlock block(int left, int right) {
    return new SackBlock(BASE + left, BASE + right);
  }

  @Test
  void anyOrderGivesTheStreamAndTrueReports() {
    for (int seed = 0; seed < 2000; seed++) fill(new Random(seed));
  }

  private static void fill(Random random) {
    ReceiveBuffer buffer = new ReceiveBuffer();
    Table table = new Table();
    int next = 0;
    List<SackBlock> reported = List.of();
    while (next < OCTETS) {
      int left = random.nextInt(OCTETS);
      int right = Math.min(OCTETS, left + 1 + random.nextInt(20));
      assertEquals(
          table.duplicate(left, right), buffer.overlap(BASE + left, BASE + right, BASE + next));
      table.add(left, right);
      if (right <= next) continue;
      int from = Math.max(left, next);
      Payload data = stream(from, right - from);
      if (from > next) {
        buffer.keep(BASE + from, data);
      } else {
        buffer.append(data);
        next = buffer.drain(BASE + right) - BASE;
      }
      assertEquals(table.next(), next);
      assertEquals(next, buffer.unread());
      reported = expectReport(table, reported, from, next);
      assertEquals(reported, buffer.blocks());
      assertEquals(table.isThereAnythingBehind(next), buffer.hasHole());
    }
    ByteBuffer read = ByteBuffer.allocate(OCTETS);
    while (buffer.unread() > 0) buffer.read(1 + random.nextInt(30)).emit(read);
    assertArrayEquals(octets(stream(0, OCTETS)), read.array());
  }

  /** RFC 2018 §4: first what holds the newest segment, then the most recent of the others. */
  private static List<SackBlock> expectReport(
      Table table, List<SackBlock> before, int newest, int next) {
    List<SackBlock> report = new ArrayList<>();
    if (newest > next) report.add(table.around(newest));
    for (SackBlock old : before) {
      SackBlock now = table.around(old.left() - BASE);
      if (old.left() - BASE >= next && !report.contains(now)) report.add(old);
    }
    return report.subList(0, Math.min(4, report.size()));
  }

  private static Payload stream(int from, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) bytes[i] = (byte) (7 * (from + i));
    return Payload.of(bytes);
  }

  private static byte[] octets(Payload data) {
    ByteBuffer out = ByteBuffer.allocate(data.length());
    data.emit(out);
    return out.array();
  }

  /** 60 MB behind one hole: a second of work if it is not their square. */
  @Test
  void manySegmentsBehindAHoleCostNotTheirSquare() {
    int segments = 60_000;
    Payload data = Payload.zeros(1000);
    ReceiveBuffer buffer = new ReceiveBuffer();
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (int i = 1; i <= segments; i++) {
            int left = i * 1000;
            buffer.overlap(left, left + 1000, 0);
            buffer.keep(left, data);
          }
        });
    assertEquals(List.of(new SackBlock(1000, 1000 + segments * 1000)), buffer.blocks());
    buffer.append(data);
    assertEquals(1000 + segments * 1000, buffer.drain(1000));
    assertFalse(buffer.hasHole());
    assertEquals(1000 + segments * 1000, buffer.unread());
  }
}
