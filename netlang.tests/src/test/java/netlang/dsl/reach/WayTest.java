package netlang.dsl.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.Collectors;
import netlang.dsl.NetFiles;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.wiring.Wiring;
import netlang.sim.addr.Ipv4Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules by which a packet is followed, one by one. */
class WayTest {

  private static final String LAN =
      """
      network n {
        host a { ip 10.0.0.1/24   gateway 10.0.0.254 }
        host b { ip 10.0.0.2/24   gateway 10.0.0.254   mac 02:00:00:00:0b:0b }
        host far { ip 10.1.0.1/24   gateway 10.1.0.254 }
        router r { nic x { ip 10.0.0.254/24 } nic y { ip 10.1.0.254/24 } }
        switch s
        link a -- s -- b
        link s -- r.x
        link r.y -- far
      }
      """;

  private static Reachability reachability;

  private static Way way(String text, String from, String to) {
    Network network = NetFiles.readGood(text).getNetworks().get(0);
    reachability = Reachability.of(network, Wiring.of(network));
    IpNode sender =
        (IpNode)
            network.getNodes().stream()
                .filter(node -> node.getName().equals(from))
                .findFirst()
                .orElseThrow();
    return reachability.way(sender, Ipv4Address.parse(to));
  }

  private static String show(Way way) {
    String hops =
        way.hops().stream().map(hop -> hop.node().getName()).collect(Collectors.joining(" "));
    return way instanceof Way.Stuck stuck
        ? hops + ": " + stuck.reason().word() + " at " + stuck.end().getName()
        : hops;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10.0.0.1/24   gateway 10.0.0.254  | 10.0.0.2   | a b
          10.0.0.1/24   gateway 10.0.0.254  | 10.1.0.1   | a r far
          10.0.0.1/24   gateway 10.0.0.254  | 10.1.0.254 | a r
          10.0.0.1/24   gateway 10.0.0.254  | 10.0.0.1   | a
          10.0.0.1/24   gateway 10.0.0.254  | 127.0.0.1  | a
          10.0.0.1/24   gateway 10.0.0.254  | 10.1.0.9   | a r: neighbor-unreachable at r
          10.0.0.1/24   gateway 10.0.0.254  | 10.0.0.9   | a: neighbor-unreachable at a
          10.0.0.1/24   gateway 10.0.0.254  | 10.9.0.1   | a r: no-route at r
          10.0.0.1/24   gateway 10.0.0.254  | 10.1.0.255 | a r: broadcast-not-forwarded at r
          10.0.0.1/24   gateway 10.0.0.254  | 10.0.0.255 | a: broadcast-echo at a
          10.0.0.1/24   gateway 10.0.0.254  | 240.0.0.1  | a: martian-address at a
          10.0.0.1/24                       | 10.1.0.1   | a: no-route at a
          10.0.0.1/24   gateway 10.9.9.9    | 10.1.0.1   | a: no-route at a
          10.0.0.1/24   gateway 10.0.0.9    | 10.1.0.1   | a: neighbor-unreachable at a
          10.0.0.1/24   gateway 10.0.0.1    | 10.1.0.1   | a: neighbor-unreachable at a
          10.0.0.1/24   gateway 10.0.0.2    | 10.1.0.1   | a b: not-our-address at b
          10.0.0.1/8    gateway 10.0.0.254  | 10.1.0.1   | a: neighbor-unreachable at a
          10.0.0.1/30   gateway 10.0.0.254  | 10.1.0.1   | a: no-route at a
          10.0.0.1/24   route 10.1.0.0/24 via 10.0.0.254 | 10.1.0.1 | a r far
          10.0.0.1/24   gateway 10.0.0.254   route 10.1.0.0/16 via 10.0.0.9 | 10.1.0.1 | a: neighbor-unreachable at a
          10.0.0.1/24   gateway 10.0.0.254   route 10.1.0.0/24 via 10.0.0.9 metric 2   route 10.1.0.0/24 via 10.0.0.254 | 10.1.0.1 | a r far
          10.0.0.1/24   gateway 10.0.0.254   arp 10.0.0.254 -> 02:00:00:00:0b:0b | 10.1.0.1 | a b: not-our-address at b
          10.0.0.1/24   gateway 10.0.0.254   arp 10.0.0.254 -> 02:00:00:00:99:99 | 10.1.0.1 | a: not-addressed-to-us at a
          10.0.0.127/24 gateway 10.0.0.254  | 10.1.0.1   | a r far
          """)
  void aHostSends(String settings, String to, String way) {
    String text = LAN.replace("10.0.0.1/24   gateway 10.0.0.254", settings);

    assertEquals(way, show(way(text, "a", to)));
  }

  @Test
  void withoutCableOrAddress() {
    assertEquals("a: link-down at a", show(way(LAN.replace("a -- s", "s"), "a", "10.1.0.1")));
    assertEquals(
        "a: no-address at a",
        show(way(LAN.replace("ip 10.0.0.1/24   gateway 10.0.0.254", ""), "a", "10.1.0.1")));
  }

  @Test
  void aRouterAnswersForTheAddressesOfAllItsCards() {
    String text = LAN.replace("10.0.0.1/24 ", "10.0.0.1/8 ");

    assertEquals("a r", show(way(text, "a", "10.1.0.254")));
  }

  @Test
  void aMaskThatMakesTheSenderABroadcastAddress() {
    String text = LAN.replace("10.0.0.1/24", "10.0.0.127/24").replace("10.0.0.2/24", "10.0.0.2/25");

    assertEquals("a b: martian-address at b", show(way(text, "a", "10.0.0.2")));
  }

  @Test
  void oneAddressTwiceIsNotCertain() {
    String text =
        LAN.replace("ip 10.1.0.1/24", "ip 10.1.0.1/24").replace("10.0.0.2/24", "10.0.0.254/24");
    Way way = way(text, "a", "10.1.0.1");

    assertFalse(way.isCertain());
  }

  @Test
  void aCircleIsNamed() {
    String text =
        LAN.replace("nic y { ip 10.1.0.254/24 }", "nic y { ip 10.1.0.254/24 } gateway 10.1.0.253")
            .replace(
                "switch s",
                "router q { nic z { ip 10.1.0.253/24 } gateway 10.1.0.254 }\nswitch s, t")
            .replace("link r.y -- far", "link r.y -- t -- far\nlink q.z -- t");
    Way.Stuck stuck = (Way.Stuck) way(text, "a", "192.0.2.1");

    assertEquals("a r q r", show(stuck).replaceFirst(":.*", ""));
    assertEquals(
        "q r", stuck.cycle().stream().map(IpNode::getName).collect(Collectors.joining(" ")));
  }
}
