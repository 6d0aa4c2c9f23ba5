package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import netlang.dsl.services.NetLangGrammarAccess;
import netlang.dsl.value.Spelling;
import org.antlr.runtime.EarlyExitException;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.NoViableAltException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

/**
 * Syntax errors in the words of the language instead of the parser's: what stands there, and what
 * belongs there.
 */
public final class SyntaxMessages extends SyntaxErrorMessageProvider {

  /** What a rule stands for. */
  private static final Map<String, String> BELONGINGS =
      Map.ofEntries(
          Map.entry("AddressText", "an address, such as 10.1.1.1,"),
          Map.entry("PrefixText", "an address with its prefix length, such as 10.1.1.10/24,"),
          Map.entry("MacText", "a MAC address, such as 02:00:00:00:01:0a,"),
          Map.entry("Name", "a name"),
          Map.entry("LinkEnd", "a node, such as `alice` or `r1.left`,"),
          Map.entry("Link", "`--` and another end, as in `link alice -- s1`,"),
          Map.entry("TrafficEnd", "a node or an address"),
          Map.entry("ScenarioName", "the name of the scenario"),
          Map.entry("Quantity", "a number with its unit, such as 10 ms,"),
          Map.entry("PortText", "a port, such as 5004,"),
          Map.entry("Word", "a word"),
          Map.entry("PacketWords", "a packet, such as `arp request`,"),
          Map.entry("PacketPattern", "a packet, such as `arp request`,"),
          Map.entry("Claim", "an expectation, such as `hello receives 3`,"),
          Map.entry("Amount", "how many, such as `3` or `at least 3`,"),
          Map.entry("Comparison", "a comparison (=, !=, <, <=, >, >=)"),
          Map.entry("FieldName", "a field, such as `ip.ttl`,"),
          Map.entry("Value", "a value, such as 63 or `alice.mac`,"),
          Map.entry("Party", "a node, an address or a MAC address"),
          Map.entry("Action", "an event, such as `start hello`,"),
          Map.entry("OnOff", "`on` or `off`"),
          Map.entry("TableKind", "`arp`, `mac-table` or `routes`"));

  private static final Map<String, String> TOKENS =
      Map.of(
          "RULE_NUMBER", "a number",
          "RULE_ORDINAL", "an ordinal, such as 1st,",
          "RULE_STRING", "a text in quotes",
          "RULE_ID", "a name",
          "RULE_ADDRESS", "an address, such as 10.1.1.1,",
          "RULE_COLONS", "a MAC address, such as 02:00:00:00:01:0a,");

  @Inject private NetLangGrammarAccess grammar;

  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
    return new SyntaxErrorMessage(message(context), Diagnostic.SYNTAX_DIAGNOSTIC);
  }

  private String message(IParserErrorContext context) {
    RecognitionException exception = context.getRecognitionException();
    if (exception == null) return unfinished(context.getDefaultMessage());
    Token token = exception.token;
    boolean end = token == null || token.getType() == Token.EOF;
    String found = end ? "the end of the file" : "`" + token.getText() + "`";
    INode node = context.getCurrentNode();
    if (exception instanceof MismatchedTokenException mismatch) {
      if (mismatch.expecting == Token.EOF) return outside(token, node);
      String expected = context.getTokenNames()[mismatch.expecting];
      if (TOKENS.containsKey(expected)) return TOKENS.get(expected) + " belongs here, not " + found;
      if (expected.equals("'}'") && end)
        return "the file ends here, but a block is still open; close it with `}`";
      if (expected.equals("'}'")) return unknown(token.getText(), node);
      return "`%s` is missing before %s".formatted(expected.replace("'", ""), found);
    }
    boolean choice =
        exception instanceof NoViableAltException || exception instanceof EarlyExitException;
    String belongs = choice ? belongs(node) : null;
    if (belongs == null) return found + " is not understood here";
    if (!end && belongs.equals(BELONGINGS.get("Name")) && isKeyword(token.getText()))
      return "%s is a word of the language; as a name it is written `^%s`"
          .formatted(found, token.getText());
    return belongs + " belongs here, not " + found;
  }

  /** The lexer's own: something that is never closed. */
  private static String unfinished(String message) {
    if (message.endsWith("expecting '\"'"))
      return "this text has no end; close it with a quote in the same line";
    return message.endsWith("expecting '*'")
        ? "this comment has no end; close it with `*/`"
        : message;
  }

  private static String outside(Token token, INode node) {
    if (hasErrors(node)) return "nothing is understood from here on, because of the mistake before";
    if (token != null && "}".equals(token.getText()))
      return "this `}` closes nothing; leave it out";
    return "`"
        + (token == null ? "" : token.getText())
        + "` stands outside of every block; a file has `network NAME { ... }` and `scenario NAME { ... }`";
  }

  private static boolean hasErrors(INode node) {
    if (node == null) return false;
    for (INode one : node.getRootNode().getAsTreeIterable())
      if (one.getSyntaxErrorMessage() != null) return true;
    return false;
  }

  private static String unknown(String text, INode node) {
    if (text.equals("/")) return "no blank belongs around `/`; write it as in 10.1.1.10/24";
    AbstractRule rule = rule(node);
    Set<String> words = rule == null ? Set.of() : settings(rule);
    String nearest = Spelling.nearest(text, words);
    if (!nearest.isEmpty())
      return "`%s` means nothing here; did you mean `%s`?".formatted(text, nearest);
    if (words.isEmpty()) return "`" + text + "` means nothing here; `}` belongs here";
    return "`"
        + text
        + "` means nothing here; there is "
        + words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }

  /** The words that settings or declarations begin with, in the block that the rule describes. */
  private static Set<String> settings(AbstractRule rule) {
    Set<String> words = new LinkedHashSet<>();
    boolean inBlock = rule instanceof ParserRule parserRule && parserRule.isFragment();
    for (EObject element : EcoreUtil2.eAllContents(rule)) {
      if (element instanceof Keyword keyword && keyword.getValue().equals("{")) inBlock = true;
      else if (inBlock
          && element instanceof Keyword keyword
          && Character.isLetter(keyword.getValue().charAt(0))) words.add(keyword.getValue());
      else if (element instanceof RuleCall call
          && call.getRule() instanceof ParserRule called
          && called.isFragment()) words.addAll(settings(called));
    }
    return words;
  }

  /**
   * What the innermost rule stands for that says it, if the one around it does not say it better.
   */
  private static String belongs(INode node) {
    AbstractRule inner = rule(node);
    AbstractRule outer = node == null ? null : rule(node.getParent());
    if (inner == null) return null;
    boolean prefix =
        inner.getName().equals("AddressText")
            && outer != null
            && outer.getName().equals("PrefixText");
    return BELONGINGS.get(prefix ? outer.getName() : inner.getName());
  }

  private static AbstractRule rule(INode node) {
    EObject element = node == null ? null : node.getGrammarElement();
    if (element instanceof RuleCall call) return call.getRule();
    if (element instanceof AbstractRule rule) return rule;
    return element instanceof CrossReference reference
            && reference.getTerminal() instanceof RuleCall call
        ? call.getRule()
        : null;
  }

  private boolean isKeyword(String text) {
    return GrammarUtil.getAllKeywords(grammar.getGrammar()).contains(text)
        && Character.isLetter(text.charAt(0));
  }
}
