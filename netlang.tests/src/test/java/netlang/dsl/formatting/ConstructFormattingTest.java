package netlang.dsl.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Inject;
import netlang.dsl.tests.NetLangInjectorProvider;
import org.eclipse.xtext.testing.InjectWith;
import org.eclipse.xtext.testing.extensions.InjectionExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What large networks are written with. */
@ExtendWith(InjectionExtension.class)
@InjectWith(NetLangInjectorProvider.class)
class ConstructFormattingTest {

  @Inject private NetText net;

  @Test
  void importsConstantsAndKindsStandTogether() {
    net.assertFormatted(
        """
        import "a.net"
        import b, c from "d.net"

        const a     = 1
        const hosts = 2 * (a + 3)
        kind desk  = host { arp-timeout 60 s   mtu 1500 }
        kind fibre = link { rate 10 Gbit/s }
        kind large = switch {
          ports 48
        }
        network small              = m(1, hosts = 12)
        network office[i in 2..40] = m(site[i], open = on)

        module m(hosts, open = off) {}

        scenario s on small {}
        """,
        """
        import "a.net" import b , c from "d.net"

        const a=1 const hosts=2*( a+3 )
        kind desk=host{arp-timeout 60 s mtu 1500} kind fibre=link { rate 10 Gbit/s } kind large = switch {
        ports 48 } network small = m ( 1 ,hosts=12 ) network office [ i in 2 .. 40 ]=m(site [ i ],open=on)
        module m (hosts,open=off) { } scenario s on small { }
        """);
  }

  @Test
  void plansHaveTheirNumbersBelowEachOther() {
    net.assertFormatted(
        """
        network n {
          plan 10.0.0.0/16 equal { site[1..4] 50 hosts   backbone 5 hosts }
          plan 10.1.0.0/16 vlsm {
            site[1..4] 50 hosts
            backbone    5 hosts { gateway 10.1.0.1 }
            x     (2 * n) hosts { pool 10.1.0.2 .. 10.1.0.9, a.first .. a.last }

            y 1 hosts
          }
          subnet lan       = 10.2.0.0/24 { gateway lan.host(1) }
          subnet other-lan = 10.3.0.0/24, third = lan.subnet(2, 28) { gateway 10.2.0.1 }
        }
        """,
        """
        network n {
          plan 10.0.0.0/16 equal{site [ 1 .. 4 ] 50 hosts backbone 5 hosts}
          plan 10.1.0.0/16 vlsm{site[1..4] 50 hosts
            backbone 5 hosts{gateway 10.1.0.1} x ( 2*n ) hosts { pool 10.1.0.2..10.1.0.9 ,a . first..a.last }

            y 1 hosts }
          subnet lan = 10.2.0.0/24{gateway lan.host ( 1 )}
          subnet other-lan=10.3.0.0/24,third=lan . subnet(2,28){ gateway 10.2.0.1}
        }
        """);
  }

  @Test
  void loopsAndConditionsAreBlocks() {
    net.assertFormatted(
        """
        network n {
          for i in 1..hosts { link pc[i] -- s.p1 }
          for i in 1 .. hosts - 1 {
            host z[i], y[i + 1]
            if i = 1 and not x { host a } else { host b }
            if i = 2 {
              switch s
            } else if i = 3 {
              switch t   network inner { }
            } else {
              switch u
            }
          }
          host q {
            for i in 1..4 { route (site[i]) via (b.host(i + 1)) }
            mtu (2 * 700)
          }
        }

        scenario s {
          for i in 1..3 {
            at 0 s            start f[i], f[2..4]
            at (i * 100 ms)   cut pc[i] -- s
            expect f[i] succeeds
          }
        }
        """
            .replace("switch t   network inner { }", "switch t\n      network inner {}"),
        """
        network n {
          for i in 1 .. hosts{link pc [ i ]--s . p1}
          for i in 1..hosts-1{host z[i] ,y[ i+1 ] if i=1 and not x{host a}else{host b} if i=2{
            switch s} else if i=3 {switch t network inner{}} else{switch u}}
          host q { for i in 1 .. 4{ route ( site[ i ] ) via (b . host( i+1 )) }
            mtu ( 2*700 ) }
        }
        scenario s { for i in 1..3 { at 0 s start f[ i ],f[2 .. 4] at ( i*100 ms ) cut pc[i]--s
          expect f[i] succeeds } }
        """
            .replace("hosts-1", "hosts - 1"));
  }

  @Test
  void pathsAndVectorsHaveNoBlanks() {
    net.assertFormatted(
        """
        network n {
          link a/b[i + 1 .. n]/c.eth0 -- s is fibre { delay 1 ms }
          host pc[1..40] is desk { ip lan }
          flow f[i in 1..3] = ping a/pc[i mod 3 + 1] -> b { count (i) }
          flow long         = udp a:(5000 + i) -> (lan.host(1)):7
        }

        scenario s {
          at 1 s   set a/b.eth0 ip (lan.host(2))
          expect at least (2 * 3) dropped at a/b
          expect x/f[4..20] sends 2
        }
        """,
        """
        network n { link a / b [ i+1 .. n ] / c . eth0--s is fibre{delay 1 ms}
        host pc [ 1 .. 40 ] is   desk{ip lan}
        flow f[ i in 1 .. 3 ]=ping a / pc[i mod 3+1]->b{count ( i )}
        flow long=udp a : ( 5000+i )->( lan.host(1) ) : 7 }
        scenario s { at 1 s set a / b . eth0 ip ( lan . host( 2 ) )
        expect at least ( 2*3 ) dropped at a / b expect x / f[4 .. 20] sends 2 }
        """);
  }

  @Test
  void conditionThatDoesNotFitIsSpreadAsAWhole() {
    String name = "a-host-with-a-very-long-name-that-fills-the-line";
    String text = "network n { if " + name + " { host " + name + " } else { host b } }";

    assertEquals(5, net.format(text).lines().filter(line -> line.startsWith("  ")).count());
    net.assertFormatted(net.format(text), text);
  }

  @Test
  void blocksInsideOfALineHaveNoColumns() {
    net.assertFormatted(
        """
        network n {
          router r1  { nic a { ip 10.0.1.1/24 }   nic bb { ip 10.0.2.1/24 } }
          router r22 { nic left { ip 10.0.1.2/24 }   nic b { ip 10.0.2.2/24 } }
        }
        """,
        """
        network n {
          router r1 { nic a { ip 10.0.1.1/24 } nic bb { ip 10.0.2.1/24 } }
          router r22 { nic left { ip 10.0.1.2/24 } nic b { ip 10.0.2.2/24 } }
        }
        """);
  }
}
