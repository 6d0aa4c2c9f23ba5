package netlang.dsl.derive;

import netlang.dsl.net.LinkEnd;
import netlang.dsl.net.Named;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The names in a link end as they are written, without following them. */
final class LinkText {

  private LinkText() {}

  /** Empty if nothing is written there. */
  static String name(LinkEnd end, EReference reference) {
    for (INode node : NodeModelUtils.findNodesForFeature(end, reference)) {
      String text = NodeModelUtils.getTokenText(node);
      return text.startsWith("^") ? text.substring(1) : text;
    }
    // a model made by a program has no text, but is linked
    Object target = end.eGet(reference, false);
    boolean named = target instanceof Named found && !found.eIsProxy() && found.getName() != null;
    return named ? ((Named) target).getName() : "";
  }
}
