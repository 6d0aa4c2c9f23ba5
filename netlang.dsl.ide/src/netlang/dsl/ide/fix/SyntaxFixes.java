package netlang.dsl.ide.fix;

import java.util.List;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.recovery.Mistake;
import netlang.dsl.recovery.Mistake.Remedy;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** What the parser did not understand: the word that was meant, or what is missing around it. */
final class SyntaxFixes {

  private static final Set<String> ACTS =
      Set.of("sends", "reads", "plays", "finishes", "closes", "aborts");

  private SyntaxFixes() {}

  static void repaired(Finding finding, Offers offers) {
    if (mistake(finding.leaf()) instanceof Mistake mistake)
      asRead(mistake.remedy(), finding, offers);
    String word = finding.marked();
    if (finding.offset() >= finding.text().stripTrailing().length() || word.isBlank()) {
      closed(finding, offers);
      return;
    }
    if (word.matches("[a-zA-Z][\\w-]*")) {
      offers.change("`" + word + "`", "`^" + word + "`", finding.replaceMarked("^" + word));
      if (ACTS.contains(word))
        for (String side : List.of("client ", "server "))
          offers.add(Message.of("Write `%s`", side + word), finding.replaceMarked(side + word));
      offers.add(
          Message.of("Write `%s`", "at 0 s " + word), finding.replaceMarked("at 0 s   " + word));
    }
    if (word.equals("-")) offers.change("`-`", "`--`", finding.replaceMarked("--"));
    if (word.equals("/")) joined(finding, offers);
    missing(finding, offers);
  }

  /** A brace or a sign before the word, which means something then. */
  private static void missing(Finding finding, Offers offers) {
    String word = finding.marked();
    offers.firstOf(
        () -> {
          for (String missing : List.of("{ ", "} ", "-- ", "-> ", "= "))
            offers.add(
                Message.of("Write `%s` before `%s`", missing.strip(), word),
                new TextEdit(finding.offset(), 0, missing));
        });
  }

  private static Object mistake(ILeafNode leaf) {
    for (INode node = leaf; node != null; node = node.getParent())
      if (node.getSyntaxErrorMessage() != null) return node.getSyntaxErrorMessage();
    return null;
  }

  /** As the parser itself has read on. */
  private static void asRead(Remedy remedy, Finding finding, Offers offers) {
    String word = finding.marked();
    if (remedy instanceof Remedy.Replace replace)
      offers.change(
          "`" + word + "`",
          "`" + replace.keyword() + "`",
          finding.replaceMarked(replace.keyword()));
    if (!(remedy instanceof Remedy.LeaveOut leave)) return;
    int end = finding.end();
    for (int i = 1; i < leave.tokens(); i++) {
      // what is left out is hidden from the parser
      int next = end + leading(finding.text().substring(end));
      end = next + token(finding.text().substring(next));
    }
    String gone = finding.text().substring(finding.offset(), end);
    offers.add(
        Message.of("Leave out `%s`", gone),
        finding.edits().cut(finding.leaf(), finding.offset(), end));
  }

  private static int leading(String text) {
    return text.length() - text.stripLeading().length();
  }

  private static int token(String text) {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
    return end;
  }

  /** No blank around the slash. */
  private static void joined(Finding finding, Offers offers) {
    String text = finding.text();
    int start = text.substring(0, finding.offset()).stripTrailing().length();
    int end = finding.end() + leading(text.substring(finding.end()));
    offers.add(Message.of("Leave out the blanks"), new TextEdit(start, end - start, "/"));
  }

  /** So many braces as are missing at the end. */
  private static void closed(Finding finding, Offers offers) {
    String text = finding.text();
    int end = text.stripTrailing().length();
    offers.firstOf(
        () -> {
          StringBuilder braces = new StringBuilder();
          for (int missing = 1; missing <= 4; missing++) {
            braces.append("\n}");
            offers.add(Message.of("Close the block with `}`"), new TextEdit(end, 0, "" + braces));
          }
        });
  }
}
