package netlang.property;

import static netlang.sim.Lab.SECOND;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.Decapsulated;
import netlang.sim.trace.TraceEvent.Dropped;
import netlang.sim.trace.TraceEvent.Encapsulated;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FrameSent;
import netlang.sim.trace.TraceEvent.RouteChosen;
import netlang.sim.trace.TraceEvent.Switched;
import netlang.sim.trace.TraceEvent.TableChanged;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.Pdu;
import netlang.sim.wire.UdpDatagram;
import org.junit.jupiter.api.Test;

/** Each layer does its own work and leaves that of the others alone. */
class LayerDutiesTest {

  private static final int ALICE = 0;
  private static final int BOB = 1;
  private static final int ROUTER = 2;
  private static final int SWITCH = 3;

  /**
   * Alice, a switch, a router, Bob: a ping that finds nobody's cache warm, a datagram, one for a
   * closed port.
   */
  private static Lab office(String network) {
    Lab lab = new Lab();
    int alice = lab.host("alice", Lab.gateway(network + ".1.254"), network + ".1.1/24");
    int bob = lab.host("bob", Lab.gateway(network + ".2.254"), network + ".2.1/24");
    lab.router("router", List.of(), network + ".1.254/24", network + ".2.254/24");
    lab.startAt(0, lab.ping(alice, network + ".2.1", 2, SECOND));
    lab.startAt(3 * SECOND, lab.udp(alice, 0, network + ".2.1", 7, 1, SECOND, 100, bob, false));
    lab.startAt(4 * SECOND, lab.udp(alice, network + ".2.1", 8, 12));
    return lab;
  }

  private static Lab withSwitch(Lab lab) {
    int bridge = lab.bridge("switch", 2);
    lab.link(ALICE, bridge);
    lab.link(ROUTER, bridge);
    lab.link(BOB, ROUTER);
    return lab;
  }

  private static Recording officeRun() {
    return withSwitch(office("10.0")).run();
  }

  // ---- who does what

  @Test
  void aSwitchWorksUpToLayer2ARouterUpTo3AHostUpTo7() {
    Recording run = officeRun();
    assertEquals(Set.of(1, 2), layers(run, SWITCH));
    assertEquals(Set.of(1, 2, 3), layers(run, ROUTER));
    assertEquals(Set.of(1, 2, 3, 4, 7), layers(run, ALICE));
    assertEquals(Set.of(1, 2, 3, 4, 7), layers(run, BOB));
  }

