package netlang.dsl.syntax;

import java.util.Map;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.recovery.Mistake;
import netlang.dsl.recovery.Mistake.Remedy;
import netlang.dsl.value.Addresses;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** Loops, ranges and what is computed, as other languages write them. */
final class ConstructMistakes {

  /** Signs of other languages for words of this one. */
  private static final Map<String, String> WORDS =
      Map.of("&", "and", "|", "or", "!", "not", "%", "mod");

  private static final Set<String> OPERATORS = Set.of("+", "-", "*", "div", "mod");

  /** How it is written, by the rule. */
  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry("Import", "import branch from \"lib.net\""),
          Map.entry("Module", "module branch(hosts = 12) { ... }"),
          Map.entry("Network", "network office { ... }"),
          Map.entry("Kind", "kind desk = host { ... }"),
          Map.entry("HostKind", "kind desk = host { ... }"),
          Map.entry("RouterKind", "kind edge = router { ... }"),
          Map.entry("SwitchKind", "kind large = switch { ports 48 }"),
          Map.entry("LinkKind", "kind fibre = link { rate 10 Gbit/s }"),
          Map.entry("Constant", "const hosts = 12"),
          Map.entry("Subnet", "subnet office = 10.1.0.0/24"),
          Map.entry("Plan", "plan 10.1.0.0/24 { site 12 hosts }"),
          Map.entry("PlannedSubnet", "plan 10.1.0.0/24 { site 12 hosts }"),
          Map.entry("Pool", "pool 10.1.0.100 .. 10.1.0.199"),
          Map.entry("Loop", "for i in 1..3 { ... }"),
          Map.entry("ScenarioLoop", "for i in 1..3 { ... }"),
          Map.entry("Block", "if hosts > 3 { ... } else { ... }"),
          Map.entry("Choice", "if hosts > 3 { ... } else { ... }"));

  private ConstructMistakes() {}

  /**
   * Null if there is nothing special about it.
   *
   * @param expected the sign or word that alone could go on; empty if there are several
   */
  static Mistake of(Surprise surprise, String expected, INode node) {
    if (surprise.isEnd()) return null;
    if (isMask(surprise)) return mask(surprise);
    if (expected.equals("..") && surprise.textBefore().matches("\\d+\\.\\d+"))
      return new Mistake(
          Message.of(
              "`%s` is one number; a range is written `%s`",
              surprise.textBefore(), surprise.textBefore().replace(".", "..")),
          surprise.offset(),
          new Remedy.None(),
          surprise.before().getStartIndex());
    if (surprise.text().equals(".") && surprise.textBefore().equals(".."))
      return leaveOut(surprise, Message.of("a range has two dots, as in `1..40`"));
    if (surprise.text().equals("=")
        && surprise.textBefore().equals("=")
        && surprise.touchesBefore())
      return leaveOut(surprise, Message.of("one `=` compares; leave the other out"));
    if (surprise.textBefore().equals("%") && surprise.isNumber())
      return leaveOut(surprise, Message.of("`%%` is a unit; the remainder is written `mod`"));
    String word = WORDS.get(surprise.text());
    if (word != null) return inWords(surprise, word);
    boolean range = expected.equals("]") && surprise.isNumber() && Nodes.is(node, "Dimension");
    if (range && Character.isLetter(surprise.textBefore().charAt(0)))
      return new Mistake(
          Message.of("`in` is missing before `%s`", surprise.text()),
          surprise.offset(),
          new Remedy.None());
    return Nodes.is(node, "Name") && Nodes.isIn(node, "Variable")
        ? noLoop(Nodes.around(node, "Loop"), surprise)
        : null;
  }

  /** {@code 10.0.1.6 255.255.255.0}, as routers of others are told. */
  private static boolean isMask(Surprise surprise) {
    String both = surprise.textBefore() + "/" + surprise.text();
    return surprise.text().startsWith("255.") && Addresses.interfaceAddress(both).isGood();
  }

  private static Mistake mask(Surprise surprise) {
    String address = surprise.textBefore();
    int length = Addresses.interfaceAddress(address + "/" + surprise.text()).get().prefixLength();
    return new Mistake(
        Message.of(
            "a mask stands behind a `/`; write `%s/%s`, or `%s/%s`",
            address, length, address, surprise.text()),
        surprise.offset(),
        new Remedy.LeaveOut(1));
  }

  private static Mistake leaveOut(Surprise surprise, Message message) {
    return new Mistake(message, surprise.offset(), new Remedy.LeaveOut(1));
  }

  /** {@code &&}, {@code !}. */
  private static Mistake inWords(Surprise sign, String word) {
    boolean twice = sign.following(1).equals(sign.text());
    String signs = twice ? sign.text().repeat(2) : sign.text();
    return new Mistake(
        Message.of("`%s` is written `%s`", signs, word),
        sign.offset(),
        twice ? new Remedy.LeaveOut(1) : new Remedy.Replace(word));
  }

  /** {@code flow f = tcp a -> b for 9 s }}: not a loop, but a setting without its brace. */
  private static Mistake noLoop(INode loop, Surprise surprise) {
    ILeafNode word = loop == null ? null : Nodes.first(loop);
    ILeafNode before = loop == null ? null : Nodes.before(loop);
    boolean inLine = before != null && word != null && before.getEndLine() == word.getStartLine();
    return inLine && surprise.isNumber() ? UnknownWords.noBrace(word) : null;
  }

  /** {@code count 2 * 3}. */
  static boolean isComputed(Surprise surprise) {
    return OPERATORS.contains(surprise.text())
        && surprise.textBefore().matches("[0-9A-Za-z^_].*|\\)");
  }

  static Mistake computed(Surprise surprise, Remedy remedy) {
    return new Mistake(
        Message.of("what is computed stands in parentheses, as in `(2 * i)`"),
        surprise.offset(),
        remedy);
  }

  /** With the way it is written, if the node belongs to one of these. */
  static Message withExample(Message message, INode node) {
    String rule = BlockWords.rule(node) == null ? "" : BlockWords.rule(node).getName();
    String example = EXAMPLES.get(rule);
    return example == null ? message : Message.of("%s; write it as in `%s`", message, example);
  }
}
