package netlang.dsl.validation;

import java.util.List;
import netlang.dsl.net.NetPackage;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;

/**
 * The text that an issue is about.
 *
 * @param object the element that owns the text
 * @param offset of the first character in the file
 */
record Mark(EObject object, int offset, int length) {

  /**
   * The whole element. What is implied has no text: then the name of the element that implies it.
   */
  static Mark of(EObject object) {
    INode node = NodeModelUtils.findActualNodeFor(object);
    if (node != null) return at(object, node.getTextRegion());
    EObject container = object.eContainer();
    return container == null ? new Mark(object, 0, 0) : name(container);
  }

  static Mark of(EObject object, EStructuralFeature feature) {
    return of(object, feature, 0);
  }

  static Mark of(EObject object, EStructuralFeature feature, int index) {
    List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
    return index < nodes.size() ? at(object, nodes.get(index).getTextRegion()) : of(object);
  }

  static Mark name(EObject object) {
    EStructuralFeature name =
        object.eClass().getEStructuralFeature(NetPackage.Literals.NAMED__NAME.getName());
    return name == null ? of(object) : of(object, name);
  }

  static Mark of(EObject object, INode node) {
    return at(object, node.getTextRegion());
  }

  /** From the start of one element to the end of another. */
  static Mark span(EObject first, EObject last) {
    Mark start = of(first);
    Mark end = of(last);
    return new Mark(start.object, start.offset, end.offset + end.length - start.offset);
  }

  private static Mark at(EObject object, ITextRegion region) {
    return new Mark(object, region.getOffset(), region.getLength());
  }

  String text() {
    INode node = NodeModelUtils.findActualNodeFor(object);
    return node == null ? "" : node.getRootNode().getText().substring(offset, offset + length);
  }

  /** Of {@code 10.1.1.10/24} the part before the slash. */
  Mark beforeSlash() {
    int slash = text().indexOf('/');
    return slash < 0 ? this : new Mark(object, offset, slash);
  }

  /** Of {@code 10.1.1.10/24} the part behind the slash. */
  Mark behindSlash() {
    int slash = text().indexOf('/');
    return slash < 0 ? this : new Mark(object, offset + slash + 1, length - slash - 1);
  }
}
