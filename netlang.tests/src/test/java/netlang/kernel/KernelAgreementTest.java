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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import netlang.kernel.PcapngReader.CapturedFrame;
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

  /** What it loses, and so sends again, differs from run to run of the kernel, too. */
  private static final String BOTTLENECK = "31-tcp-bottleneck";

  private static final Path TRANSCRIPTS = Path.of("src", "test", "resources", "kernel");

  /** Words that a scenario does not compare, besides {@link KernelTranscript#HABITS}. */
  private static final Map<String, Set<String>> NOT_COMPARED =
      Map.of("07-three-routers-traceroute", Set.of("id"));

  /** How often is acknowledged is nobody's business, and decides which segment comes when. */
  private static final Set<String> AGREES_AS_STREAM =
      Set.of(
          "12-tcp-100k-plain",
          "12b-tcp-100k-linux",
          "13-tcp-one-drop-plain",
          "13b-tcp-one-drop-linux",
          BOTTLENECK);

  private final Workspace workspace = new Workspace();
  private final Map<String, CapturedRun> runs = new HashMap<>();

  @ParameterizedTest
  @MethodSource("comparedByFrame")
  void framesAreTheKernels(Path transcript) throws IOException {
    Set<String> notCompared = new HashSet<>(KernelTranscript.HABITS);
    notCompared.addAll(NOT_COMPARED.getOrDefault(scenarioOf(transcript), Set.of()));
    assertAgreement(transcript, lines -> without(notCompared, lines));
  }

  /**
   * Nor do we differ in what the standards leave open. Exceptions: the data of a datagram or
   * segment, which says nothing; the target hardware address of a probe, which RFC 5227 §2.1.1
   * wants to be zero and {@code arping} fills with ones; and TCP's window and PSH, for which the
   * kernel looks at its buffers.
   */
  @ParameterizedTest
  @MethodSource("comparedByFrame")
  void habitsAreTheKernelsToo(Path transcript) throws IOException {
    assertAgreement(transcript, lines -> without(Set.of("data", "tha", "psh", "win"), lines));
  }

  /** The same octets in the same order of events, sent again as often. */
  @ParameterizedTest
  @MethodSource("transcripts")
  void connectionsAreTheKernels(Path transcript) throws IOException {
    Set<String> notCompared = new HashSet<>(KernelTranscript.HABITS);
    notCompared.addAll(NOT_COMPARED.getOrDefault(scenarioOf(transcript), Set.of()));
    if (scenarioOf(transcript).equals(BOTTLENECK)) notCompared.add("retrans");
    assertAgreement(transcript, lines -> without(notCompared, TcpStreams.of(lines)));
  }

  /** Each segment but pure ACKs comes in the kernel's order, also the one that is sent again. */
  @ParameterizedTest
  @MethodSource("comparedAsStreamWithoutOverflow")
  void dataSegmentsAreTheKernels(Path transcript) throws IOException {
    Set<String> notCompared = new HashSet<>(KernelTranscript.HABITS);
    notCompared.add("ack");
    for (String sender : List.of(" ip=10.0.0.1>", " ip=10.0.0.2>")) {
      assertAgreement(
          transcript,
          lines ->
              lines.stream()
                  .filter(line -> line.contains(sender))
                  .filter(line -> !line.contains(" flags=A ") || !line.contains(" len=0 "))
                  .map(line -> KernelTranscript.without(notCompared, line))
                  .toList());
    }
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

  static List<Path> comparedByFrame() throws IOException {
    return transcripts().stream()
        .filter(transcript -> !AGREES_AS_STREAM.contains(scenarioOf(transcript)))
        .toList();
  }

  static List<Path> comparedAsStreamWithoutOverflow() throws IOException {
    return transcripts().stream()
        .filter(transcript -> AGREES_AS_STREAM.contains(scenarioOf(transcript)))
        .filter(transcript -> !scenarioOf(transcript).equals(BOTTLENECK))
        .toList();
  }

  /** Timers are as long as the kernel's: no frame comes a tenth of a second earlier or later. */
  @ParameterizedTest
  @MethodSource("transcriptsWithTimes")
  void timesAreTheKernels(Path transcript) throws IOException {
    List<Double> kernel =
        Files.readAllLines(timesOf(transcript)).stream().map(Double::valueOf).toList();
    List<CapturedFrame> ours =
        run(scenarioOf(transcript)).interfaces().get(interfaceOf(transcript));
    assertEquals(kernel.size(), ours.size());
    for (int i = 0; i < kernel.size(); i++) {
      double time = (ours.get(i).ticks() - ours.get(0).ticks()) * 1e-9;
      assertEquals(kernel.get(i), time, 0.1, "seconds of frame " + (i + 1) + " of " + transcript);
    }
  }

  static List<Path> transcriptsWithTimes() throws IOException {
    return transcripts().stream().filter(transcript -> Files.exists(timesOf(transcript))).toList();
  }

  /** Seconds since the first frame, one line a frame. */
  private static Path timesOf(Path transcript) {
    return transcript.resolveSibling(transcript.getFileName().toString().replace(".txt", ".times"));
  }

  /** {@code compared}: what counts in a transcript. */
  private void assertAgreement(Path transcript, UnaryOperator<List<String>> compared)
      throws IOException {
    List<String> kernel = compared.apply(Files.readAllLines(transcript));
    List<Octets> frames = run(scenarioOf(transcript)).frames(interfaceOf(transcript));
    List<String> ours = compared.apply(KernelTranscript.of(frames));
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

  private static List<String> without(Set<String> notCompared, List<String> lines) {
    return lines.stream().map(line -> KernelTranscript.without(notCompared, line)).toList();
  }
}
