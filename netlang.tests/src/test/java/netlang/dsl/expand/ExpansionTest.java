package netlang.dsl.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.util.List;
import netlang.dsl.NetFiles;
import netlang.dsl.net.FlowCounts;
import netlang.dsl.net.Host;
import netlang.dsl.net.NetFile;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;

/** What vectors, loops, conditions, modules, kinds and subnets stand for. */
class ExpansionTest {

  @Test
  void aPlainFileIsItsOwnExpansion() {
    NetFile file = NetFiles.readGood("network n { host a { ip 10.0.0.1/24 } }");
    assertSame(file, Expansion.of(file).file());
    assertEquals(
        List.of(file.getNetworks().get(0)), Expansion.of(file).of(file.getNetworks().get(0)));
  }

  @Test
  void whatIsExpandedKnowsItsSource() {
    NetFile file = NetFiles.readGood("network n { host pc[1..3] }");
    Expansion expansion = Expansion.of(file);
    Host written = (Host) file.getNetworks().get(0).getNodes().get(0);
    List<EObject> hosts = expansion.of(written);
    assertEquals(3, hosts.size());
    assertNotSame(written, hosts.get(0));
    for (EObject host : hosts) assertSame(written, Derivation.source(host));
  }

  @Test
  void aVectorHasNumbers() {
    assertEquals("pc[3] pc[4] pc[5] s", Expanded.inNetwork("host pc[3..5] switch s").names());
    assertEquals("s", Expanded.inNetwork("host pc[3..2] switch s").names());
  }

  @Test
  void elementsKeepTheOrderOfTheText() {
    assertEquals(
        "b k[1] k[2] a", Expanded.inNetwork("host b for i in 1..2 { host k[i] } host a").names());
  }

  @Test
  void settingsAreComputedWithTheNumber() {
    assertEquals(
        List.of("pc[1] 10.0.0.11/24", "pc[2] 10.0.0.12/24"),
        Expanded.inNetwork("const lan = 10.0.0.0/24 host pc[i in 1..2] { ip (lan.host(i + 10)) }")
            .nodes());
  }

  @Test
  void linksOfAVectorAreManyLinks() {
    assertEquals(
        List.of("pc[1].eth0 -- s.p1", "pc[2].eth0 -- s.p2", "pc[3].eth0 -- s.p3"),
        Expanded.inNetwork("host pc[1..3] switch s link pc -- s").cables());
    assertEquals(
        List.of("pc[2].eth0 -- s.p1", "pc[3].eth0 -- s.p2"),
        Expanded.inNetwork("host pc[1..3] switch s link pc[2..3] -- s").cables());
    assertEquals(
        List.of("a[1].eth0 -- b[2].eth0", "a[2].eth0 -- b[3].eth0"),
        Expanded.inNetwork("host a[1..2] host b[2..3] link a -- b").cables());
  }

  @Test
  void portsCanBeNamedInExpandedLinks() {
    assertEquals(
        List.of("a.eth0 -- s.p7", "pc[1].eth0 -- s.p1"),
        Expanded.inNetwork("host a host pc[1..1] switch s link a -- s.p7 link pc -- s").cables());
  }

  @Test
  void loopsNestAndCount() {
    assertEquals(
        List.of("a[1].eth0 -- b[3].eth0", "a[2].eth0 -- b[4].eth0"),
        Expanded.inNetwork(
                """
                host a[1..2]
                host b[1..4]
                for i in 1..1 { for j in 1..2 { link a[i * j] -- b[i + j + 1] } }
                """)
            .cables());
  }

  @Test
  void conditionsChoose() {
    String body =
        "const n = %s if n > 2 { host big } else if n = 2 { host two } else { host small }";
    assertEquals("big", Expanded.inNetwork(body.formatted("3")).names());
    assertEquals("two", Expanded.inNetwork(body.formatted("2")).names());
    assertEquals("small", Expanded.inNetwork(body.formatted("1")).names());
  }

