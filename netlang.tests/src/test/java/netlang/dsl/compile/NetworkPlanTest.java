package netlang.dsl.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import netlang.dsl.NetFiles;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.FlowPlan.Fragmentation;
import netlang.sim.plan.FlowPlan.Ping;
import netlang.sim.plan.FlowPlan.Traceroute;
import netlang.sim.plan.FlowPlan.Udp;
import netlang.sim.plan.NetworkPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks and flows become plans. */
class NetworkPlanTest {

  private static NetworkPlan compile(String text) {
    return new NetworkCompiler().compile(NetFiles.readGood(text), "lab.net").get(0).network();
  }

  @Test
  void whatIsLeftOutHasTheDefaultsOfTheTour() {
    NetworkPlan plan =
        compile("network n { host a { ip 10.0.0.1/24 } switch s router r link a -- s -- r }");

    assertEquals(
        """
        host a arp-timeout 300000000000 (lab.net:1)
          nic eth0 02:00:00:00:00:01 10.0.0.1/24 mtu 1500 (lab.net:1)
        switch s [p1, p2] ageing 300000000000 (lab.net:1)
        router r arp-timeout 300000000000 (lab.net:1)
          nic eth0 02:00:00:00:00:02 - mtu 1500 (lab.net:1)
        link a.eth0 -- s.p1 rate 1000000000 delay 1000 loss 0.0 errors 0.0 queue 1000 mark 0 (lab.net:1)
        link s.p2 -- r.eth0 rate 1000000000 delay 1000 loss 0.0 errors 0.0 queue 1000 mark 0 (lab.net:1)
        """,
        PlanText.print(plan));
  }

  @Test
  void whatIsSaidIsInBaseUnitsWithItsLine() {
    NetworkPlan plan =
        compile(
            """
            network n {
              host gw {
                nic lan { ip 10.0.0.2/255.255.255.0   mac 02-00-00-00-00-99   mtu 9000   promiscuous }
                nic dmz
                gateway 10.0.0.254
                route 10.8.0.0/16 via 10.9.0.1 metric 7
                arp 10.0.0.254 -> 0200.0000.00fe
                arp-timeout 1 min
                listen udp 7000 { reply }
                listen udp tftp
              }
              switch s { ports 2   ageing 30 s }
              link gw.dmz -- s.p2 {
                rate 10 Mbit/s   delay 2.5 ms   loss 1 %   bit-errors 1e-7
                queue 50 frames   ecn-mark 20 frames   mtu 1400
              }
            }
            """);

    assertEquals(
        """
        host gw arp-timeout 60000000000 (lab.net:2)
          nic lan 02:00:00:00:00:99 10.0.0.2/24 mtu 9000 promiscuous (lab.net:3)
          nic dmz 02:00:00:00:00:01 - mtu 1400 (lab.net:4)
          route 0.0.0.0/0 via 10.0.0.254 metric 0 (lab.net:5)
          route 10.8.0.0/16 via 10.9.0.1 metric 7 (lab.net:6)
          arp 10.0.0.254 -> 02:00:00:00:00:fe
          listen 7000 reply
          listen 69
        switch s [p1, p2] ageing 30000000000 (lab.net:12)
        link gw.dmz -- s.p2 rate 10000000 delay 2500000 loss 0.01 errors 1.0E-7 queue 50 mark 20 (lab.net:13)
        """,
        PlanText.print(plan));
  }

  private static FlowPlan flow(String traffic) {
    String network =
        """
        network n {
          host a { nic x nic y { ip 10.0.0.1/24 } nic z { ip 10.0.1.1/24 } }
          host b { nic x nic y { ip 10.0.0.2/24 } nic z { ip 10.0.1.2/24 } }
          flow f = %s
        }
        """;
    return compile(network.formatted(traffic)).flows().get(0);
  }

