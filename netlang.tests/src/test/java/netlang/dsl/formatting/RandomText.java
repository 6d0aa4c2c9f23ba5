package netlang.dsl.formatting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import netlang.dsl.NetFiles;
import netlang.dsl.expression.ExpressionPackage;
import netlang.dsl.services.NetLangGrammarAccess;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CompoundElement;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;

/**
 * Files by chance out of the grammar itself, so that nothing of it is forgotten. They mean nothing,
 * and some of them cannot be read, for the grammar leaves some choices to the order of its rules.
 */
final class RandomText {

  private static final Map<String, List<String>> TERMINALS =
      Map.ofEntries(
          Map.entry("ID", List.of("a", "b1", "web-1", "^host", "s", "ms", "icmp", "frame", "x")),
          Map.entry("NUMBER", List.of("0", "1", "12", "1.5", "1e-7", "100000", "7")),
          Map.entry("ADDRESS", List.of("10.0.0.1", "10.1.0.254", "255.255.255.0", "10.0.0.300")),
          Map.entry("COLONS", List.of("02:00:00:00:00:01", "::1")),
          Map.entry("DASHED_MAC", List.of("02-00-00-00-00-02")),
          Map.entry("DOTTED_MAC", List.of("0200.0000.0003")),
          Map.entry("ORDINAL", List.of("1st", "2nd", "23rd")),
          Map.entry("HEX_NUMBER", List.of("0x1f")),
          Map.entry("STRING", List.of("\"a text\"", "\"ff ?? *\"", "\"\"", "\"with \\\" //\"")));

  private static final NetLangGrammarAccess GRAMMAR = NetFiles.get(NetLangGrammarAccess.class);
  private static final Map<AbstractRule, Integer> LEAST = least();

  /** So many words in a block at the top, and only what is needed is added. */
  private static final int ENOUGH = 60;

  /** So many each statement may have even then, unless the file is already this long. */
  private static final int A_FEW = 15;

  private static final int MOST = 500;

  private final Random random;
  private final Blanks blanks;
  private final List<String> words = new ArrayList<>();
  private final Map<AbstractElement, Integer> used;
  private int enough = ENOUGH;
  private int expressions;

  /** Between two words. */
  interface Blanks {
    String next(Random random);
  }

  RandomText(long seed, Blanks blanks) {
    this(seed, blanks, new HashMap<>());
  }

  /**
   * Of the choices that the grammar leaves, the rarest are taken more often.
   *
   * @param used how often each element of the grammar was used in this file and those before it
   */
  RandomText(long seed, Blanks blanks, Map<AbstractElement, Integer> used) {
    this.random = new Random(seed);
    this.blanks = blanks;
    this.used = used;
    add(GRAMMAR.getNetFileAccess().getImportsAssignment_0(), true);
    for (int i = random.nextInt(4); i >= 0; i--) {
      enough = words.size() + ENOUGH;
      addOnce(GRAMMAR.getNetFileAccess().getAlternatives_1(), true);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String word : words) text.append(text.isEmpty() ? "" : blanks.next(random)).append(word);
    return text.append('\n').toString();
  }

  /** Adds the element as often as its cardinality and chance want. */
  private void add(AbstractElement element, boolean apart) {
    boolean optional = GrammarUtil.isOptionalCardinality(element);
    boolean many = GrammarUtil.isMultipleCardinality(element);
    boolean full = isEnough();
    boolean fresh = !used.containsKey(element);
    boolean left = expressions > 0 ? random.nextInt(5) > 0 : random.nextInt(3) == 0;
    int times = optional && (full || left && !fresh) ? 0 : 1;
    if (many && !full && expressions == 0) times += random.nextInt(6);
    for (int i = 0; i < times; i++) {
      if (many && words.size() < MOST) enough = Math.max(enough, words.size() + A_FEW);
      addOnce(element, apart);
    }
  }

  private void addOnce(AbstractElement element, boolean apart) {
    used.merge(element, 1, Integer::sum);
    if (element instanceof Keyword keyword) {
      add(keyword.getValue(), apart);
    } else if (element instanceof Alternatives choice) {
      add(chosen(choice.getElements()), apart);
    } else if (element instanceof CompoundElement group) {
      group.getElements().forEach(one -> add(one, apart));
    } else if (element instanceof Assignment assignment) {
      add(assignment.getTerminal(), apart);
    } else if (element instanceof CrossReference reference) {
      add(reference.getTerminal(), apart);
    } else if (element instanceof EnumLiteralDeclaration literal) {
      add(literal.getLiteral(), apart);
    } else if (element instanceof RuleCall call) {
      addRule(call.getRule(), apart);
    }
  }

  private void addRule(AbstractRule rule, boolean apart) {
    if (rule instanceof TerminalRule) {
      List<String> texts = TERMINALS.get(rule.getName());
      add(texts.get(random.nextInt(texts.size())), apart);
      return;
    }
    boolean together = rule instanceof ParserRule own && own.isDefinesHiddenTokens();
    if (together && apart) words.add("");
    boolean computed = rule.getType().getClassifier().getEPackage() == ExpressionPackage.eINSTANCE;
    expressions += computed ? 1 : 0;
    add(rule.getAlternatives(), apart && !together);
    expressions -= computed ? 1 : 0;
  }

  /** Computations do not go on for ever. */
  private boolean isEnough() {
    return words.size() > enough || expressions > 0 && random.nextInt(7) < expressions;
  }

  private void add(String word, boolean apart) {
    if (apart) words.add(word);
    else words.set(words.size() - 1, words.get(words.size() - 1) + word);
  }

  /** Any of them, or the rarest; the shortest when there is enough. */
  private AbstractElement chosen(List<AbstractElement> all) {
    if (!isEnough())
      return random.nextInt(3) == 0
          ? all.get(random.nextInt(all.size()))
          : Collections.min(all, Comparator.comparing(one -> used.getOrDefault(one, 0)));
    AbstractElement best = all.get(0);
    for (AbstractElement one : all) if (least(one, LEAST) < least(best, LEAST)) best = one;
    return best;
  }

  /** How many words each rule has at least. */
  private static Map<AbstractRule, Integer> least() {
    Map<AbstractRule, Integer> least = new HashMap<>();
    List<AbstractRule> rules = GrammarUtil.allRules(GRAMMAR.getGrammar());
    for (boolean changed = true; changed; ) {
      changed = false;
      for (AbstractRule rule : rules) {
        int words = rule instanceof TerminalRule ? 1 : least(rule.getAlternatives(), least);
        changed |= !Integer.valueOf(words).equals(least.put(rule, words));
      }
    }
    return least;
  }

  private static int least(AbstractElement element, Map<AbstractRule, Integer> rules) {
    int unknown = 1_000;
    if (GrammarUtil.isOptionalCardinality(element) || element instanceof Action) return 0;
    if (element instanceof RuleCall call) return rules.getOrDefault(call.getRule(), unknown);
    if (element instanceof Assignment assignment) return least(assignment.getTerminal(), rules);
    if (element instanceof CrossReference reference) return least(reference.getTerminal(), rules);
    if (element instanceof Alternatives choice)
      return choice.getElements().stream().mapToInt(one -> least(one, rules)).min().orElse(0);
    if (element instanceof CompoundElement group)
      return Math.min(
          unknown, group.getElements().stream().mapToInt(one -> least(one, rules)).sum());
    return 1;
  }
}
