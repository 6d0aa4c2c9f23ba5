package netlang.dsl.ide.fix;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.derive.Bodies;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.expand.Derivation;
import netlang.dsl.net.Body;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.NicSettings;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.validation.Station;
import netlang.dsl.validation.Stations;
import netlang.dsl.wiring.Segment;
import netlang.dsl.wiring.Wiring;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;

/** Some characters of a file that a check blames or an author has chosen, and what is around. */
final class Spot {

  private final XtextResource resource;
  private final int offset;
  private final int length;
  private final List<String> replacements;
  private final Knowledge knowledge;
  private final Set<Ipv4Address> given;
  private final SourceEdits edits;
  private ILeafNode leaf;
  private Network network;

  /** {@code given}: addresses that other fixes give away at the same time. */
  Spot(XtextResource resource, Issue issue, Knowledge knowledge, Set<Ipv4Address> given) {
    this(resource, issue.getOffset(), issue.getLength(), suggested(issue), knowledge, given);
  }

  Spot(XtextResource resource, int offset, int length, Knowledge knowledge) {
    this(resource, offset, length, List.of(), knowledge, new HashSet<>());
  }

  private Spot(
      XtextResource resource,
      int offset,
      int length,
      List<String> replacements,
      Knowledge knowledge,
      Set<Ipv4Address> given) {
    this.resource = resource;
    this.offset = offset;
    this.length = length;
    this.replacements = replacements;
    this.knowledge = knowledge;
    this.given = given;
    edits = new SourceEdits(text());
  }

  private static List<String> suggested(Issue issue) {
    return issue.getData() == null
        ? List.of()
        : Arrays.stream(issue.getData())
            .filter(text -> text != null && !text.isEmpty())
            .distinct()
            .toList();
  }

  /** Of the whole file. */
  String text() {
    return root().getText();
  }

  INode root() {
    return resource.getParseResult().getRootNode();
  }

  SourceEdits edits() {
    return edits;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  int offset() {
    return offset;
  }

  int end() {
    return offset + length;
  }

  /** The text that is to blame. */
  String marked() {
    return text().substring(offset(), end());
  }

  /** True of the mask in {@code 10.1.1.1/24}. */
  boolean isBehindSlash() {
    return offset() > 0 && text().charAt(offset() - 1) == '/';
  }

  /** What the check itself would write instead of the marked text. */
  List<String> replacements() {
    return replacements;
  }

  TextEdit replaceMarked(String text) {
    return new TextEdit(offset, length, text);
  }

  /** Null if there is none, in an empty file. */
  ILeafNode leaf() {
    if (leaf == null) leaf = NodeModelUtils.findLeafNodeAtOffset(root(), offset);
    return leaf;
  }

  /**
   * The nearest element of the type that the text stands in, as the first that its text stands for;
   * null if there is none.
   */
  <T extends EObject> T around(Class<T> type) {
    EObject object = object();
    T written = object == null ? null : EcoreUtil2.getContainerOfType(object, type);
    return written == null ? null : type.cast(knowledge.expanded(written));
  }

  /** The innermost element that the text stands in, as it is written; null if there is none. */
  EObject object() {
    return NodeModelUtils.findActualSemanticObjectFor(leaf());
  }

  NetFile file() {
    return (NetFile) resource.getContents().get(0);
  }

  /** The network that is meant; null if nobody knows. */
  Network network() {
    if (network == null) network = find();
    return network;
  }

  private Network find() {
    for (EObject at = object(); at != null; at = at.eContainer()) {
      EObject expanded = knowledge.expanded(at);
      boolean known = expanded != at || knowledge.isPlain(file());
      if (known) return Surroundings.network(expanded);
    }
    return null;
  }

  /** The block of the file in which statements about the network stand; null if there is none. */
  Body body() {
    EObject object = object();
    Body around = object == null ? null : Bodies.around(object);
    if (around != null) return around;
    return network() != null && Derivation.source(network()) instanceof Body body ? body : null;
  }

  Stations stations() {
    return knowledge.stations(network());
  }

  Wiring wiring() {
    return knowledge.wiring(network());
  }

  /** A free host address of the network, behind the one given; null if none is left. */
  Ipv4Address freeAddress(Ipv4Prefix network, Ipv4Address behind, Segment segment) {
    Ipv4Address free = stations().freeAddress(network, behind, segment);
    for (int tries = given.size(); free != null && given.contains(free) && tries > 0; tries--)
      free = stations().freeAddress(network, free, segment);
    return free == null || given.contains(free) ? null : free;
  }

  /** Nobody else gets the address at the same time. */
  void give(Ipv4Address address) {
    given.add(address);
  }

  /** The NIC whose settings the marked text stands in; null if there is none. */
  Station station() {
    NicSettings settings = around(NicSettings.class);
    if (settings == null || network() == null) return null;
    if (settings instanceof Nic nic) return stations().at(nic);
    return ((IpNode) settings)
        .getNics().stream()
            .filter(Interfaces::isImplied)
            .findFirst()
            .map(stations()::at)
            .orElse(null);
  }
}
