package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;
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
  private static final Map<String, Message> BELONGINGS =
      Map.ofEntries(
          Map.entry("AddressText", Message.of("an address, such as 10.1.1.1,")),
          Map.entry(
              "PrefixText", Message.of("an address with its prefix length, such as 10.1.1.10/24,")),
          Map.entry("MacText", Message.of("a MAC address, such as 02:00:00:00:01:0a,")),
          Map.entry("Name", Message.of("a name")),
          Map.entry("LinkEnd", Message.of("a node, such as `alice` or `r1.left`,")),
          Map.entry("Link", Message.of("`--` and another end, as in `link alice -- s1`,")),
          Map.entry("TrafficEnd", Message.of("a node or an address")),
          Map.entry("ScenarioName", Message.of("the name of the scenario")),
          Map.entry("Quantity", Message.of("a number with its unit, such as 10 ms,")),
          Map.entry("StepTime", Message.of("a time, such as 10 ms,")),
          Map.entry("PortText", Message.of("a port, such as 5004,")),
          Map.entry("Word", Message.of("a word")),
          Map.entry("Protocol", Message.of("a word")),
          Map.entry("Side", Message.of("`client` or `server`")),
          Map.entry("Act", Message.of("what the side does, such as `sends 300 B`,")),
          Map.entry("TcpSettings", Message.of("a setting, such as `nagle off`,")),
          Map.entry("TcpItem", Message.of("a setting, such as `nagle off`,")),
          Map.entry("SendAct", Message.of("how much, such as `300 B`,")),
          Map.entry("TcpStateClaim", Message.of("`at` and a time, `passes`, or a state,")),
          Map.entry("Turn", Message.of("a step, such as `client sends 300 B`,")),
          Map.entry("PacketWords", Message.of("a packet, such as `arp request`,")),
          Map.entry("PacketPattern", Message.of("a packet, such as `arp request`,")),
          Map.entry("Claim", Message.of("an expectation, such as `hello receives 3`,")),
          Map.entry("Amount", Message.of("how many, such as `3` or `at least 3`,")),
          Map.entry("Comparison", Message.of("a comparison (=, !=, <, <=, >, >=)")),
          Map.entry("FieldName", Message.of("a field, such as `ip.ttl`,")),
          Map.entry("Value", Message.of("a value, such as 63 or `alice.mac`,")),
          Map.entry("Party", Message.of("a node, an address or a MAC address")),
          Map.entry("Action", Message.of("an event, such as `start hello`,")),
          Map.entry("OnOff", Message.of("`on` or `off`")),
          Map.entry("TableKind", Message.of("`arp`, `mac-table`, `routes` or `sockets`")));

  private static final Map<String, Message> TOKENS =
      Map.of(
          "RULE_NUMBER", Message.of("a number"),
          "RULE_ORDINAL", Message.of("an ordinal, such as 1st,"),
          "RULE_STRING", Message.of("a text in quotes"),
          "RULE_ID", Message.of("a name"),
          "RULE_ADDRESS", Message.of("an address, such as 10.1.1.1,"),
          "RULE_COLONS", Message.of("a MAC address, such as 02:00:00:00:01:0a,"));

  /** What a file consists of. */
  private static final Set<String> BLOCKS = Set.of("network", "scenario");

  /** What Xtext says of texts in quotes. */
  private static final Map<String, Message> OF_STRINGS =
      Stream.of(
              Message.of(
                  "Invalid escape sequence (valid ones are  \\b  \\t  \\n  \\f  \\r  \\\"  \\'  \\\\ )"),
              Message.of("Invalid unicode"),
              Message.of("String literal is not properly closed"))
          .collect(Collectors.toMap(Message::pattern, Function.identity()));

  @Inject private NetLangGrammarAccess grammar;
  @Inject private Speaker speaker;

  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
    RecognitionException exception = context.getRecognitionException();
    return exception == null
        ? new SyntaxErrorMessage(
            speaker.say(unfinished(context.getDefaultMessage())), Diagnostic.SYNTAX_DIAGNOSTIC)
        : mistake(context, exception).saidBy(speaker);
  }

  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
    SyntaxErrorMessage english = super.getSyntaxErrorMessage(context);
    Message ours = OF_STRINGS.get(english.getMessage());
    return ours == null
        ? english
        : new SyntaxErrorMessage(speaker.say(ours), english.getIssueCode(), english.getIssueData());
  }

  private Mistake mistake(IParserErrorContext context, RecognitionException exception) {
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

  private Message message(IParserErrorContext context, RecognitionException exception) {
    Token token = exception.token;
    boolean end = token == null || token.getType() == Token.EOF;
    Object found = end ? Message.of("the end of the file") : "`" + token.getText() + "`";
    INode node = context.getCurrentNode();
    if (exception instanceof MismatchedTokenException mismatch) {
      if (mismatch.expecting == Token.EOF) return Message.of("the file ends here too early");
      String expected = context.getTokenNames()[mismatch.expecting];
      if (TOKENS.containsKey(expected))
        return Message.of("%s belongs here, not %s", TOKENS.get(expected), found);
      if (expected.equals("'}'"))
        return Message.of("the file ends here, but a block is still open; close it with `}`");
      return Message.of("`%s` is missing before %s", expected.replace("'", ""), found);
    }
    boolean choice =
        exception instanceof NoViableAltException || exception instanceof EarlyExitException;
    Message belongs = choice ? belongs(node) : null;
    String meant = choice && !end ? nearest(token.getText(), node) : "";
    if (belongs == null) return withGuess(Message.of("%s is not understood here", found), meant);
    if (!end && belongs.equals(BELONGINGS.get("Name")) && isKeyword(token.getText()))
      return Message.of(
          "%s is a word of the language; as a name it is written `^%s`", found, token.getText());
    return withGuess(Message.of("%s belongs here, not %s", belongs, found), meant);
  }

  private static Message withGuess(Message message, String meant) {
    return meant.isEmpty() ? message : Message.of("%s; did you mean `%s`?", message, meant);
  }

  private String nearest(String text, INode node) {
    AbstractRule rule = BlockWords.rule(node);
    return rule == null || isKeyword(text) ? "" : Spelling.nearest(text, BlockWords.within(rule));
  }

  /** The lexer's own: something that is never closed. */
  private static Message unfinished(String message) {
    if (message.endsWith("expecting '\"'"))
      return Message.of("this text has no end; close it with a quote in the same line");
    return message.endsWith("expecting '*'")
        ? Message.of("this comment has no end; close it with `*/`")
        : Message.of("%s", message);
  }

  private static Mistake outside(String text, int offset, INode node) {
    if (hasErrors(node))
      return new Mistake(
          Message.of("nothing is understood from here on, because of the mistake before"),
          offset,
          new Remedy.GivenUp());
    if (text.equals("}"))
      return new Mistake(
          Message.of("this `}` closes nothing; leave it out"), offset, new Remedy.LeaveOut(1));
    String nearest = Spelling.nearest(text, BLOCKS);
    Message message =
        nearest.isEmpty()
            ? Message.of(
                "`%s` stands outside of every block; a file has `network NAME { ... }` and `scenario NAME { ... }`",
                text)
            : Message.of("`%s` stands outside of every block; did you mean `%s`?", text, nearest);
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
      return new Mistake(
          Message.of("no blank belongs around `/`; write it as in 10.1.1.10/24"), offset, skip);
    if (text.equals(",") || text.equals(";"))
      return new Mistake(
          Message.of("no `%s` belongs here; leave it out", text), offset, new Remedy.LeaveOut(1));
    if (opensBlock(text, node))
      return new Mistake(
          Message.of("`%s` means nothing here; is `{` missing before it?", text),
          offset,
          new Remedy.SkipLine());
    int open = stillOpen(text, node);
    if (open > 0)
      return new Mistake(
          Message.of(
              "`}` is missing before `%s`; the block opened in line %s is still open", text, open),
          offset,
          new Remedy.None());
    Message elsewhere = StatementMistakes.elsewhere(text, node);
    if (elsewhere != null) return new Mistake(elsewhere, offset, skip);
    if (inTcp)
      return new Mistake(
          Message.of(
              "`%s` means nothing here; settings of TCP are words with their values, as in `nagle off   mss 536`",
              text),
          offset,
          skip);
    String nearest = Spelling.nearest(text, words);
    if (!nearest.isEmpty())
      return new Mistake(
          Message.of("`%s` means nothing here; did you mean `%s`?", text, nearest),
          offset,
          new Remedy.Replace(nearest));
    Message message =
        words.isEmpty()
            ? Message.of("`%s` means nothing here; `}` belongs here", text)
            : Message.of(
                "`%s` means nothing here; there is %s",
                text,
                words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ")));
    return new Mistake(message, offset, skip);
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
  private static Message belongs(INode node) {
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
