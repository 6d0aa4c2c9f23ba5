package netlang.dsl.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.dsl.NetFiles;
import netlang.dsl.net.NetPackage;
import netlang.dsl.services.NetLangGrammarAccess;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;

/** {@code docs/grammar.md}, out of the grammar and what its comments say above its rules. */
final class GrammarPage {

  private static final Pattern CHAPTER = Pattern.compile("/\\* -+ (.*) \\*/");
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:fragment |enum |terminal (?:fragment )?)?(\\w+)(?: returns .*)?(?: hidden\\(.*\\))?:");

  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}.*\\.");
  private static final Pattern EXAMPLE = Pattern.compile("(\\p{Ll}[^:]+): ([^:]+)");

  private static final String INTRODUCTION =
      """
      # The grammar of .net files

      Everything that can be written, rule by rule; [language.md](language.md) explains it by example. **Bold** is written as it \
      stands, a link leads to a rule, and ‹Flow› is the name of a flow that is declared somewhere. `?` may be missing, `*` may be \
      missing or come many times, `+` comes once or more, `|` is a choice. Between words blanks, line breaks and comments may \
      stand. The [words of the language](#words-of-the-language) are no names, unless `^` stands before them or \
      [Name](#name) lists them.

      This page is made from the grammar itself, and a test keeps it so.
      """;

  /** Those that a scanner recognizes, of which the grammar knows the name only. */
  private static final Map<String, String> LITERALS =
      Map.of(
          "COLONS", "hexadecimal digits in groups behind colons: 02:00:00:00:00:0a, 2001:db8::1",
          "DASHED_MAC", "six pairs of hexadecimal digits behind dashes: 02-00-00-00-00-0a",
          "DOTTED_MAC", "three groups of four hexadecimal digits behind dots: 0200.0000.000a",
          "ADDRESS", "four decimal numbers behind dots: 10.1.1.10",
          "ORDINAL", "1st, 2nd, 3rd, 4th, …",
          "HEX_NUMBER", "0x and hexadecimal digits: 0x1f",
          "NUMBER", "decimal digits, with a point and an exponent if need be: 12, 1.5, 1e-7");

  private final NetLangGrammarAccess access = NetFiles.get(NetLangGrammarAccess.class);
  private final Map<String, AbstractRule> rules = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();
  private final StringBuilder page = new StringBuilder(INTRODUCTION);

  private GrammarPage() {
    for (AbstractRule rule : GrammarUtil.allRules(access.getGrammar()))
      rules.put(rule.getName(), rule);
    reach(access.getNetFileRule());
    List.of("ML_COMMENT", "SL_COMMENT", "WS").forEach(hidden -> reach(rules.get(hidden)));
  }

  /**
   * @param source the grammar's text
   */
  static String of(String source) {
    GrammarPage made = new GrammarPage();
    made.addRules(source);
    made.addKeywords();
    return made.page.toString();
  }

  /** Only rules that something is read by; the others give the model its types. */
  private void reach(AbstractRule rule) {
    if (!known.add(rule.getName())) return;
    for (EObject element : EcoreUtil2.eAllContents(rule))
      if (element instanceof RuleCall call) reach(call.getRule());
  }

  /** The type's own rule, or those of its subtypes; of an import only what files consist of. */
  private List<String> namedBy(EClass type) {
    if (known.contains(type.getName())) return List.of(type.getName());
    boolean imported = type == NetPackage.eINSTANCE.getNamed();
    List<RuleCall> ofFiles = GrammarUtil.containedRuleCalls(access.getNetFileRule());
    return rules.values().stream()
        .filter(rule -> known.contains(rule.getName()))
        .filter(rule -> rule.getType().getClassifier().getName().equals(rule.getName()))
        .filter(rule -> rule.getType().getClassifier() instanceof EClass a && type.isSuperTypeOf(a))
        .filter(rule -> !imported || ofFiles.stream().anyMatch(call -> call.getRule() == rule))
        .map(AbstractRule::getName)
        .toList();
  }

  private void addRules(String source) {
    List<String> comment = new ArrayList<>();
    String chapter = "Files";
    String written = "";
    for (String line : source.substring(source.indexOf("NetFile:")).split("\n")) {
      Matcher head = HEAD.matcher(line);
      Matcher title = CHAPTER.matcher(line);
      if (title.matches()) {
        chapter = Character.toUpperCase(title.group(1).charAt(0)) + title.group(1).substring(1);
        comment.clear();
      } else if (line.startsWith("// ")) {
        comment.add(line.substring(3));
      } else if (head.matches() && rules.containsKey(head.group(1))) {
        if (known.contains(head.group(1))) {
          if (!chapter.equals(written)) page.append("\n## ").append(chapter).append('\n');
          written = chapter;
          addRule(rules.get(head.group(1)), String.join(" ", comment));
        }
        comment.clear();
      }
    }
  }

  private void addRule(AbstractRule rule, String comment) {
    page.append("\n### ").append(rule.getName()).append("\n\n");
    if (!comment.isEmpty()) page.append(quoted(comment)).append("\n\n");
    String literal = LITERALS.get(rule.getName());
    page.append("<pre>\n")
        .append(literal == null ? Notation.of(rule, this::namedBy) : "  " + literal);
    page.append("\n</pre>\n");
  }

  /** An example is shown as it is written, and what is said about it behind it. */
  private static String quoted(String comment) {
    Matcher example = EXAMPLE.matcher(comment);
    if (example.matches()) return "`" + example.group(1) + "`: " + example.group(2);
    return SENTENCE.matcher(comment).matches() ? comment : "`" + comment + "`";
  }

  private void addKeywords() {
    page.append("\n## Words of the language\n\n");
    Set<String> words = new TreeSet<>();
    for (String name : known)
      if (!(rules.get(name) instanceof TerminalRule))
        for (var keyword : GrammarUtil.containedKeywords(rules.get(name)))
          if (Character.isLetter(keyword.getValue().charAt(0))) words.add(keyword.getValue());
    page.append("`").append(String.join("` `", words)).append("`\n");
  }
}
