package netlang.sim.run;

import static netlang.sim.Lab.ip;
import static netlang.sim.Lab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.plan.PacketPattern;
import netlang.sim.plan.PacketPattern.Comparison;
import netlang.sim.plan.PacketPattern.FieldTest;
import netlang.sim.plan.PacketPattern.Party;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.trace.TraceEvent.FrameSent;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.PacketField;
import netlang.sim.wire.PacketKind;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.Test;

/** Patterns, held against the four frames of a ping on a cold cable. */
class PatternMatcherTest {

  private static final Party ANYONE = new PacketPattern.Anyone();

  private final Lab lab = new Lab();
  private final int h1 = lab.host("h1", "10.0.0.1/24");
  private final int h2 = lab.host("h2", "10.0.0.2/24");

  @Test
  void kindsAreNested() {
    assertEquals(List.of(1, 2, 3, 4), matches(PacketKind.FRAME, ANYONE, ANYONE));
    assertEquals(List.of(1, 2), matches(PacketKind.ARP, ANYONE, ANYONE));
    assertEquals(List.of(1), matches(PacketKind.ARP_REQUEST, ANYONE, ANYONE));
    assertEquals(List.of(3, 4), matches(PacketKind.ICMP, ANYONE, ANYONE));
    assertEquals(List.of(4), matches(PacketKind.ICMP_ECHO_REPLY, ANYONE, ANYONE));
    assertEquals(List.of(), matches(PacketKind.UDP, ANYONE, ANYONE));
  }

  @Test
  void aNodeIsKnownByItsProtocolAddresses() {
    assertEquals(List.of(1, 3), matches(PacketKind.FRAME, node(h1), ANYONE));
    assertEquals(List.of(1, 3), matches(PacketKind.FRAME, ANYONE, node(h2)));
    assertEquals(List.of(2), matches(PacketKind.ARP, node(h2), node(h1)));
    assertEquals(List.of(1, 3), matches(PacketKind.FRAME, new PacketPattern.Node(h1, 0), ANYONE));
  }

  @Test
  void aNodeIsKnownByTheAddressesItHasNow() {
    lab.at(0, new ScenarioEvent.SetAddress(h1, 0, Lab.prefix("10.0.0.7/24")));
    assertEquals(
        List.of(), matches(PacketKind.FRAME, new PacketPattern.Address(ip("10.0.0.1")), ANYONE));
    assertEquals(List.of(1, 3), matches(PacketKind.FRAME, node(h1), ANYONE));
  }

  @Test
  void anAddressIsThatOfTheIpPacketOrTheArpPacket() {
    assertEquals(
        List.of(2, 4),
        matches(PacketKind.FRAME, new PacketPattern.Address(ip("10.0.0.2")), ANYONE));
    assertEquals(
        List.of(1, 3),
        matches(PacketKind.FRAME, ANYONE, new PacketPattern.Address(ip("10.0.0.2"))));
  }

  @Test
  void aMacIsThatOfTheFrame() {
    assertEquals(List.of(2, 4), matches(PacketKind.FRAME, new PacketPattern.Mac(mac(2)), ANYONE));
    assertEquals(
        List.of(3),
        matches(PacketKind.FRAME, ANYONE, new PacketPattern.Mac(mac(2)))); // 1 is a broadcast
  }

  @Test
  void allTestsMustPass() {
    FieldTest type = new FieldTest(PacketField.ICMP_TYPE, Comparison.EQUAL, 8);
    FieldTest late = new FieldTest(PacketField.IP_TTL, Comparison.LESS, 64);
    assertEquals(List.of(3), matches(PacketKind.FRAME, ANYONE, ANYONE, type));
    assertEquals(List.of(), matches(PacketKind.FRAME, ANYONE, ANYONE, type, late));
  }

  @Test
  void aFieldThatAPacketDoesNotHavePassesNoTest() {
    assertEquals(
        List.of(3, 4),
        matches(
            PacketKind.FRAME,
            ANYONE,
            ANYONE,
            new FieldTest(PacketField.ICMP_TYPE, Comparison.NOT_EQUAL, 99)));
  }

  /** What an error has in place of identifier and sequence number is none, RFC 792. */
  @Test
  void anEchoHasNoMtuAndAnErrorNoSequenceNumber() {
    Ipv4Packet echo = packet(IcmpMessage.echoRequest(7, 5, Payload.EMPTY));
    Ipv4Packet tooBig =
        packet(
            IcmpMessage.error(
                IcmpMessage.DESTINATION_UNREACHABLE,
                IcmpMessage.FRAGMENTATION_NEEDED,
                1000,
                echo,
                echo.length()));
    assertEquals(5, PacketField.ICMP_SEQUENCE.of(frame(echo)));
    assertEquals(PacketField.ABSENT, PacketField.ICMP_MTU.of(frame(echo)));
    assertEquals(1000, PacketField.ICMP_MTU.of(frame(tooBig)));
    assertEquals(PacketField.ABSENT, PacketField.ICMP_SEQUENCE.of(frame(tooBig)));
    assertEquals(PacketField.ABSENT, PacketField.ICMP_ID.of(frame(tooBig)));
  }

  private static Ipv4Packet packet(IcmpMessage message) {
    return new Ipv4Packet(0, 1, false, false, 0, 64, ip("10.0.0.1"), ip("10.0.0.2"), message);
  }

  private static EthernetFrame frame(Ipv4Packet packet) {
    return new EthernetFrame(mac(1), mac(2), packet);
  }

  /** The numbers, from 1, of the frames that match. */
  private List<Integer> matches(PacketKind kind, Party from, Party to, FieldTest... tests) {
    if (lab.plan().network().links().isEmpty()) {
      lab.link(h1, h2);
      lab.start(lab.ping(h1, "10.0.0.2"));
    }
    Recording run = lab.run();
    PatternMatcher matcher = new PatternMatcher(run.simulation());
    PacketPattern pattern = new PacketPattern(kind, from, to, List.of(tests));
    List<EthernetFrame> frames =
        run.events(FrameSent.class).stream().map(FrameSent::frame).toList();
    return frames.stream()
        .filter(frame -> matcher.matches(pattern, frame))
        .map(frame -> frames.indexOf(frame) + 1)
        .toList();
  }

  private static Party node(int node) {
    return new PacketPattern.Node(node, -1);
  }
}
