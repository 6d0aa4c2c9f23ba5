package netlang.dsl.compile;

import java.util.List;
import netlang.dsl.expand.Derivation;
import netlang.sim.trace.Origin;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The file that is compiled. */
record Source(String fileName) {

  /** Where the object, or the nearest around it that is written, stands. */
  Origin origin(EObject object) {
    for (EObject at = object; at != null; at = at.eContainer()) {
      EObject written = Derivation.source(at);
      ICompositeNode node = NodeModelUtils.getNode(written);
      if (node != null) return new Origin(fileOf(written, object), node.getStartLine());
    }
    return Origin.UNKNOWN;
  }

  /** Where one value of a list of the object stands. */
  Origin origin(EObject object, EStructuralFeature feature, int position) {
    List<INode> nodes = Derivation.nodes(object, feature);
    return position < nodes.size()
        ? new Origin(fileOf(Derivation.source(object), object), nodes.get(position).getStartLine())
        : origin(object);
  }

  /** An imported file is named as its importer would from where the user stands. */
  private String fileOf(EObject written, EObject object) {
    Resource home = object.eResource();
    if (home == null || written.eResource() == null) return fileName;
    URI there = written.eResource().getURI();
    if (there.equals(home.getURI()) || !there.isHierarchical()) return fileName;
    String relative = there.deresolve(home.getURI()).toString();
    int folder = fileName.replace('\\', '/').lastIndexOf('/');
    return fileName.substring(0, folder + 1) + relative;
  }

  /** As it is written, in one line, without comments; with what its variables stand for. */
  static String text(EObject object) {
    ICompositeNode node = NodeModelUtils.getNode(Derivation.source(object));
    if (node == null) return object.eClass().getName();
    String bindings = Derivation.bindings(object);
    String text = NodeModelUtils.getTokenText(node);
    return bindings.isEmpty() ? text : text + " (" + bindings + ")";
  }
}
