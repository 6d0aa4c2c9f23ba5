package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Listener;
import netlang.dsl.net.Node;
import netlang.dsl.net.TableKind;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.validation.Station;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Ports;
import netlang.dsl.value.TrafficProtocol;
import netlang.sim.addr.Ipv4Address;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.nodemodel.INode;

/** Traffic of a kind that is simulated, between nodes that can send and be reached. */
final class TrafficFixes {

  private static final int MOST_NODES = 3;

  private TrafficFixes() {}

  /** An application's protocol as the TCP or UDP that carries it, then what is simulated. */
  static void protocol(Spot spot, Offers offers) {
    if (spot.around(Listener.class) != null)
      for (String carrier : List.of("tcp", "udp"))
        offers.change(spot.marked(), carrier, spot.replaceMarked(carrier));
    Traffic traffic = spot.around(Traffic.class);
    if (traffic == null || !spot.marked().equals(traffic.getProtocol())) return;
    String service = spot.marked().toLowerCase(Locale.ROOT);
    TrafficEnd target = traffic.getTarget();
    if (Ports.isServiceName(service) && target != null && target.getPort() == null)
      for (String carrier : List.of("tcp", "udp"))
        offers.add(
            Message.of("Write `%s` to port %s", carrier, service),
            spot.replaceMarked(carrier),
            new TextEdit(Nodes.end(Nodes.of(target)), 0, ":" + service));
    Stream.of(TrafficProtocol.values())
        .map(TrafficProtocol::word)
        .forEach(word -> offers.change(spot.marked(), word, spot.replaceMarked(word)));
  }

  /** What needs all that is sent, over TCP; or the port as a number, which says nothing. */
  static void reliable(Spot spot, Offers offers) {
    Traffic traffic = spot.around(Traffic.class);
    Listener listener = spot.around(Listener.class);
    INode protocol =
        listener != null
            ? Nodes.of(listener, LISTENER__PROTOCOL)
            : traffic == null ? null : Nodes.of(traffic, TRAFFIC__PROTOCOL);
    if (protocol != null)
      offers.change(Nodes.text(protocol), "tcp", spot.edits().replace(protocol, "tcp"));
    if (Ports.isServiceName(spot.marked())) {
      String number = Ports.port(spot.marked()).get().toString();
      offers.change(spot.marked(), number, spot.replaceMarked(number));
    }
  }

  /** The node that has the address; else one that has an address at all. */
  static void end(Spot spot, Offers offers) {
    TrafficEnd end = spot.around(TrafficEnd.class);
    if (end == null || spot.network() == null) return;
    INode whole = Nodes.of(end);
    int length = endOfNode(end) - Nodes.start(whole);
    String before = spot.text().substring(Nodes.start(whole), Nodes.start(whole) + length);
    Ipv4Address address =
        end.getAddress() == null ? null : Addresses.address(end.getAddress()).orElse(null);
    List<Station> candidates = new ArrayList<>();
    if (address != null) candidates.addAll(spot.stations().owning(address));
    Traffic traffic = spot.around(Traffic.class);
    for (Station station : spot.stations().all()) {
      boolean other =
          !isNode(traffic.getSource(), station) && !isNode(traffic.getTarget(), station);
      if (station.hasIp() && other) candidates.add(station);
    }
    candidates.stream()
        .map(Station::node)
        .distinct()
        .limit(MOST_NODES)
        .map(node -> spot.knowledge().written(node.getName()))
        .forEach(
            name -> offers.change(before, name, new TextEdit(Nodes.start(whole), length, name)));
  }

  private static int endOfNode(TrafficEnd end) {
    for (var feature : List.of(TRAFFIC_END__NIC, NODE_REF__NODE, TRAFFIC_END__ADDRESS)) {
      INode node = Nodes.of(end, feature);
      if (node != null) return Nodes.end(node);
    }
    return Nodes.end(Nodes.of(end));
  }

  private static boolean isNode(TrafficEnd end, Station station) {
    return end != null && end.getNode() == station.node();
  }

  /** The node that is marked gets an address of its segment. */
  static void address(Spot spot, Offers offers) {
    for (Node node : markedNodes(spot)) {
      if (!(node instanceof IpNode ipNode)) continue;
      for (Station station : spot.stations().of(ipNode))
        if (!station.hasIp()) AddressFixes.give(station, spot, offers);
    }
  }

  private static List<Node> markedNodes(Spot spot) {
    EObject object = spot.object();
    return object == null
        ? List.of()
        : object.eCrossReferences().stream()
            .filter(Node.class::isInstance)
            .map(Node.class::cast)
            .filter(node -> !node.eIsProxy())
            .map(node -> (Node) spot.knowledge().expanded(node))
            .toList();
  }

  /** A host or router in the place of a switch. */
  static void ipNode(Spot spot, Offers offers) {
    boolean name = false;
    for (INode node = spot.leaf(); node != null; node = node.getParent())
      name |= node.getGrammarElement() instanceof CrossReference;
    if (!name || spot.network() == null) return;
    spot.network().getNodes().stream()
        .filter(IpNode.class::isInstance)
        .limit(MOST_NODES)
        .map(node -> spot.knowledge().written(node.getName()))
        .forEach(
            node ->
                offers.change(
                    "`" + Nodes.text(spot.leaf()) + "`",
                    "`" + node + "`",
                    spot.edits().replace(spot.leaf(), node)));
  }

  /** A table that the node has. */
  static void table(Spot spot, Offers offers) {
    boolean table =
        Stream.of(TableKind.values()).anyMatch(kind -> kind.getLiteral().equals(spot.marked()));
    if (!table) return;
    for (TableKind kind : List.of(TableKind.ARP, TableKind.MAC, TableKind.ROUTES))
      offers.change(
          "`" + spot.marked() + "`",
          "`" + kind.getLiteral() + "`",
          spot.replaceMarked(kind.getLiteral()));
  }

  /** The flow says itself what the server answers. */
  static void reply(Spot spot, Offers offers) {
    Traffic traffic = spot.around(Traffic.class);
    if (traffic != null && spot.around(TrafficEnd.class) != null)
      offers.add(Message.of("Add `%s`", "reply"), spot.edits().addSetting(traffic, "reply"));
  }
}
