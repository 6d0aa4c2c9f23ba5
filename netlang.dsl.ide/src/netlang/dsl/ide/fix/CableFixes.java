package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.SWITCH__PORT_COUNT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.net.Body;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Link;
import netlang.dsl.net.LinkEnd;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.Switch;
import netlang.dsl.validation.Station;
import netlang.dsl.validation.Stations;
import netlang.dsl.wiring.Segment;
import netlang.dsl.wiring.Wiring;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;

/** Cables: one less, one more, or another port for one. */
final class CableFixes {

  private static final int MOST_PORTS = 2;
  private static final int MOST_SWITCHES = 3;

  private CableFixes() {}

  /** The port is taken, or none is left. */
  static void anotherPort(Spot spot, Offers offers) {
    LinkEnd end = spot.around(LinkEnd.class);
    if (end == null || end.getNode() == null || end.getNode().eIsProxy()) return;
    Node node = end.getNode();
    Wiring wiring = spot.wiring();
    String name = spot.knowledge().written(node.getName());
    if (end.getPort() != null)
      offers.add(
          Message.of("Plug the cable into the next free port of `%s`", node.getName()),
          spot.edits().replace(Nodes.of(end), name));
    Interfaces.of(node).stream()
        .filter(port -> wiring.cableAt(port) == null)
        .limit(MOST_PORTS)
        .map(port -> name + "." + spot.knowledge().written(port.getName()))
        .forEach(
            port ->
                offers.add(
                    Message.of("Plug the cable into `%s`", port),
                    spot.edits().replace(Nodes.of(end), port)));
    if (node instanceof Switch aSwitch) morePorts(aSwitch, spot, offers);
  }

  private static void morePorts(Switch aSwitch, Spot spot, Offers offers) {
    INode count = Nodes.of(aSwitch, SWITCH__PORT_COUNT);
    if (count == null) return;
    long wanted =
        aSwitch.getPortCount().longValue()
            + spot.wiring().problems().stream()
                .filter(problem -> problem.end().getNode() == aSwitch)
                .count();
    offers.add(
        Message.of("Give `%s` %s ports", aSwitch.getName(), wanted),
        spot.edits().replace(count, "" + wanted));
  }

  /** Of a cable to its own beginning. */
  static void anotherEnd(Spot spot, Offers offers) {
    LinkEnd end = spot.around(LinkEnd.class);
    if (end == null || spot.marked().contains("--") || spot.network() == null) return;
    for (Node node : spot.network().getNodes()) {
      if (!(node instanceof Switch aSwitch) || node == end.getNode()) continue;
      String name = spot.knowledge().written(aSwitch.getName());
      offers.change("`" + spot.marked() + "`", "`" + name + "`", spot.replaceMarked(name));
    }
  }

  /** The cable that is marked, or whose end is. */
  static void leftOut(Spot spot, Offers offers) {
    LinkEnd end = spot.around(LinkEnd.class);
    if (end == null || !(end.eContainer() instanceof Link link)) return;
    int index = link.getEnds().indexOf(end);
    boolean wholeCable = spot.marked().contains("--");
    // of a chain each end but the first ends the cable before it
    int position = wholeCable || index == 0 ? index : index - 1;
    if (position + 1 >= link.getEnds().size()) return;
    String cable =
        text(link.getEnds().get(position)) + " -- " + text(link.getEnds().get(position + 1));
    offers.add(Message.of("Leave out the cable %s", cable), cut(link, position, spot));
  }

  private static String text(LinkEnd end) {
    return Nodes.text(Nodes.of(end));
  }

