package netlang.dsl.syntax;

import netlang.dsl.message.Message;
import netlang.dsl.recovery.Mistake;
import netlang.dsl.recovery.Mistake.Remedy;
import netlang.dsl.value.Quantities;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/**
 * Any word behind {@code count} or {@code rate} may be the name of a value; where what follows it
 * makes no sense, the word itself is the mistake.
 */
public final class TakenForValues {

  private TakenForValues() {}

  /**
   * Null if the word that surprises is itself the mistake.
   *
   * @param expected the sign or word that alone could go on; empty if there are several
   */
  static Mistake of(Surprise surprise, String expected, INode node) {
    ILeafNode word = surprise.isEnd() ? null : Nodes.lastUpTo(node);
    if (word == null || !isLonelyValue(word)) return null;
    Message belongs = Belongings.insteadOf(word);
    if (belongs == null) return null;
    Message message = Message.of("%s belongs here, not `%s`", belongs, word.getText());
    String text = surprise.text();
    boolean unit = text.equals("/") || Quantities.isUnit(text); // ip alice/24, rate fast Mbit/s
    if (unit && Belongings.isSpecial(belongs))
      return new Mistake(message, word.getOffset(), new Remedy.ReadAs("NUMBER"));
    if (word.getText().equals(expected)) // site hosts
    return new Mistake(message, word.getOffset(), new Remedy.None());
    INode statement = Statements.around(word);
    if (!beginsSetting(word) || Nodes.hasMistake(statement)) return null;
    int from = Statements.offset(statement); // count   interval 1 s
    return new Mistake(message, word.getOffset(), new Remedy.LeaveOutFrom(from));
  }

  /**
   * What is said of a name that no value has and that stands where a number or an address could
   * stand; null if there is more to it.
   */
  public static Message unknown(INode name) {
    ILeafNode word = Nodes.first(name);
    if (word == null || !isLonelyValue(word)) return null;
    if (Quantities.isUnit(word.getText()) && Nodes.isIn(word, "Quantity"))
      return Message.of("a number is missing before `%s`", word.getText());
    Message belongs = Belongings.insteadOf(word);
    if (belongs != null && word.getGrammarElement() instanceof Keyword)
      return Message.of("%s belongs here, not `%s`", belongs, word.getText());
    return Belongings.isSpecial(belongs)
        ? Message.of(
            "%s belongs here; there is no constant, subnet, parameter or variable `%s`",
            belongs, word.getText())
        : null;
  }

  /** True for {@code lan}, false for {@code lan[1]} and {@code lan.host(1)}. */
  private static boolean isLonelyValue(ILeafNode word) {
    INode one = Nodes.around(word, "ValueRef");
    while (one != null && BlockWords.isOfExpressions(BlockWords.rule(one.getParent())))
      one = one.getParent();
    return one != null && Nodes.first(one) == word && Nodes.last(one) == word;
  }

  private static boolean beginsSetting(ILeafNode word) {
    for (INode around = word.getParent(); around != null; around = around.getParent())
      if (BlockWords.of(BlockWords.rule(around)).contains(word.getText())) return true;
    return false;
  }
}
