package netlang.dsl.validation;

import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.recovery.Mistake;
import netlang.dsl.recovery.Mistake.Remedy;
import netlang.dsl.value.Spelling;
import netlang.dsl.value.Words;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** Mistakes in events and expectations whose cause stands before the token that surprises. */
final class StatementMistakes {

  private static final Set<String> PACKET_ENDS = Set.of("from", "to", "with");
  private static final Set<String> WINDOWS = Set.of("before", "after", "within", "during");

  private static final Set<String> ACTS =
      Set.of("sends", "reads", "plays", "finishes", "closes", "aborts");

  private StatementMistakes() {}

  /** Null if the token that surprises is itself the mistake. */
  static Mistake of(RecognitionException exception, String[] tokenNames, INode node) {
    String expected =
        exception instanceof MismatchedTokenException mismatch && mismatch.expecting >= 0
            ? tokenNames[mismatch.expecting]
            : "";
    if (expected.equals("'.'") && is(node, "Value")) return lonelyNode(node);
    if (expected.equals("'lasts'") && is(node, "TcpStateClaim")) return lonelyState(node);
    boolean found =
        exception.token instanceof CommonToken && exception.token.getType() != Token.EOF;
    if (found && around(node, "SightingClaim") != null) {
      CommonToken token = (CommonToken) exception.token;
      if (WINDOWS.contains(token.getText())) return earlyWindow(token);
    }
    if (found && is(node, "Name") && around(node, "Party") != null) {
      CommonToken token = (CommonToken) exception.token;
      if (Set.of("mac", "ip").contains(token.getText())) return attributeOfParty(token);
    }
    INode traffic = around(node, "Traffic");
    return traffic == null || around(traffic, "Step") == null
        ? null
        : noEvent(traffic, exception.token);
  }

  private static Mistake lonelyNode(INode value) {
    ILeafNode name = first(value);
    return name == null
        ? null
        : new Mistake(
            Message.of(
                "`%s` alone is no value; a value is a number such as 63, an address such as 10.0.0.1, `alice.ip` or `alice.mac`, or `port p1`",
                name.getText()),
            name.getOffset(),
            new Remedy.None());
  }

  /** {@code shop client pases ESTABLISHED}, {@code shop client ESTABLISHED at 1 s}. */
  private static Mistake lonelyState(INode claim) {
    ILeafNode word = null;
    for (ILeafNode leaf : claim.getLeafNodes())
      if (!leaf.isHidden() && leaf.getSyntaxErrorMessage() == null) word = leaf;
    if (word == null) return null;
    String text = word.getText();
    String nearest = Spelling.nearest(text, Set.of("passes"));
    if (!nearest.isEmpty())
      return new Mistake(
          Message.of("`%s` is no state; did you mean `%s`?", text, nearest),
          word.getOffset(),
          new Remedy.Replace(nearest));
    return new Mistake(
        Message.of("when? Write `at 1 s is %s`, or `%1$s lasts 60 s`", text),
        word.getOffset(),
        new Remedy.None());
  }

  /** {@code the 1st arp after 1 s has …}. */
  private static Mistake earlyWindow(CommonToken token) {
    boolean twoTimes = token.getText().equals("during");
    return new Mistake(
        Message.of("`%s` stands at the end, behind what the packet `has`", token.getText()),
        token.getStartIndex(),
        new Remedy.LeaveOut(twoTimes ? 6 : 3));
  }

  private static Mistake attributeOfParty(CommonToken token) {
    return new Mistake(
        Message.of(
            "no `.%s` belongs here; write the node alone, or the address itself", token.getText()),
        token.getStartIndex(),
        new Remedy.None());
  }

  /** Behind a time, what is no other event is taken for traffic: {@code at 1 s strat hello}. */
  private static Mistake noEvent(INode traffic, Token surprise) {
    ILeafNode word = first(traffic);
    if (word == null || Words.protocol(word.getText()).isGood()) return null;
    if (surprise instanceof CommonToken comma && ",".equals(comma.getText()))
      return new Mistake(
          Message.of("one time stands behind `at`; write a line of its own for the other"),
          comma.getStartIndex(),
          new Remedy.LeaveOut(3));
    String nearest = Spelling.nearest(word.getText(), WordValidator.EVENTS);
    if (nearest.isEmpty())
      return new Mistake(
          Message.of(
              "there is no event `%s`; there is %s, and traffic such as `ping a -> b`",
              word.getText(), String.join(", ", WordValidator.EVENTS)),
          word.getOffset(),
          new Remedy.None());
    return new Mistake(
        Message.of("there is no event `%s`; did you mean `%s`?", word.getText(), nearest),
        word.getOffset(),
        new Remedy.Replace(nearest));
  }

  /** What is wrong with a word of the language that means nothing only at this place, or null. */
  static Message elsewhere(String text, INode node) {
    if (ACTS.contains(text) && (is(node, "Traffic") || is(node, "Repetition")))
      return Message.of("who %s? Write `client %1$s` or `server %1$s`", text);
    if (!is(node, "Scenario")) return null;
    if (PACKET_ENDS.contains(text))
      return Message.of("`%s` stands before the place, as in `udp from a to b at b`", text);
    if (WINDOWS.contains(text)) return Message.of("no time belongs here: leave out `%s`", text);
    return WordValidator.EVENTS.contains(text)
        ? Message.of("`%s` stands behind its time, as in `at 1 s %s`", text, text)
        : null;
  }

  private static ILeafNode first(INode node) {
    for (ILeafNode leaf : node.getLeafNodes()) if (!leaf.isHidden()) return leaf;
    return null;
  }

  private static INode around(INode node, String rule) {
    INode one = node;
    while (one != null && !is(one, rule)) one = one.getParent();
    return one;
  }

  static boolean is(INode node, String name) {
    AbstractRule rule = BlockWords.rule(node);
    return rule != null && rule.getName().equals(name);
  }
}
