package netlang.dsl.compile;

import java.util.List;
import netlang.sim.trace.Origin;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The file that is compiled. */
record Source(String fileName) {

  /** Where the object, or the nearest around it that is written, stands. */
  Origin origin(EObject object) {
    for (EObject written = object; written != null; written = written.eContainer()) {
      ICompositeNode node = NodeModelUtils.getNode(written);
      if (node != null) return new Origin(fileName, node.getStartLine());
    }
    return Origin.UNKNOWN;
  }

  /** Where one value of a list of the object stands. */
  Origin origin(EObject object, EStructuralFeature feature, int position) {
    List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
    return position < nodes.size()
        ? new Origin(fileName, nodes.get(position).getStartLine())
        : origin(object);
  }

  /** As it is written, in one line, without comments. */
  static String text(EObject object) {
    ICompositeNode node = NodeModelUtils.getNode(object);
    return node == null ? object.eClass().getName() : NodeModelUtils.getTokenText(node);
  }
}
