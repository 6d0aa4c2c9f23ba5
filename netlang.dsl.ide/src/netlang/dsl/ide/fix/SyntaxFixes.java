package netlang.dsl.ide.fix;

import java.util.List;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.recovery.Mistake;
import netlang.dsl.recovery.Mistake.Remedy;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Read;
import netlang.sim.addr.InterfaceAddress;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** What the parser did not understand: the word that was meant, or what is missing around it. */
final class SyntaxFixes {

  private static final Set<String> ACTS =
      Set.of("sends", "reads", "plays", "finishes", "closes", "aborts");

  private SyntaxFixes() {}

  static void repaired(Spot spot, Offers offers) {
    if (mistake(spot.leaf()) instanceof Mistake mistake) asRead(mistake.remedy(), spot, offers);
    String word = spot.marked();
    if (spot.offset() >= spot.text().stripTrailing().length() || word.isBlank()) {
      closed(spot, offers);
      return;
    }
    if (word.matches("[a-zA-Z][\\w-]*")) {
      offers.change("`" + word + "`", "`^" + word + "`", spot.replaceMarked("^" + word));
      if (ACTS.contains(word))
        for (String side : List.of("client ", "server "))
          offers.add(Message.of("Write `%s`", side + word), spot.replaceMarked(side + word));
      offers.add(
          Message.of("Write `%s`", "at 0 s " + word), spot.replaceMarked("at 0 s   " + word));
    }
    if (word.equals("-")) offers.change("`-`", "`--`", spot.replaceMarked("--"));
    if (word.equals("/")) joined(spot, offers);
    if (word.startsWith("255.")) mask(spot, offers);
    missing(spot, offers);
  }

  /** A brace or a sign before the word, which means something then. */
  private static void missing(Spot spot, Offers offers) {
    String word = spot.marked();
    offers.firstOf(
        () -> {
          for (String missing : List.of("{ ", "} ", "-- ", "-> ", "= "))
            offers.add(
                Message.of("Write `%s` before `%s`", missing.strip(), word),
                new TextEdit(spot.offset(), 0, missing));
        });
  }

  private static Object mistake(ILeafNode leaf) {
    for (INode node = leaf; node != null; node = node.getParent())
      if (node.getSyntaxErrorMessage() != null) return node.getSyntaxErrorMessage();
    return null;
  }

  /** As the parser itself has read on. */
  private static void asRead(Remedy remedy, Spot spot, Offers offers) {
    String word = spot.marked();
    if (remedy instanceof Remedy.Replace replace)
      offers.change(
          "`" + word + "`", "`" + replace.keyword() + "`", spot.replaceMarked(replace.keyword()));
    if (!(remedy instanceof Remedy.LeaveOut leave)) return;
    int end = spot.end();
    for (int i = 1; i < leave.tokens(); i++) {
      // what is left out is hidden from the parser
      int next = end + leading(spot.text().substring(end));
      end = next + token(spot.text().substring(next));
    }
    String gone = spot.text().substring(spot.offset(), end);
    offers.add(
        Message.of("Leave out `%s`", gone), spot.edits().cut(spot.leaf(), spot.offset(), end));
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
  private static void joined(Spot spot, Offers offers) {
    String text = spot.text();
    int start = text.substring(0, spot.offset()).stripTrailing().length();
    int end = spot.end() + leading(text.substring(spot.end()));
    offers.add(Message.of("Leave out the blanks"), new TextEdit(start, end - start, "/"));
  }

  /** The mask behind its address. */
  private static void mask(Spot spot, Offers offers) {
    int start = spot.text().substring(0, spot.offset()).stripTrailing().length();
    Read<InterfaceAddress> mask = Addresses.interfaceAddress("0.0.0.0/" + spot.marked());
    if (!mask.isGood()) return;
    for (String form : List.of("/" + mask.get().prefixLength(), "/" + spot.marked()))
      offers.add(Message.of("Write `%s`", form), new TextEdit(start, spot.end() - start, form));
  }

  /** So many braces as are missing at the end. */
  private static void closed(Spot spot, Offers offers) {
    String text = spot.text();
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
