package netlang.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import netlang.record.Lan;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.TraceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {

  private static final String TWO_HOSTS =
      """
      network lan {
        host a { ip 10.0.0.1/24 }
        host b { ip 10.0.0.2/24 }
        link a -- b { loss 20 % }
        flow hello = ping a -> b { count 20   interval 10 ms }
      }
      scenario "first" {
        at 0 s start hello
        expect hello receives at least 5
      }
      scenario "second/2" {
        at 0 s start hello
        expect hello receives 21 otherwise "more than were sent"
      }
      """;

  @TempDir Path folder;

  private static ScenarioPlan pings() {
    return Lan.scenario(List.of(), Lan.HELLO, Lan.NOBODY, Lan.VOICE);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  @Test
  void allOutputsAreWrittenWhole() throws IOException {
    RunResult result = Runner.run(pings(), event -> {}, folder, EnumSet.allOf(Output.class));
    List<Path> names =
        Stream.of("capture.pcapng", "summary.json", "trace.jsonl", "trace.txt")
            .map(Path::of)
            .toList();
    assertEquals(names, filesIn(folder));
    assertEquals(names, result.files().stream().map(folder::relativize).sorted().toList());
    for (Path file : result.files()) assertTrue(Files.size(file) > 0, file.toString());
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Runner.run(pings(), event -> {}, one, EnumSet.allOf(Output.class));
    Runner.run(pings(), event -> {}, two, EnumSet.allOf(Output.class));
    for (Path file : filesIn(one))
      assertArrayEquals(
          Files.readAllBytes(one.resolve(file)),
          Files.readAllBytes(two.resolve(file)),
          file.toString());
  }

  @Test
  void anObserverChangesNothing() {
    List<TraceEvent> seen = new ArrayList<>();
    RunResult observed = Runner.run(pings(), seen::add);
    RunResult alone = Runner.run(pings(), event -> {});
    assertEquals(alone.statistics(), observed.statistics());
    assertEquals(seen.size(), observed.summary().events());
  }

  @Test
  void timesNeverRunBackwards() {
    List<Long> times = new ArrayList<>();
    Runner.run(pings(), event -> times.add(event.time()));
    assertEquals(times.stream().sorted().toList(), times);
  }

  @Test
  void aRunThatFailsLeavesNothing() throws IOException {
    assertThrows(
        UserError.class,
        () ->
            Runner.run(
                pings(),
                event -> {
                  if (event.time() > 0)
                    throw new UncheckedIOException(new IOException("No space left on device"));
                },
                folder,
                EnumSet.allOf(Output.class)));
    assertEquals(List.of(), filesIn(folder));
  }

  @Test
  void aFileInTheWayIsNamed() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("out"), "");
    UserError error =
        assertThrows(
            UserError.class,
            () -> Runner.run(pings(), event -> {}, inTheWay, EnumSet.allOf(Output.class)));
    assertTrue(
        error.getMessage().startsWith(inTheWay + " cannot be written: "), error.getMessage());
  }

  @Test
  void summaryCountsFlowsAndLinks() throws IOException {
    Runner.run(Lan.scenario(List.of(), Lan.HELLO), event -> {}, folder, EnumSet.of(Output.SUMMARY));
    String summary = Files.readString(folder.resolve("summary.json"));
    // a ping crosses two links each way; 106 octets of frame, preamble and FCS take 880 ns at 1
    // Gbit/s, the cable 1 us
    String flow =
        """
            {
              "flow": "hello",
              "kind": "ping",
              "sent": 3,
              "received": 3,
              "lost": 0,
              "sentBytes": 168,
              "receivedBytes": 168,
              "roundTripNanos": {
                "min": 7520,
                "avg": 9621,
                "max": 13824
              },
              "failures": []
            },
        """;
    assertTrue(summary.contains(flow), summary);
  }

  @Test
  void eachScenarioOfAFileHasItsFolderAndTheFileAReport() throws IOException {
    Path file = Files.writeString(folder.resolve("lab.net"), TWO_HOSTS);
    List<String> order = new ArrayList<>();
    FileResult result =
        new FileRunner(new Workspace())
            .adjusting(scenario -> scenario.withSeed(3))
            .onLoaded(loaded -> order.add(loaded.name()))
            .onResult(run -> order.add(run.scenario().name()))
            .writing(new ResultFolder(folder.resolve("out"), folder), EnumSet.of(Output.TEXT_TRACE))
            .run(file, "lab.net");
    assertEquals(List.of("lab.net", "first", "second/2"), order);
    assertEquals(
        Stream.of("TEST-lab.xml", "lab/first/trace.txt", "lab/second-2/trace.txt")
            .map(Path::of)
            .toList(),
        filesIn(folder.resolve("out")));
    assertEquals(false, result.passed());
    assertEquals(List.of(true, false), result.results().stream().map(RunResult::passed).toList());
    String report = Files.readString(folder.resolve("out/TEST-lab.xml"));
    assertTrue(report.contains("<failure message=\"more than were sent (received "), report);
    assertTrue(report.contains(">lab.net:13: "), report);
  }

  @Test
  void anUnknownScenarioIsToldWhichThereAre() throws IOException {
    Path file = Files.writeString(folder.resolve("lab.net"), TWO_HOSTS);
    FileRunner runner = new FileRunner(new Workspace()).only("third");
    UserError error = assertThrows(UserError.class, () -> runner.run(file, "lab.net"));
    assertEquals(
        "lab.net has no scenario \"third\"; it has \"first\", \"second/2\"", error.getMessage());
  }

  @Test
  void aFileWithErrorsIsReportedAndNotRun() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.net"), "network lan { link a -- b }");
    FileResult result =
        new FileRunner(new Workspace())
            .writing(new ResultFolder(folder.resolve("out"), folder), EnumSet.of(Output.TEXT_TRACE))
            .run(file, "bad.net");
    assertEquals(false, result.passed());
    assertEquals(List.of(Path.of("TEST-bad.xml")), filesIn(folder.resolve("out")));
  }
}
