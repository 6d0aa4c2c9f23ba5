package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.SECOND;
import static netlang.sim.tcp.WireTap.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Segments that are shorter than the options beside their data. */
class SmallestSegmentsTest {

  private static final String SELECTIVE = " <mss 1000,sackOK,nop,nop>";

  /** Three blocks take 28 octets. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 12, 20, 27, 28, 29, 48})
  void blocksLeaveRoomForData(int size) {
    WireTap tap = new WireTap(with(TcpSetting.MAXIMUM_SEGMENT_SIZE, size));
    TcpSocket socket = tap.established(SELECTIVE);
    threeIslandsArrive(tap, " ack 1");
    socket.write(Payload.pattern(100));
    assertAllIsSent(tap, 100);
  }

  /** RFC 791 §3.2: a path may take no more than 68 octets; of the data timestamps leave 16. */
  @Test
  void blocksLeaveRoomForDataOnTheNarrowestPath() {
    WireTap tap = new WireTap();
    TcpSocket socket = tap.established(" <mss 1000,sackOK,TS val 1000 ecr 0>");
    socket.write(Payload.pattern(1));
    tap.arrivesError(
        IcmpMessage.DESTINATION_UNREACHABLE,
        IcmpMessage.FRAGMENTATION_NEEDED,
        68,
        tap.last().packet());
    String acknowledgment = " ack 2 <nop,nop,TS val 1100 ecr 100>";
    tap.arrives(". 1:1(0)" + acknowledgment);
    threeIslandsArrive(tap, acknowledgment);
    assertEquals(16, socket.info().sendSegmentSize());
    socket.write(Payload.pattern(100));
    assertAllIsSent(tap, 100);
  }

  private static void threeIslandsArrive(WireTap tap, String acknowledgment) {
    tap.arrives(". 11:21(10)" + acknowledgment);
    tap.arrives(". 31:41(10)" + acknowledgment);
    tap.arrives(". 51:61(10)" + acknowledgment);
    tap.heard();
  }

  /** The peer acknowledges whatever comes. */
  private static void assertAllIsSent(WireTap tap, int octets) {
    List<WireTap.Sent> all = new ArrayList<>();
    for (int second = 0; second < 100; second++) {
      List<WireTap.Sent> some = tap.take();
      for (WireTap.Sent each : some) {
        all.add(each);
        String stamp = "";
        if (each.segment().options().timestamps() != null)
          stamp =
              " <nop,nop,TS val 1200 ecr " + each.segment().options().timestamps().value() + ">";
        if (each.length() > 0)
          tap.arrives(". 1:1(0) ack " + (each.sequence() + each.length()) + stamp);
      }
      if (some.isEmpty()) tap.pass(SECOND);
    }
    long begin = all.get(0).sequence();
    for (WireTap.Sent each : all) {
      assertEquals(begin, each.sequence());
      assertTrue(each.length() > 0 || each.has(TcpSegment.ACK));
      begin += each.length();
    }
    assertEquals(octets, begin - all.get(0).sequence());
  }
}
