package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.NODE_REF__NODE;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.Body;
import netlang.dsl.net.CableRef;
import netlang.dsl.net.Flow;
import netlang.dsl.net.Host;
import netlang.dsl.net.Interface;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Link;
import netlang.dsl.net.LinkEnd;
import netlang.dsl.net.Named;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.Place;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Switch;
import netlang.dsl.validation.Station;
import netlang.dsl.value.Spelling;
import netlang.dsl.wiring.Cable;
import netlang.sim.addr.Ipv4Address;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Names: what may have been meant, what is missing, and another one for what has a name twice. */
final class NameFixes {

  private static final int MOST_NAMES = 4;

  private NameFixes() {}

  /** The nearest name, then others that could stand there. */
  static void meant(Spot spot, Offers offers) {
    INode node = crossReference(spot);
    if (node == null) return;
    EObject owner = NodeModelUtils.findActualSemanticObjectFor(node);
    EReference reference =
        GrammarUtil.getReference((CrossReference) node.getGrammarElement(), owner.eClass());
    if (owner.eCrossReferences().stream().noneMatch(EObject::eIsProxy)) return;
    List<String> names = spot.knowledge().names(owner, reference);
    String wrong = spot.marked();
    String nearest = Spelling.nearest(wrong, names);
    names.stream()
        .sorted(Comparator.comparing(name -> !name.equals(nearest)))
        .limit(MOST_NAMES)
        .map(spot.knowledge()::written)
        .forEach(name -> offers.change(quoted(wrong), quoted(name), spot.replaceMarked(name)));
  }

  private static INode crossReference(Spot spot) {
    for (INode node = spot.leaf(); node != null; node = node.getParent())
      if (node.getGrammarElement() instanceof CrossReference) return node;
    return null;
  }

  private static String quoted(String name) {
    return "`" + name + "`";
  }

  /** A host of that name, in the network of what it is linked with. */
  static void missingHost(Spot spot, Offers offers) {
    INode node = crossReference(spot);
    LinkEnd end = spot.around(LinkEnd.class);
    boolean ofNode =
        node != null
            && end != null
            && end.eContainer() instanceof Link
            && node.getTextRegion().equals(Nodes.of(end, NODE_REF__NODE).getTextRegion());
    if (!ofNode || end.getPort() != null) return;
    Body body = spot.body();
    if (body == null || body.getNodes().isEmpty() || spot.network() == null) return;
    String address = freeBeside(end, spot);
    String host = "host " + spot.marked() + (address.isEmpty() ? "" : " { ip " + address + " }");
    Node last = body.getNodes().get(body.getNodes().size() - 1);
    for (Node other : body.getNodes()) if (other instanceof Host) last = other;
    offers.add(Message.of("Add `%s`", host), spot.edits().addBehind(Nodes.of(last), host));
  }

  /** Empty if the end beside it is in no network. */
  private static String freeBeside(LinkEnd end, Spot spot) {
    List<LinkEnd> ends = ((Link) end.eContainer()).getEnds();
    int index = ends.indexOf(end);
    LinkEnd beside = ends.get(index == 0 ? 1 : index - 1);
    if (beside.getNode() == null || beside.getNode().eIsProxy()) return "";
    EObject neighbour = spot.knowledge().expanded(beside.getNode());
    for (Station station : spot.stations().all()) {
      boolean near =
          station.hasIp()
              && (station.node() == neighbour
                  || neighbour instanceof Switch aSwitch
                      && spot.stations().segmentOf(aSwitch) == station.segment());
      if (!near) continue;
      Ipv4Address free =
          spot.stations()
              .freeAddress(station.network(), station.network().network(), station.segment());
      return free == null ? "" : free + "/" + station.network().length();
    }
    return "";
  }

  /** The node has a port for whoever names none. */
  static void withoutPort(Spot spot, Offers offers) {
    LinkEnd end = spot.around(LinkEnd.class);
    INode node = crossReference(spot);
    if (end == null || node == null || end.getPort() == null || !end.getPort().eIsProxy()) return;
    INode name = Nodes.of(end, NODE_REF__NODE);
    offers.add(
        Message.of("Let `%s` choose the port", Nodes.text(name)),
        new TextEdit(Nodes.end(name), spot.end() - Nodes.end(name), ""));
  }

