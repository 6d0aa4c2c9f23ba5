package netlang.dsl.ide.contentassist;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a text that decides how it can go on: the beginnings of the blocks around its end,
 * and what stands last in each of them. Whatever else is declared there makes no difference, and in
 * a large file takes long to read.
 */
final class Relevant {

  /** Shorter texts are read as they are. */
  private static final int SHORT = 3_000;

  /** What is kept of the statements of a block: enough for {@code else}, or for a claim's end. */
  private static final int KEPT = 2;

  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?m)^[ \\t]*(?:host|router|switch|link|flow|network|subnet|plan|const|for|if|allow|at"
              + "|expect|drop|scenario|module|kind)[ \\t]");

  private static final class Block {
    /** Behind the brace. */
    private final int begin;

    /** Where the statement begins that is open. */
    private int start;

    /** The statements with blocks that ended last; at most {@link #KEPT}. */
    private final List<String> closed = new ArrayList<>();

    Block(int begin) {
      this.begin = begin;
      start = begin;
    }
  }

  private final String text;
  private final List<Block> open = new ArrayList<>(List.of(new Block(0)));

  private Relevant(String text) {
    this.text = text;
  }

  /** What behind it can stand, can stand behind the text, and nothing else. */
  static String part(String text) {
    return text.length() <= SHORT ? text : cut(text);
  }

  /** The same, however short the text is. */
  static String cut(String text) {
    Relevant relevant = new Relevant(text);
    relevant.scan();
    return relevant.collect();
  }

  private void scan() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') i = endOfString(i);
      else if (text.startsWith("//", i)) i = before(text.indexOf('\n', i));
      else if (text.startsWith("/*", i)) i = before(text.indexOf("*/", i + 2) + 2);
      else if (c == '{') open.add(new Block(i + 1));
      else if (c == '}' && open.size() > 1) close(i + 1);
    }
  }

  private int endOfString(int start) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n')
      i += text.charAt(i) == '\\' ? 2 : 1;
    return i;
  }

  /** -1, for something that does not end, is the end of the text. */
  private int before(int end) {
    return end <= 1 ? text.length() : end - 1;
  }

  private void close(int end) {
    Block inner = open.remove(open.size() - 1);
    Block outer = open.get(open.size() - 1);
    String whole = text.substring(outer.start, end);
    String header = text.substring(outer.start, inner.begin);
    outer.closed.add(whole.length() <= SHORT ? whole : lastStatements(header) + "}");
    if (outer.closed.size() > KEPT) outer.closed.remove(0);
    outer.start = end;
  }

  private String collect() {
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < open.size(); i++) {
      Block block = open.get(i);
      block.closed.forEach(part::append);
      int end = i + 1 < open.size() ? open.get(i + 1).begin : text.length();
      part.append(lastStatements(text.substring(block.start, end)));
    }
    return part.toString();
  }

  private static String lastStatements(String text) {
    List<Integer> starts = new ArrayList<>();
    for (Matcher matcher = STATEMENT.matcher(text); matcher.find(); ) starts.add(matcher.start());
    return starts.size() <= KEPT ? text : "\n" + text.substring(starts.get(starts.size() - KEPT));
  }
}
