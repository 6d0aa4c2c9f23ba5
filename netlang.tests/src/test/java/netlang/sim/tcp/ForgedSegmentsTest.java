package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.MILLISECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Segments that no peer would send, thousands of them: whatever comes, some things stay true. */
class ForgedSegmentsTest {

  private static final List<String> STRANGE_FLAGS =
      List.of("F.", "S", "S.", "SF", "R.", "-", "F", "U.", "PU.", "SF.", "FU");

  private static final int SEGMENTS = 100;
  private static final long MODULUS = 1L << 32;

  /** What was sent under each sequence number. */
  private final Map<Integer, Byte> sent = new HashMap<>();

  private Random chance;
  private WireTap tap;
  private TcpSocket socket;
  private long acknowledged = 1;
  private long edge;
  private long sentUntil = 1;
  private int read;

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void someThingsAreAlwaysTrue(int seed) {
    chance = new Random(seed);
    tap = new WireTap();
    boolean selective = chance.nextBoolean();
    socket = tap.established(selective ? " <mss 1000,nop,nop,sackOK>" : " <mss 1000>");
    for (int i = 0; i < SEGMENTS; i++) {
      tap.arrives(forged(selective));
      if (chance.nextInt(4) == 0) socket.write(Payload.pattern(chance.nextInt(3000)));
      if (chance.nextInt(3) == 0) readSome();
      if (chance.nextInt(40) == 0) socket.shutdown(false, true);
      tap.pass(chance.nextInt(4) == 0 ? chance.nextInt(1000) * MILLISECOND : 0);
      for (WireTap.Sent each : tap.take()) check(each);
    }
    assertTrue(tap.tcp().entries().size() <= 3, "a listener, this connection, and one to come");
  }

  /** Mostly near to what the host expects; sometimes anywhere. */
  private String forged(boolean selective) {
    String flags =
        chance.nextInt(4) > 0 ? "P." : STRANGE_FLAGS.get(chance.nextInt(STRANGE_FLAGS.size()));
    int length = chance.nextBoolean() ? chance.nextInt(1400) : 0;
    long sequence = near(acknowledged, 3000);
    long acknowledgment = near(sentUntil, 1000);
    List<String> text = new ArrayList<>();
    text.add(flags);
    text.add(sequence + ":" + (sequence + length) % MODULUS + "(" + length + ")");
    if (flags.endsWith(".")) text.add("ack " + acknowledgment);
    text.add("win " + (chance.nextInt(4) == 0 ? 0 : chance.nextInt(65_536)));
    if (flags.contains("U")) text.add("urg " + chance.nextInt(3000));
    if (selective && chance.nextInt(4) == 0)
      text.add("<nop,nop,sack " + near(sentUntil, 2000) + ":" + near(sentUntil, 2000) + ">");
    return String.join(" ", text);
  }

  private long near(long number, int distance) {
    return switch (chance.nextInt(8)) {
      case 0 -> chance.nextInt() & 0xffff_ffffL;
      case 1, 2 -> number + chance.nextInt(2 * distance) - distance & 0xffff_ffffL;
      default -> number;
    };
  }

  /** What is read is the peer's stream: its octets are numbered. */
  private void readSome() {
    Payload data = socket.read(1 + chance.nextInt(3000));
    if (data == null) return;
    ByteBuffer octets = ByteBuffer.allocate(data.length());
    data.emit(octets);
    for (int i = 0; i < data.length(); i++) assertEquals((byte) read++, octets.get(i));
  }

  private void check(WireTap.Sent each) {
    TcpSegment segment = each.segment();
    assertTrue(each.length() <= 1000, each::toString);
    if (segment.has(TcpSegment.RST) || each.hostIsn() != tap.everything().get(0).sequence()) return;
    assertTrue(each.acknowledgment() >= acknowledged, () -> "the ACK goes back: " + each);
    acknowledged = each.acknowledgment();
    assertTrue(acknowledged + segment.window() >= edge, () -> "the window shrinks: " + each);
    edge = acknowledged + segment.window();
    sentUntil = Math.max(sentUntil, each.sequence() + segment.sequenceLength());
    ByteBuffer octets = ByteBuffer.allocate(each.length());
    segment.data().emit(octets);
    for (int i = 0; i < each.length(); i++) {
      Byte before = sent.put(segment.sequence() + i, octets.get(i));
      assertTrue(before == null || before == octets.get(i), () -> "other octets: " + each);
    }
  }
}
