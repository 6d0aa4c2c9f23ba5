package netlang.dsl.ide.syntax;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.ITextRegion;

/**
 * A token with the part of the grammar that it is read as. What several tokens make together, such
 * as a name, which may be a word of the language, or {@code 10.1.1.1/24}, is one part.
 *
 * @param node all its tokens
 * @param element the keyword, the call of a rule or the reference
 */
public record Part(INode node, EObject element) {

  /** Null if the token could not be read, or is a comment. */
  public static Part of(ILeafNode leaf) {
    if (leaf.isHidden() || leaf.getGrammarElement() == null) return null;
    INode node = leaf;
    while (isInData(node.getGrammarElement())) {
      ICompositeNode parent = node.getParent();
      if (parent == null || parent.getGrammarElement() == null) break;
      node = parent;
    }
    return new Part(node, node.getGrammarElement());
  }

  private static boolean isInData(EObject element) {
    AbstractRule rule = GrammarUtil.containingRule(element);
    return GrammarUtil.isDatatypeRule(rule) || rule instanceof org.eclipse.xtext.TerminalRule;
  }

  public boolean isKeyword() {
    return element instanceof Keyword;
  }

  /** The name of the rule that the element stands in. */
  public String rule() {
    return GrammarUtil.containingRule(element).getName();
  }

  /** What the element is assigned to, or "". */
  public String feature() {
    Assignment assignment = GrammarUtil.containingAssignment(element);
    return assignment == null ? "" : assignment.getFeature();
  }

  /** The name of the rule that reads the part, or "": {@code Name}, {@code NUMBER}. */
  public String called() {
    if (element instanceof RuleCall call) return call.getRule().getName();
    if (element instanceof CrossReference reference
        && reference.getTerminal() instanceof RuleCall call) return call.getRule().getName();
    return "";
  }

  /** Null if the part is no name of something that is declared elsewhere. */
  public EReference reference() {
    CrossReference reference = GrammarUtil.containingCrossReference(element);
    return reference == null ? null : GrammarUtil.getReference(reference);
  }

  /** The object whose text it is. */
  public EObject object() {
    return node.getSemanticElement();
  }

  public ITextRegion region() {
    return node.getTextRegion();
  }

  public String text() {
    return node.getText().strip();
  }

  /** Rule and feature, by which tables find the part: {@code Link.rate}. */
  public String key() {
    return rule() + "." + feature();
  }
}
