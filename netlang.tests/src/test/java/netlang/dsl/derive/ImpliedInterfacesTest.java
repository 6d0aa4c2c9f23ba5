package netlang.dsl.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.dsl.NetFiles;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpliedInterfacesTest {

  private static List<String> interfaces(Network network, String node) {
    Node found =
        network.getNodes().stream()
            .filter(one -> node.equals(one.getName()))
            .findFirst()
            .orElseThrow();
    return Interfaces.of(found).stream().map(port -> port.getName()).toList();
  }

  private static Network network(String body) {
    return NetFiles.readGood("network n {\n" + body + "\n}").getNetworks().get(0);
  }

  @Test
  void aHostWithoutNicsHasEth0WithTheSettingsOfTheHost() {
    IpNode host = (IpNode) network("host a { ip 10.0.0.1/24 }").getNodes().get(0);
    Nic nic = host.getNics().get(0);

    assertEquals("eth0", nic.getName());
    assertTrue(Interfaces.isImplied(nic));
    assertSame(host, Interfaces.settingsOf(nic));
    assertEquals("10.0.0.1/24", Interfaces.settingsOf(nic).getIp());
  }

  @Test
  void aWrittenNicKeepsItsOwnSettings() {
    IpNode host = (IpNode) network("host a { nic lan { ip 10.0.0.1/24 } }").getNodes().get(0);

    assertEquals(List.of("lan"), host.getNics().stream().map(Nic::getName).toList());
    assertFalse(Interfaces.isImplied(host.getNics().get(0)));
    assertSame(host.getNics().get(0), Interfaces.settingsOf(host.getNics().get(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          switch s                        |                                | []
          switch s { ports 3 }            |                                | [p1, p2, p3]
          switch s                        | link a -- s                    | [p1]
          switch s                        | link a -- s -- b               | [p1, p2]
          switch s                        | link a -- s.p5                 | [p5]
          switch s                        | link a -- s link b -- s.p1     | [p1, p2]
          switch s                        | link a -- s.p2 link b -- s -- c | [p1, p2, p3]
          switch s { ports 2 }            | link a -- s -- b link c -- s   | [p1, p2]
          switch s { port up1 port p2 }   | link a -- s -- b               | [p1, p2, up1]
          switch s { port uplink }        | link a -- s.uplink             | [uplink]
          switch ^order                   | link a -- ^order               | [p1]
          switch s { ports 0 }            |                                | []
          switch s { ports 99999999 }     |                                | []
          """)
  void aSwitchHasThePortsThatLinksAskFor(String aSwitch, String links, String ports) {
    String name = aSwitch.contains("order") ? "order" : "s";
    Network network =
        network(
            "host a, b, c, d\n"
                + aSwitch
                + "\n"
                + (links == null ? "" : links).replace(" link ", "\nlink "));

    assertEquals(ports, interfaces(network, name).toString());
  }

  @Test
  void portsFollowTheTextWhileItIsEdited() {
    String text = "network n {\n  host a, b\n  switch s\n  link a -- s\n}\n";
    XtextResource resource = NetFiles.resource(text);
    assertEquals(List.of("p1"), interfaces(network(resource), "s"));

    resource.update(text.indexOf("link a -- s") + "link a -- s".length(), 0, " -- b");
    assertEquals(List.of("p1", "p2"), interfaces(network(resource), "s"));
    assertEquals(List.of(), NetFiles.errors(network(resource)));

    resource.update(
        text.indexOf("host a"), "host a, b".length(), "host a, b { nic x { ip 10.0.0.1/8 } }");
    assertEquals(List.of("x"), interfaces(network(resource), "b"));
    assertEquals(List.of(), NetFiles.errors(network(resource)));
    assertEquals(
        "p2",
        network(resource).getLinks().get(0).getEnds().get(1).getNode().eContents().size() > 1
            ? "p2"
            : "");
  }

  @Test
  void namedPortsStayLinkedWhileSomethingElseIsEdited() {
    String text = "network n {\n  host a, b\n  switch s\n  link a.eth0 -- s.p7\n  link b -- s\n}\n";
    XtextResource resource = NetFiles.resource(text);
    assertEquals(List.of(), NetFiles.errors(network(resource)));

    resource.update(text.indexOf("link b -- s") + "link b -- s".length(), 0, " { mtu 900 }");

    assertEquals(List.of(), NetFiles.errors(network(resource)));
    Network network = network(resource);
    Node aSwitch = network.getLinks().get(0).getEnds().get(1).getNode();
    assertSame(network.getNodes().get(2), aSwitch);
    assertSame(aSwitch, network.getLinks().get(0).getEnds().get(1).getPort().eContainer());
    assertEquals(List.of("p1", "p7"), interfaces(network, "s"));
  }

  /** Every prefix of a file is what somebody has typed so far. */
  @Test
  void halfTypedTextsAreSurvived() {
    String text =
        """
        network n {
          host a { ip 10.0.0.1/24 nic x { mtu 900 } }
          switch s { ports 3 port q }
          link a.x -- s.p1 -- b { delay 1 ms }
        }
        scenario t on n { at 1 s cut a -- s expect a.arp at 1 s has a.ip -> s.p1.mac }
        """;
    for (int end = 0; end <= text.length(); end++) {
      XtextResource resource = NetFiles.resource(text.substring(0, end));
      if (!resource.getContents().isEmpty()) NetFiles.errors(resource.getContents().get(0));
      resource.update(0, 0, " ");
      if (!resource.getContents().isEmpty()) NetFiles.errors(resource.getContents().get(0));
    }
  }

  @Test
  void impliedInterfacesAreNotWritten() {
    NetFile file = NetFiles.readGood("network n { host a switch s { ports 2 } link a -- s }");

    String written = ((XtextResource) file.eResource()).getSerializer().serialize(file);

    assertFalse(written.contains("eth0") || written.contains("p1"), written);
  }

  private static Network network(XtextResource resource) {
    return ((NetFile) resource.getContents().get(0)).getNetworks().get(0);
  }
}
