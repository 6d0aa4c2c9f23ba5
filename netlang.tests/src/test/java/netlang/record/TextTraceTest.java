package netlang.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.record.TextTrace;
import netlang.sim.record.TextTrace.Detail;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.UdpDatagram;
import org.junit.jupiter.api.Test;

class TextTraceTest {

  private static final Ipv4Address IP_A = Lan.ip("10.0.0.1");
  private static final Ipv4Address IP_B = Lan.ip("10.0.0.2");
  private static final EthernetFrame REQUEST =
      new EthernetFrame(MacAddress.BROADCAST, Lan.MAC_A, ArpPacket.request(Lan.MAC_A, IP_A, IP_B));

  private static Ipv4Packet packet(String destination) {
    return new Ipv4Packet(
        0,
        0,
        true,
        false,
        0,
        64,
        IP_A,
        Lan.ip(destination),
        IcmpMessage.echoRequest(1, 2, Payload.pattern(56)));
  }

  private static String told(TraceEvent event, Detail detail) {
    StringBuilder out = new StringBuilder();
    new TextTrace(Lan.network(), out, detail).accept(event);
    return out.toString();
  }

  private static void assertTold(String line, TraceEvent event) {
    assertEquals(line + "\n", told(event, Detail.NORMAL));
  }

  @Test
  void framesLeaveAndArrive() {
    assertTold(
        "  0.000000000  a.eth0  > ARP who-has 10.0.0.2 tell 10.0.0.1",
        new TraceEvent.FrameSent(0, Lan.A, 0, 0, REQUEST, 1_000_000_000, 576, 1000));
    assertTold(
        "  1.000001672  s1.p1   < ARP who-has 10.0.0.2 tell 10.0.0.1",
        new TraceEvent.FrameReceived(1_000_001_672, Lan.S1, 0, 0, REQUEST));
  }

  @Test
  void aDropNamesReasonExplanationAndGuiltyLine() {
    assertTold(
        "  0.002000000  a       ! DROP no-route 10.0.0.1 > 10.2.0.5 ttl 64 ICMP echo request id 1"
            + " seq 2 length 56: a has no route to 10.2.0.5 (lan.net:12: no gateway)",
        new TraceEvent.Dropped(
            2_000_000,
            Lan.A,
            TraceEvent.NONE,
            DropReason.NO_ROUTE,
            packet("10.2.0.5"),
            new Origin("lan.net", 12),
            "no gateway"));
  }

  @Test
  void aDropWithoutGuiltyLineEndsWithItsExplanation() {
    UdpDatagram datagram = new UdpDatagram(50_000, 9000, Payload.pattern(5));
    Ipv4Packet packet = new Ipv4Packet(0, 0, true, false, 0, 64, IP_A, IP_B, datagram);
    assertTold(
        "  0.000000000  b       ! DROP port-unreachable 10.0.0.1 > 10.0.0.2 ttl 64 UDP 50000 > 9000"
            + " length 5: nobody listens on UDP port 9000 of b",
        new TraceEvent.Dropped(
            0, Lan.B, TraceEvent.NONE, DropReason.PORT_UNREACHABLE, packet, Origin.UNKNOWN, ""));
  }

  @Test
  void localOrRemoteIsDecidedByOwnAndMask() {
    InterfaceAddress own = new InterfaceAddress(IP_A, 24);
    assertTold(
        "  0.000000000  a.eth0  ? 10.0.0.2 AND 255.255.255.0 is 10.0.0.0, as here: local",
        new TraceEvent.RouteChosen(0, Lan.A, 0, own, IP_B, IP_B));
    assertTold(
        "  0.000000000  a.eth0  ? 10.2.0.5 AND 255.255.255.0 is 10.2.0.0, here is 10.0.0.0: remote,"
            + " to the router 10.0.0.254",
        new TraceEvent.RouteChosen(0, Lan.A, 0, own, Lan.ip("10.2.0.5"), Lan.ip("10.0.0.254")));
  }

  @Test
  void aSwitchFloodsOrForwards() {
    EthernetFrame unicast = new EthernetFrame(Lan.MAC_B, Lan.MAC_A, packet("10.0.0.2"));
    assertTold(
        "  0.000000000  s1.p1   ? floods: ff:ff:ff:ff:ff:ff is for all",
        new TraceEvent.Switched(0, Lan.S1, 0, TraceEvent.NONE, REQUEST));
    assertTold(
        "  0.000000000  s1.p1   ? floods: does not know 02:00:00:00:00:02",
        new TraceEvent.Switched(0, Lan.S1, 0, TraceEvent.NONE, unicast));
    assertTold(
        "  0.000000000  s1.p1   ? forwards to p2: knows 02:00:00:00:00:02",
        new TraceEvent.Switched(0, Lan.S1, 0, 1, unicast));
  }

  @Test
  void tablesChange() {
    assertTold(
        "  0.000000000  a       = arp 10.0.0.2 -> 02:00:00:00:00:02",
        new TraceEvent.TableChanged(0, Lan.A, TableKind.ARP, "10.0.0.2", "02:00:00:00:00:02"));
    assertTold(
        "  0.000000000  a       = arp 10.0.0.2 is forgotten",
        new TraceEvent.TableChanged(0, Lan.A, TableKind.ARP, "10.0.0.2", ""));
  }

  @Test
  void linksAndConflictsAreTold() {
    assertTold(
        "  2.500000000          * link a.eth0 -- s1.p1 is down",
        new TraceEvent.LinkChanged(2_500_000_000L, 0, false));
    assertTold(
        "  0.000000000  a.eth0  ! CONFLICT 10.0.0.1 is also used by 02:00:00:00:00:02",
        new TraceEvent.AddressConflict(0, Lan.A, 0, IP_A, Lan.MAC_B));
  }

  @Test
  void flowsAreTold() {
    assertTold(
        "  0.004012000  a       @ hello gets answer 1 from 10.0.0.2 after 4.012 ms",
        new TraceEvent.FlowEvent(
            4_012_000, Lan.A, Lan.HELLO, TraceEvent.FlowStep.RECEIVED, 1, 56, 4_012_000, IP_B, ""));
    assertTold(
        "  3.000000000  a       @ nobody fails with 1: host-unreachable",
        new TraceEvent.FlowEvent(
            3_000_000_000L,
            Lan.A,
            Lan.NOBODY,
            TraceEvent.FlowStep.FAILED,
            1,
            0,
            0,
            Ipv4Address.UNSPECIFIED,
            "host-unreachable"));
  }

  @Test
  void encapsulationIsToldOnlyInFull() {
    TraceEvent event = new TraceEvent.Encapsulated(0, Lan.A, packet("10.0.0.2"));
    assertEquals("", told(event, Detail.NORMAL));
    assertEquals(
        "  0.000000000  a       v layer 3 packet = 20 B header + 64 B:"
            + " 10.0.0.1 > 10.0.0.2 ttl 64 ICMP echo request id 1 seq 2 length 56\n",
        told(event, Detail.FULL));
  }

  @Test
  void macAddressesAreToldOnlyInFull() {
    assertEquals(
        "  0.000000000  s1.p1   < 02:00:00:00:00:01 > ff:ff:ff:ff:ff:ff ARP who-has 10.0.0.2 tell"
            + " 10.0.0.1\n",
        told(new TraceEvent.FrameReceived(0, Lan.S1, 0, 0, REQUEST), Detail.FULL));
  }
}
