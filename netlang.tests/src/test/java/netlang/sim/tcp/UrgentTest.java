package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.SECOND;
import static netlang.sim.tcp.WireTap.assertStream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;

/** Urgent data: RFC 9293 §3.8.5, with the pointer's meaning of RFC 6093. */
class UrgentTest {

  private final WireTap tap = new WireTap();

  @Test
  void UR_01_theUrgentPointerPointsBehindTheLastUrgentOctet() {
    TcpSocket socket = tap.established(" <mss 1000>");
    socket.write(Payload.pattern(10), true);
    assertEquals(List.of("PU. 1:11(10) ack 1 urg 10"), tap.heard());
  }

  @Test
  void UR_01_whatIsNotUrgentIsNotMarked() {
    TcpSocket socket = tap.established(" <mss 1000>");
    socket.write(Payload.pattern(10), true);
    tap.arrives(". 1:1(0) ack 11");
    tap.heard();
    socket.write(Payload.pattern(0, 10), false);
    WireTap.Sent plain = tap.last();
    assertFalse(plain.has(TcpSegment.URG));
    assertEquals(0, plain.segment().urgentPointer());
  }

  /** "Any length" (MUST-31): every segment in front of the last urgent octet points to it. */
  @Test
  void UR_01_thePointerReachesOverSegments() {
    TcpSocket socket = tap.established(" <mss 1000>");
    socket.write(Payload.pattern(2500), true);
    for (WireTap.Sent each : tap.take()) {
      assertTrue(each.has(TcpSegment.URG), each::toString);
      assertEquals(2501, each.sequence() + each.segment().urgentPointer());
    }
  }

  @Test
  void UR_01_urgentDataOfThePeerStandsInTheStream() {
    TcpSocket socket = tap.established(" <mss 1000>");
    tap.arrives("PU. 1:11(10) ack 1 win 20000 urg 10");
    tap.arrives("P. 11:21(10) ack 1 win 20000");
    assertStream(20, socket.read(100));
    tap.pass(SECOND);
    assertEquals(". 1:1(0) ack 21", tap.last().toString());
  }
}
