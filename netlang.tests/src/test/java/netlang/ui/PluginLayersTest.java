package netlang.ui;

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
import org.junit.jupiter.api.Test;

/** The plug-in only translates: it does not know what the language is made of. */
class PluginLayersTest {

  private static final Path SOURCES = Path.of("..", "netlang.dsl.ui", "src");

  /** Of the language, the server, the messages and how loud they are; nothing of its model. */
  private static final Pattern TOO_DEEP =
      Pattern.compile(
          "(?m)^import (?:static )?(netlang\\.dsl\\.(?!ui\\.|message\\.|ide\\.server\\.|ide\\.NetLangIdeSetup;|ide\\.name\\.Judgement;"
              + "|validation\\.(?:Level|IssueCodes);)\\S+);");

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @Test
  void nothingOfTheModelIsImported() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources())
      for (MatchResult match : TOO_DEEP.matcher(Files.readString(file)).results().toList())
        found.add(SOURCES.relativize(file) + ": " + match.group(1));
    assertEquals(List.of(), found);
    assertTrue(sources().size() > 50);
  }

  @Test
  void everyPackageIsDescribed() throws IOException {
    List<Path> silent = new ArrayList<>();
    for (Path file : sources())
      if (!Files.exists(file.resolveSibling("package-info.java")))
        silent.add(SOURCES.relativize(file.getParent()));
    assertEquals(List.of(), silent.stream().distinct().toList());
  }
}