  @Test
  void modulesHaveParametersAndDefaults() {
    String module = "module m(first, count = 2) { host h[i in 1..count] { ip (first + i) } }\n";
    assertEquals(
        List.of("x/h[1] 10.0.0.1", "x/h[2] 10.0.0.2"),
        Expanded.of(module + "network n { network x = m(10.0.0.0) }").nodes());
    assertEquals(
        List.of("x/h[1] 10.9.0.1"),
        Expanded.of(module + "network n { network x = m(count = 1, first = 10.9.0.0) }").nodes());
    assertEquals(
        List.of("h[1] 10.0.0.1", "h[2] 10.0.0.2"),
        Expanded.of(module + "network n = m(10.0.0.0)").nodes());
  }

  @Test
  void networksNestAndVectorsOfThemHaveNumbers() {
    Expanded pods =
        Expanded.inNetwork(
            """
            switch core
            network pod[p in 1..2] {
              switch edge[1..2]
              host h { ip (10.0.0.0 + p) }
              link h -- edge[1]
              link edge[2] -- core
            }
            link pod/edge[1] -- core
            """);
    assertEquals(
        "core pod[1]/edge[1] pod[1]/edge[2] pod[1]/h pod[2]/edge[1] pod[2]/edge[2] pod[2]/h",
        pods.names());
    assertEquals(
        List.of(
            "pod[1]/h.eth0 -- pod[1]/edge[1].p1",
            "pod[1]/edge[2].p1 -- core.p1",
            "pod[2]/h.eth0 -- pod[2]/edge[1].p1",
            "pod[2]/edge[2].p1 -- core.p2",
            "pod[1]/edge[1].p2 -- core.p3",
            "pod[2]/edge[1].p2 -- core.p4"),
        pods.cables());
  }

  @Test
  void kindsGiveWhatIsNotSaid() {
    Expanded network =
        Expanded.of(
            """
            kind edge = router { nic up { mtu 1400 } nic down gateway 10.0.0.9 }
            kind fibre = link { rate 10 Gbit/s delay 5 us }
            network n {
              router r is edge { nic up { ip 10.0.0.1/24 } }
              router q is edge { gateway 10.0.0.8 }
              link r.up -- q.up is fibre { delay 1 ms }
            }
            """);
    assertEquals(
        List.of("r up 10.0.0.1/24 down via 10.0.0.9", "q up down via 10.0.0.8"), network.nodes());
    assertEquals(List.of("r.up -- q.up 10 Gbit/s 1 ms"), network.cables());
  }

  @Test
  void subnetsGiveFreeAddressesAndTheirGateway() {
    assertEquals(
        List.of(
            "a 10.0.0.3/24 via 10.0.0.1",
            "b 10.0.0.2/24",
            "c 10.0.0.4/24 via 10.0.0.9",
            "r 10.0.0.1/24",
            "d 10.0.0.5/24 via 10.0.0.1"),
        Expanded.inNetwork(
                """
                host a { ip lan }
                host b { ip 10.0.0.2/24 }
                host c { ip lan gateway 10.0.0.9 }
                router r { ip lan }
                host d { ip (lan.host(5)) }
                subnet lan = 10.0.0.0/24
                """)
            .nodes());
  }

  @Test
  void poolsAreForHostsAndTheGatewayForTheRouter() {
    assertEquals(
        List.of(
            "r 10.0.0.254/24",
            "pc[1] 10.0.0.10/24 via 10.0.0.254",
            "pc[2] 10.0.0.11/24 via 10.0.0.254",
            "pc[3] 10.0.0.20/24 via 10.0.0.254"),
        Expanded.inNetwork(
                """
                subnet lan = 10.0.0.0/24 {
                  gateway 10.0.0.254
                  pool 10.0.0.10 .. 10.0.0.11, 10.0.0.20 .. 10.0.0.30
                }
                router r { ip lan }
                host pc[1..3] { ip lan }
                """)
            .nodes());
  }