  /** Another cable at one of the two nodes that no cable joins. */
  static void anotherCable(Spot spot, Offers offers) {
    CableRef reference = spot.around(CableRef.class);
    Place place = spot.around(Place.class);
    LinkEnd a = reference == null ? place == null ? null : place.getA() : reference.getA();
    LinkEnd b = reference == null ? place == null ? null : place.getB() : reference.getB();
    if (a == null || b == null || a.getNode() == null || b.getNode() == null) return;
    List<Cable> near =
        spot.wiring().cables().stream()
            .filter(cable -> isAt(cable, a.getNode()) || isAt(cable, b.getNode()))
            .limit(MOST_NAMES)
            .toList();
    for (Cable cable : near) {
      String text =
          Nodes.text(Nodes.of(cable.aEnd())) + " -- " + Nodes.text(Nodes.of(cable.bEnd()));
      offers.change(quoted(spot.marked()), quoted(text), spot.replaceMarked(text));
    }
  }

  private static boolean isAt(Cable cable, Node node) {
    return cable.aEnd().getNode() == node || cable.bEnd().getNode() == node;
  }

  /** The next free name of the kind {@code alice2}. */
  static void another(Spot spot, Offers offers) {
    Scenario scenario = spot.around(Scenario.class);
    Named named = spot.around(Named.class);
    Set<String> taken = new HashSet<>();
    if (scenario != null) spot.file().getScenarios().forEach(other -> taken.add(other.getName()));
    else if (named instanceof Network)
      spot.file().getNetworks().forEach(other -> taken.add(other.getName()));
    else if (named instanceof Interface) addInterfaces((Node) named.eContainer(), taken);
    else addNodesAndFlows(spot.network(), taken);
    String written = spot.marked();
    boolean quotes = written.startsWith("\"");
    String name = quotes ? written.substring(1, written.length() - 1) : written;
    String free =
        name.isBlank() ? free("scenario 1", " ", taken) : free(name, quotes ? " " : "", taken);
    offers.add(
        Message.of("Call it `%s`", free), spot.replaceMarked(quotes ? '"' + free + '"' : free));
  }

  /** Under its own name a node needs a cable of its own. */
  static void anotherNode(Spot spot, Offers offers) {
    Named named = spot.around(Named.class);
    if (!(named instanceof Node node) || spot.network() == null) return;
    String name = free(node.getName(), spot);
    Station station = node instanceof IpNode ipNode ? spot.stations().of(ipNode).get(0) : null;
    for (Switch aSwitch : CableFixes.switches(spot.network(), node, station, spot.stations())) {
      String link = "link " + name + " -- " + spot.knowledge().written(aSwitch.getName());
      offers.add(
          Message.of("Call it `%s`, and add `%s`", name, link),
          spot.replaceMarked(name),
          CableFixes.addLink(link, spot));
    }
  }

  /** The second of one name goes. */
  static void secondLeftOut(Spot spot, Offers offers) {
    Named named = spot.around(Named.class);
    if (named instanceof Node || named instanceof Flow || named instanceof Interface)
      offers.leaveOut(Nodes.of(named), spot);
  }

  /** A name that no node and no flow has. */
  static String free(String name, Spot spot) {
    Set<String> taken = new HashSet<>();
    addNodesAndFlows(spot.network(), taken);
    return free(name, "", taken);
  }

  private static String free(String name, String gap, Set<String> taken) {
    String stem = name.replaceFirst("\\d+$", "").strip();
    if (stem.isEmpty()) stem = "scenario";
    int number = name.endsWith("1") ? 1 : 2;
    while (taken.contains(stem + gap + number)) number++;
    return stem + gap + number;
  }

  private static void addInterfaces(Node node, Set<String> taken) {
    if (node instanceof IpNode ipNode) ipNode.getNics().forEach(nic -> taken.add(nic.getName()));
    if (node instanceof Switch aSwitch)
      aSwitch.getPorts().forEach(port -> taken.add(port.getName()));
  }

  private static void addNodesAndFlows(Network network, Set<String> taken) {
    network.getNodes().forEach(node -> taken.add(node.getName()));
    network.getFlows().forEach(flow -> taken.add(flow.getName()));
  }
}
