package netlang.dsl.validation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CompoundElement;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;

/** The keywords that the grammar has for a place. */
final class BlockWords {

  private BlockWords() {}

  /** The words that settings or declarations begin with, in the block that the rule describes. */
  static Set<String> of(AbstractRule rule) {
    Set<String> words = new LinkedHashSet<>();
    if (!(rule instanceof ParserRule parserRule)) return words;
    if (parserRule.isFragment()) addFirst(rule.getAlternatives(), words);
    for (EObject element : EcoreUtil2.eAllContents(rule)) {
      if (!(element instanceof Keyword keyword) || !keyword.getValue().equals("{")) continue;
      EObject group = keyword.eContainer();
      int brace = group.eContents().indexOf(keyword);
      for (EObject setting : group.eContents().subList(brace + 1, group.eContents().size()))
        addFirst((AbstractElement) setting, words);
    }
    return words;
  }

  private static void addFirst(AbstractElement element, Set<String> words) {
    if (element instanceof Keyword keyword) {
      if (Character.isLetter(keyword.getValue().charAt(0))) words.add(keyword.getValue());
    } else if (element instanceof Assignment assignment) {
      addFirst(assignment.getTerminal(), words);
    } else if (element instanceof RuleCall call) {
      boolean name = GrammarUtil.isDatatypeRule(call.getRule());
      if (call.getRule() instanceof EnumRule || call.getRule() instanceof ParserRule && !name)
        addFirst(call.getRule().getAlternatives(), words);
    } else if (element instanceof EnumLiteralDeclaration declaration) {
      addFirst(declaration.getLiteral(), words);
    } else if (element instanceof Alternatives choice) {
      choice.getElements().forEach(one -> addFirst(one, words));
    } else if (element instanceof CompoundElement group) {
      for (AbstractElement one : group.getElements()) {
        addFirst(one, words);
        if (!GrammarUtil.isOptionalCardinality(one)) break;
      }
    }
  }

  /** All keywords that can stand somewhere in the rule, or in those that it chooses from. */
  static Set<String> within(AbstractRule rule) {
    Set<String> words = new LinkedHashSet<>();
    addAll(rule, words, 2);
    return words;
  }

  private static void addAll(AbstractRule rule, Set<String> words, int depth) {
    if (GrammarUtil.isDatatypeRule(rule)) return;
    for (EObject element : EcoreUtil2.eAllContents(rule)) {
      if (element instanceof Keyword keyword && Character.isLetter(keyword.getValue().charAt(0)))
        words.add(keyword.getValue());
      boolean called = depth > 0 && !(element.eContainer() instanceof CrossReference);
      if (called && element instanceof RuleCall call)
        if (call.getRule() instanceof ParserRule || call.getRule() instanceof EnumRule)
          addAll(call.getRule(), words, depth - 1);
    }
  }

  /** The rule that the node was made by; null if there is none. */
  static AbstractRule rule(INode node) {
    EObject element = node == null ? null : node.getGrammarElement();
    if (element instanceof RuleCall call) return call.getRule();
    if (element instanceof AbstractRule rule) return rule;
    return element instanceof CrossReference reference
            && reference.getTerminal() instanceof RuleCall call
        ? call.getRule()
        : null;
  }
}
