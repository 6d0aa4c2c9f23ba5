package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** V12, V13, V75, V90, and that an unknown event is said once. */
class ServiceChecksTest {

  private static final String LAN =
      "host a { ip 10.0.0.1/24 }\nhost b { ip 10.0.0.2/24 %s }\nlink a -- b\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          smtp = tcp a -> b:80     | V12 | info '80'
          echo = udp a -> b:9      | V12 | info '9'
          dns = udp a -> b:dns     | V12 | ''
          domain = udp a -> b:dns  | V12 | ''
          mail = tcp a -> b:80     | V12 | ''
          smtp = tcp a -> b:2525   | V12 | ''
          https = tcp a -> b:80    | V12 | ''
          https = tcp a -> b:80    | V13 | warning '80'
          http = tcp a -> b:https  | V13 | warning 'https'
          http = tcp a -> b:8080   | V13 | ''
          page = udp a -> b:http   | V90 | warning 'http'
          page = udp a -> b:80     | V90 | ''
          page = tcp a -> b:http   | V90 | ''
          look = udp a -> b:tftp   | V90 | ''
          quic = udp a -> b:https  | V90 | ''
          """)
  void portsAndTransportsOfServices(String flow, String code, String marks) {
    assertEquals(marks, Issues.inNetwork(LAN.formatted("") + "flow " + flow).marks(code));
  }

  @Test
  void listenersToo() {
    String listens = LAN.formatted("listen udp telnet   listen tcp telnet");

    assertEquals("warning 'telnet'", Issues.inNetwork(listens).marks(IssueCodes.UNRELIABLE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arp-timeout 10 s |                  | warning '10 s'
          arp-timeout 10 s | arp-timeout 5 s  | ''
          arp-timeout 10 s | arp-timeout 11 s | warning '10 s'
          arp-timeout 5 min |                 | ''
                           | arp-timeout 2 h  | ''
          """)
  void routersRememberAsLongAsHosts(String router, String host, String marks) {
    String text =
        "host a { ip 10.0.0.1/24 %s }\nrouter r { nic x { ip 10.0.0.254/24 } %s }\nlink a -- r.x\n";
    Issues issues =
        Issues.inNetwork(text.formatted(host == null ? "" : host, router == null ? "" : router));

    assertEquals(marks, issues.marks(IssueCodes.SHORT_ARP_TIMEOUT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unplug a", "unplug a -- b", "restart a", "cutt a -- b"})
  void anUnknownEventIsSaidOnce(String event) {
    assertEquals(1, Issues.inScenario("at 1 s " + event).all().size());
  }
}
