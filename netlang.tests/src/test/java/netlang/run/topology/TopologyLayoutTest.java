package netlang.run.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import netlang.run.recording.Gallery;
import netlang.run.topology.Diagram.Cable;
import netlang.run.topology.Diagram.Node;
import netlang.sim.plan.NetworkPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class TopologyLayoutTest {

  static List<String> examples() {
    return Gallery.examples();
  }

  private static Diagram diagram(String example) {
    return TopologyLayout.of(network(example));
  }

  private static NetworkPlan network(String example) {
    return Gallery.scenarios(example).get(0).network();
  }

  private static Node node(Diagram diagram, String name) {
    return diagram.nodes().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void nothingOverlapsAndEverythingIsOnThePage(String example) {
    Diagram diagram = diagram(example);
    List<Node> nodes = diagram.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      Diagram.Point here = nodes.get(i).centre();
      assertTrue(here.x() > 0 && here.x() < diagram.width(), nodes.get(i).toString());
      assertTrue(here.y() > 0 && here.y() < diagram.height(), nodes.get(i).toString());
      for (int j = 0; j < i; j++) {
        Diagram.Point there = nodes.get(j).centre();
        boolean apart =
            Math.abs(here.x() - there.x()) >= TopologyLayout.NODE_WIDTH - 1
                || Math.abs(here.y() - there.y()) >= TopologyLayout.NODE_HEIGHT - 1;
        assertTrue(apart, nodes.get(i) + " on " + nodes.get(j));
      }
    }
    for (Cable cable : diagram.cables()) {
      assertEquals(nodes.get(cable.from()).centre(), cable.at(0));
      assertTrue(cable.at(1).distance(nodes.get(cable.to()).centre()) < 1e-6);
    }
  }

  @Test
  void aChainGoesFromLeftToRight() {
    Diagram office = diagram("05-through-a-router");
    assertTrue(node(office, "alice").centre().x() < node(office, "s1").centre().x());
    assertTrue(node(office, "s1").centre().x() < node(office, "r1").centre().x());
    assertTrue(node(office, "r1").centre().x() < node(office, "bob").centre().x());
    assertEquals(List.of("10.1.1.0/24", "10.2.2.0/24"), office.segments());
  }

  @Test
  void twoCablesBetweenTheSameNodesAreTwo() {
    for (String example : Gallery.examples()) {
      List<Cable> cables = diagram(example).cables();
      for (int i = 0; i < cables.size(); i++)
        for (int j = 0; j < i; j++)
          assertTrue(cables.get(i).at(0.5).distance(cables.get(j).at(0.5)) > 1, example);
    }
  }

  @Test
  void theSameNetworkGivesTheSamePicture() {
    assertEquals(
        DiagramSvg.of(diagram("52-twelve-branches")), DiagramSvg.of(diagram("52-twelve-branches")));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void thePictureIsXml(String example) throws Exception {
    Diagram diagram = diagram(example);
    byte[] svg = DiagramSvg.of(diagram).getBytes(StandardCharsets.UTF_8);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg));
    assertEquals("svg", document.getDocumentElement().getTagName());
    assertEquals(diagram.cables().size(), document.getElementsByTagName("polyline").getLength());
  }
}
