package netlang.dsl.validation;

import java.util.List;
import netlang.dsl.expand.Derivation;
import netlang.dsl.message.Message;
import netlang.dsl.net.NetPackage;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;

/**
 * The text that an issue is about: of an expanded element the text that made it, or, if that stands
 * in another file, what instantiates it in this one.
 *
 * @param object the element that the issue is about
 * @param written the element that owns the text
 * @param offset of the first character in the file
 * @param origin the text that made the element, if that stands in another file; else null
 */
record Mark(EObject object, EObject written, int offset, int length, INode origin) {

  Mark(EObject object, EObject written, int offset, int length) {
    this(object, written, offset, length, null);
  }

  /**
   * The whole element. What is implied has no text: then the name of the element that implies it.
   */
  static Mark of(EObject object) {
    INode node = NodeModelUtils.findActualNodeFor(Derivation.writtenHere(object));
    if (node != null)
      return isElsewhere(object)
          ? elsewhere(object, node, NodeModelUtils.findActualNodeFor(Derivation.source(object)))
          : at(object, node.getTextRegion());
    EObject container = object.eContainer();
    return container == null ? new Mark(object, object, 0, 0) : name(container);
  }

  static Mark of(EObject object, EStructuralFeature feature) {
    return of(object, feature, 0);
  }

  static Mark of(EObject object, EStructuralFeature feature, int index) {
    List<INode> nodes = Derivation.nodes(object, feature);
    return index < nodes.size() ? of(object, nodes.get(index)) : of(object);
  }

  static Mark name(EObject object) {
    EStructuralFeature name =
        object.eClass().getEStructuralFeature(NetPackage.Literals.NAMED__NAME.getName());
    return name == null ? of(object) : of(object, name);
  }

  /** The node, or if that stands in another file, be it of a kind, what makes it of use here. */
  static Mark of(EObject object, INode node) {
    INode here = NodeModelUtils.findActualNodeFor(Derivation.writtenHere(object));
    return here == null || here.getRootNode() == node.getRootNode()
        ? at(object, node.getTextRegion())
        : elsewhere(object, here, node);
  }

  private static boolean isElsewhere(EObject object) {
    return Derivation.writtenHere(object) != Derivation.source(object);
  }

  /** From the start of one element to the end of another. */
  static Mark span(EObject first, EObject last) {
    Mark start = of(first);
    Mark end = of(last);
    if (end.offset < start.offset) return start;
    return new Mark(
        start.object, start.written, start.offset, end.offset + end.length - start.offset);
  }

  private static Mark elsewhere(EObject object, INode here, INode origin) {
    Mark mark = at(object, here.getTextRegion());
    return new Mark(object, mark.written, mark.offset, mark.length, origin);
  }

  private static Mark at(EObject object, ITextRegion region) {
    return new Mark(object, Derivation.writtenHere(object), region.getOffset(), region.getLength());
  }

  /** With the file and line of the text, if that stands in another file. */
  Message located(Message message) {
    if (origin == null || origin.getSemanticElement() == null) return message;
    return Message.of(
        "%s (in %s, line %s)",
        message,
        origin.getSemanticElement().eResource().getURI().lastSegment(),
        origin.getStartLine());
  }

  String text() {
    INode node = NodeModelUtils.findActualNodeFor(written);
    return node == null ? "" : node.getRootNode().getText().substring(offset, offset + length);
  }

  /** Of {@code 10.1.1.10/24} the part before the slash. */
  Mark beforeSlash() {
    int slash = text().indexOf('/');
    return slash < 0 ? this : new Mark(object, written, offset, slash);
  }

  /** Of {@code 10.1.1.10/24} the part behind the slash. */
  Mark behindSlash() {
    int slash = text().indexOf('/');
    return slash < 0 ? this : new Mark(object, written, offset + slash + 1, length - slash - 1);
  }
}
