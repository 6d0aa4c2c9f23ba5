package netlang.dsl.expand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Link;
import netlang.dsl.net.Named;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Node;
import netlang.dsl.net.TcpItem;
import netlang.dsl.net.TcpSettings;
import netlang.dsl.template.Kind;
import netlang.dsl.value.TcpEntry;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What kinds give to those who are of them. What an element says itself wins; of lists it has both,
 * the kind's first, but of gateways only its own.
 */
final class Kinds {

  private Kinds() {}

  /** The model of a node or link of some kind; null if it is of none. */
  static EObject prototype(EObject element) {
    Kind kind = null;
    if (element instanceof Node node) kind = node.getKind();
    else if (element instanceof Link link) kind = link.getKind();
    if (kind == null) return null;
    if (kind.eIsProxy()) throw NotExpandable.silently(element);
    EObject prototype = element instanceof Node ? kind.getNode() : kind.getLink();
    if (prototype != null && prototype.eClass() == element.eClass()) return prototype;
    throw NotExpandable.expansion(
        element,
        element.eClass().getEStructuralFeature("kind"),
        Message.of(
            "`%s` is not a kind of %s",
            kind.getName(), element.eClass().getName().toLowerCase(Locale.ROOT)));
  }

  /** Takes from a copy of the kind's model what the element does not say. */
  static void complete(EObject element, EObject model) {
    for (EStructuralFeature feature : model.eClass().getEAllStructuralFeatures()) {
      if (!model.eIsSet(feature) || feature == NetPackage.Literals.NAMED__NAME) continue;
      if (feature.isMany()) addAll(feature, element, model);
      else if (feature.getEType() == NetPackage.Literals.TCP_SETTINGS && element.eIsSet(feature))
        complete((TcpSettings) element.eGet(feature), (TcpSettings) model.eGet(feature));
      else if (!element.eIsSet(feature)) element.eSet(feature, model.eGet(feature));
    }
  }

  @SuppressWarnings("unchecked")
  private static void addAll(EStructuralFeature feature, EObject element, EObject model) {
    List<Object> own = (List<Object>) element.eGet(feature);
    List<Object> given = new ArrayList<>((List<Object>) model.eGet(feature));
    if (feature == NetPackage.Literals.IP_NODE__GATEWAYS && !own.isEmpty()) return;
    int place = 0;
    for (Object each : given) {
      Named same = each instanceof Named named ? sameName(own, named) : null;
      if (same == null) own.add(place++, each);
      else {
        complete(same, (EObject) each);
        own.remove(same);
        own.add(place++, same);
      }
    }
  }

  private static Named sameName(List<Object> all, Named wanted) {
    for (Object each : all)
      if (each instanceof Named named && wanted.getName().equals(named.getName())) return named;
    return null;
  }

  /** Puts the settings that the element does not make itself before its own. */
  static void complete(TcpSettings own, TcpSettings given) {
    Set<String> said = new HashSet<>();
    for (TcpEntry entry : TcpEntry.of(own)) said.add(entry.word().getWord());
    List<TcpItem> added = new ArrayList<>();
    for (TcpEntry entry : TcpEntry.of(given)) {
      if (said.contains(entry.word().getWord())) continue;
      added.add(entry.word());
      added.addAll(entry.value());
    }
    own.getItems().addAll(0, added);
  }

  /** For settings of TCP that hold for all nodes of a network inside of another. */
  static void completeTcp(IpNode node, TcpSettings given) {
    if (node.getTcp() == null) node.setTcp(given);
    else complete(node.getTcp(), given);
  }
}
