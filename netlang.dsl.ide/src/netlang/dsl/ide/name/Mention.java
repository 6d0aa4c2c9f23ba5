package netlang.dsl.ide.name;

import java.util.List;
import netlang.dsl.ide.syntax.Part;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/**
 * A name in a text, and what it means.
 *
 * @param region of the name
 * @param target what is called so
 */
public record Mention(ITextRegion region, EObject target) {

  /** Of the name at, or directly before, the offset; null if there is none, or an unknown one. */
  public static Mention at(XtextResource resource, int offset) {
    Mention found = in(resource, offset);
    return found == null && offset > 0 ? in(resource, offset - 1) : found;
  }

  private static Mention in(XtextResource resource, int offset) {
    INode root = resource.getParseResult().getRootNode();
    ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
    Part part = leaf == null ? null : Part.of(leaf);
    if (part == null) return null;
    EObject target = target(part);
    return target == null || target.eIsProxy() ? null : new Mention(part.region(), target);
  }

  private static EObject target(Part part) {
    EReference reference = part.reference();
    EObject object = part.object();
    if (object == null) return null;
    if (reference == null)
      return part.feature().equals("name") && !part.isKeyword() ? object : null;
    if (!reference.isMany()) return (EObject) object.eGet(reference);
    List<?> targets = (List<?>) object.eGet(reference);
    int index = NodeModelUtils.findNodesForFeature(object, reference).indexOf(part.node());
    return 0 <= index && index < targets.size() ? (EObject) targets.get(index) : null;
  }
}
