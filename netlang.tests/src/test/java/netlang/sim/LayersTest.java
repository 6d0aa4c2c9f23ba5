package netlang.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of docs/architecture.md that no compiler checks. */
class LayersTest {

  /** Lowest first: a package imports only packages before it in this list. */
  private static final List<String> LAYERS =
      List.of(
          "addr",
          "wire",
          "trace",
          "plan",
          "engine",
          "link",
          "ethernet",
          "arp",
          "ip",
          "icmp",
          "udp",
          "tcp",
          "apps",
          "node",
          "run",
          "verdict",
          "record",
          "packetdrill");

  private static final Path SOURCES =
      Path.of("..", "netlang.sim", "src", "main", "java", "netlang", "sim");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?netlang\\.sim\\.(\\w+)\\.");
  private static final Pattern FOREIGN_IMPORT =
      Pattern.compile("(?m)^import (?:static )?(?!java\\.|netlang\\.sim\\.)(\\S+);");

  /** A name with its package in the middle of the code: it would be an import that nobody sees. */
  private static final Pattern QUALIFIED =
      Pattern.compile("(?m)^(?!import |package | *\\*|.*\\{@link).*\\bnetlang\\.sim\\.\\w+\\.");

  private static final Pattern UNORDERED =
      Pattern.compile("\\b(HashMap|HashSet|IdentityHashMap|WeakHashMap)\\b");
  private static final Pattern MUTABLE_STATIC =
      Pattern.compile("(?m)^ +(private |public |protected )?static (?!final)[^(]*[;=].*$");
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\b(Thread|synchronized|volatile|nanoTime|currentTimeMillis|Instant)\\b"
              + "|\\b(Math\\.random|java\\.util\\.Random)\\b");
  private static final Pattern REAL_MATH =
      Pattern.compile("(?<!Strict)Math\\.(sin|cos|exp|log|log1p|pow|sqrt)\\b");

  @Test
  void packagesImportOnlyLowerOnes() {
    List<String> upward =
        findings(
            IMPORT,
            (file, match) -> LAYERS.indexOf(match.group(1)) > LAYERS.indexOf(packageOf(file)));
    assertEquals(List.of(), upward);
  }

  @Test
  void everyPackageHasItsLayerAndItsDescription() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        assertTrue(LAYERS.contains(folder.getFileName().toString()), folder + " is no known layer");
        assertTrue(
            Files.exists(folder.resolve("package-info.java")),
            folder + " has no package-info.java");
      }
    }
  }

  @Test
  void nothingButJavaIsImported() {
    assertEquals(List.of(), findings(FOREIGN_IMPORT, (file, match) -> true));
    assertEquals(List.of(), findings(QUALIFIED, (file, match) -> true));
  }

  @Test
  void noIterationOrderIsLeftToChance() {
    assertEquals(List.of(), findings(UNORDERED, (file, match) -> true));
  }

  @Test
  void noStateIsShared() {
    assertEquals(List.of(), findings(MUTABLE_STATIC, (file, match) -> true));
  }

  @Test
  void noThreadsNoWallClockNoForeignChance() {
    assertEquals(List.of(), findings(FORBIDDEN, (file, match) -> true));
    assertEquals(List.of(), findings(REAL_MATH, (file, match) -> true));
  }

  private interface Guilt {
    boolean of(Path file, MatchResult match);
  }

  private static List<String> findings(Pattern pattern, Guilt guilt) {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .flatMap(file -> findings(file, pattern, guilt))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> findings(Path file, Pattern pattern, Guilt guilt) {
    try {
      return pattern
          .matcher(Files.readString(file))
          .results()
          .filter(match -> guilt.of(file, match))
          .map(match -> packageOf(file) + "/" + file.getFileName() + ": " + match.group().strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String packageOf(Path file) {
    return file.getParent().getFileName().toString();
  }
}
