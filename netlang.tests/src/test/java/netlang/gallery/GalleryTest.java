package netlang.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import netlang.run.Diagnostic;
import netlang.run.FileRunner;
import netlang.run.FormattedFile;
import netlang.run.Output;
import netlang.run.ResultFolder;
import netlang.run.RunResult;
import netlang.run.Severity;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every file of the gallery promises. Its traces are compared with those under {@code
 * golden/}; of a long run only the summary. {@code -Dnetlang.goldens=update} writes them anew: read
 * what has changed before you commit it.
 */
class GalleryTest {

  private static final boolean UPDATE = "update".equals(System.getProperty("netlang.goldens"));

  /** A longer trace is nothing to read: its summary stands for it. */
  private static final int LONGEST_TRACE = 300;

  static List<Example> examples() {
    return Example.all();
  }

  @Test
  void thereIsAGallery() {
    assertTrue(Example.numbered().size() >= 28);
    assertTrue(examples().size() >= Example.numbered().size() + 22, "the kernel's scenarios");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void hasNoFaultThatIsNotMeant(Example example) {
    List<Diagnostic> faults =
        Story.load(example.file(), example.name()).diagnostics().stream()
            .filter(GalleryTest::isFault)
            .toList();
    assertEquals(List.of(), faults);
  }

  private static boolean isFault(Diagnostic diagnostic) {
    return diagnostic.severity() != Severity.INFO;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExpectationComesTrue(Example example) {
    List<Story> stories = Story.of(example);
    assertFalse(stories.isEmpty());
    for (Story story : stories) {
      List<String> failures = story.failures().stream().map(GalleryTest::told).toList();
      assertEquals(List.of(), failures, story.folder());
      assertFalse(story.result().verdicts().isEmpty(), story.folder() + " expects nothing");
    }
  }

  private static String told(Verdict verdict) {
    return verdict.expectation().text() + ": " + verdict.message();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void tellsTheStoryOfItsGoldens(Example example) throws IOException {
    List<String> known = new ArrayList<>();
    for (Story story : Story.of(example)) {
      Path trace = example.goldens().resolve(story.folder() + ".txt");
      Path summary = example.goldens().resolve(story.folder() + ".json");
      boolean missing = !Files.exists(trace) && !Files.exists(summary);
      if (missing || UPDATE) renew(story, trace, summary);
      if (missing && !UPDATE) fail(story.folder() + " had no golden: read the new one");
      if (Files.exists(trace))
        assertEquals(Files.readString(trace), story.trace(), trace.toString());
      if (Files.exists(summary))
        assertEquals(Files.readString(summary), story.summary(), summary.toString());
      known.add(story.folder());
    }
    assertEquals(List.of(), strangers(example.goldens(), known));
  }

  private static void renew(Story story, Path trace, Path summary) throws IOException {
    Files.createDirectories(trace.getParent());
    boolean readable = story.trace().lines().count() <= LONGEST_TRACE;
    if (readable) Files.writeString(trace, story.trace());
    else Files.deleteIfExists(trace);
    if (!readable || Files.exists(summary)) Files.writeString(summary, story.summary());
  }

  /** Goldens of scenarios that are no more. */
  private static List<String> strangers(Path goldens, List<String> known) throws IOException {
    try (Stream<Path> files = Files.list(goldens)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !known.contains(name.replaceAll("\\.(txt|json)$", "")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void runsTheSameTwice(Example example, @TempDir Path folder) throws IOException {
    List<RunResult> first = record(example, folder.resolve("first"));
    List<RunResult> second = record(example, folder.resolve("second"));
    assertEquals(first.size(), second.size());
    for (int i = 0; i < first.size(); i++) {
      assertEquals(first.get(i).files().size(), second.get(i).files().size());
      for (int file = 0; file < first.get(i).files().size(); file++) {
        Path one = first.get(i).files().get(file);
        assertArrayEquals(
            Files.readAllBytes(one),
            Files.readAllBytes(second.get(i).files().get(file)),
            one.toString());
      }
    }
  }

  private static List<RunResult> record(Example example, Path folder) {
    ResultFolder results = new ResultFolder(folder, Example.ROOT);
    return new FileRunner(Story.WORKSPACE)
        .writing(results, EnumSet.allOf(Output.class))
        .run(example.file(), example.name())
        .results();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void chanceMattersOnlyWhereSomethingGoesWrongByChance(Example example) {
    List<Story> stories = Story.of(example);
    Set<String> changed = new TreeSet<>();
    for (long seed = 1001; seed <= 1004; seed++) {
      List<Story> others = withSeed(example, seed);
      for (int i = 0; i < others.size(); i++)
        if (!others.get(i).trace().equals(stories.get(i).trace()))
          changed.add(stories.get(i).folder());
    }
    for (Story story : stories)
      assertEquals(
          hasChance(story.result().scenario()), changed.contains(story.folder()), story.folder());
  }

  private static List<Story> withSeed(Example example, long seed) {
    return Story.of(
        Story.load(example.file(), example.name()), scenario -> scenario.withSeed(seed));
  }

  private static boolean hasChance(ScenarioPlan scenario) {
    return scenario.network().links().stream()
        .anyMatch(link -> link.lossRate() > 0 || link.bitErrorRate() > 0);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isFormatted(Example example) {
    FormattedFile formatted = Story.WORKSPACE.format(example.file(), example.name());
    assertEquals(example.text(), formatted.after());
  }
}
