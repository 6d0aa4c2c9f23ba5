package netlang.dsl.syntax;

import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.recovery.Mistake;
import netlang.dsl.recovery.Mistake.Remedy;
import netlang.dsl.value.Spelling;
import netlang.dsl.value.Words;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** Mistakes in events and expectations whose cause stands before the token that surprises. */
final class StatementMistakes {

  private static final Set<String> PACKET_ENDS = Set.of("from", "to", "with");
  private static final Set<String> WINDOWS = Set.of("before", "after", "within", "during");

  private static final Set<String> ACTS =
      Set.of("sends", "reads", "plays", "finishes", "closes", "aborts");

  private static final Set<String> BRACKETS = Set.of("[]", "()");

  private StatementMistakes() {}

  /**
   * Null if the word that surprises is itself the mistake.
   *
   * @param expected the sign or word that alone could go on; empty if there are several
   */
  static Mistake of(Surprise surprise, String expected, INode node) {
    if (expected.equals(".") && Nodes.is(node, "Value")) return lonelyNode(node);
    if (expected.equals("lasts") && Nodes.is(node, "TcpStateClaim")) return lonelyState(node);
    if (!surprise.isEnd() && Nodes.is(node, "Claim")) {
      Mistake bracket = openBracket(surprise, node);
      if (bracket != null) return bracket;
    }
    if (WINDOWS.contains(surprise.text()) && Nodes.isIn(node, "SightingClaim"))
      return earlyWindow(surprise);
    boolean attribute = Set.of("mac", "ip").contains(surprise.text());
    if (attribute && Nodes.is(node, "Name") && Nodes.isIn(node, "Party"))
      return attributeOfParty(surprise);
    INode traffic = Nodes.around(node, "Traffic");
    return traffic == null || !Nodes.isIn(traffic, "Step") ? null : noEvent(traffic, surprise);
  }

  private static Mistake lonelyNode(INode value) {
    ILeafNode name = Nodes.first(value);
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
  private static Mistake earlyWindow(Surprise word) {
    boolean twoTimes = word.text().equals("during");
    return new Mistake(
        Message.of("`%s` stands at the end, behind what the packet `has`", word.text()),
        word.offset(),
        new Remedy.LeaveOut(twoTimes ? 6 : 3));
  }

  private static Mistake attributeOfParty(Surprise word) {
    return new Mistake(
        Message.of(
            "no `.%s` belongs here; write the node alone, or the address itself", word.text()),
        word.offset(),
        new Remedy.None());
  }

  /** {@code expect f[1 succeeds}, for which the parser looks at the whole before it begins. */
  private static Mistake openBracket(Surprise surprise, INode claim) {
    ILeafNode expect = Nodes.lastUpTo(claim);
    if (expect == null) return null;
    if (surprise.text().equals("]"))
      return new Mistake(
          Belongings.index(surprise.text()),
          surprise.offset(),
          new Remedy.SkipStatement(expect.getOffset(), Set.of("expect")));
    for (String brackets : BRACKETS) {
      String closing = brackets.substring(1);
      if (surprise.open(expect.getOffset(), brackets.substring(0, 1), closing) > 0)
        return surprise.beginsLine()
            ? new Mistake(
                Message.of("`%s` is missing behind `%s`", closing, surprise.textBefore()),
                surprise.offset(),
                new Remedy.None(),
                surprise.before().getStartIndex())
            : new Mistake(
                Message.of("`%s` is missing before `%s`", closing, surprise.text()),
                surprise.offset(),
                new Remedy.SkipStatement(expect.getOffset(), Set.of("expect")));
    }
    return null;
  }

  /** Behind a time, what is no other event is taken for traffic: {@code at 1 s strat hello}. */
  private static Mistake noEvent(INode traffic, Surprise surprise) {
    ILeafNode word = Nodes.first(traffic);
    if (word == null || Words.protocol(word.getText()).isGood()) return null;
    if (Set.of("+", "-", "*", "/").contains(surprise.text()))
      return ConstructMistakes.computed(
          surprise, new Remedy.SkipStatement(Statements.offsetOfEvent(traffic), Set.of("expect")));
    if (surprise.text().equals(","))
      return new Mistake(
          Message.of("one time stands behind `at`; write a line of its own for the other"),
          surprise.offset(),
          new Remedy.LeaveOut(3));
    String nearest = Spelling.nearest(word.getText(), Words.EVENTS);
    if (nearest.isEmpty())
      return new Mistake(
          Message.of(
              "there is no event `%s`; there is %s, and traffic such as `ping a -> b`",
              word.getText(), String.join(", ", Words.EVENTS)),
          word.getOffset(),
          new Remedy.None());
    return new Mistake(
        Message.of("there is no event `%s`; did you mean `%s`?", word.getText(), nearest),
        word.getOffset(),
        new Remedy.Replace(nearest));
  }

  /** What is wrong with a word of the language that means nothing only at this place, or null. */
  static Message elsewhere(String text, INode node) {
    if (ACTS.contains(text) && (Nodes.is(node, "Traffic") || Nodes.is(node, "Repetition")))
      return Message.of("who %s? Write `client %1$s` or `server %1$s`", text);
    if (!Nodes.is(node, "Scenario")) return null;
    if (PACKET_ENDS.contains(text))
      return Message.of("`%s` stands before the place, as in `udp from a to b at b`", text);
    if (WINDOWS.contains(text)) return Message.of("no time belongs here: leave out `%s`", text);
    return Words.EVENTS.contains(text)
        ? Message.of("`%s` stands behind its time, as in `at 1 s %s`", text, text)
        : null;
  }
}
