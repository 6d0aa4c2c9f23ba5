package netlang.dsl.ide.fix;

import java.util.Arrays;
import java.util.List;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.NicSettings;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.validation.Station;
import netlang.dsl.validation.Stations;
import netlang.dsl.wiring.Wiring;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;

/** What a check has found, and what stands around it. */
final class Finding {

  private final XtextResource resource;
  private final Issue issue;
  private final Knowledge knowledge;
  private final SourceEdits edits;

  Finding(XtextResource resource, Issue issue, Knowledge knowledge) {
    this.resource = resource;
    this.issue = issue;
    this.knowledge = knowledge;
    edits = new SourceEdits(text());
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
    return issue.getOffset();
  }

  int end() {
    return issue.getOffset() + issue.getLength();
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
    return issue.getData() == null
        ? List.of()
        : Arrays.stream(issue.getData())
            .filter(text -> text != null && !text.isEmpty())
            .distinct()
            .toList();
  }

  TextEdit replaceMarked(String text) {
    return new TextEdit(offset(), issue.getLength(), text);
  }

  ILeafNode leaf() {
    return NodeModelUtils.findLeafNodeAtOffset(root(), offset());
  }

  /** The nearest element of the type that the marked text stands in; null if there is none. */
  <T extends EObject> T around(Class<T> type) {
    EObject object = NodeModelUtils.findActualSemanticObjectFor(leaf());
    return object == null ? null : EcoreUtil2.getContainerOfType(object, type);
  }

  NetFile file() {
    return (NetFile) resource.getContents().get(0);
  }

  /** The network that is meant; null if nobody knows. */
  Network network() {
    EObject object = NodeModelUtils.findActualSemanticObjectFor(leaf());
    return object == null ? null : Surroundings.network(object);
  }

  Stations stations() {
    return knowledge.stations(network());
  }

  Wiring wiring() {
    return knowledge.wiring(network());
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
