package netlang.ide.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netlang.dsl.ide.fix.Fix;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is wrong: each fix that is offered for it leaves one mistake less, and none that was not
 * there.
 */
class OffersHoldTest {

  static List<Path> wrongFiles() {
    try (Stream<Path> all = Files.list(Path.of("..", "examples", "wrong"))) {
      return all.filter(file -> file.toString().endsWith(".net")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("wrongFiles")
  void eachFixMendsAndBreaksNothing(Path file) throws IOException {
    String text = Files.readString(file);
    Offered offered = Offered.in(text);
    boolean syntax = offered.issues().stream().anyMatch(issue -> code(issue).equals("syntax"));
    Map<String, Long> before = troubles(offered.issues());
    for (Issue issue : offered.issues()) {
      for (Fix fix : offered.of(issue)) {
        String change = code(issue) + " " + issue.getMessage() + " => " + fix.title();
        Offered after = Offered.in(fix.applyTo(text));
        assertTrue(number(issue, after.issues()) < number(issue, offered.issues()), change);
        // what waits for the syntax to be right has not been counted before
        if (!syntax)
          troubles(after.issues())
              .forEach(
                  (code, count) ->
                      assertEquals(Math.min(count, before.getOrDefault(code, 0L)), count, change));
      }
    }
  }

  private static long number(Issue like, List<Issue> issues) {
    return issues.stream().filter(issue -> code(issue).equals(code(like))).count();
  }

  private static String code(Issue issue) {
    return Offered.code(issue);
  }

  private static Map<String, Long> troubles(List<Issue> issues) {
    return issues.stream()
        .filter(issue -> issue.getSeverity() != Severity.INFO)
        .collect(Collectors.groupingBy(OffersHoldTest::code, TreeMap::new, Collectors.counting()));
  }
}
