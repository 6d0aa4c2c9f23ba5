package netlang.dsl.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.NicPlan;
import netlang.sim.plan.NodePlan;
import netlang.sim.plan.PortRef;
import netlang.sim.plan.SwitchPlan;
import netlang.sim.plan.TcpPlan;
import netlang.sim.trace.Origin;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private static final NetworkPlan OFFICE =
      network(
          "office",
          List.of(
              host("alice", false, nic("eth0", "10.1.1.10")),
              switchOf("s1", 2),
              host(
                  "r1",
                  true,
                  nic("left", "10.1.1.1"),
                  nic("right", "10.2.2.1"),
                  nic("spare", "10.3.3.1")),
              host("bob", false, nic("eth0", "10.2.2.20")),
              host(
                  "sniffer",
                  false,
                  new NicPlan(
                      "eth0", MacAddress.ZERO, InterfaceAddress.NONE, 1500, true, Origin.UNKNOWN))),
          List.of(
              cable(0, 0, 1, 0),
              cable(1, 1, 2, 0),
              new LinkPlan(
                  new PortRef(2, 1),
                  new PortRef(3, 0),
                  1_500_000,
                  2_000_000,
                  0.01,
                  1e-7,
                  100,
                  Origin.UNKNOWN)));

  private static final NetworkPlan ODD =
      network("say \"hi\" \\ <&#>", List.of(host("a\"b", false), host("end", false)), List.of());

  @Test
  void graphvizDrawsKindsAddressesAndLinks() {
    assertEquals(
        """
        graph "office" {
          node [fontname="Helvetica"]
          edge [fontname="Helvetica" fontsize=10]

          "alice" [shape=box style=rounded]
          "s1" [shape=box3d]
          "r1" [shape=circle label="r1\\nspare 10.3.3.1/24"]
          "bob" [shape=box style=rounded]
          "sniffer" [shape=box style=rounded]

          "alice" -- "s1" [taillabel="10.1.1.10/24"]
          "s1" -- "r1" [headlabel="left\\n10.1.1.1/24"]
          "r1" -- "bob" [taillabel="right\\n10.2.2.1/24" label="1.5 Mbit/s\\n2 ms\\nloss 1 %\\nbit errors 1.0E-7" \
        headlabel="10.2.2.20/24"]
        }
        """,
        DotTemplate.render(OFFICE));
  }

  @Test
  void graphvizNamesAreQuoted() {
    assertEquals(
        """
        graph "say \\"hi\\" \\\\ <&#>" {
          node [fontname="Helvetica"]
          edge [fontname="Helvetica" fontsize=10]

          "a\\"b" [shape=box style=rounded]
          "end" [shape=box style=rounded]
        }
        """,
        DotTemplate.render(ODD));
  }

  @Test
  void mermaidDrawsKindsAddressesAndLinks() {
    assertEquals(
        """
        ---
        title: "office"
        ---
        graph LR
          n0["alice<br/>10.1.1.10/24"]
          n1[["s1"]]
          n2(("r1<br/>left 10.1.1.1/24<br/>right 10.2.2.1/24<br/>spare 10.3.3.1/24"))
          n3["bob<br/>10.2.2.20/24"]
          n4["sniffer"]
          n0 --- n1
          n1 ---|"left"| n2
          n2 ---|"right · 1.5 Mbit/s · 2 ms · loss 1 % · bit errors 1.0E-7"| n3
        """,
        MermaidTemplate.render(OFFICE));
  }

  @Test
  void mermaidNamesAreQuoted() {
    assertEquals(
        """
        ---
        title: "say \\"hi\\" \\\\ <&#>"
        ---
        graph LR
          n0["a#quot;b"]
          n1["end"]
        """,
        MermaidTemplate.render(ODD));
  }

  @Test
  void ratesAreExactInTheLargestUnit() {
    assertTrue(drawnAt(9_600).contains("\"9.6 kbit/s\""), drawnAt(9_600));
    assertTrue(drawnAt(10_000_000_000L).contains("\"10 Gbit/s\""), drawnAt(10_000_000_000L));
    assertTrue(drawnAt(1).contains("\"1 bit/s\""), drawnAt(1));
  }

  private static String drawnAt(long bitsPerSecond) {
    LinkPlan link =
        new LinkPlan(
            new PortRef(0, 0),
            new PortRef(1, 0),
            bitsPerSecond,
            LinkPlan.DEFAULT_DELAY_NANOS,
            0,
            0,
            LinkPlan.DEFAULT_QUEUE_FRAMES,
            Origin.UNKNOWN);
    return DotTemplate.render(
        network("n", List.of(switchOf("s1", 1), switchOf("s2", 1)), List.of(link)));
  }

  private static NetworkPlan network(String name, List<NodePlan> nodes, List<LinkPlan> links) {
    return new NetworkPlan(name, nodes, links, List.of(), Origin.UNKNOWN);
  }

  private static HostPlan host(String name, boolean forwards, NicPlan... nics) {
    return new HostPlan(
        name,
        List.of(nics),
        List.of(),
        List.of(),
        List.of(),
        HostPlan.DEFAULT_ARP_TIMEOUT_NANOS,
        forwards,
        TcpPlan.DEFAULT,
        Origin.UNKNOWN);
  }

  private static NicPlan nic(String name, String address) {
    InterfaceAddress ip = new InterfaceAddress(Ipv4Address.parse(address), 24);
    return new NicPlan(name, MacAddress.ZERO, ip, NicPlan.DEFAULT_MTU, false, Origin.UNKNOWN);
  }

  private static SwitchPlan switchOf(String name, int ports) {
    List<String> names = List.of("p1", "p2").subList(0, ports);
    return new SwitchPlan(name, names, SwitchPlan.DEFAULT_AGEING_NANOS, Origin.UNKNOWN);
  }

  private static LinkPlan cable(int node, int port, int otherNode, int otherPort) {
    return new LinkPlan(
        new PortRef(node, port),
        new PortRef(otherNode, otherPort),
        LinkPlan.DEFAULT_BITS_PER_SECOND,
        LinkPlan.DEFAULT_DELAY_NANOS,
        0,
        0,
        LinkPlan.DEFAULT_QUEUE_FRAMES,
        Origin.UNKNOWN);
  }
}