  @Test
  void addingAHostAtTheEndChangesNobody() {
    String body = "subnet lan = 10.0.0.0/24 host a { ip lan } host b { ip lan } ";
    List<String> before = Expanded.inNetwork(body).nodes();
    List<String> after = Expanded.inNetwork(body + "host c { ip lan }").nodes();
    assertEquals(before, after.subList(0, 2));
  }

  @Test
  void howManyMayBeAName() {
    Expanded expanded =
        Expanded.of(
            """
            network n {
              const two = 2
              host a { ip 10.0.0.1/24 }
              host b { ip 10.0.0.2/24 }
              link a -- b
              flow f = ping a -> b { count two }
            }
            scenario s {
              at 0 s start f
              expect f receives two
              expect f sends at most two within 3 s
            }
            """);

    assertEquals(List.of(), expanded.problems());
    List<BigDecimal> amounts =
        expanded.file().getScenarios().get(0).getExpectations().stream()
            .map(each -> ((FlowCounts) each.getClaim()).getAmount().getNumber())
            .toList();
    assertEquals(List.of(BigDecimal.valueOf(2), BigDecimal.valueOf(2)), amounts);
  }

  @Test
  void aFullSubnetSaysHowManyGetNothing() {
    assertEquals(
        List.of(
            "N12 subnet lan (10.0.0.0/30) has no free address left for 3 of those who want one; a /29 has room for all"),
        Expanded.inNetwork("subnet lan = 10.0.0.0/30 host pc[1..5] { ip lan }").problems());
  }

  @Test
  void plansNameTheirSubnets() {
    assertEquals(
        List.of("a 103.9.32.1/28", "b 103.9.32.177/28"),
        Expanded.inNetwork(
                """
                plan 103.9.32.0/24 equal { site[1..12] 12 hosts }
                host a { ip (site[1].host(1)) }
                host b { ip (site[12].host(1)) }
                """)
            .nodes());
  }

  /** V37 says why, of the plan alone. */
  @Test
  void whoUsesAPlanThatDoesNotFitIsNotToBlame() {
    assertEquals(
        List.of(),
        Expanded.inNetwork(
                "plan 103.9.32.0/24 equal { site[1..17] 12 hosts } host a { ip (site[1].host(1)) }")
            .problems());
  }

  @Test
  void flowsAreVectorsToo() {
    assertEquals(
        List.of("f[1]: a[1] -> a[2] x2 each 10 ms", "f[2]: a[2] -> a[3] x4 each 20 ms"),
        Expanded.inNetwork(
                """
                host a[1..3]
                flow f[i in 1..2] = ping a[i] -> a[i + 1] { count (2 * i) interval (i * 10 ms) }
                """)
            .flows());
  }

  @Test
  void routesCanBeRepeated() {
    assertEquals(
        List.of("r to 10.1.0.0/16 by 10.0.0.1 to 10.2.0.0/16 by 10.0.0.2"),
        Expanded.inNetwork(
                """
                const all = 10.0.0.0/8
                router r { for i in 1..2 { route (all.subnet(i + 1, 16)) via (10.0.0.0 + i) } }
                """)
            .nodes());
  }

  @Test
  void scenariosRepeatEventsAndExpectations() {
    Expanded scenario =
        Expanded.of(
            """
            network n { host a[1..3] switch s link a -- s flow f[i in 1..2] = ping a[i] -> a[3] }
            scenario x on n {
              at 0 s start f
              for i in 1..2 { at (i * 1 s) start f[i] }
              at 5 s cut a[1..2] -- s
              expect f succeeds
              for i in 2..2 { expect f[i] receives 2 }
            }
            """);
    assertEquals(
        List.of("0 s start f[1] f[2]", "1 s start f[1]", "2 s start f[2]", "5 s a[1]", "5 s a[2]"),
        scenario.steps());
    assertEquals(List.of("f[1]", "f[2]", "f[2]"), scenario.expectedOf());
  }
}
