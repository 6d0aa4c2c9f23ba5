package netlang.ide.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import netlang.dsl.ide.fix.Fix;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

/** What docs/checks shows as wrong can be mended by a fix. */
class WrongSnippetsTest {

  private static final Pattern WRONG = Pattern.compile("(?s)## Wrong\\s+```net\\n(.*?)```");

  /** docs/fixes.md says why. */
  private static final Set<String> WITHOUT = Set.of("N12", "V62", "V71");

  @Test
  void eachIsMended() throws IOException {
    List<String> unmended = new ArrayList<>();
    int count = 0;
    for (Path page : pages()) {
      String code = page.getFileName().toString().replace(".md", "");
      Matcher wrong = WRONG.matcher(Files.readString(page));
      if (WITHOUT.contains(code) || !wrong.find()) continue;
      count++;
      if (!isMended(code, wrong.group(1))) unmended.add(code);
    }

    assertEquals(List.of(), unmended);
    assertTrue(count > 60, count + " pages");
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("..", "docs", "checks"))) {
      return all.sorted().toList();
    }
  }

  /** By the first fix of one of its issues. */
  private static boolean isMended(String code, String text) {
    Offered offered = Offered.in(text);
    for (Issue issue : offered.issues()) {
      if (!Offered.code(issue).equals(code)) continue;
      List<Fix> fixes = offered.of(issue);
      if (fixes.isEmpty()) continue;
      long left = count(code, Offered.in(fixes.get(0).applyTo(text)));
      if (left < count(code, offered)) return true;
    }
    return false;
  }

  private static long count(String code, Offered offered) {
    return offered.issues().stream().filter(issue -> Offered.code(issue).equals(code)).count();
  }
}
