package netlang.sim.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.Lab;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.apps.UdpFlows;
import netlang.sim.engine.Engine;
import netlang.sim.engine.Trace;
import netlang.sim.node.Host;
import netlang.sim.plan.ArpEntryPlan;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.NicPlan;
import netlang.sim.plan.TcpPlan;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Ipv4Payload;
import netlang.sim.wire.OpaqueIpv4Payload;
import netlang.sim.wire.Payload;
import netlang.sim.wire.UdpDatagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packets that none of our hosts would send, given to a router whose cable is not plugged in. */
class CraftedPacketTest {

  private static final MacAddress STRANGER = Lab.mac(0x77);

  private final Engine engine = new Engine();
  private final List<String> drops = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private final Host router = router();

  @ParameterizedTest
  @CsvSource({
    "224.0.0.5,       10.0.0.254, MARTIAN_ADDRESS",
    "255.255.255.255, 10.0.0.254, MARTIAN_ADDRESS",
    "240.1.1.1,       10.0.0.254, MARTIAN_ADDRESS",
    "127.0.0.1,       10.0.0.254, MARTIAN_ADDRESS",
    "0.0.0.0,         10.0.0.254, MARTIAN_ADDRESS",
    "10.0.0.254,      10.0.0.9,   MARTIAN_ADDRESS", // says that it is ours
    "10.0.0.1,        127.0.0.1,  MARTIAN_ADDRESS",
    "10.0.0.1,        0.0.0.0,    MARTIAN_ADDRESS",
    "10.0.0.1,        240.1.1.1,  MARTIAN_ADDRESS",
    "10.0.255.255,    10.0.0.254, MARTIAN_ADDRESS", // the broadcast address of the network
    "0.0.0.9,         10.0.0.254, MARTIAN_ADDRESS",
    "10.0.0.1,        0.0.0.9,    MARTIAN_ADDRESS",
    "0.0.0.0,         255.255.255.255, PORT_UNREACHABLE", // somebody who has no address yet
  })
  void addressesThatMustNotBeOnAWire(String source, String destination, String reason) {
    arrives(packet(source, destination, 64, new UdpDatagram(1000, 2000, Payload.pattern(10))));
    assertEquals(List.of(reason), drops);
    assertEquals(List.of(), answers);
  }

  @Test
  void anUnknownProtocolIsReported() {
    arrives(packet("10.0.0.1", "10.0.0.254", 64, new OpaqueIpv4Payload(132, Payload.pattern(20))));
    assertEquals(List.of("PROTOCOL_UNREACHABLE", "LINK_DOWN"), drops);
    assertEquals(List.of("10.0.0.254 > 10.0.0.1 3/2"), answers);
  }

  @Test
  void aWrongChecksumIsNotReported() {
    arrives(
        packet(
            "10.0.0.1",
            "10.0.0.254",
            64,
            new OpaqueIpv4Payload(Ipv4Payload.UDP, Payload.pattern(20))));
    arrives(
        packet(
            "10.0.0.1",
            "10.0.0.254",
            64,
            new OpaqueIpv4Payload(Ipv4Payload.ICMP, Payload.pattern(20))));
    assertEquals(List.of("BAD_CHECKSUM", "BAD_CHECKSUM"), drops);
    assertEquals(List.of(), answers);
  }

  @Test
  void whatCameInAFrameToAllIsNeitherForwardedNorReported() {
    arrives(
        MacAddress.BROADCAST,
        packet("10.0.0.1", "10.0.9.9", 64, new UdpDatagram(1, 2, Payload.EMPTY)));
    arrives(
        MacAddress.BROADCAST,
        packet("10.0.0.1", "10.0.0.254", 64, new UdpDatagram(1, 2, Payload.EMPTY)));
    assertEquals(List.of("BROADCAST_NOT_FORWARDED", "PORT_UNREACHABLE"), drops);
    assertEquals(List.of(), answers);
  }