  private static TextEdit cut(Link link, int position, Spot spot) {
    List<LinkEnd> ends = link.getEnds();
    INode whole = Nodes.of(link);
    if (ends.size() == 2) return spot.edits().remove(whole);
    INode before = Nodes.of(ends.get(position));
    INode behind = Nodes.of(ends.get(position + 1));
    if (position == 0)
      return new TextEdit(Nodes.start(before), Nodes.start(behind) - Nodes.start(before), "");
    if (position == ends.size() - 2)
      return new TextEdit(Nodes.end(before), Nodes.end(behind) - Nodes.end(before), "");
    int last = Nodes.end(Nodes.of(ends.get(ends.size() - 1)));
    String settings = spot.text().substring(last, Nodes.end(whole));
    String next = spot.edits().newLine(whole) + "link ";
    return new TextEdit(
        Nodes.end(before), Nodes.start(behind) - Nodes.end(before), settings + next);
  }

  /** Without some of its cables; nothing is left of a link without any. */
  static TextEdit cut(Link link, Set<Integer> positions, Spot spot) {
    if (positions.size() == 1) return cut(link, positions.iterator().next(), spot);
    List<List<String>> chains = new ArrayList<>(List.of(new ArrayList<>()));
    for (int i = 0; i < link.getEnds().size(); i++) {
      chains.get(chains.size() - 1).add(text(link.getEnds().get(i)));
      if (positions.contains(i)) chains.add(new ArrayList<>());
    }
    chains.removeIf(chain -> chain.size() < 2);
    INode whole = Nodes.of(link);
    if (chains.isEmpty()) return spot.edits().remove(whole);
    INode last = Nodes.of(link.getEnds().get(link.getEnds().size() - 1));
    String settings = spot.text().substring(Nodes.end(last), Nodes.end(whole));
    String text =
        chains.stream()
            .map(chain -> String.join(" -- ", chain) + settings)
            .collect(Collectors.joining(spot.edits().newLine(whole) + "link "));
    return spot.edits().replace(whole, text);
  }

  /** To a switch: first to those where the address belongs. */
  static void linkNode(Spot spot, Offers offers) {
    Node node = spot.around(Node.class);
    if (node == null || spot.network() == null) return;
    List<Nic> nics = node instanceof IpNode ipNode ? ipNode.getNics() : List.of();
    Nic nic = spot.around(Nic.class);
    Station station = nics.isEmpty() ? null : spot.stations().at(nic == null ? nics.get(0) : nic);
    String end = spot.knowledge().written(node.getName());
    if (nic != null) end += "." + spot.knowledge().written(nic.getName());
    for (Switch aSwitch : switches(spot.network(), node, station, spot.stations())) {
      String link = "link " + end + " -- " + spot.knowledge().written(aSwitch.getName());
      offers.add(Message.of("Add `%s`", link), addLink(link, spot));
    }
  }

  static List<Switch> switches(Network network, Node node, Station station, Stations stations) {
    List<Switch> all = new ArrayList<>();
    for (Node one : network.getNodes())
      if (one instanceof Switch aSwitch && aSwitch != node) all.add(aSwitch);
    all.sort(
        Comparator.comparing(aSwitch -> !belongs(station, stations.segmentOf(aSwitch), stations)));
    return all.subList(0, Math.min(MOST_SWITCHES, all.size()));
  }

  private static boolean belongs(Station station, Segment segment, Stations stations) {
    if (station == null || !station.hasIp() || segment == null) return false;
    return stations.in(segment).stream()
        .anyMatch(one -> one.hasIp() && one.network().contains(station.address()));
  }

  /**
   * @throws NotWrittenHere if there is no block to write it into
   */
  static TextEdit addLink(String link, Spot spot) {
    Body body = spot.body();
    if (body == null || body.getNodes().isEmpty() && body.getLinks().isEmpty())
      throw new NotWrittenHere();
    List<? extends EObject> before = body.getLinks().isEmpty() ? body.getNodes() : body.getLinks();
    return spot.edits().addBehind(Nodes.of(before.get(before.size() - 1)), link);
  }

  static void leftOutNode(Spot spot, Offers offers) {
    Node node = spot.around(Node.class);
    if (node != null) offers.leaveOut(Nodes.of(node), spot);
  }
}
