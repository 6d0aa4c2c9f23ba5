package netlang.dsl.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import netlang.dsl.NetFiles;
import netlang.dsl.net.CutLink;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WiringTest {

  private static final String NODES =
      """
      host a
      host b
      host two { nic lan nic dmz }
      router r { nic left nic right }
      switch s, t
      """;

  private static Network network(String links) {
    return NetFiles.read("network n {\n" + NODES + links + "\n}").getNetworks().get(0);
  }

  private static List<String> cables(Network network) {
    return Wiring.of(network).cables().stream().map(Cable::toString).toList();
  }

  private static Nic nic(Network network, int node, int nic) {
    return ((IpNode) network.getNodes().get(node)).getNics().get(nic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          link a -- b                           | [a.eth0 -- b.eth0]
          link a -- s -- b                      | [a.eth0 -- s.p1, s.p2 -- b.eth0]
          link a -- r -- b                      | [a.eth0 -- r.left, r.right -- b.eth0]
          link a -- two link two.lan -- b       | [a.eth0 -- two.dmz, two.lan -- b.eth0]
          link a -- s link s.p1 -- b            | [a.eth0 -- s.p2, s.p1 -- b.eth0]
          link s -- t link a -- t.p1 link b -- s | [s.p1 -- t.p2, a.eth0 -- t.p1, b.eth0 -- s.p2]
          link s -- s                           | [s.p1 -- s.p2]
          """)
  void anUnnamedEndTakesTheNextFreeOne(String links, String cables) {
    assertEquals(cables, cables(network(links.replace(" link ", "\nlink "))).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          link a -- b link a -- s            | NONE_FREE | `a` has one NIC, and none is free for this cable
          link a -- two -- r -- two          | NONE_FREE | `two` has 2 NICs, and none is free for this cable
          link a -- s.p1 link s.p1 -- b      | OCCUPIED  | `s.p1` already has a cable, a.eth0 -- s.p1
          link s.p1 -- s.p1                  | OCCUPIED  | `s.p1` already has a cable
          link a -- s.p1 -- b                | NAMED_IN_THE_MIDDLE | in the middle of a chain two cables end at `s`, but `s.p1` takes one: write two links, or only `s`
          """)
  void whatCannotBePluggedInIsAProblem(String links, WiringProblem.Kind kind, String message) {
    List<WiringProblem> problems =
        Wiring.of(network(links.replace(" link ", "\nlink "))).problems();

    assertEquals(message, problems.get(0).message().toString());
    assertEquals(kind, problems.get(0).kind());
    assertEquals(1, problems.size());
  }

  @Test
  void aSwitchThatSaysHowManyPortsItHasHasNoMore() {
    NetFile file =
        NetFiles.read(
            "network n { host a, b, c switch s { ports 2 } link a -- s -- b link c -- s }");

    assertEquals(
        "`s` has 2 ports, and none is free for this cable",
        Wiring.of(file.getNetworks().get(0)).problems().get(0).message().toString());
  }

  @Test
  void unknownNodesHaveNoCableAndNoProblem() {
    Network network = network("link a -- nobody -- b\nlink two -- s");

    assertEquals(List.of("two.lan -- s.p1"), cables(network));
    assertEquals(List.of(), Wiring.of(network).problems());
  }

  @Test
  void segmentsEndAtRoutersAndSpanSwitches() {
    Network network = network("link a -- s -- t -- r.left\nlink r.right -- b");
    Wiring wiring = Wiring.of(network);

    Segment left = wiring.segmentOf(nic(network, 0, 0));
    assertEquals(List.of(nic(network, 0, 0), nic(network, 3, 0)), left.nics());
    assertEquals(List.of("s", "t"), left.switches().stream().map(one -> one.getName()).toList());
    assertEquals(3, left.cables().size());
    assertSame(wiring.segmentOf(nic(network, 1, 0)), wiring.segmentOf(nic(network, 3, 1)));
    assertNotSame(left, wiring.segmentOf(nic(network, 3, 1)));
  }

  @Test
  void aNicWithoutCableIsASegmentOfItsOwn() {
    Network network = network("link a -- b");
    Wiring wiring = Wiring.of(network);

    assertEquals(List.of(nic(network, 2, 0)), wiring.segmentOf(nic(network, 2, 0)).nics());
    assertNull(wiring.cableAt(nic(network, 2, 0)));
    assertEquals(5, wiring.segments().size());
  }

  @ParameterizedTest
  @CsvSource({
    "s -- a, [a.eth0 -- s.p1]",
    "a -- s, [a.eth0 -- s.p1]",
    "s -- t, '[s.p2 -- t.p1, s.p3 -- t.p2]'",
    "s.p3 -- t, [s.p3 -- t.p2]",
    "t.p1 -- s, [s.p2 -- t.p1]",
    "a -- b, []"
  })
  void aReferenceMeansTheCablesThatJoinItsEnds(String reference, String cables) {
    String text =
        "network n {\n"
            + NODES
            + "link a -- s -- t\nlink s -- t }\nscenario x { at 0 s cut "
            + reference
            + " }";
    NetFile file = NetFiles.readGood(text);
    CutLink cut = (CutLink) file.getScenarios().get(0).getSteps().get(0).getAction();

    assertEquals(cables, Wiring.of(file.getNetworks().get(0)).cables(cut.getCable()).toString());
  }

  @Test
  void macsThatAreLeftOutAreTheNextFreeOnes() {
    NetFile file =
        NetFiles.readGood(
            """
            network n {
              host a
              host b { mac 02:00:00:00:00:02 }
              host c { nic x nic y { mac 02-00-00-00-00-03 } nic z }
              switch s { port p1 { mac 02:00:00:00:00:05 } }
              host d
            }
            """);
    Macs macs = Macs.of(file.getNetworks().get(0));

    List<String> all =
        file.getNetworks().get(0).getNodes().stream()
            .filter(IpNode.class::isInstance)
            .flatMap(node -> ((IpNode) node).getNics().stream())
            .map(nic -> macs.of(nic).toString())
            .toList();
    assertEquals(
        List.of(
            "02:00:00:00:00:01",
            "02:00:00:00:00:02",
            "02:00:00:00:00:04",
            "02:00:00:00:00:03",
            "02:00:00:00:00:06",
            "02:00:00:00:00:07"),
        all);
  }

  @Test
  void theMtuIsTheNicsOwnOrThatOfItsLink() {
    NetFile file =
        NetFiles.readGood(
            """
            network n {
              host a { mtu 9000 }
              host b
              host c
              link a -- b { mtu 1400 }
            }
            """);
    Network network = file.getNetworks().get(0);
    Wiring wiring = Wiring.of(network);

    assertEquals(9000, Mtus.of(nic(network, 0, 0), wiring));
    assertEquals(1400, Mtus.of(nic(network, 1, 0), wiring));
    assertEquals(1500, Mtus.of(nic(network, 2, 0), wiring));
  }

  @Test
  void theWiringIsComputedOnceUntilTheTextChanges() {
    Network network = network("link a -- b");
    Wirings wirings = NetFiles.get(Wirings.class);
    Wiring first = wirings.of(network);

    assertSame(first, wirings.of(network));
    network.getLinks().clear();
    assertEquals(List.of(), wirings.of(network).cables());
  }
}
