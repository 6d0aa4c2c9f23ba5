package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.FlowRef;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Link;
import netlang.dsl.net.LinkEnd;
import netlang.dsl.net.Named;
import netlang.dsl.net.Network;
import netlang.dsl.net.NicSettings;
import netlang.dsl.net.Node;
import netlang.dsl.net.NodeRef;
import netlang.dsl.net.Route;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.ITextRegion;

/**
 * Makes a module of the nodes that are chosen, with the cables between them and the flows that are
 * chosen, too. The network that most of them share becomes its parameter.
 */
final class ModuleExtraction {

  private static final String PARAMETER = "lan";

  private final Spot spot;
  private final Network network;
  private final List<EObject> moved = new ArrayList<>();
  private final List<TextEdit> inside = new ArrayList<>();
  private final List<TextEdit> outside = new ArrayList<>();

  private ModuleExtraction(Spot spot, Network network) {
    this.spot = spot;
    this.network = network;
  }

  static void ofSelection(Spot spot, Offers offers) {
    if (spot.marked().isBlank()) return;
    for (Network network : spot.file().getNetworks())
      if (Nodes.openingBrace(network) != null && isIn(spot, Nodes.of(network)))
        new ModuleExtraction(spot, network).offer(offers);
  }

  private static boolean isIn(Spot spot, INode node) {
    return Nodes.start(node) < spot.offset() && spot.end() < Nodes.end(node);
  }

  private void offer(Offers offers) {
    network.getNodes().stream().filter(this::isChosen).forEach(moved::add);
    if (moved.isEmpty()) return;
    for (Link link : network.getLinks())
      if (link.getEnds().stream().map(LinkEnd::getNode).allMatch(moved::contains)) moved.add(link);
    network.getFlows().stream().filter(this::isChosen).forEach(moved::add);
    moved.sort(Comparator.comparingInt(one -> Nodes.start(Nodes.of(one))));
    String module = freeName("part");
    String part = freeName(module + "1");
    Ipv4Prefix shared = shared();
    if (shared != null) parametrize(shared);
    refer(part);
    String call = shared == null ? "" : shared.toString();
    String text = module(module, shared == null ? "" : PARAMETER);
    place(text, "network " + part + " = " + module + "(" + call + ")");
    offers.add(Message.of("Extract the module `%s`", module), outside);
  }

  private boolean isChosen(EObject element) {
    INode node = Nodes.of(element);
    return Nodes.start(node) < spot.end() && spot.offset() < Nodes.end(node);
  }

  private String freeName(String stem) {
    Set<String> taken = new HashSet<>();
    for (TreeIterator<EObject> all = spot.file().eAllContents(); all.hasNext(); )
      if (all.next() instanceof Named named) taken.add(named.getName());
    String name = stem;
    for (int number = 2; taken.contains(name); number++) name = stem + number;
    return name;
  }

