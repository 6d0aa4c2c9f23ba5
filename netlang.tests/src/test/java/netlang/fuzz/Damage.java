package netlang.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import netlang.dsl.NetFiles;
import netlang.dsl.services.NetLangGrammarAccess;
import org.eclipse.xtext.GrammarUtil;

/** What typing, pasting and cutting, and now and then a broken disk, do to a text. */
final class Damage {

  private static final Pattern WORD =
      Pattern.compile("[\\p{Alnum}_.:^-]+|\"[^\"\\n]*\"|\\s+|.", Pattern.DOTALL);

  private static final List<String> ODDITIES =
      List.of(
          "0",
          "-1",
          "1e999",
          "1e-999",
          "99999999999999999999",
          "2147483648",
          "0.0.0.0/0",
          "255.255.255.255/32",
          "10.0.0.1/33",
          "a[0]",
          "a[1..0]",
          "a[1..99999999]",
          "[i in 1..3]",
          "(1 / 0)",
          "((((((((",
          "\"",
          "/*",
          "//",
          "^",
          "€",
          "\0",
          "\r",
          "\t",
          "\uFEFF",
          "선");

  private final Random random;
  private final List<String> files;
  private final List<String> words;

  Damage(Random random, List<String> files) {
    this.random = random;
    this.files = files;
    Set<String> known = new TreeSet<>(ODDITIES);
    known.addAll(GrammarUtil.getAllKeywords(NetFiles.get(NetLangGrammarAccess.class).getGrammar()));
    for (String file : files) known.addAll(words(file));
    words = List.copyOf(known);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** One change, or a few; those of words, which a parser gets over, more often than others. */
  String applied(String text) {
    String damaged = text;
    for (int i = random.nextInt(10) < 6 ? 1 : 1 + random.nextInt(5); i > 0; i--)
      damaged = once(damaged);
    return damaged;
  }

  private String once(String text) {
    return switch (random.nextInt(10)) {
      case 0 -> text.substring(0, place(text));
      case 1 -> text.substring(place(text));
      case 2 -> replaced(text, place(text), random.nextInt(30), "");
      case 3 -> replaced(text, place(text), 0, piece());
      case 4 -> replaced(text, place(text), 0, word());
      case 5 -> replaced(text, place(text), 1, String.valueOf((char) random.nextInt(256)));
      default -> withOtherWords(text);
    };
  }

  private int place(String text) {
    return random.nextInt(text.length() + 1);
  }

  private static String replaced(String text, int from, int length, String with) {
    int to = Math.min(text.length(), from + length);
    return text.substring(0, from) + with + text.substring(to);
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  /** Some of another file. */
  private String piece() {
    String file = files.get(random.nextInt(files.size()));
    int from = place(file);
    return file.substring(from, Math.min(file.length(), from + random.nextInt(200)));
  }

  private String withOtherWords(String text) {
    List<String> all = new ArrayList<>(words(text));
    if (all.isEmpty()) return word();
    int at = random.nextInt(all.size());
    switch (random.nextInt(4)) {
      case 0 -> all.remove(at);
      case 1 -> all.add(at, all.get(at) + " ");
      case 2 -> all.set(at, all.get(random.nextInt(all.size())));
      default -> all.set(at, word());
    }
    return String.join("", all);
  }
}
