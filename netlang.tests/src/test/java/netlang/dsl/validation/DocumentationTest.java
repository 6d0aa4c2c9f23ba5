package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages show has no mistakes, but where a page is about one. */
class DocumentationTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern SNIPPET = Pattern.compile("(?sm)^```net\\n(.*?)^```$");

  record Snippet(String page, String text) {
    @Override
    public String toString() {
      return page + ": " + text.lines().findFirst().orElse("");
    }
  }

  static List<Snippet> snippets() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    List<Snippet> snippets = new ArrayList<>();
    for (Path page : pages)
      for (MatchResult found : SNIPPET.matcher(Files.readString(page)).results().toList())
        snippets.add(new Snippet(page.getFileName().toString(), found.group(1)));
    return snippets;
  }

  @Test
  void thereAreSnippets() throws IOException {
    assertTrue(snippets().size() >= 14, snippets().toString());
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void nothingIsWrong(Snippet snippet) {
    List<String> errors =
        Issues.of(snippet.text()).all().stream()
            .filter(issue -> issue.getSeverity() == Severity.ERROR)
            .map(Issue::toString)
            .toList();
    assertEquals(List.of(), errors);
  }
}
