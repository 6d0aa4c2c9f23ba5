package netlang.sim.ethernet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.engine.Engine;
import netlang.sim.engine.RandomStreams;
import netlang.sim.engine.Trace;
import netlang.sim.link.FrameReceiver;
import netlang.sim.link.Link;
import netlang.sim.link.Surroundings;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.PortRef;
import netlang.sim.plan.SwitchPlan;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.EthernetFrame;
import org.junit.jupiter.api.Test;

class LearningSwitchTest {

  private static final int PORTS = 4;
  private static final long SECOND = 1_000_000_000L;
  private static final MacAddress ALICE = new MacAddress(0x0200_0000_000aL);
  private static final MacAddress BOB = new MacAddress(0x0200_0000_000bL);
  private static final MacAddress CAROL = new MacAddress(0x0200_0000_000cL);

  private final Engine engine = new Engine();
  private final List<TraceEvent> events = new ArrayList<>();
  private final Trace trace = new Trace(engine, events::add);
  private final LearningSwitch bridge =
      new LearningSwitch(
          new SwitchPlan("s", List.of("p1", "p2", "p3", "p4"), 300 * SECOND, Origin.UNKNOWN),
          0,
          engine,
          trace);
  private final List<Link> links = new ArrayList<>();

  /** What came out of the switch: port and frame. */
  private final List<Integer> outPorts = new ArrayList<>();

  private final List<EthernetFrame> outFrames = new ArrayList<>();

  LearningSwitchTest() {
    for (int port = 0; port < PORTS; port++) {
      int number = port;
      FrameReceiver station =
          (frame, at) -> {
            outPorts.add(number);
            outFrames.add(frame);
          };
      LinkPlan plan =
          new LinkPlan(
              new PortRef(0, port),
              new PortRef(port + 1, 0),
              1_000_000_000,
              0,
              0,
              0,
              1000,
              Origin.UNKNOWN);
      Link link =
          new Link(
              plan, port, bridge, station, new Surroundings(engine, trace, new RandomStreams(1)));
      bridge.connect(port, link.aToB());
      links.add(link);
    }
  }

  @Test
  void unknownDestinationsAreFloodedToAllOtherPorts() {
    EthernetFrame frame = arrives(1, BOB, ALICE);
    assertEquals(List.of(0, 2, 3), outPorts);
    for (EthernetFrame copy : outFrames) assertSame(frame, copy);
  }

  @Test
  void broadcastsAreFloodedEvenWhenEverybodyIsKnown() {
    arrives(0, BOB, ALICE);
    arrives(1, ALICE, BOB);
    outPorts.clear();
    arrives(0, MacAddress.BROADCAST, ALICE);
    assertEquals(List.of(1, 2, 3), outPorts);
  }

  @Test
  void aLearntDestinationGetsTheFrameAlone() {
    arrives(0, MacAddress.BROADCAST, ALICE);
    outPorts.clear();
    arrives(2, ALICE, BOB);
    assertEquals(List.of(0), outPorts);
  }

  @Test
  void aFrameIsNotSentBackToThePortItCameFrom() {
    arrives(0, MacAddress.BROADCAST, ALICE);
    outPorts.clear();
    arrives(0, ALICE, BOB); // both behind port 1, perhaps behind a hub
    assertEquals(List.of(), outPorts);
    assertEquals(List.of(DropReason.SAME_PORT), drops());
  }

  @Test
  void aStationThatMovedIsFoundAtItsNewPort() {
    arrives(0, MacAddress.BROADCAST, ALICE);
    arrives(3, MacAddress.BROADCAST, ALICE);
    outPorts.clear();
    arrives(1, ALICE, BOB);
    assertEquals(List.of(3), outPorts);
    assertEquals(List.of("port p1", "port p4", "port p2"), changes()); // Alice twice, then Bob
  }

  @Test
  void anEntryIsForgottenAfterItsAgeing() {
    arrives(0, MacAddress.BROADCAST, ALICE);
    outPorts.clear();
    engine.run(300 * SECOND);
    arrives(1, ALICE, BOB);
    assertEquals(List.of(0), outPorts);
    engine.run(601 * SECOND);
    outPorts.clear();
    arrives(1, ALICE, BOB);
    assertEquals(List.of(0, 2, 3), outPorts);
  }

  @Test
  void everyFrameRefreshesItsSender() {
    arrives(0, MacAddress.BROADCAST, ALICE);
    engine.run(200 * SECOND);
    arrives(0, MacAddress.BROADCAST, ALICE);
    engine.run(400 * SECOND);
    outPorts.clear();
    arrives(1, ALICE, BOB);
    assertEquals(List.of(0), outPorts);
    assertEquals(List.of("port p1", "port p2"), changes()); // Alice once, then Bob
  }

