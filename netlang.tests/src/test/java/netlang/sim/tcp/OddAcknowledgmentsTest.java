package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.MILLISECOND;
import static netlang.sim.tcp.WireTap.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.Test;

/**
 * A peer that acknowledges as no TCP would: parts of segments, blocks that come and go, windows
 * that shrink. The sender keeps to what was offered, and when the peer comes to its senses it goes
 * on.
 */
class OddAcknowledgmentsTest {

  private static final int SIZE = 60_000;

  @Test
  void nothingIsSentThatWasNotOfferedAndEverythingInTheEnd() {
    for (long seed = 1; seed <= 100; seed++) new Talk(seed).play("seed " + seed);
  }

  /** One connection. */
  private static final class Talk {

    private final Random random;
    private final WireTap tap;
    private final boolean selective;
    private long acknowledged = 1;
    private long highest = 1;
    private long edge;

    Talk(long seed) {
      random = new Random(seed * 7919);
      selective = random.nextBoolean();
      TcpPlan plan =
          TcpPlan.DEFAULT
              .with(TcpSetting.RACK, random.nextInt(2))
              .with(TcpSetting.TAIL_LOSS_PROBE, random.nextInt(2))
              .with(TcpSetting.CONGESTION_CONTROL, random.nextInt(3));
      tap = new WireTap(plan);
    }

    void play(String story) {
      TcpSocket socket =
          tap.established(selective ? " <mss 1000,nop,nop,sackOK>" : " <mss 1000>", 9000);
      edge = 9001;
      assertEquals(SIZE, socket.write(Payload.pattern(0, SIZE)));
      for (int i = 0; i < 200; i++) {
        look(story);
        tap.pass(random.nextInt(5) == 0 ? random.nextInt(400) * MILLISECOND : 0);
        look(story);
        say();
      }
      for (int i = 0; acknowledged < SIZE + 1 && i < 100_000; i++) {
        look(story);
        acknowledged = highest;
        tap.arrives(". 1:1(0) ack " + acknowledged + " win 20000");
        edge = Math.max(edge, acknowledged + 20_000);
        look(story);
        tap.pass(10 * MILLISECOND);
      }
      assertEquals(SIZE + 1, acknowledged, story);
      assertEquals(0, socket.info().inFlight(), story);
      tap.take();
      tap.pass(1000 * SECOND);
      assertTrue(tap.take().isEmpty(), story);
      assertEquals(TcpState.ESTABLISHED, socket.state(), story);
    }

    /** What has been sent since lies within what was ever offered. */
    private void look(String story) {
      for (WireTap.Sent each : tap.take()) {
        long end = each.sequence() + each.length();
        highest = Math.max(highest, end);
        assertTrue(end <= edge, story + ": " + each + " beyond " + edge);
      }
    }

    private void say() {
      if (random.nextInt(3) == 0)
        acknowledged += random.nextInt((int) (highest - acknowledged) + 1);
      int window = random.nextInt(4) == 0 ? random.nextInt(12_000) : 9000;
      edge = Math.max(edge, acknowledged + window);
      StringBuilder blocks = new StringBuilder();
      if (selective && random.nextInt(3) > 0) {
        for (int i = random.nextInt(3); i >= 0; i--) {
          long left = Math.max(1, acknowledged - 1500 + random.nextInt(12_000));
          blocks.append(' ').append(left).append(':').append(left + random.nextInt(3000));
        }
      }
      String options = blocks.isEmpty() ? "" : " <nop,nop,sack" + blocks + ">";
      tap.arrives(". 1:1(0) ack " + acknowledged + " win " + window + options);
    }
  }
}
