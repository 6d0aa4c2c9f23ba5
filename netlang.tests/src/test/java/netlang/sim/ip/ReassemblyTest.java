package netlang.sim.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Engine;
import netlang.sim.engine.Trace;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.OpaqueIpv4Payload;
import netlang.sim.wire.Payload;
import netlang.sim.wire.UdpDatagram;
import org.junit.jupiter.api.Test;

/** RFC 815: fragments in any order, overlapping, twice. */
class ReassemblyTest {

  private static final Ipv4Address A = new Ipv4Address(0x0a00_0001);
  private static final Ipv4Address B = new Ipv4Address(0x0a00_0002);
  private static final long SECOND = 1_000_000_000L;

  private final Engine engine = new Engine();
  private final List<DropReason> drops = new ArrayList<>();
  private final List<Ipv4Packet> reported = new ArrayList<>();
  private final Reassembly reassembly =
      new Reassembly(
          new Clock(engine, 0),
          new Trace(engine, this::note),
          new PacketFailures() {
            @Override
            public void undeliverable(
                Ipv4Packet packet, DropReason reason, int mtu, boolean toGroup) {
              reported.add(packet);
            }

            @Override
            public void failed(Ipv4Packet packet, DropReason reason, Ipv4Address reporter) {
              throw new AssertionError("no packet of ours");
            }
          });

  private final Ipv4Packet datagram = datagram(7, 1000);

  @Test
  void anyOrderWillDo() {
    for (int seed = 0; seed < 50; seed++) {
      List<Ipv4Packet> parts = parts(datagram, 104);
      Collections.shuffle(parts, new Random(seed));
      for (int i = 0; i < parts.size() - 1; i++) assertNull(add(parts.get(i)));
      assertSame(datagram.payload(), add(parts.get(parts.size() - 1)).payload());
    }
  }

  @Test
  void overlapsAndDuplicatesDoNoHarm() {
    assertNull(add(datagram.fragment(0, 304)));
    assertNull(add(datagram.fragment(0, 304)));
    assertNull(add(datagram.fragment(600, 408)));
    assertNull(add(datagram.fragment(200, 208)));
    assertSame(datagram.payload(), add(datagram.fragment(400, 304)).payload());
  }

  @Test
  void theResultIsAWholeDatagram() {
    assertNull(add(datagram.fragment(0, 504)));
    assertEquals(datagram, add(datagram.fragment(504, 504)));
  }

  @Test
  void fragmentsThatWereReadFromOctetsGiveADatagramThatIsReadFromOctets() {
    List<Ipv4Packet> parts = parts(datagram, 104);
    Ipv4Packet whole = null;
    for (Ipv4Packet part : parts) whole = add(throughTheWire(part));
    assertNotNull(whole);
    UdpDatagram read = (UdpDatagram) whole.payload();
    assertEquals(5000, read.destinationPort());
    assertEquals(1000, read.data().length());
  }

  @Test
  void aDamagedDatagramHasAWrongChecksum() {
    Ipv4Packet other = datagram(7, Payload.of(new byte[1000]));
    assertNull(add(throughTheWire(other.fragment(0, 504))));
    Ipv4Packet whole = add(throughTheWire(datagram.fragment(504, 504)));
    assertEquals(OpaqueIpv4Payload.class, whole.payload().getClass());
  }

  @Test
  void datagramsAreToldApartByIdentification() {
    Ipv4Packet other = datagram(8, 1000);
    assertNull(add(datagram.fragment(0, 504)));
    assertNull(add(other.fragment(504, 504)));
    assertSame(datagram.payload(), add(datagram.fragment(504, 504)).payload());
    assertSame(other.payload(), add(other.fragment(0, 504)).payload());
  }

  @Test
  void afterThirtySecondsAllIsDroppedAndTheFirstFragmentReported() {
    Ipv4Packet first = datagram.fragment(0, 504);
    add(first);
    add(datagram.fragment(800, 104));
    engine.run(30 * SECOND - 1);
    assertEquals(List.of(), drops);
    engine.run(30 * SECOND);
    assertEquals(List.of(DropReason.REASSEMBLY_TIMEOUT, DropReason.REASSEMBLY_TIMEOUT), drops);
    assertEquals(List.of(first), reported);
    assertNull(add(datagram.fragment(504, 504))); // begins anew
  }

  @Test
  void aCompleteDatagramDoesNotTimeOut() {
    add(datagram.fragment(0, 504));
    add(datagram.fragment(504, 504));
    engine.run(60 * SECOND);
    assertEquals(List.of(), drops);
  }

  @Test
  void fragmentsBeyondTheLongestPacketAreMalformed() {
    Ipv4Packet huge =
        new Ipv4Packet(
            0, 1, false, false, 65_528, 64, A, B, new OpaqueIpv4Payload(17, Payload.pattern(100)));
    assertNull(add(huge));
    assertEquals(List.of(DropReason.BAD_HEADER), drops);
  }

  @Test
  void aMiddleFragmentMustBeAMultipleOfEight() {
    Ipv4Packet odd =
        new Ipv4Packet(
            0, 1, false, true, 8, 64, A, B, new OpaqueIpv4Payload(17, Payload.pattern(9)));
    assertNull(add(odd));
    assertEquals(List.of(DropReason.BAD_HEADER), drops);
  }

  @Test
  void withoutPowerEverythingIsForgotten() {
    add(datagram.fragment(0, 504));
    reassembly.powerOff(Origin.UNKNOWN);
    assertEquals(List.of(DropReason.NODE_DOWN), drops);
    engine.run(60 * SECOND);
    assertEquals(1, drops.size());
    assertNull(add(datagram.fragment(504, 504)));
  }

  private Ipv4Packet add(Ipv4Packet fragment) {
    return reassembly.add(fragment, false);
  }

  private static List<Ipv4Packet> parts(Ipv4Packet whole, int size) {
    List<Ipv4Packet> parts = new ArrayList<>();
    int length = whole.payload().length();
    for (int from = 0; from < length; from += size)
      parts.add(whole.fragment(from, Math.min(size, length - from)));
    return parts;
  }

  private static Ipv4Packet throughTheWire(Ipv4Packet packet) {
    EthernetFrame frame = new EthernetFrame(MacAddress.BROADCAST, MacAddress.ZERO, packet);
    return (Ipv4Packet) EthernetFrame.parse(frame.bytes()).payload();
  }

  private static Ipv4Packet datagram(int identification, int size) {
    return datagram(identification, Payload.pattern(size));
  }

  private static Ipv4Packet datagram(int identification, Payload data) {
    return new Ipv4Packet(
        0, identification, false, false, 0, 64, A, B, new UdpDatagram(4000, 5000, data));
  }

  private void note(TraceEvent event) {
    if (event instanceof TraceEvent.Dropped drop) drops.add(drop.reason());
  }
}
