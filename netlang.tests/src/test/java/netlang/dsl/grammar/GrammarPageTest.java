package netlang.dsl.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GrammarPageTest {

  private static final Path PAGE = Path.of("..", "docs", "grammar.md");
  private static final Path GRAMMAR =
      Path.of("..", "netlang.dsl", "src", "netlang", "dsl", "NetLang.xtext");

  private static String made() throws IOException {
    return GrammarPage.of(Files.readString(GRAMMAR));
  }

  @Test
  void thePageIsThatOfTheGrammar() throws IOException {
    Path made = Path.of("target", "grammar.md");
    Files.writeString(made, made());
    assertTrue(Files.exists(PAGE), made + " is to be copied to docs");
    assertEquals(Files.readString(PAGE), made(), made + " is to be copied to docs");
  }

  @Test
  void everyLinkLeadsToARule() throws IOException {
    String page = made();
    Set<String> headings = all(page, "(?m)^#+ (.*)$");
    headings =
        headings.stream()
            .map(heading -> heading.toLowerCase().replace(' ', '-'))
            .collect(Collectors.toSet());
    Set<String> lost = new TreeSet<>(all(page, "href=\"#([^\"]*)\""));
    lost.addAll(all(page, "\\(#([^)]*)\\)"));
    lost.removeAll(headings);
    assertEquals(Set.of(), lost);
  }

  private static Set<String> all(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
