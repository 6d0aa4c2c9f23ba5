package netlang.dsl.syntax;

import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** A text that has been read so far: its rules and its words, without blanks and comments. */
final class Nodes {

  private Nodes() {}

  static boolean is(INode node, String rule) {
    AbstractRule made = BlockWords.rule(node);
    return made != null && made.getName().equals(rule);
  }

  /** The node itself or the nearest around it that was made by the rule; null if there is none. */
  static INode around(INode node, String rule) {
    INode one = node;
    while (one != null && !is(one, rule)) one = one.getParent();
    return one;
  }

  static boolean isIn(INode node, String rule) {
    return around(node, rule) != null;
  }

  /** The last child that has words; null if there is none. */
  static INode lastChild(INode node) {
    INode child = node instanceof ICompositeNode parent ? parent.getLastChild() : null;
    while (child != null && last(child) == null) child = child.getPreviousSibling();
    return child;
  }

  /** The first word in the node; null if there is none. */
  static ILeafNode first(INode node) {
    for (ILeafNode leaf : node.getLeafNodes()) if (!leaf.isHidden()) return leaf;
    return null;
  }

  /** The last word in the node; null if there is none. */
  static ILeafNode last(INode node) {
    if (node instanceof ILeafNode leaf) return leaf.isHidden() ? null : leaf;
    INode child = node instanceof ICompositeNode parent ? parent.getLastChild() : null;
    for (; child != null; child = child.getPreviousSibling()) {
      ILeafNode last = last(child);
      if (last != null) return last;
    }
    return null;
  }

  /** The last word that has been read when the parser is in this node. */
  static ILeafNode lastUpTo(INode node) {
    for (INode one = node; one != null; one = one.getParent()) {
      ILeafNode last = last(one);
      if (last != null) return last;
    }
    return null;
  }

  /** The word before the node; null if there is none. */
  static ILeafNode before(INode node) {
    for (INode one = node; one != null; one = one.getParent())
      for (INode left = one.getPreviousSibling(); left != null; left = left.getPreviousSibling())
        if (last(left) != null) return last(left);
    return null;
  }

  static boolean hasMistake(INode node) {
    for (INode one : node.getAsTreeIterable()) if (one.getSyntaxErrorMessage() != null) return true;
    return false;
  }

  /** The line of the element's own brace; 0 if it has none. */
  static int openingBrace(INode element) {
    if (!(element instanceof ICompositeNode block)) return 0;
    for (INode child : block.getChildren())
      if (child instanceof ILeafNode leaf && leaf.getText().equals("{")) return leaf.getStartLine();
    return 0;
  }
}