  @Test
  void agedEntriesAreNotShown() {
    arrives(0, MacAddress.BROADCAST, ALICE);
    engine.run(200 * SECOND);
    arrives(1, MacAddress.BROADCAST, BOB);
    assertEquals(List.of(ALICE + " port p1", BOB + " port p2"), table());
    engine.run(301 * SECOND);
    assertEquals(List.of(BOB + " port p2"), table());
  }

  @Test
  void flushedItKnowsNobody() {
    arrives(0, MacAddress.BROADCAST, ALICE);
    bridge.flush();
    assertEquals(List.of(), table());
    assertEquals(List.of("port p1", ""), changes());
    outPorts.clear();
    arrives(1, ALICE, BOB);
    assertEquals(List.of(0, 2, 3), outPorts);
  }

  @Test
  void groupAddressesAreNotLearnt() {
    arrives(0, BOB, new MacAddress(0x0100_5e00_0001L));
    assertEquals(List.of(), table());
  }

  @Test
  void thousandsOfStationsAreLearntAndFound() {
    for (int i = 1; i <= 5_000; i++)
      arrives(i % 3, MacAddress.BROADCAST, new MacAddress(0x0200_0001_0000L + i * 3L));
    outPorts.clear();
    for (int i = 1; i <= 5_000; i++) arrives(3, new MacAddress(0x0200_0001_0000L + i * 3L), CAROL);
    for (int i = 1; i <= 5_000; i++) assertEquals(i % 3, outPorts.get(i - 1));
    assertEquals(5_000, outPorts.size());
  }

  @Test
  void oldStationsMakeRoomForNewOnes() {
    for (int round = 0; round < 50; round++) {
      for (int i = 1; i <= 100; i++)
        arrives(0, MacAddress.BROADCAST, new MacAddress(0x0200_0000_0000L + round * 100L + i));
      engine.run((round + 1) * 301 * SECOND);
    }
    assertEquals(List.of(), table());
  }

  @Test
  void cutPortsAreLeftOutOfAFlood() {
    links.get(2).cut(Origin.UNKNOWN);
    arrives(1, BOB, ALICE);
    assertEquals(List.of(0, 3), outPorts);
    assertEquals(List.of(), drops());
  }

  @Test
  void aFloodThatHasNowhereToGoIsADrop() {
    for (int port : new int[] {0, 2, 3}) links.get(port).cut(Origin.UNKNOWN);
    arrives(1, BOB, ALICE);
    assertEquals(List.of(DropReason.LINK_DOWN), drops());
  }

  @Test
  void towardsAKnownStationBehindACutCableFramesAreLost() {
    arrives(0, MacAddress.BROADCAST, ALICE);
    links.get(0).cut(Origin.UNKNOWN);
    outPorts.clear();
    arrives(1, ALICE, BOB);
    assertEquals(List.of(), outPorts);
    assertEquals(List.of(DropReason.LINK_DOWN), drops());
  }

  @Test
  void saysWhatItDoesWithEachFrame() {
    arrives(0, BOB, ALICE);
    arrives(1, ALICE, BOB);
    List<String> decisions =
        events.stream()
            .filter(TraceEvent.Switched.class::isInstance)
            .map(TraceEvent.Switched.class::cast)
            .map(
                event -> event.inPort() + (event.flooded() ? " flooded" : " to " + event.outPort()))
            .toList();
    assertEquals(List.of("0 flooded", "1 to 0"), decisions);
  }

  @Test
  void withoutPowerItForgetsAndDropsEverything() {
    arrives(0, MacAddress.BROADCAST, ALICE);
    bridge.powerOff(Origin.UNKNOWN);
    outPorts.clear();
    arrives(1, ALICE, BOB);
    assertEquals(List.of(), outPorts);
    assertEquals(List.of(DropReason.NODE_DOWN), drops());
    bridge.powerOn();
    arrives(1, ALICE, BOB);
    assertEquals(List.of(0, 2, 3), outPorts);
  }

  private EthernetFrame arrives(int port, MacAddress destination, MacAddress source) {
    Ipv4Address any = new Ipv4Address(1);
    EthernetFrame frame =
        new EthernetFrame(destination, source, ArpPacket.request(source, any, any));
    bridge.receive(frame, port);
    engine.run(engine.now() + 10_000);
    return frame;
  }

  private List<String> table() {
    return bridge.entries().stream().map(entry -> entry.mac() + " " + entry.value()).toList();
  }

  private List<String> changes() {
    return events.stream()
        .filter(TraceEvent.TableChanged.class::isInstance)
        .map(event -> ((TraceEvent.TableChanged) event).value())
        .toList();
  }

  private List<DropReason> drops() {
    return events.stream()
        .filter(TraceEvent.Dropped.class::isInstance)
        .map(event -> ((TraceEvent.Dropped) event).reason())
        .toList();
  }
}
