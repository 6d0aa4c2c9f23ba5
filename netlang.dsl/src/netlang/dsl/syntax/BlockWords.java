package netlang.dsl.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.expression.ExpressionPackage;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CompoundElement;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TypeRef;
import org.eclipse.xtext.nodemodel.INode;

/** The keywords that the grammar has for a place. */
final class BlockWords {

  private BlockWords() {}

  /** The words that settings or declarations begin with, in the block that the rule describes. */
  static Set<String> of(AbstractRule rule) {
    Set<String> words = inBraces(rule);
    if (rule instanceof ParserRule parserRule && parserRule.isFragment())
      addFirst(rule.getAlternatives(), words);
    return words;
  }

  /** The words that may begin another statement beside one in this node. */
  static Set<String> of(INode around) {
    Set<String> words = new LinkedHashSet<>();
    for (INode one = around; one != null && words.isEmpty(); one = one.getParent())
      words.addAll(of(rule(one)));
    return words;
  }

  /** The same, but of fragments only what stands in braces of their own. */
  static Set<String> inBraces(AbstractRule rule) {
    Set<String> words = new LinkedHashSet<>();
    if (!(rule instanceof ParserRule)) return words;
    for (EObject element : EcoreUtil2.eAllContents(rule)) {
      if (!(element instanceof Keyword keyword) || !keyword.getValue().equals("{")) continue;
      EObject group = keyword.eContainer();
      int brace = group.eContents().indexOf(keyword);
      for (EObject setting : group.eContents().subList(brace + 1, group.eContents().size()))
        addFirst((AbstractElement) setting, words);
    }
    return words;
  }

  /** Whether networks have something that begins with the word. */
  static boolean beginsDeclaration(INode node, String word) {
    if (rule(node) == null) return false;
    Grammar grammar = GrammarUtil.getGrammar(rule(node));
    return of(GrammarUtil.findRuleForName(grammar, "NetworkBody")).contains(word);
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

  /** The words of the language that may follow the last child of the node. */
  static Set<String> behind(INode node) {
    Set<String> words = new LinkedHashSet<>();
    INode last = Nodes.lastChild(node);
    if (last != null) next(last.getGrammarElement()).forEach(one -> addFirst(one, words));
    return words;
  }

  /** What may follow the element in its rule: what can be left out, and the first that cannot. */
  static List<AbstractElement> next(EObject element) {
    List<AbstractElement> next = new ArrayList<>();
    for (EObject one = element;
        one instanceof AbstractElement && one.eContainer() instanceof AbstractElement around;
        one = around) {
      if (around instanceof Alternatives || !(around instanceof CompoundElement group)) continue;
      int place = group.getElements().indexOf(one) + 1;
      for (AbstractElement other : group.getElements().subList(place, group.getElements().size())) {
        next.add(other);
        if (!GrammarUtil.isOptionalCardinality(other)) return next;
      }
    }
    return next;
  }

  /** All keywords that can stand somewhere in the rule, or in those that it chooses from. */
  static Set<String> within(AbstractRule rule) {
    Set<String> words = new LinkedHashSet<>();
    addAll(rule, words, 2);
    return words;
  }

  private static void addAll(AbstractRule rule, Set<String> words, int depth) {
    if (GrammarUtil.isDatatypeRule(rule) || isOfExpressions(rule)) return;
    for (EObject element : EcoreUtil2.eAllContents(rule)) {
      if (element instanceof Keyword keyword && Character.isLetter(keyword.getValue().charAt(0)))
        words.add(keyword.getValue());
      boolean called = depth > 0 && !(element.eContainer() instanceof CrossReference);
      if (called && element instanceof RuleCall call)
        if (call.getRule() instanceof ParserRule || call.getRule() instanceof EnumRule)
          addAll(call.getRule(), words, depth - 1);
    }
  }

  /** Nobody who misspells a word means {@code and} or {@code div}. */
  static boolean isOfExpressions(AbstractRule rule) {
    TypeRef type = rule == null ? null : rule.getType();
    return type != null && type.getClassifier().getEPackage() == ExpressionPackage.eINSTANCE;
  }

  /** The rule that the node was made by; null if there is none. */
  static AbstractRule rule(INode node) {
    EObject element = node == null ? null : node.getGrammarElement();
    if (element instanceof RuleCall call) return call.getRule();
    if (element instanceof AbstractRule rule) return rule;
    if (element instanceof Action action) return GrammarUtil.containingRule(action);
    return element instanceof CrossReference reference
            && reference.getTerminal() instanceof RuleCall call
        ? call.getRule()
        : null;
  }
}
