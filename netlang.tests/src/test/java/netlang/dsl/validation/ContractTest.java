package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import netlang.dsl.NetFiles;
import netlang.dsl.compile.NetworkCompiler;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model without errors always compiles; and a check never fails itself. */
class ContractTest {

  private static final int RANDOM_FILES = 300;

  private static boolean compilesIfRight(String source, String name) {
    Issues issues = Issues.of(source);
    if (issues.hasErrors()) return false;
    try {
      new NetworkCompiler().compile(NetFiles.read(source), name);
    } catch (RuntimeException e) {
      throw new AssertionError(name + "\n" + source + issues, e);
    }
    return true;
  }

  static List<Path> gallery() throws IOException {
    try (Stream<Path> files = Files.walk(WrongExamplesTest.folder().getParent(), 2)) {
      return files.filter(ContractTest::isExample).sorted().toList();
    }
  }

  private static boolean isExample(Path file) {
    String folder = file.getParent().getFileName().toString();
    return file.toString().endsWith(".net") && !folder.equals("wrong") && !folder.equals("target");
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void everyExampleIsRightAndCompiles(Path file) throws IOException {
    Issues issues = Issues.of(file);

    assertFalse(issues.hasErrors(), issues.toString());
    new NetworkCompiler().compile(NetFiles.readGood(file), file.toString());
  }

  @Test
  void randomFilesWithoutErrorsCompile() {
    int right = 0;
    for (int seed = 0; seed < RANDOM_FILES; seed++) {
      if (compilesIfRight(new RandomFile(seed, true).toString(), "seed " + seed)) right++;
    }

    assertTrue(right > RANDOM_FILES / 10, right + " were right");
  }

  @Test
  void noCheckFailsOnRandomFiles() {
    Set<String> failures = new TreeSet<>();
    for (int seed = 0; seed < RANDOM_FILES; seed++) {
      String source = new RandomFile(seed, false).toString();
      compilesIfRight(source, "seed " + seed);
      failures.addAll(failures("seed " + seed, source));
    }

    assertEquals(Set.of(), failures);
  }

  /** Issues that no check has thought of. */
  private static Set<String> failures(String name, String source) {
    Set<String> failures = new TreeSet<>();
    for (Issue issue : Issues.of(source).all()) {
      boolean known = issue.getCode() != null && issue.getCode().matches("[VN]\\d\\d|.*Syntax");
      if (!known) failures.add(name + ": " + issue.getCode() + " " + issue.getMessage());
    }
    return failures;
  }

  @Test
  void noCheckFailsOnTruncatedFiles() throws IOException {
    Set<String> failures = new TreeSet<>();
    for (Path file : gallery()) {
      String source = Files.readString(file);
      for (int end = 0; end < source.length(); end += 97)
        failures.addAll(failures(file + ":" + end, source.substring(0, end)));
    }

    assertEquals(Set.of(), failures);
  }
}
