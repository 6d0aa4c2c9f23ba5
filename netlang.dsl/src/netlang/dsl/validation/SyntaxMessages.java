package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import netlang.dsl.recovery.Mistake;
import netlang.dsl.recovery.Mistake.Remedy;
import netlang.dsl.services.NetLangGrammarAccess;
import netlang.dsl.value.Spelling;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.EarlyExitException;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.NoViableAltException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
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
          Map.entry("StepTime", "a time, such as 10 ms,"),
          Map.entry("PortText", "a port, such as 5004,"),
          Map.entry("Word", "a word"),
          Map.entry("Protocol", "a word"),
          Map.entry("Side", "`client` or `server`"),
          Map.entry("Act", "what the side does, such as `sends 300 B`,"),
          Map.entry("TcpSettings", "a setting, such as `nagle off`,"),
          Map.entry("TcpItem", "a setting, such as `nagle off`,"),
          Map.entry("SendAct", "how much, such as `300 B`,"),
          Map.entry("TcpStateClaim", "`at` and a time, `passes`, or a state,"),
          Map.entry("Turn", "a step, such as `client sends 300 B`,"),
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
          Map.entry("TableKind", "`arp`, `mac-table`, `routes` or `sockets`"));

  private static final Map<String, String> TOKENS =
      Map.of(
          "RULE_NUMBER", "a number",
          "RULE_ORDINAL", "an ordinal, such as 1st,",
          "RULE_STRING", "a text in quotes",
          "RULE_ID", "a name",
          "RULE_ADDRESS", "an address, such as 10.1.1.1,",
          "RULE_COLONS", "a MAC address, such as 02:00:00:00:01:0a,");

  /** What a file consists of. */
  private static final Set<String> BLOCKS = Set.of("network", "scenario");

  @Inject private NetLangGrammarAccess grammar;

  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
    RecognitionException exception = context.getRecognitionException();
    if (exception == null)
      return new SyntaxErrorMessage(
          unfinished(context.getDefaultMessage()), Diagnostic.SYNTAX_DIAGNOSTIC);
    boolean atToken = exception.token instanceof CommonToken token && token.getType() != Token.EOF;
    int offset = atToken ? ((CommonToken) exception.token).getStartIndex() : Mistake.AT_END;
    if (atToken && exception instanceof MismatchedTokenException mismatch) {
      INode node = context.getCurrentNode();
      String text = exception.token.getText();
      if (mismatch.expecting == Token.EOF) return outside(text, offset, node);
      if (context.getTokenNames()[mismatch.expecting].equals("'}'"))
        return unknown(text, offset, node);
    }
    Mistake statement =
        StatementMistakes.of(exception, context.getTokenNames(), context.getCurrentNode());
    if (statement != null) return statement;
    return new Mistake(message(context, exception), offset, remedy(context, exception));
  }

  /** A misspelt word of the language is read as the one that was probably meant. */
  private Remedy remedy(IParserErrorContext context, RecognitionException exception) {
    Token token = exception.token;
    if (!(exception instanceof NoViableAltException)
        || token == null
        || token.getType() == Token.EOF) return new Remedy.None();
    String nearest = nearest(token.getText(), context.getCurrentNode());
    return nearest.isEmpty() ? new Remedy.None() : new Remedy.Replace(nearest);
  }

  private String message(IParserErrorContext context, RecognitionException exception) {
    Token token = exception.token;
    boolean end = token == null || token.getType() == Token.EOF;
    String found = end ? "the end of the file" : "`" + token.getText() + "`";
    INode node = context.getCurrentNode();
    if (exception instanceof MismatchedTokenException mismatch) {
      if (mismatch.expecting == Token.EOF) return "the file ends here too early";
      String expected = context.getTokenNames()[mismatch.expecting];
      if (TOKENS.containsKey(expected)) return TOKENS.get(expected) + " belongs here, not " + found;
      if (expected.equals("'}'"))
        return "the file ends here, but a block is still open; close it with `}`";
      return "`%s` is missing before %s".formatted(expected.replace("'", ""), found);
    }
    boolean choice =
        exception instanceof NoViableAltException || exception instanceof EarlyExitException;
    String belongs = choice ? belongs(node) : null;
    String meant = choice && !end ? meant(token.getText(), node) : "";
    if (belongs == null) return found + " is not understood here" + meant;
    if (!end && belongs.equals(BELONGINGS.get("Name")) && isKeyword(token.getText()))
      return "%s is a word of the language; as a name it is written `^%s`"
          .formatted(found, token.getText());
    return belongs + " belongs here, not " + found + meant;
  }

  private String meant(String text, INode node) {
    String nearest = nearest(text, node);
    return nearest.isEmpty() ? "" : "; did you mean `" + nearest + "`?";
  }

  private String nearest(String text, INode node) {
    AbstractRule rule = BlockWords.rule(node);
    return rule == null || isKeyword(text) ? "" : Spelling.nearest(text, BlockWords.within(rule));
  }

  /** The lexer's own: something that is never closed. */
  private static String unfinished(String message) {
    if (message.endsWith("expecting '\"'"))
      return "this text has no end; close it with a quote in the same line";
    return message.endsWith("expecting '*'")
        ? "this comment has no end; close it with `*/`"
        : message;
  }

  private static Mistake outside(String text, int offset, INode node) {
    if (hasErrors(node))
      return new Mistake(
          "nothing is understood from here on, because of the mistake before",
          offset,
          new Remedy.GivenUp());
    if (text.equals("}"))
      return new Mistake("this `}` closes nothing; leave it out", offset, new Remedy.LeaveOut(1));
    String nearest = Spelling.nearest(text, BLOCKS);
    String message =
        "`%s` stands outside of every block; %s"
            .formatted(
                text,
                nearest.isEmpty()
                    ? "a file has `network NAME { ... }` and `scenario NAME { ... }`"
                    : "did you mean `" + nearest + "`?");
    return new Mistake(message, offset, remedy(nearest, BLOCKS));
  }

  private static Remedy remedy(String nearest, Set<String> words) {
    return nearest.isEmpty() ? new Remedy.Skip(words) : new Remedy.Replace(nearest);
  }

  private static boolean hasErrors(INode node) {
    if (node == null) return false;
    for (INode one : node.getRootNode().getAsTreeIterable())
      if (one.getSyntaxErrorMessage() != null) return true;
    return false;
  }

  private static Mistake unknown(String text, int offset, INode node) {
    Set<String> words = BlockWords.of(BlockWords.rule(node));
    Remedy skip = new Remedy.Skip(without(words, "at"));
    boolean inTcp = StatementMistakes.is(node, "TcpSettings");
    if (text.equals("/") && !inTcp)
      return new Mistake("no blank belongs around `/`; write it as in 10.1.1.10/24", offset, skip);
    if (text.equals(",") || text.equals(";"))
      return new Mistake(
          "no `%s` belongs here; leave it out".formatted(text), offset, new Remedy.LeaveOut(1));
    if (opensBlock(text, node))
      return new Mistake(
          "`%s` means nothing here; is `{` missing before it?".formatted(text),
          offset,
          new Remedy.SkipLine());
    int open = stillOpen(text, node);
    if (open > 0)
      return new Mistake(
          "`}` is missing before `%s`; the block opened in line %d is still open"
              .formatted(text, open),
          offset,
          new Remedy.None());
    String nothing = "`" + text + "` means nothing here; ";
    String elsewhere = StatementMistakes.elsewhere(text, node);
    if (!elsewhere.isEmpty()) return new Mistake(elsewhere, offset, skip);
    if (inTcp)
      return new Mistake(
          nothing + "settings of TCP are words with their values, as in `nagle off   mss 536`",
          offset,
          skip);
    String nearest = Spelling.nearest(text, words);
    if (!nearest.isEmpty())
      return new Mistake(
          nothing + "did you mean `" + nearest + "`?", offset, new Remedy.Replace(nearest));
    String known =
        words.isEmpty()
            ? "`}` belongs here"
            : words.stream()
                .map(word -> "`" + word + "`")
                .collect(Collectors.joining(", ", "there is ", ""));
    return new Mistake(nothing + known, offset, skip);
  }

  private static Set<String> without(Set<String> words, String word) {
    return words.stream().filter(one -> !one.equals(word)).collect(Collectors.toSet());
  }

  /** True if the word belongs to the block that the element before it could have. */
  private static boolean opensBlock(String text, INode node) {
    INode last = node instanceof ICompositeNode block ? block.getLastChild() : null;
    return last instanceof ICompositeNode element
        && openingBrace(element) == 0
        && BlockWords.of(BlockWords.rule(last)).contains(text);
  }

  /**
   * The line in which the node's block begins, if the word belongs to a block around it; else 0.
   */
  private static int stillOpen(String text, INode node) {
    boolean outer = BLOCKS.contains(text);
    for (INode around = node.getParent(); around != null && !outer; around = around.getParent())
      outer = BlockWords.of(BlockWords.rule(around)).contains(text);
    for (INode one = node; outer && one instanceof ICompositeNode block; one = one.getParent())
      if (openingBrace(block) > 0) return openingBrace(block);
    return 0;
  }

  /** The line of the element's own brace; 0 if it has none. */
  private static int openingBrace(ICompositeNode element) {
    for (INode child : element.getChildren())
      if (child instanceof ILeafNode leaf && leaf.getText().equals("{")) return leaf.getStartLine();
    return 0;
  }

  /**
   * What the innermost rule stands for that says it, if the one around it does not say it better.
   */
  private static String belongs(INode node) {
    AbstractRule inner = BlockWords.rule(node);
    AbstractRule outer = node == null ? null : BlockWords.rule(node.getParent());
    if (inner == null) return null;
    boolean prefix =
        inner.getName().equals("AddressText")
            && outer != null
            && outer.getName().equals("PrefixText");
    return BELONGINGS.get(prefix ? outer.getName() : inner.getName());
  }

  private boolean isKeyword(String text) {
    return GrammarUtil.getAllKeywords(grammar.getGrammar()).contains(text)
        && Character.isLetter(text.charAt(0));
  }
}
