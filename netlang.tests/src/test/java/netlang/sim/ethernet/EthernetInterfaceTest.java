package netlang.sim.ethernet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.engine.Engine;
import netlang.sim.engine.Trace;
import netlang.sim.plan.NicPlan;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.EthernetPayload;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.OpaqueEthernetPayload;
import netlang.sim.wire.OpaqueIpv4Payload;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.Test;

class EthernetInterfaceTest {

  private static final MacAddress OWN = new MacAddress(0x0200_0000_0001L);
  private static final MacAddress OTHER = new MacAddress(0x0200_0000_0002L);
  private static final MacAddress GROUP = new MacAddress(0x0100_5e00_0001L);

  private final List<String> handedUp = new ArrayList<>();
  private final List<DropReason> drops = new ArrayList<>();
  private final Trace trace = new Trace(new Engine(), this::note);

  @Test
  void takesFramesForItself() {
    ordinary().receive(new EthernetFrame(OWN, OTHER, ip(100)), 4);
    assertEquals(List.of("ip 100 at 4"), handedUp);
  }

  @Test
  void takesBroadcastsAndSaysThatTheyAre() {
    EthernetInterface nic = ordinary();
    nic.receive(new EthernetFrame(MacAddress.BROADCAST, OTHER, ip(100)), 4);
    nic.receive(new EthernetFrame(MacAddress.BROADCAST, OTHER, arp()), 4);
    assertEquals(List.of("ip 100 at 4 to all", "arp at 4"), handedUp);
  }

  @Test
  void takesMulticasts() {
    ordinary().receive(new EthernetFrame(GROUP, OTHER, ip(100)), 4);
    assertEquals(List.of("ip 100 at 4 to all"), handedUp);
  }

  @Test
  void dropsWhatIsForAnotherStation() {
    ordinary().receive(new EthernetFrame(OTHER, OTHER, ip(100)), 4);
    assertEquals(List.of(), handedUp);
    assertEquals(List.of(DropReason.NOT_ADDRESSED_TO_US), drops);
  }

  @Test
  void aPromiscuousInterfaceSeesItButDoesNotProcessIt() {
    nic(1500, true).receive(new EthernetFrame(OTHER, OTHER, ip(100)), 4);
    assertEquals(List.of(), handedUp);
    assertEquals(List.of(), drops);
  }

  @Test
  void aNewMacCountsAtOnce() {
    EthernetInterface nic = ordinary();
    nic.setMac(OTHER);
    nic.receive(new EthernetFrame(OTHER, GROUP, arp()), 4);
    nic.receive(new EthernetFrame(OWN, GROUP, arp()), 4);
    assertEquals(List.of("arp at 4"), handedUp);
    assertEquals(List.of(DropReason.NOT_ADDRESSED_TO_US), drops);
  }

  @Test
  void packetsUpToTheMtuArePassedLongerOnesAreNot() {
    EthernetInterface nic = nic(1000, false);
    nic.receive(new EthernetFrame(OWN, OTHER, ip(1000)), 4);
    nic.receive(new EthernetFrame(OWN, OTHER, ip(1001)), 4);
    assertEquals(List.of("ip 1000 at 4"), handedUp);
    assertEquals(List.of(DropReason.FRAME_TOO_LONG), drops);
  }

  @Test
  void paddingIsNoReasonToCallAFrameTooLong() {
    nic(40, false).receive(new EthernetFrame(OWN, OTHER, opaque(0x88b5, 46)), 4);
    assertEquals(List.of(DropReason.UNKNOWN_ETHERTYPE), drops);
  }

  @Test
  void namesWhyItCannotReadAFrame() {
    EthernetInterface nic = ordinary();
    nic.receive(new EthernetFrame(OWN, OTHER, opaque(0x86dd, 60)), 4);
    nic.receive(new EthernetFrame(OWN, OTHER, opaque(EthernetPayload.IPV4, 60)), 4);
    nic.receive(new EthernetFrame(OWN, OTHER, opaque(EthernetPayload.ARP, 46)), 4);
    nic.receive(new EthernetFrame(OWN, OTHER, opaque(0x86dd, 1501)), 4);
    assertEquals(
        List.of(
            DropReason.UNKNOWN_ETHERTYPE,
            DropReason.BAD_HEADER,
            DropReason.BAD_HEADER,
            DropReason.FRAME_TOO_LONG),
        drops);
  }

  @Test
  void withoutPowerItHearsNothing() {
    EthernetInterface nic = ordinary();
    nic.powerOff(Origin.UNKNOWN);
    nic.receive(new EthernetFrame(OWN, OTHER, arp()), 4);
    nic.powerOn();
    nic.receive(new EthernetFrame(OWN, OTHER, arp()), 4);
    assertEquals(List.of("arp at 4"), handedUp);
    assertEquals(List.of(DropReason.NODE_DOWN), drops);
  }

  @Test
  void withoutACableItCannotSend() {
    ordinary().send(OTHER, arp());
    assertEquals(List.of(DropReason.LINK_DOWN), drops);
  }

  private EthernetInterface ordinary() {
    return nic(1500, false);
  }

  private EthernetInterface nic(int mtu, boolean promiscuous) {
    NicPlan plan =
        new NicPlan("eth0", OWN, InterfaceAddress.NONE, mtu, promiscuous, Origin.UNKNOWN);
    EthernetInterface nic = new EthernetInterface(plan, 0, 4, trace);
    nic.hand(
        (packet, port) -> handedUp.add("arp at " + port),
        (packet, port, toGroup) ->
            handedUp.add("ip " + packet.length() + " at " + port + (toGroup ? " to all" : "")));
    return nic;
  }

  private static Ipv4Packet ip(int length) {
    Payload data = Payload.pattern(length - Ipv4Packet.HEADER_LENGTH);
    Ipv4Address any = new Ipv4Address(0x0a00_0001);
    return new Ipv4Packet(0, 1, false, false, 0, 64, any, any, new OpaqueIpv4Payload(253, data));
  }

  private static ArpPacket arp() {
    return ArpPacket.request(OTHER, new Ipv4Address(0x0a00_0002), new Ipv4Address(0x0a00_0001));
  }

  private static OpaqueEthernetPayload opaque(int etherType, int length) {
    return new OpaqueEthernetPayload(etherType, Payload.pattern(length));
  }

  private void note(TraceEvent event) {
    if (event instanceof TraceEvent.Dropped drop) drops.add(drop.reason());
  }
}
