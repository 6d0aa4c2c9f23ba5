package netlang.dsl.syntax;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import netlang.dsl.message.Message;
import netlang.dsl.recovery.Mistake;
import netlang.dsl.recovery.Mistake.Remedy;
import netlang.dsl.value.Spelling;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** A word, sign or literal with which nothing begins that may stand there. */
final class UnknownWords {

  /** What a file consists of. */
  private static final Set<String> BLOCKS =
      Set.of("network", "scenario", "module", "kind", "const", "import");

  private final Surprise surprise;
  private final String text;
  private final INode node;

  private UnknownWords(Surprise surprise, INode node) {
    this.surprise = surprise;
    this.text = surprise.text();
    this.node = node;
  }

  /** Where a block goes on or ends; the node is the block. */
  static Mistake inBlock(Surprise surprise, INode node) {
    return new UnknownWords(surprise, node).inBlock();
  }

  /** Where a file goes on or ends. */
  static Mistake inFile(Surprise surprise, INode node) {
    return new UnknownWords(surprise, node).inFile();
  }

  /** A setting of what stands before it. */
  static Mistake noBrace(ILeafNode word) {
    return noBrace(word.getText(), word.getOffset());
  }

  private static Mistake noBrace(String word, int offset) {
    return new Mistake(
        Message.of("`%s` means nothing here; is `{` missing before it?", word),
        offset,
        new Remedy.SkipLine());
  }

  private Mistake mistake(Message message, Remedy remedy) {
    return new Mistake(message, surprise.offset(), remedy);
  }

  private Mistake inFile() {
    if (node != null && Nodes.hasMistake(node.getRootNode()))
      return mistake(
          Message.of("nothing is understood from here on, because of the mistake before"),
          new Remedy.GivenUp());
    if (text.equals("}"))
      return mistake(Message.of("this `}` closes nothing; leave it out"), new Remedy.LeaveOut(1));
    if (text.equals("import"))
      return mistake(
          Message.of("`import` stands at the beginning of the file"), new Remedy.Skip(BLOCKS));
    String nearest = Spelling.nearest(text, BLOCKS);
    if (nearest.isEmpty() && BlockWords.beginsDeclaration(node, text))
      return mistake(
          Message.of(
              "`%s` stands outside of every block; it belongs into `network NAME { ... }`", text),
          new Remedy.Skip(BLOCKS));
    if (nearest.isEmpty())
      return mistake(
          Message.of(
              "`%s` stands outside of every block; a file has `network NAME { ... }` and `scenario NAME { ... }`",
              text),
          new Remedy.Skip(BLOCKS));
    return mistake(
        Message.of("`%s` stands outside of every block; did you mean `%s`?", text, nearest),
        new Remedy.Replace(nearest));
  }

  private Mistake inBlock() {
    Set<String> words = BlockWords.of(BlockWords.rule(node));
    Remedy skip = new Remedy.Skip(Nodes.is(node, "InOrder") ? Set.of(";") : without(words, "at"));
    boolean inTcp = Nodes.is(node, "TcpSettings");
    if (text.equals("/") && !inTcp)
      return mistake(Message.of("no blank belongs around `/`; write it as in 10.1.1.10/24"), skip);
    if (text.equals(",") || text.equals(";"))
      return mistake(
          Message.of("no `%s` belongs here; leave it out", text), new Remedy.LeaveOut(1));
    if (ConstructMistakes.isComputed(surprise)) return ConstructMistakes.computed(surprise, skip);
    if (text.equals("(") && surprise.touchesBefore())
      return mistake(
          Message.of(
              "`(` means nothing here; many of a kind are written `%s[1..40]`",
              surprise.textBefore()),
          skip);
    if (text.equals("else"))
      return mistake(Message.of("`else` stands behind the `}` of an `if`"), new Remedy.LeaveOut(1));
    if (opensBlock()) return noBrace(text, surprise.offset());
    int open = stillOpen();
    if (open > 0)
      return mistake(
          Message.of(
              "`}` is missing before `%s`; the block opened in line %s is still open", text, open),
          new Remedy.None());
    Message elsewhere = StatementMistakes.elsewhere(text, node);
    if (elsewhere != null) return mistake(elsewhere, skip);
    if (inTcp)
      return mistake(
          Message.of(
              "`%s` means nothing here; settings of TCP are words with their values, as in `nagle off   mss 536`",
              text),
          skip);
    String nearest = Spelling.nearest(text, likely(words));
    if (!nearest.isEmpty())
      return mistake(
          Message.of("`%s` means nothing here; did you mean `%s`?", text, nearest),
          new Remedy.Replace(nearest));
    Message message =
        words.isEmpty()
            ? Message.of("`%s` means nothing here; `}` belongs here", text)
            : Message.of(
                "`%s` means nothing here; there is %s",
                text,
                words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ")));
    return mistake(message, skip);
  }

  private static Set<String> without(Set<String> words, String word) {
    return words.stream().filter(one -> !one.equals(word)).collect(Collectors.toSet());
  }

  /**
   * Without {@code for} and {@code if}, which much is near to, unless what follows suits them; and
   * with {@code else} behind an {@code if}.
   */
  private Set<String> likely(Set<String> words) {
    Set<String> likely = new LinkedHashSet<>(words);
    if (!surprise.following(2).equals("in")) likely.remove("for");
    boolean block = surprise.endOfLine().equals("{") && !surprise.following(1).equals("{");
    if (!block) likely.remove("if");
    if (surprise.textBefore().equals("}") && Nodes.isIn(lastElement(), "Choice"))
      likely.add("else");
    return likely;
  }

  /** What {@code }} closes. */
  private INode lastElement() {
    ILeafNode last = Nodes.lastUpTo(node);
    return last == null ? null : last.getParent();
  }

  /** True if the word belongs to the block that the element before it could have. */
  private boolean opensBlock() {
    for (INode last = Nodes.lastChild(node); last != null; last = Nodes.lastChild(last)) {
      boolean open = Nodes.openingBrace(last) == 0;
      if (open && BlockWords.inBraces(BlockWords.rule(last)).contains(text)) return true;
    }
    return false;
  }

  /**
   * The line in which the node's block begins, if the word belongs to a block around it; else 0.
   */
  private int stillOpen() {
    if (Nodes.is(node, "InOrder") && !surprise.beginsLine()) return 0;
    boolean outer = BLOCKS.contains(text);
    for (INode around = node.getParent(); around != null && !outer; around = around.getParent())
      outer = BlockWords.of(BlockWords.rule(around)).contains(text);
    for (INode one = node; outer && one != null; one = one.getParent())
      if (Nodes.openingBrace(one) > 0) return Nodes.openingBrace(one);
    return 0;
  }
}