  private static Set<Integer> layers(Recording run, int node) {
    return run.events().stream()
        .filter(event -> event.node() == node)
        .map(TraceEvent::layer)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aSwitchDecidesTheSameWhateverTheIpAddressesAre() {
    List<String> decisions = switched(officeRun());
    assertFalse(decisions.isEmpty());
    assertEquals(decisions, switched(withSwitch(office("172.16")).run()));
  }

  private static List<String> switched(Recording run) {
    return run.events(Switched.class).stream()
        .map(
            e ->
                e.time()
                    + " "
                    + e.inPort()
                    + ">"
                    + e.outPort()
                    + " "
                    + e.frame().source()
                    + e.frame().destination())
        .toList();
  }

  /**
   * Another medium: other times, a switch more or less, and nothing else that layer 3 or above
   * could notice.
   */
  @Test
  void aboveLayer2TheMediumMakesNoDifferenceButInTime() {
    Recording cable = cabled(1_000_000_000, 1_000);
    List<String> upper = upperLayers(cable);
    assertFalse(upper.isEmpty());
    assertEquals(upper, upperLayers(cabled(1_000_000, 5_000_000)));
    assertEquals(upper, upperLayers(officeRun()));
    assertNotEquals(cable.simulation().now(), officeRun().simulation().now());
  }

  private static Recording cabled(long bitsPerSecond, long delayNanos) {
    Lab lab = office("10.0").cables(bitsPerSecond, delayNanos, 1_000);
    lab.link(ALICE, ROUTER);
    lab.link(BOB, ROUTER);
    return lab.run();
  }

  private static List<String> upperLayers(Recording run) {
    return run.events().stream()
        .filter(event -> event.layer() >= 3)
        .map(LayerDutiesTest::withoutTime)
        .sorted()
        .toList();
  }

  private static String withoutTime(TraceEvent event) {
    String what = event.getClass().getSimpleName() + " at " + event.node() + ": ";
    if (event instanceof Encapsulated e) return what + e.pdu().summary();
    if (event instanceof Decapsulated e) return what + e.pdu().summary();
    if (event instanceof RouteChosen e) return what + e.destination() + " by " + e.nextHop();
    if (event instanceof TableChanged e) return what + e.key() + " -> " + e.value();
    if (event instanceof Dropped e) return what + e.reason() + " " + e.pdu().summary();
    if (event instanceof FlowEvent e)
      return what + e.flow() + " " + e.step() + " " + e.sequence() + " " + e.detail();
    return what;
  }

  // ---- encapsulation

  @Test
  void eachLayerAddsItsHeaderAndTheReceiverTakesThemOffInReverse() {
    Recording run = officeRun();
    List<Pdu> down =
        run.events(Encapsulated.class).stream()
            .filter(e -> e.node() == ALICE)
            .map(e -> e.pdu())
            .filter(LayerDutiesTest::isDatagram)
            .toList();
    List<Pdu> up =
        run.events(Decapsulated.class).stream()
            .filter(e -> e.node() == BOB)
            .map(e -> e.pdu())
            .filter(LayerDutiesTest::isDatagram)
            .toList();
    assertEquals(List.of("message 100", "datagram 108", "packet 128", "frame 142"), named(down));
    assertEquals(List.of("frame 142", "packet 128", "datagram 108", "message 100"), named(up));
    assertEquals(List.of(7, 4, 3, 2), down.stream().map(Pdu::layer).toList());
  }

  /** The 100 octets of data, and all that they are put into. */
  private static boolean isDatagram(Pdu pdu) {
    return pdu instanceof Payload
        ? pdu.length() == 100
        : pdu.summary().endsWith("UDP 49152 > 7 length 100");
  }

  private static List<String> named(List<Pdu> pdus) {
    return pdus.stream().map(pdu -> pdu.unit() + " " + pdu.length()).toList();
  }

  @Test
  void theReceiverGetsTheOctetsThatWereSent() {
    Recording run = officeRun();
    assertArrayEquals(octets(data(run.sent(ALICE))), octets(data(run.received(BOB))));
  }

  private static Payload data(List<EthernetFrame> frames) {
    for (EthernetFrame frame : frames)
      if (frame.payload() instanceof Ipv4Packet packet
          && packet.payload() instanceof UdpDatagram datagram
          && datagram.destinationPort() == 7) return datagram.data();
    throw new AssertionError("no datagram in " + frames);
  }

  private static byte[] octets(Payload payload) {
    ByteBuffer out = ByteBuffer.allocate(payload.length());
    payload.emit(out);
    return out.array();
  }

  /**
   * Layer 1 counts what no other layer sees: 7 octets of preamble, the start delimiter, padding, 4
   * octets of FCS.
   */
  @Test
  void preambleDelimiterPaddingAndTrailerAreOnTheWireOnly() {
    for (FrameSent sent : officeRun().events(FrameSent.class)) {
      EthernetFrame frame = sent.frame();
      int onTheWire = 7 + 1 + Math.max(60, 14 + frame.payload().length()) + 4;
      assertEquals(
          onTheWire * 8L * 1_000_000_000L / sent.bitsPerSecond(), sent.serializationNanos());
      assertEquals(Math.max(60, 14 + frame.payload().length()), frame.bytes().length);
    }
  }

  @Test
  void aDamagedFrameNeverGetsAboveLayer2() {
    Lab lab = new Lab().cables(1_000_000_000, 1_000, 0, 0.01, 1_000);
    int alice = lab.hostKnowing("alice", List.of(Lab.arp("10.0.0.2", Lab.mac(2))), "10.0.0.1/24");
    int bob = lab.host("bob", "10.0.0.2/24");
    lab.link(alice, bob);
    Recording run =
        lab.start(lab.udp(alice, 0, "10.0.0.2", 7, 50, SECOND / 100, 1_000, bob, false)).run();
    assertEquals(50, run.drops(DropReason.FCS_ERROR).size());
    assertEquals(List.of(), run.events(Decapsulated.class));
    assertEquals(Set.of(2), layers(run, bob));
  }
}