  @ParameterizedTest
  @CsvSource({
    "3, false",
    "4, false",
    "5, false",
    "11, false",
    "12, false",
    "8, true",
    "0, true",
    "13, true"
  })
  void onlyMessagesThatAreNoErrorsAreReported(int type, boolean reported) {
    IcmpMessage message = new IcmpMessage(type, 0, 0, new IcmpMessage.Echoed(Payload.pattern(28)));
    arrives(packet("10.0.0.1", "10.0.9.9", 1, message));
    assertEquals(reported ? List.of("10.0.0.254 > 10.0.0.1 11/0") : List.of(), answers);
  }

  @Test
  void onlyTheFirstFragmentIsReported() {
    Ipv4Packet whole =
        packet("10.0.0.1", "10.0.9.9", 1, new UdpDatagram(1, 2, Payload.pattern(100)));
    arrives(whole.fragment(0, 56));
    arrives(whole.fragment(56, 52));
    assertEquals(List.of("10.0.0.254 > 10.0.0.1 11/0"), answers);
  }

  @Test
  void anErrorAboutAFlowThatNobodyKnowsIsIgnored() {
    Ipv4Packet ours = packet("10.0.0.254", "10.0.0.1", 64, new UdpDatagram(1, 2, Payload.EMPTY));
    arrives(packet("10.0.0.1", "10.0.0.254", 64, IcmpMessage.error(3, 3, 0, ours, 28)));
    assertEquals(List.of(), answers);
    assertEquals(List.of(), drops);
  }

  @Test
  void anErrorAboutAPacketOfSomebodyElseIsUnexpected() {
    Ipv4Packet foreign = packet("10.0.0.7", "10.0.0.1", 64, new UdpDatagram(1, 2, Payload.EMPTY));
    arrives(packet("10.0.0.1", "10.0.0.254", 64, IcmpMessage.error(3, 3, 0, foreign, 28)));
    assertEquals(List.of("UNEXPECTED_REPLY"), drops);
  }

  @Test
  void messagesOfUnknownTypeAreSilentlyIgnored() {
    arrives(
        packet(
            "10.0.0.1",
            "10.0.0.254",
            64,
            new IcmpMessage(42, 0, 0, new IcmpMessage.Echoed(Payload.EMPTY))));
    assertEquals(List.of(), answers);
    assertEquals(List.of("UNKNOWN_ICMP_TYPE"), drops);
  }

  @Test
  void aPacketWithOneHopLeftIsStillDelivered() {
    arrives(packet("10.0.0.1", "10.0.0.254", 1, IcmpMessage.echoRequest(1, 1, Payload.EMPTY)));
    assertEquals(List.of("10.0.0.254 > 10.0.0.1 0/0"), answers);
  }

  private void arrives(Ipv4Packet packet) {
    arrives(Lab.mac(1), packet);
  }

  private void arrives(MacAddress destination, Ipv4Packet packet) {
    router.receiver(0).receive(new EthernetFrame(destination, STRANGER, packet), 0);
    engine.runUntilQuiet(Long.MAX_VALUE);
  }

  private static Ipv4Packet packet(
      String source, String destination, int timeToLive, Ipv4Payload payload) {
    Ipv4Address from = Ipv4Address.parse(source);
    Ipv4Address to = Ipv4Address.parse(destination);
    return new Ipv4Packet(0, 7, false, false, 0, timeToLive, from, to, payload);
  }

  private Host router() {
    NicPlan nic =
        new NicPlan("eth0", Lab.mac(1), Lab.prefix("10.0.0.254/16"), 1500, false, Origin.UNKNOWN);
    ArpEntryPlan neighbor = Lab.arp("10.0.0.1", STRANGER);
    HostPlan plan =
        new HostPlan(
            "r",
            List.of(nic),
            List.of(),
            List.of(neighbor),
            List.of(),
            1,
            true,
            TcpPlan.DEFAULT,
            Origin.UNKNOWN);
    return new Host(plan, 0, engine, new Trace(engine, this::note), new UdpFlows());
  }

  private void note(TraceEvent event) {
    if (event instanceof TraceEvent.Dropped drop) drops.add(drop.reason().name());
    if (event instanceof TraceEvent.Encapsulated wrapped
        && wrapped.pdu() instanceof Ipv4Packet packet
        && packet.payload() instanceof IcmpMessage message)
      answers.add(
          packet.source()
              + " > "
              + packet.destination()
              + " "
              + message.type()
              + "/"
              + message.code());
  }
}
