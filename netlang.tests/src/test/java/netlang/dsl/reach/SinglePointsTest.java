package netlang.dsl.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.dsl.NetFiles;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.wiring.Wiring;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinglePointsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a -- b, b -- c                         | a c | false | [b]
          a -- b                                 | a b | false | [a.e0 -- b.e0]
          a -- b, b -- c, c -- a                 | a c | true  | []
          a -- b, b -- c, c -- a, c -- d         | a d | true  | [c]
          a -- b, b -- c, c -- a, c -- d, d -- e | a e | true  | [c, d]
          a -- b, b -- c, c -- a, a -- d         | d b | true  | [a]
          a -- b, b -- c, c -- a, a -- d         | a d | true  | [a.e2 -- d.e0]
          a -- b, a -- b                         | a b | true  | []
          a -- b, c -- d                         | a d | false | []
          a -- s, s -- b, b -- t, t -- a         | a b | true  | []
          a -- s, s -- b, b -- c, c -- b         | a c | true  | [s, b]
          a -- h, h -- b                         | a b | false | []
          """)
  void whatLiesOnEveryWay(String links, String ends, boolean second, String points) {
    Network network = network(links);
    SinglePoints found = SinglePoints.of(Wiring.of(network));
    List<String> between =
        found
            .between(node(network, ends.substring(0, 1)), node(network, ends.substring(2)))
            .stream()
            .map(point -> point.cable() == null ? point.node().getName() : point.cable() + "")
            .toList();

    assertEquals(points, between.toString());
    assertEquals(second, found.hasSecondWay());
  }

  private static Network network(String links) {
    StringBuilder text = new StringBuilder("network n {\n  switch s, t\n");
    for (String name : List.of("a", "b", "c", "d", "e"))
      text.append("  router ").append(name).append(" { nic e0 nic e1 nic e2 nic e3 }\n");
    text.append("  host h { nic e0 nic e1 }\n  link ").append(links.replace(", ", "\n  link "));
    return NetFiles.readGood(text + "\n}\n").getNetworks().get(0);
  }

  private static Node node(Network network, String name) {
    return network.getNodes().stream()
        .filter(node -> node.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