  @Test
  void aBarePingIsOne() {
    Ping ping = (Ping) flow("ping a -> b");

    assertEquals("f", ping.name());
    assertEquals(0, ping.node());
    assertEquals(Ipv4Address.UNSPECIFIED, ping.source());
    assertEquals(Ipv4Address.parse("10.0.0.2"), ping.destination());
    assertEquals(1, ping.count());
    assertEquals(1_000_000_000, ping.intervalNanos());
    assertEquals(56, ping.size());
    assertEquals(64, ping.timeToLive());
    assertEquals(Fragmentation.AUTOMATIC, ping.fragmentation());
    assertEquals(1_000_000_000, ping.timeoutNanos());
    assertEquals(4, ping.origin().line());
  }

  @ParameterizedTest
  @CsvSource({
    "count 5, 5",
    "for 10 s, 10",
    "for 10.5 s, 11",
    "for 1 s rate 50/s, 50",
    "for 10 s count 3, 3",
    "for 2 s count 9, 2",
    "interval 10 ms, 1"
  })
  void aPingForATimeHasACount(String settings, long count) {
    assertEquals(count, ((Ping) flow("ping a -> b { " + settings + " }")).count());
  }

  @Test
  void aNamedNicDecidesTheAddress() {
    Ping ping = (Ping) flow("ping a.z -> b.z { size 1 kB   ttl 3   df on   timeout 2 s }");

    assertEquals(Ipv4Address.parse("10.0.1.1"), ping.source());
    assertEquals(Ipv4Address.parse("10.0.1.2"), ping.destination());
    assertEquals(1000, ping.size());
    assertEquals(3, ping.timeToLive());
    assertEquals(Fragmentation.NEVER, ping.fragmentation());
    assertEquals(2_000_000_000L, ping.timeoutNanos());
  }

  @Test
  void aTracerouteHasItsOwnDefaults() {
    Traceroute usual = (Traceroute) flow("traceroute a -> b");
    assertEquals(false, usual.icmp());
    assertEquals(1, usual.probes());
    assertEquals(30, usual.maxHops());

    Traceroute other =
        (Traceroute) flow("traceroute a -> 10.9.9.9 { method icmp   probes 3   max-hops 5 }");
    assertEquals(true, other.icmp());
    assertEquals(3, other.probes());
    assertEquals(5, other.maxHops());
    assertEquals(Ipv4Address.parse("10.9.9.9"), other.destination());
  }

  @Test
  void anAddressOpensNothing() {
    Udp toNode = (Udp) flow("udp a:40000 -> b:ntp { reply }");
    assertEquals(40_000, toNode.sourcePort());
    assertEquals(123, toNode.destinationPort());
    assertEquals(1, toNode.receiver());
    assertEquals(true, toNode.replies());
    assertEquals(100, toNode.size());

    Udp toAddress = (Udp) flow("udp a -> 10.0.0.2:9000 { df off }");
    assertEquals(0, toAddress.sourcePort());
    assertEquals(-1, toAddress.receiver());
    assertEquals(Fragmentation.ALLOWED, toAddress.fragmentation());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, 1000000000, 9223372036854775807",
    "count 7, 7, 1000000000, 9223372036854775807",
    "rate 50/s, 9223372036854775807, 20000000, 9223372036854775807",
    "interval 10 ms, 9223372036854775807, 10000000, 9223372036854775807",
    "rate 50/s for 20 s, 9223372036854775807, 20000000, 20000000000",
    "for 20 s, 9223372036854775807, 1000000000, 20000000000",
    "count 3 interval 100 ms, 3, 100000000, 9223372036854775807"
  })
  void udpGoesOnUnlessItIsCounted(String settings, long count, long interval, long duration) {
    Udp udp = (Udp) flow("udp a -> b:9 { " + settings + " }");

    assertEquals(count, udp.count());
    assertEquals(interval, udp.intervalNanos());
    assertEquals(duration, udp.durationNanos());
  }
}
