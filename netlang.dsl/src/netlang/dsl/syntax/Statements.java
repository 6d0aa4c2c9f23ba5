package netlang.dsl.syntax;

import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** Settings, declarations, events, expectations: what stands in braces one behind the other. */
final class Statements {

  private Statements() {}

  /**
   * The one around the node, but for the word that it may begin with; of a block the last one in
   * it.
   */
  static INode around(INode node) {
    INode one = holdsStatements(node) && Nodes.last(node) != null ? Nodes.lastChild(node) : node;
    while (one.getParent() != null && !holdsStatements(one.getParent())) one = one.getParent();
    return one;
  }

  private static boolean holdsStatements(INode node) {
    return node.getParent() == null
        || Nodes.openingBrace(node) > 0
        || BlockWords.rule(node) instanceof ParserRule rule && rule.isFragment();
  }

  /** Where the statement begins, with its word; -1 if nothing of it has been read. */
  static int offset(INode statement) {
    if (statement instanceof ILeafNode leaf && !isWord(leaf)) return -1;
    INode before = statement.getPreviousSibling();
    while (before != null && Nodes.last(before) == null) before = before.getPreviousSibling();
    if (before instanceof ILeafNode word && isWord(word)) return word.getOffset();
    ILeafNode first = Nodes.first(statement);
    return first == null ? -1 : first.getOffset();
  }

  private static boolean isWord(ILeafNode leaf) {
    return Character.isLetter(leaf.getText().charAt(0));
  }

  /**
   * Of the event or expectation around the node; -1 if there is none, a brace is between, or it has
   * another mistake already.
   */
  static int offsetOfEvent(INode node) {
    for (INode one = node; one != null; one = one.getParent()) {
      if (Nodes.openingBrace(one) > 0) return -1;
      if (!Nodes.is(one, "Step") && !Nodes.is(one, "Expectation")) continue;
      ILeafNode first = Nodes.first(one);
      return first == null || Nodes.hasMistake(one) ? -1 : first.getOffset();
    }
    return -1;
  }
}
