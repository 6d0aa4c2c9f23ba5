package netlang.dsl.formatting;

import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes the white space of a text, as people do. */
final class Mangler {

  private static final Pattern WHITE_SPACE =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//[^\\r\\n]*|/\\*.*?\\*/|(\\s+)", Pattern.DOTALL);
  private static final String[] BLANKS = {" ", "  ", "\t", "     ", " \t "};

  private final Random random;

  Mangler(Random random) {
    this.random = random;
  }

  /** Other blanks and more empty lines, but every line stays one. */
  String blanks(String text) {
    return replace(text, this::otherBlanks);
  }

  /** Any white space may become a line break, and a line break may become a blank. */
  String lines(String text) {
    return replace(text, this::otherLines);
  }

  private interface Replacement {
    String of(String whiteSpace, boolean afterLineComment);
  }

  private static String replace(String text, Replacement replacement) {
    StringBuilder out = new StringBuilder();
    int end = 0;
    boolean afterLineComment = false;
    for (MatchResult match : WHITE_SPACE.matcher(text).results().toList()) {
      out.append(text, end, match.start());
      afterLineComment &= end == match.start();
      boolean isComment = match.group(1) == null;
      out.append(isComment ? match.group() : replacement.of(match.group(), afterLineComment));
      afterLineComment = match.group().startsWith("//");
      end = match.end();
    }
    return out.append(text.substring(end)).toString();
  }

  private String otherBlanks(String whiteSpace, boolean afterLineComment) {
    int breaks = (int) whiteSpace.chars().filter(c -> c == '\n').count();
    if (breaks == 0) {
      return blank();
    }
    String lineBreak = whiteSpace.contains("\r\n") ? "\r\n" : "\n";
    String indent = random.nextBoolean() ? "" : blank();
    int more = breaks > 1 ? random.nextInt(3) : 0;
    return (random.nextBoolean() ? blank() : "") + lineBreak.repeat(breaks + more) + indent;
  }

  private String otherLines(String whiteSpace, boolean afterLineComment) {
    boolean breaks = random.nextInt(4) == 0;
    return afterLineComment || breaks
        ? blank() + "\n".repeat(1 + random.nextInt(3)) + blank()
        : blank();
  }

  private String blank() {
    return BLANKS[random.nextInt(BLANKS.length)];
  }
}
