package netlang.dsl.ui.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without its marks, and what they said: blocks of code, lists, bold, italic, code. More of
 * Markdown the language server does not write.
 *
 * @param bullets offsets of lines that are points of a list
 */
record Markdown(String text, List<Span> spans, List<Integer> bullets) {

  enum Style {
    BOLD,
    ITALIC,
    CODE,
    /** Lines of code. */
    BLOCK
  }

  record Span(int offset, int length, Style style) {}

  private static final Pattern MARK =
      Pattern.compile("\\*\\*(.+?)\\*\\*|`([^`]+)`|(?<![\\w*])[*_](?! )([^*_]+)[*_](?!\\w)");

  private static final String BULLET = "•  ";

  static Markdown of(String source) {
    Reader reader = new Reader();
    for (String line : source.strip().split("\r?\n")) reader.read(line);
    return new Markdown(reader.text.toString(), reader.spans, reader.bullets);
  }

  private static final class Reader {

    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final List<Integer> bullets = new ArrayList<>();
    private boolean isCode;
    private boolean isBlankDue;

    void read(String line) {
      if (line.startsWith("```")) {
        isCode = !isCode;
        isBlankDue = !isCode;
      } else if (isCode) readCode(line);
      else if (line.isBlank()) isBlankDue = true;
      else if (line.matches("\\s*[-*] .*")) readPoint(line.strip().substring(2));
      else if (line.startsWith("#")) readHeading(line.replaceFirst("#+ *", ""));
      else readLine(line.strip());
    }

    private void startLine() {
      if (text.length() > 0) text.append(isBlankDue ? "\n\n" : "\n");
      isBlankDue = false;
    }

    private void readCode(String line) {
      startLine();
      add(line, Style.BLOCK);
    }

    private void readPoint(String line) {
      startLine();
      bullets.add(text.length());
      text.append(BULLET);
      readMarks(line);
    }

    private void readHeading(String line) {
      startLine();
      add(line, Style.BOLD);
    }

    private void readLine(String line) {
      startLine();
      readMarks(line);
    }

    private void readMarks(String line) {
      Matcher mark = MARK.matcher(line);
      int end = 0;
      while (mark.find()) {
        text.append(line, end, mark.start());
        if (mark.group(1) != null) add(mark.group(1), Style.BOLD);
        else if (mark.group(2) != null) add(mark.group(2), Style.CODE);
        else add(mark.group(3), Style.ITALIC);
        end = mark.end();
      }
      text.append(line.substring(end));
    }

    private void add(String words, Style style) {
      spans.add(new Span(text.length(), words.length(), style));
      text.append(words);
    }
  }
}
