package netlang.dsl.syntax;

import com.google.inject.Inject;
import com.google.inject.Singleton;
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
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

/**
 * Syntax errors in the words of the language instead of the parser's: what stands there, and what
 * belongs there.
 */
@Singleton
public final class SyntaxMessages extends SyntaxErrorMessageProvider {

  /** What Xtext says of texts in quotes. */
  private static final Map<String, Message> OF_STRINGS =
      Stream.of(
              Message.of(
                  "Invalid escape sequence (valid ones are  \\b  \\t  \\n  \\f  \\r  \\\"  \\'  \\\\ )"),
              Message.of("Invalid unicode"),
              Message.of("String literal is not properly closed"))
          .collect(Collectors.toMap(Message::pattern, Function.identity()));

  private static final String FILE_END = "EOF";

  private final Set<String> keywords;
  private final Speaker speaker;

  @Inject
  SyntaxMessages(NetLangGrammarAccess grammar, Speaker speaker) {
    keywords = GrammarUtil.getAllKeywords(grammar.getGrammar());
    this.speaker = speaker;
  }

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
    INode node = context.getCurrentNode();
    Surprise surprise = Surprise.of(exception);
    String expected = expected(exception, context.getTokenNames());
    Mistake special = TakenForValues.of(surprise, expected, node);
    if (special == null) special = ConstructMistakes.of(surprise, expected, node);
    if (special == null && !surprise.isEnd() && expected.equals(FILE_END))
      special = UnknownWords.inFile(surprise, node);
    if (special == null && !surprise.isEnd() && expected.equals("}"))
      special = UnknownWords.inBlock(surprise, node);
    if (special == null) special = StatementMistakes.of(surprise, expected, node);
    if (special != null) return special;
    if (surprise.beginsLine() && !surprise.isBehindSkipped())
      return new Mistake(
          early(surprise, expected, node),
          surprise.offset(),
          new Remedy.None(),
          surprise.before().getStartIndex());
    return new Mistake(
        message(surprise, expected, node),
        surprise.isEnd() ? Mistake.AT_END : surprise.offset(),
        remedy(surprise, expected, node, exception));
  }

  /** The only sign, word or terminal rule that could go on; empty if there are several. */
  private static String expected(RecognitionException exception, String[] tokenNames) {
    if (!(exception instanceof MismatchedTokenException mismatch)) return "";
    return mismatch.expecting < 0 ? FILE_END : tokenNames[mismatch.expecting].replace("'", "");
  }

  /**
   * A misspelt word of the language is read as the one that was probably meant; without one, an
   * event or expectation is given up, lest its rest is taken for the next one. So is what has lost
   * the brace of its block. A setting without its value at the end of a block is left out.
   */
  private Remedy remedy(
      Surprise surprise, String expected, INode node, RecognitionException exception) {
    if (surprise.isEnd() || surprise.beginsLine()) return new Remedy.None();
    String nearest = nearest(surprise.text(), expected, node);
    if (!nearest.isEmpty()) return new Remedy.Replace(nearest);
    boolean goesOn =
        exception instanceof MissingTokenException || exception instanceof UnwantedTokenException;
    boolean balanced = !expected.equals("{") || surprise.endOfLine().equals("}");
    if (goesOn && balanced) return new Remedy.None();
    int event = Statements.offsetOfEvent(node);
    if (event >= 0) return new Remedy.SkipStatement(event, Set.of("expect"));
    INode statement = Statements.around(node);
    int setting = Statements.offset(statement);
    return setting < 0
        ? new Remedy.None()
        : new Remedy.SkipStatement(setting, BlockWords.of(statement.getParent()));
  }

  private Message message(Surprise surprise, String expected, INode node) {
    Object found =
        surprise.isEnd() ? Message.of("the end of the file") : "`" + surprise.text() + "`";
    if (expected.equals(FILE_END)) return Message.of("the file ends here too early");
    if (surprise.isEnd() && isInBlock(node))
      return Message.of("the file ends here, but a block is still open; close it with `}`");
    String meant = surprise.isEnd() ? "" : nearest(surprise.text(), expected, node);
    if (!expected.isEmpty() && !meant.isEmpty())
      return Message.of("`%s` means nothing here; did you mean `%s`?", surprise.text(), meant);
    if (!expected.isEmpty() && Belongings.ofToken(expected) == null)
      return ConstructMistakes.withExample(
          Message.of("`%s` is missing before %s", expected, found), node);
    Message belongs = expected.isEmpty() ? Belongings.behind(node) : Belongings.ofToken(expected);
    if (belongs == null) return withGuess(Message.of("%s is not understood here", found), meant);
    if (Nodes.is(node, "Name") && isKeyword(surprise.text()))
      return Message.of(
          "%s is a word of the language; as a name it is written `^%s`", found, surprise.text());
    return withGuess(Message.of("%s belongs here, not %s", belongs, found), meant);
  }

  private static boolean isInBlock(INode node) {
    for (INode one = node; one != null; one = one.getParent())
      if (Nodes.openingBrace(one) > 0) return true;
    return false;
  }

  /** Said at the end of a line whose rest is missing. */
  private static Message early(Surprise surprise, String expected, INode node) {
    String before = surprise.textBefore();
    if (!expected.isEmpty() && Belongings.ofToken(expected) == null)
      return ConstructMistakes.withExample(
          Message.of("`%s` is missing behind `%s`", expected, before), node);
    Message belongs = expected.isEmpty() ? Belongings.behind(node) : Belongings.ofToken(expected);
    if (belongs == null) return Message.of("the line ends too early");
    ILeafNode read = Nodes.lastUpTo(node);
    boolean lookedAhead = read != null && read.getOffset() < surprise.before().getStartIndex();
    return lookedAhead
        ? Message.of("the line ends too early: %s belongs here", belongs)
        : Message.of("%s belongs behind `%s`", belongs, before);
  }

  private static Message withGuess(Message message, String meant) {
    return meant.isEmpty() ? message : Message.of("%s; did you mean `%s`?", message, meant);
  }

  /** The word of the language that may have been meant; empty if there is none. */
  private String nearest(String text, String expected, INode node) {
    AbstractRule rule = BlockWords.rule(node);
    if (rule == null || text.length() == 1 || isKeyword(text)) return "";
    return Spelling.nearest(
        text, expected.isEmpty() ? BlockWords.within(rule) : BlockWords.behind(node));
  }

  /** The lexer's own: something that is never closed. */
  private static Message unfinished(String message) {
    if (message.endsWith("expecting '\"'"))
      return Message.of("this text has no end; close it with a quote in the same line");
    return message.endsWith("expecting '*'")
        ? Message.of("this comment has no end; close it with `*/`")
        : Message.of("%s", message);
  }

  private boolean isKeyword(String text) {
    return keywords.contains(text) && Character.isLetter(text.charAt(0));
  }
}
