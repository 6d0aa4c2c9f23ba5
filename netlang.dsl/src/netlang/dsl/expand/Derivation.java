package netlang.dsl.expand;

import java.util.List;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** From which text an object of the expanded model was made. */
public final class Derivation extends AdapterImpl {

  /** Where a value is computed, the grammar calls its feature so. */
  static final String COMPUTED = "Of";

  private final EObject source;
  private final EObject kind;
  private final EObject instantiation;
  private final String bindings;

  private Derivation(EObject source, EObject kind, EObject instantiation, String bindings) {
    this.source = source;
    this.kind = kind;
    this.instantiation = instantiation;
    this.bindings = bindings;
  }

  static void note(
      EObject expanded, EObject source, EObject kind, EObject instantiation, String bindings) {
    expanded.eAdapters().add(new Derivation(source, kind, instantiation, bindings));
  }

  private static Derivation of(EObject object) {
    for (Adapter adapter : object.eAdapters())
      if (adapter instanceof Derivation derivation) return derivation;
    return null;
  }

  /** The object that its author wrote: of an object that is not expanded itself. */
  public static EObject source(EObject object) {
    Derivation derivation = of(object);
    return derivation == null ? object : derivation.source;
  }

  /**
   * What is written in the file that is checked: the source; or, if that stands in an imported
   * file, what instantiates it here.
   */
  public static EObject writtenHere(EObject object) {
    Derivation derivation = of(object);
    if (derivation == null) return object;
    boolean elsewhere =
        derivation.instantiation != null && !isSameFile(derivation.source, object.eResource());
    return elsewhere ? derivation.instantiation : derivation.source;
  }

  /** What instantiates it in the file that is expanded; null if it is written there itself. */
  static EObject instantiation(EObject object) {
    Derivation derivation = of(object);
    return derivation == null ? null : derivation.instantiation;
  }

  private static boolean isSameFile(EObject source, Resource expanded) {
    return source.eResource() == null
        || expanded == null
        || source.eResource().getURI().equals(expanded.getURI());
  }

  /**
   * What the variables of loops and vectors stood for: {@code i = 3}; empty where there are none.
   */
  public static String bindings(EObject object) {
    Derivation derivation = of(object);
    return derivation == null ? "" : derivation.bindings;
  }

  /**
   * The text of a feature, be it a literal, computed, or said by the object's kind; empty if it is
   * not written.
   */
  public static List<INode> nodes(EObject object, EStructuralFeature feature) {
    Derivation derivation = of(object);
    if (derivation == null) return NodeModelUtils.findNodesForFeature(object, feature);
    List<INode> own = nodesOrComputed(derivation.source, feature);
    return own.isEmpty() && derivation.kind != null
        ? nodesOrComputed(derivation.kind, feature)
        : own;
  }

  private static List<INode> nodesOrComputed(EObject source, EStructuralFeature feature) {
    List<INode> nodes = NodeModelUtils.findNodesForFeature(source, feature);
    if (!nodes.isEmpty()) return nodes;
    EStructuralFeature computed =
        source.eClass().getEStructuralFeature(feature.getName() + COMPUTED);
    return computed == null ? nodes : NodeModelUtils.findNodesForFeature(source, computed);
  }
}
