package netlang.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of an example: five parts, in which blocks quote what the tool prints. */
record Page(String text) {

  static final List<String> PARTS =
      List.of("Picture", "What to see", "Run it", "The trace", "Try this");

  private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");

  static Page of(Example example) {
    return new Page(Example.read(example.page()));
  }

  List<String> headings() {
    return HEADING.matcher(text).results().map(match -> match.group(1)).toList();
  }

  /** Between its heading and the next. */
  String part(String heading) {
    int begin = text.indexOf("\n## " + heading + "\n");
    int end = text.indexOf("\n## ", begin + 1);
    return end < 0 ? text.substring(begin) : text.substring(begin, end);
  }

  /** What stands between the fences of the blocks of that language in the part. */
  List<String> blocks(String heading, String language) {
    Matcher blocks =
        Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(part(heading));
    return blocks.results().map(match -> match.group(1)).toList();
  }

  /** The only block of that language in the part. */
  String block(String heading, String language) {
    List<String> blocks = blocks(heading, language);
    assertEquals(1, blocks.size(), heading + ": blocks of " + language);
    return blocks.get(0);
  }

  /**
   * The lines that are quoted: not the remarks behind {@code #}, nor the dots that stand for what
   * is left out.
   */
  List<String> quotes(String heading) {
    List<String> quotes = new ArrayList<>();
    for (String block : blocks(heading, "text"))
      block
          .lines()
          .filter(line -> !line.startsWith("#") && !line.strip().equals("…"))
          .forEach(quotes::add);
    return quotes;
  }
}
