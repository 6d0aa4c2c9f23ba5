package netlang.dsl.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Inject;
import com.google.inject.Provider;
import netlang.dsl.tests.NetLangInjectorProvider;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.testing.InjectWith;
import org.eclipse.xtext.testing.extensions.InjectionExtension;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InjectionExtension.class)
@InjectWith(NetLangInjectorProvider.class)
class FormattingTest {

  @Inject private NetText net;
  @Inject private Provider<IFormatter2> formatters;
  @Inject private Provider<TextRegionAccessBuilder> accesses;

  @Test
  void statementsStandOneOnALine() {
    net.assertFormatted(
        """
        network n {
          host a { ip 10.0.0.1/24 }
          switch s1, s2
          link a -- s1 -- s2
          flow f = udp a:4000 -> 10.0.0.9:5 { rate 50/s   size 1 kB   reply }
          allow V25, V26
        }

        scenario s on n {
          seed 7
          until 3 s
          at 0 s   start f
          expect nothing dropped
        }
        """,
        """
        network n{host a{ip 10.0.0.1/24}switch s1 ,s2 link a -- s1 -- s2
        flow f=udp a : 4000 -> 10.0.0.9 : 5{rate 50 / s size 1kB reply}allow V25 ,V26}
        scenario s on n{seed 7 until 3s at 0s start f expect nothing dropped}\
        """);
  }

  @Test
  void blockStaysOnOneLineOnlyIfItsAuthorWroteItSo() {
    net.assertFormatted(
        """
        network n {
          host a { ip 10.0.0.1/24   gateway 10.0.0.2 }
          host b {
            ip 10.0.0.2/24
            gateway 10.0.0.1
          }
          host c {
            nic eth0 { ip 10.0.0.3/24   mtu 1500 }
            nic wlan0 {
              ip 10.0.1.3/24
            }
          }
        }
        """,
        """
        network n {
          host a {ip 10.0.0.1/24 gateway 10.0.0.2}
          host b { ip 10.0.0.2/24
                   gateway 10.0.0.1 }
          host c { nic eth0 { ip 10.0.0.3/24 mtu 1500 } nic wlan0 {
            ip 10.0.1.3/24 } }
        }
        """);
  }

  @Test
  void blockThatDoesNotFitIsSpread() {
    net.assertFormatted(
        """
        network n {
          router r {
            nic left   { ip 10.0.1.1/24   mac 02:00:00:00:00:01 }
            nic right  { ip 10.0.2.1/24   mac 02:00:00:00:00:02 }
            nic bottom { ip 10.0.3.1/24 }
          }
        }
        """,
        """
        network n {
          router r { nic left { ip 10.0.1.1/24 mac 02:00:00:00:00:01 } nic right { ip 10.0.2.1/24 \
        mac 02:00:00:00:00:02 } nic bottom { ip 10.0.3.1/24 } }
        }
        """);
  }

  @Test
  void blockOfExactly100ColumnsFits() {
    String fits =
        "  host a { ip 10.0.0.1/24   gateway 10.0.0.2   route 10.1.0.0/16 via 10.0.0.3   mtu 1500"
            + " }";
    String name = "a".repeat(100 - fits.length() + 1);
    String file = "network n {\n" + fits.replace("host a", "host " + name) + "\n}\n";
    net.assertFormatted(file, file);
    assertEquals(
        8, net.format(file.replace(name, name + "a")).lines().count(), "spread over lines");
  }

  @Test
  void emptyBlocksHaveNothingInside() {
    net.assertFormatted("network n {}\n\nscenario s {}\n", "network n {\n}\nscenario s { }");
  }

  @Test
  void neighboursShareTheirColumns() {
    net.assertFormatted(
        """
        network n {
          host a   { ip 10.0.0.1/24 }
          host abc { ip 10.0.0.2/24 }

          host abcdef { ip 10.0.0.3/24 }
          link a -- abc
          flow f    = ping a -> abc    { count 3 }
          flow long = ping abcdef -> a { count 3 }
          flow g    = ping a -> abc
        }

        scenario s {
          at 0 s        start f
          at 1500 ms    stop f
          at 10000 ms   cut a -- abc

          at 20 s   restore a -- abc
        }
        """,
        """
        network n {
          host a { ip 10.0.0.1/24 }
          host abc { ip 10.0.0.2/24 }

          host abcdef { ip 10.0.0.3/24 }
          link a -- abc
          flow f = ping a -> abc { count 3 }
          flow long = ping abcdef -> a { count 3 }
          flow g = ping a -> abc
        }
        scenario s {
          at 0 s start f
          at 1500 ms stop f
          at 10000 ms cut a -- abc

          at 20 s restore a -- abc
        }
        """);
  }

  @Test
  void oneLongLineDoesNotDragTheOthersAlong() {
    String text =
        """
        network n {
          flow a  = ping x -> y { count 3 }
          flow bb = ping x -> y { count 3 }
          flow c  = udp a-very-long-name-of-a-host:4000 -> another-very-long-name:5000 { count 3 }
        }
        """;
    net.assertFormatted(text, text.replaceAll(" +", " "));
  }

  @Test
  void groupsStayAndExtraBlankLinesGo() {
    net.assertFormatted(
        """
        network n {

          host a

          host b
          host c
        }

        scenario s {
          expect no arp
        }
        """,
        """


        network n {


          host a



          host b
          host c

        }
        scenario s {
          expect no arp


        }


        """);
  }

