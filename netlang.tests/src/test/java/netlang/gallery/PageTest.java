package netlang.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import netlang.dsl.generator.MermaidTemplate;
import netlang.run.LoadedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the pages of the gallery show is true. */
class PageTest {

  static List<Example> examples() {
    return Example.numbered();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void hasFiveParts(Example example) {
    assertEquals(Page.PARTS, Page.of(example).headings());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void pictureIsTheExportedOne(Example example) {
    LoadedFile file = Story.load(example.file(), example.name());
    String exported = MermaidTemplate.render(file.scenarios().get(0).network());
    assertEquals(exported, Page.of(example).block("Picture", "mermaid"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void commandRunsThisFile(Example example) {
    assertEquals("./netlang run " + example.name() + "\n", Page.of(example).block("Run it", "sh"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void traceIsQuotedFromTheGoldens(Example example) throws IOException {
    List<String> quotes = Page.of(example).quotes("The trace");
    assertTrue(quotes.size() >= 4, quotes.size() + " lines are quoted");
    assertEquals(List.of(), missing(quotes, goldens(example)));
  }

  private static String goldens(Example example) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Story story : Story.of(example)) {
      for (String ending : List.of(".txt", ".json")) {
        Path golden = example.goldens().resolve(story.folder() + ending);
        if (Files.exists(golden)) all.append(Files.readString(golden));
      }
    }
    return all.toString();
  }

  /** The quotes that do not occur, in this order, as lines of the text. */
  private static List<String> missing(List<String> quotes, String text) {
    List<String> lines = text.lines().toList();
    List<String> missing = new ArrayList<>();
    int from = 0;
    for (String quote : quotes) {
      int found = lines.subList(from, lines.size()).indexOf(quote);
      if (found < 0) missing.add(quote);
      else from += found + 1;
    }
    return missing;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatIsToBeTriedHasTheConsequenceThatIsShown(Example example, @TempDir Path folder)
      throws IOException {
    Page page = Page.of(example);
    String changed = example.text();
    for (Change change : Change.of(page.block("Try this", "diff")))
      changed = change.applyTo(changed);
    copyLibrary(example, folder);
    Path file = Files.writeString(folder.resolve("changed.net"), changed);
    String told = Story.told(Story.load(file, example.name()));
    List<String> quotes = page.quotes("Try this");
    assertFalse(quotes.isEmpty());
    assertEquals(
        List.of(), missing(quotes, told), () -> told.substring(0, Math.min(told.length(), 10_000)));
    List<String> before = missing(quotes, Story.told(Story.load(example.file(), example.name())));
    assertFalse(before.isEmpty(), "the consequence was there without the change");
  }

  /** What the example imports. */
  private static void copyLibrary(Example example, Path folder) throws IOException {
    Path library = example.file().resolveSibling("lib");
    if (!Files.exists(library)) return;
    Files.createDirectory(folder.resolve("lib"));
    try (Stream<Path> files = Files.list(library)) {
      for (Path file : files.toList())
        Files.copy(file, folder.resolve("lib").resolve(file.getFileName()));
    }
  }

  @Test
  void indexHasALineForEachExample() {
    String index = Example.read(Example.GALLERY.resolve("README.md"));
    for (Example example : examples()) {
      String folder = example.file().getParent().getFileName().toString();
      assertEquals(2, index.split("\\(" + folder + "/README.md\\)", -1).length, folder);
    }
    for (Example example : Example.all())
      if (!example.isNumbered())
        assertTrue(index.contains(example.file().getFileName().toString()), example.name());
  }
}
