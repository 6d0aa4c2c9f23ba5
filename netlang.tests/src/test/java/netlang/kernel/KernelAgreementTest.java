package netlang.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import netlang.run.Workspace;
import netlang.sim.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What our hosts send is what Linux sends, frame by frame, in the same order. */
@TestInstance(Lifecycle.PER_CLASS)
class KernelAgreementTest {

  private static final Path TRANSCRIPTS = Path.of("src", "test", "resources", "kernel");

  /** Words that a scenario does not compare, besides {@link KernelTranscript#HABITS}. */
  private static final Map<String, Set<String>> NOT_COMPARED =
      Map.of("07-three-routers-traceroute", Set.of("id"));

  private final Workspace workspace = new Workspace();
  private final Map<String, CapturedRun> runs = new HashMap<>();

  @ParameterizedTest
  @MethodSource("transcripts")
  void framesAreTheKernels(Path transcript) throws IOException {
    Set<String> notCompared = new HashSet<>(KernelTranscript.HABITS);
    notCompared.addAll(NOT_COMPARED.getOrDefault(scenarioOf(transcript), Set.of()));
    assertAgreement(transcript, notCompared);
  }

  /**
   * Nor do we differ in what the standards leave open. Two exceptions: the data of a datagram,
   * which says nothing, and the target hardware address of a probe, which RFC 5227 §2.1.1 wants to
   * be zero and {@code arping} fills with ones.
   */
  @ParameterizedTest
  @MethodSource("transcripts")
  void habitsAreTheKernelsToo(Path transcript) throws IOException {
    assertAgreement(transcript, Set.of("data", "tha"));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void expectationsOfTheFileHold(String scenario) {
    List<Verdict> failed =
        run(scenario).result().verdicts().stream().filter(verdict -> !verdict.passed()).toList();
    assertEquals(List.of(), failed);
  }

  @Test
  void everyFileHasTranscripts() throws IOException {
    try (Stream<Path> files = Files.list(CapturedRun.EXAMPLES.resolve("kernel"))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".net"))
              .map(name -> name.substring(0, name.length() - ".net".length()))
              .sorted()
              .toList();
      assertEquals(scenarios(), names);
    }
  }

  static List<Path> transcripts() throws IOException {
    try (Stream<Path> files = Files.walk(TRANSCRIPTS, 2)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  static List<String> scenarios() throws IOException {
    return transcripts().stream().map(KernelAgreementTest::scenarioOf).distinct().toList();
  }

  private void assertAgreement(Path transcript, Set<String> notCompared) throws IOException {
    List<String> kernel = compared(notCompared, Files.readAllLines(transcript));
    List<Octets> frames = run(scenarioOf(transcript)).frames(interfaceOf(transcript));
    List<String> ours = compared(notCompared, KernelTranscript.of(frames));
    String difference = UnifiedDiff.of(kernel, ours);
    if (!difference.isEmpty())
      fail("- the kernel sends, + we send (" + transcript + "):\n" + difference);
  }

  private static String scenarioOf(Path transcript) {
    return transcript.getParent().getFileName().toString();
  }

  private CapturedRun run(String scenario) {
    return runs.computeIfAbsent(
        scenario,
        name -> {
          Path file = CapturedRun.EXAMPLES.resolve("kernel").resolve(name + ".net");
          List<CapturedRun> scenarios = CapturedRun.of(workspace, file);
          assertEquals(1, scenarios.size(), "scenarios of " + file);
          return scenarios.get(0);
        });
  }

  /** {@code h1-eth0.txt} is {@code h1.eth0}, {@code trunk-sw1-p3.txt} is {@code sw1.p3}. */
  private static String interfaceOf(Path transcript) {
    String[] words = transcript.getFileName().toString().replace(".txt", "").split("-");
    return words[words.length - 2] + "." + words[words.length - 1];
  }

  private static List<String> compared(Set<String> notCompared, List<String> lines) {
    return lines.stream().map(line -> KernelTranscript.without(notCompared, line)).toList();
  }
}