  @Test
  void wordsOfOnePhraseHaveOneBlank() {
    net.assertFormatted(
        """
        scenario s {
          drop the 2nd icmp echo request from a.eth0 to 10.0.0.2 with ip.ttl >= 3, ip.id = 0x1f on a -- s1.p1
          expect f rtt = 4.2 ms +- 0.1 ms
          expect a.arp at 1 s has 10.0.0.2 -> b.eth0.mac state reachable
          expect no udp on s1 -- c during 0 s .. 2 s
        }
        """,
        """
        scenario s{drop the 2nd icmp  echo\trequest
        from a . eth0 to 10.0.0.2 with ip . ttl>=3 ,ip.id=0x1f on a -- s1 . p1
        expect f rtt=4.2ms +-0.1ms
        expect a . arp at 1s has 10.0.0.2 -> b . eth0 . mac
          state reachable
        expect no udp on s1 -- c during 0s..2s}
        """);
  }

  @Test
  void orderIsABlockToo() {
    net.assertFormatted(
        """
        scenario s {
          expect in order { arp request from a; arp reply to a }
          expect in order {
            arp request from a;
            arp reply to a;
          } within 3 s otherwise "no ARP"
        }
        """,
        """
        scenario s {
          expect in order{arp request from a ;arp reply to a}
          expect in order{arp request from a
            ;arp reply to a;} within 3 s otherwise "no ARP"
        }
        """);
  }

  @Test
  void settingsOfTcpStandWhereTheirWordsBegin() {
    net.assertFormatted(
        """
        network n {
          tcp { nagle off   mss 536   congestion reno   time-wait 10 s }
          host a { ip 10.0.0.1/24   tcp { sack off }   listen tcp 7 { reply } }
          host b {
            tcp {
              receive-buffer 64 KiB
              isn 5
              rack off
            }
          }
          flow f = tcp a -> b:80 { size 5 kB   tcp { nagle off }   count 3 }
        }

        scenario s {
          tcp { rack off }
          at 0 s   start f
          expect f throughput >= 5 Mbit/s +- 5 % during 1 s .. 2 s
          expect f client TIME-WAIT lasts 60 s +- 1 ms
          expect a.sockets at 1 s has *:80 -> b.ip:80 state LISTEN
        }
        """,
        """
        network n { tcp{nagle   off mss 536 congestion  reno time-wait 10s}
          host a {ip 10.0.0.1/24 tcp{sack off} listen tcp 7{reply}}
          host b { tcp { receive-buffer 64KiB isn
            5 rack off } }
          flow f = tcp a->b:80 {size 5kB tcp {nagle off} count 3}
        }
        scenario s { tcp {rack off} at 0 s start f expect f throughput>=5Mbit/s +-5% during 1s..2s
          expect f client TIME-WAIT lasts 60s+-1ms expect a.sockets at 1s has * : 80->b.ip : 80 state LISTEN }
        """);
  }

  @Test
  void dialoguesHaveAStepOnALineOrAllOnOne() {
    net.assertFormatted(
        """
        network n {
          flow f = tcp a -> b:80 { client sends 5 B   after 5 ms server sends 5 kB urgent   client closes }
          flow g = tcp a -> b:80 {
            client sends 5 B
            repeat 3 { client sends 100 B   server sends 1 kB }
            repeat 2 {
              client reads at 5 kbit/s
              server plays 2 Mbit/s buffer 2 s
            }
            server finishes
            tcp { nagle off }
          }
        }
        """,
        """
        network n {
          flow f = tcp a -> b:80 { client sends 5B after 5ms
            server sends 5kB urgent client closes }
          flow g = tcp a -> b:80 { client sends 5B repeat 3{client sends 100B server sends 1kB} repeat 2 {
            client reads at 5kbit/s server plays 2Mbit/s buffer 2s } server finishes tcp{nagle off} }
        }
        """
            .replace("after 5ms\n    ", "after 5ms "));
  }

  @Test
  void longSentenceGoesOnInTheNextLine() {
    net.assertFormatted(
        """
        scenario s {
          expect the 1st icmp echo request from alice to bob at bob has ip.ttl = 63, eth.source = r1.right.mac,
              eth.destination = bob.mac, ip.length = 84
              otherwise "the router did not forward the request as it should have done"
        }
        """,
        """
        scenario s {
          expect the 1st icmp echo request from alice to bob at bob has ip.ttl = 63, eth.source = r1.right.mac, \
        eth.destination = bob.mac, ip.length = 84 \
        otherwise "the router did not forward the request as it should have done"
        }
        """);
  }

  @Test
  void blanksThatKeepWordsApartStay() {
    String text = "network n {\n  flow f = udp a:1 -> 10:20:30 :40\n}\n";
    net.assertSameModel(text, net.format(text));
  }

  @Test
  void filesWithSyntaxErrorsAreLeftAlone() {
    String text = "network   n {\n host  a {\n";
    assertEquals(text, net.format(text));
  }

  @Test
  void filesWithNothingButCommentsAreLeftAlone() {
    for (String text : new String[] {"", "\n\n", "  // later\n"}) {
      assertEquals(text, net.format(text));
    }
  }

  @Test
  void editorFormatsASelectionOnly() {
    String text = "network   n {\n  host   a\n  host   b\n  host   c\n}\n";
    int start = text.indexOf("  host   b");
    ITextRegionAccess access = accesses.get().forNodeModel(net.parse(text)).create();
    FormatterRequest request = new FormatterRequest().setTextRegionAccess(access);
    request.addRegion(new TextRegion(start, "  host   b".length()));
    assertEquals(
        "network   n {\n  host   a\n  host b\n  host   c\n}\n",
        access.getRewriter().renderToString(formatters.get().format(request)));
  }
}