  /** Of the addresses that are written in the module; null if it has but one in any network. */
  private Ipv4Prefix shared() {
    Map<Ipv4Prefix, Integer> votes = new HashMap<>();
    for (NicSettings settings : settings())
      if (written(settings) != null) votes.merge(written(settings).network(), 1, Integer::sum);
    return votes.entrySet().stream()
        .filter(vote -> vote.getValue() > 1)
        .max(
            Map.Entry.<Ipv4Prefix, Integer>comparingByValue()
                .thenComparing(vote -> vote.getKey().network()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private List<NicSettings> settings() {
    List<NicSettings> settings = new ArrayList<>();
    for (EObject one : moved) {
      if (!(one instanceof IpNode node)) continue;
      settings.add(node);
      settings.addAll(node.getNics());
    }
    return settings;
  }

  private static InterfaceAddress written(NicSettings settings) {
    return settings.getIp() == null
        ? null
        : Addresses.interfaceAddress(settings.getIp()).orElse(null);
  }

  private void parametrize(Ipv4Prefix shared) {
    for (NicSettings settings : settings()) {
      InterfaceAddress address = written(settings);
      if (address != null && address.network().equals(shared))
        replace(settings, NIC_SETTINGS__IP, 0, address.address(), shared);
    }
    for (EObject one : moved) {
      if (!(one instanceof IpNode node)) continue;
      for (int i = 0; i < node.getGateways().size(); i++)
        hop(node, IP_NODE__GATEWAYS, i, node.getGateways().get(i), shared);
      for (Route route : node.getRoutes())
        hop(route, ROUTE__NEXT_HOP, 0, route.getNextHop(), shared);
    }
  }

  private void hop(
      EObject owner, EStructuralFeature feature, int index, String text, Ipv4Prefix shared) {
    Ipv4Address hop = text == null ? null : Addresses.address(text).orElse(null);
    if (hop != null && shared.contains(hop)) replace(owner, feature, index, hop, shared);
  }

  /** {@code lan.host(10)}. */
  private void replace(
      EObject owner, EStructuralFeature feature, int index, Ipv4Address host, Ipv4Prefix shared) {
    INode written = Nodes.of(owner, feature, index);
    int number = host.value() - shared.network().value() + (shared.hasBroadcast() ? 0 : 1);
    if (written != null && number > 0)
      inside.add(spot.edits().replace(written, PARAMETER + ".host(" + number + ")"));
  }

  /** Whoever names what is moved names its network, too. */
  private void refer(String part) {
    for (TreeIterator<EObject> all = spot.file().eAllContents(); all.hasNext(); ) {
      EObject one = all.next();
      if (isMoved(one)) continue;
      if (one instanceof NodeRef reference && moved.contains(reference.getNode()))
        prefix(one, NODE_REF__NODE, part);
      if (one instanceof FlowRef reference && moved.contains(reference.getFlow()))
        prefix(one, FLOW_REF__FLOW, part);
    }
  }

  private boolean isMoved(EObject one) {
    for (EObject at = one; at != null; at = at.eContainer()) if (moved.contains(at)) return true;
    return false;
  }

  private void prefix(EObject owner, EStructuralFeature feature, String part) {
    INode name = Nodes.of(owner, feature);
    if (name != null) outside.add(new TextEdit(Nodes.start(name), 0, part + "/"));
  }

  /** The statements as they are written, in their order, with their comments. */
  private String module(String name, String parameter) {
    StringBuilder text = new StringBuilder("module " + name + "(" + parameter + ") {");
    INode before = null;
    for (EObject one : moved) {
      ITextRegion statement = spot.edits().statement(Nodes.of(one));
      if (before != null && !isSameKind(before, Nodes.of(one))) text.append('\n');
      before = Nodes.of(one);
      text.append("\n  ").append(changed(statement));
    }
    return text.append("\n}\n\n").toString();
  }

  private static boolean isSameKind(INode one, INode other) {
    return one.getGrammarElement() == other.getGrammarElement()
        || one.getSemanticElement() instanceof Node && other.getSemanticElement() instanceof Node;
  }

  /** The text of the region behind the edits inside of it. */
  private String changed(ITextRegion region) {
    List<TextEdit> edits =
        inside.stream()
            .filter(edit -> region.contains(edit.offset()))
            .map(
                edit ->
                    new TextEdit(edit.offset() - region.getOffset(), edit.length(), edit.text()))
            .sorted(Comparator.comparingInt(TextEdit::offset))
            .toList();
    int start = region.getOffset();
    return TextEdit.apply(edits, spot.text().substring(start, start + region.getLength()));
  }

  private void place(String module, String instance) {
    outside.add(new TextEdit(Nodes.start(Nodes.of(network)), 0, module));
    boolean first = true;
    for (EObject one : moved) {
      ITextRegion statement = spot.edits().statement(Nodes.of(one));
      int start = statement.getOffset();
      int end = start + statement.getLength();
      outside.add(
          first
              ? new TextEdit(start, end - start, instance)
              : spot.edits().cut(Nodes.of(one), start, end));
      first = false;
    }
  }
}
