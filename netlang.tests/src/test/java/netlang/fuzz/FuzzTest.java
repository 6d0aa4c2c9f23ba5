package netlang.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import netlang.dsl.NetFiles;
import netlang.dsl.compile.NetworkCompiler;
import netlang.dsl.expand.Expansions;
import netlang.dsl.formatting2.Formatting;
import netlang.dsl.net.NetFile;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

/**
 * The files of the gallery, damaged in every way: read, checked, formatted and, where nothing is
 * wrong with them, compiled, without a failure, in time, and without a character lost. So many as
 * {@code -Dnetlang.fuzz.texts} says, by the chance of {@code -Dnetlang.fuzz.seed}.
 */
class FuzzTest {

  private static final int TEXTS = Integer.getInteger("netlang.fuzz.texts", 10_000);
  private static final long SEED = Long.getLong("netlang.fuzz.seed", 1);

  /** A damaged file may stand for a large network, but not for one that nobody waits for. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final IResourceValidator validator = NetFiles.get(IResourceValidator.class);
  private final Formatting formatting = NetFiles.get(Formatting.class);
  private final Expansions expansions = NetFiles.get(Expansions.class);

  private int formatted;
  private int compiled;

  private static List<Path> gallery() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("..", "examples"))) {
      return all.filter(file -> file.toString().endsWith(".net"))
          .filter(file -> !file.toString().contains("target"))
          .sorted()
          .toList();
    }
  }

  @Test
  void nothingBreaks() throws IOException {
    List<Path> paths = gallery();
    List<String> files = new ArrayList<>();
    for (Path path : paths) files.add(Files.readString(path));
    Random random = new Random(SEED);
    Damage damage = new Damage(random, files);
    try (Complaints complaints = new Complaints()) {
      for (int i = 0; i < TEXTS; i++) {
        int file = random.nextInt(files.size());
        String text = damage.applied(files.get(file));
        try {
          assertTimeoutPreemptively(LONGEST, () -> use(paths.get(file), text));
          complaints.assertNone();
        } catch (Throwable e) {
          throw new AssertionError("text " + i + ", of " + paths.get(file) + ":\n" + text, e);
        }
      }
    }
    System.out.println(
        TEXTS + " texts, " + formatted + " could be formatted, " + compiled + " compiled");
    assertTrue(formatted > TEXTS / 20, formatted + " could be formatted");
    assertTrue(compiled > TEXTS / 50, compiled + " could be compiled");
  }

  private void use(Path path, String text) {
    XtextResource resource = NetFiles.resource(text, path);
    String read = resource.getParseResult().getRootNode().getText();
    assertEquals(text, read);
    List<Issue> issues = validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
    for (Issue issue : issues) assertIsInside(issue, text);
    String pretty = formatting.format(resource);
    if (resource.getParseResult().hasSyntaxErrors()) {
      assertEquals(text, pretty);
      assertTrue(hasErrors(issues), "syntax errors are said");
    } else if (!resource.getContents().isEmpty()) {
      formatted++;
      assertEquals(pretty, formatting.format(NetFiles.resource(pretty, path)), "twice");
      if (!hasErrors(issues)) {
        compiled++;
        NetFile file = (NetFile) resource.getContents().get(0);
        new NetworkCompiler().compile(expansions.of(file), path.toString());
      }
    }
  }

  private static boolean hasErrors(List<Issue> issues) {
    return issues.stream().anyMatch(issue -> issue.getSeverity() == Severity.ERROR);
  }

  private static void assertIsInside(Issue issue, String text) {
    int offset = issue.getOffset();
    int length = issue.getLength();
    assertTrue(offset >= 0 && length >= 0 && offset + length <= text.length(), issue.toString());
    assertFalse(issue.getMessage().isBlank(), issue.toString());
  }
}
