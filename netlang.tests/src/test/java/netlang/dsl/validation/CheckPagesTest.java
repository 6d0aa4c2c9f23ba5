package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import netlang.dsl.value.Fault;
import netlang.run.Diagnostic;
import netlang.run.SeverityRules;
import netlang.run.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has a page, and what the pages say is true. */
class CheckPagesTest {

  private static final Workspace WORKSPACE = new Workspace();

  @TempDir private Path folder;

  static List<CheckPage> pages() {
    return CheckPage.all();
  }

  private List<Diagnostic> check(CheckPage page, String text) throws IOException {
    for (Map.Entry<String, String> other : page.otherFiles().entrySet())
      Files.writeString(folder.resolve(other.getKey()), other.getValue());
    Path file = folder.resolve("page.net");
    Files.writeString(file, text);
    return WORKSPACE.load(file, "page.net", SeverityRules.DEFAULT).diagnostics();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void wrongExampleGetsTheMessagesOfThePage(CheckPage page) throws IOException {
    List<Diagnostic> found = check(page, page.wrong());

    assertEquals(
        page.messages(),
        found.stream().map(each -> severity(each) + ": " + each.message()).toList());
    assertEquals(
        Set.of(page.code()), found.stream().map(Diagnostic::code).collect(Collectors.toSet()));
  }

  private static String severity(Diagnostic diagnostic) {
    return diagnostic.severity().word();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void rightExampleGetsNone(CheckPage page) throws IOException {
    assertEquals(List.of(), check(page, page.right()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void severityIsThatOfTheCheck(CheckPage page) {
    String said = page.severity().toLowerCase();
    String first = page.messages().get(0);
    boolean allowable =
        Allowances.FAULTS.contains(page.code()) || Allowances.WARNINGS.contains(page.code());

    assertTrue(said.startsWith(first.substring(0, 4)), page.severity());
    assertEquals(allowable, page.severity().contains("`allow " + page.code() + "`"));
  }

  @Test
  void everyCodeHasItsPage() {
    Set<String> codes = new TreeSet<>(CatalogueTest.codes());
    for (Fault fault : Fault.values()) codes.add(fault.code());

    assertEquals(
        codes,
        pages().stream().map(CheckPage::code).collect(Collectors.toCollection(TreeSet::new)));
  }
}
