package netlang.dsl.ide.fix;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.INode;

/** What can be said of a literal or a word alone: the one that was meant, or none. */
final class LiteralFixes {

  private LiteralFixes() {}

  /** What the check itself suggests. */
  static void asSuggested(Finding finding, Offers offers) {
    for (String replacement : finding.replacements()) {
      boolean mask = finding.isBehindSlash();
      // the mask is to blame, but what is suggested may begin with the address
      String text = mask ? replacement.substring(replacement.indexOf('/') + 1) : replacement;
      String slash = mask ? "/" : "";
      offers.change(slash + finding.marked(), slash + text, finding.replaceMarked(text));
    }
  }

  /** The whole setting goes. */
  static void leftOut(Finding finding, Offers offers) {
    INode node = finding.node();
    while (node != null && GrammarUtil.containingAssignment(node.getGrammarElement()) == null)
      node = node.getParent();
    if (node != null) offers.leaveOut(node, finding);
  }
}
