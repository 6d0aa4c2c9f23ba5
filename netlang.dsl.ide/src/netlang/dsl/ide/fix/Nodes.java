package netlang.dsl.ide.fix;

import java.util.List;
import netlang.dsl.expand.Derivation;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Where things of the model stand in the text; of what is expanded, what its author wrote. */
final class Nodes {

  private Nodes() {}

  /**
   * @throws NotWrittenHere if the object does not stand in the file
   */
  static INode of(EObject object) {
    EObject source = Derivation.source(object);
    INode node = NodeModelUtils.findActualNodeFor(source);
    if (node == null || Derivation.writtenHere(object) != source) throw new NotWrittenHere();
    return node;
  }

  /** The value of a feature; null if it is not written in the file. */
  static INode of(EObject object, EStructuralFeature feature) {
    return of(object, feature, 0);
  }

  /** One value of a feature that has many; null if it is not written in the file. */
  static INode of(EObject object, EStructuralFeature feature, int index) {
    if (Derivation.writtenHere(object) != Derivation.source(object)) return null;
    List<INode> nodes = Derivation.nodes(object, feature);
    return index < nodes.size() ? nodes.get(index) : null;
  }

  static int start(INode node) {
    return node.getTextRegion().getOffset();
  }

  static int end(INode node) {
    return node.getTextRegion().getOffset() + node.getTextRegion().getLength();
  }

  /** As it is written, without what is hidden around it. */
  static String text(INode node) {
    return node.getRootNode().getText().substring(start(node), end(node));
  }

  /** The last leaf that ends before the offset and means something; null if there is none. */
  static ILeafNode before(INode anywhere, int offset) {
    INode root = anywhere.getRootNode();
    for (int at = offset - 1; at >= 0; ) {
      ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, at);
      if (leaf == null) return null;
      if (!leaf.isHidden()) return leaf;
      at = leaf.getOffset() - 1;
    }
    return null;
  }

  /** The first leaf from the offset on that means something; null if there is none. */
  static ILeafNode behind(INode anywhere, int offset) {
    INode root = anywhere.getRootNode();
    for (int at = offset; at < root.getTotalEndOffset(); ) {
      ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, at);
      if (leaf == null) return null;
      if (!leaf.isHidden()) return leaf;
      at = leaf.getTotalEndOffset();
    }
    return null;
  }

  /** The brace that opens the object's own block; null if it has none. */
  static ILeafNode openingBrace(EObject object) {
    for (ILeafNode leaf : of(object).getLeafNodes()) if (isOwn(leaf, object, "{")) return leaf;
    return null;
  }

  /** The brace that closes the object's own block; null if it has none. */
  static ILeafNode closingBrace(EObject object) {
    INode node = of(object);
    ILeafNode last = before(node, end(node));
    if (last == null || !isOwn(last, object, "}")) return null;
    return last;
  }

  private static boolean isOwn(ILeafNode leaf, EObject object, String text) {
    return !leaf.isHidden()
        && leaf.getText().equals(text)
        && NodeModelUtils.findActualSemanticObjectFor(leaf) == Derivation.source(object);
  }
}
