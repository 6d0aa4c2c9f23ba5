package netlang.cli;

import static netlang.cli.CommandLineTester.PING;
import static netlang.cli.CommandLineTester.netlang;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

  private static final String FAILING = PING.replace("exactly 1 arp", "exactly 2 arp");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(folder.resolve("a.net"), PING);
  }

  private List<String> written(Path results) throws IOException {
    try (Stream<Path> files = Files.walk(results)) {
      return files
          .filter(Files::isRegularFile)
          .map(each -> each.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void theTraceAndTheVerdictsAreShown() {
    CommandLineTester run = netlang("run", file);
    assertEquals(0, run.status());
    assertTrue(run.out().startsWith(file + ": scenario \"hello\"\n"), run.out());
    assertTrue(run.out().contains("ARP who-has 10.0.0.2 tell 10.0.0.1"), run.out());
    assertTrue(run.out().contains("\npass  " + file + ":13: "), run.out());
    assertTrue(run.out().endsWith(": 2 expectations\n"), run.out());
  }

  @Test
  void aFailureSaysWhereAndWhatReallyHappened() throws IOException {
    Files.writeString(file, FAILING);
    CommandLineTester run = netlang("run", "--quiet", file);
    assertEquals(1, run.status());
    String[] lines = run.out().split("\n");
    assertEquals(2, lines.length, run.out());
    assertTrue(lines[0].startsWith("FAIL  " + file + ":14: "), run.out());
    assertTrue(lines[1].startsWith("      "), run.out());
  }

  @Test
  void aFileWithErrorsKeepsNoOtherFromRunning() throws IOException {
    Path faulty = Files.writeString(folder.resolve("b.net"), "network lan { link a -- b }\n");
    CommandLineTester run = netlang("run", "--trace", "none", faulty, file);
    assertEquals(2, run.status());
    assertTrue(run.err().contains(faulty + ":1:20: error: "), run.err());
    assertTrue(run.out().contains(": 2 expectations\n"), run.out());
  }

  @Test
  void aJsonTraceHasStandardOutputToItself() {
    CommandLineTester run = netlang("run", "--trace", "json", file);
    assertEquals(0, run.status());
    assertTrue(run.out().lines().allMatch(line -> line.startsWith("{\"t\":")), run.out());
    assertTrue(run.err().contains("pass  "), run.err());
  }

  @Test
  void resultsAreWritten() throws IOException {
    Path results = folder.resolve("results");
    assertEquals(0, netlang("run", "--quiet", "--pcap", "--out", results, file).status());
    List<String> files = written(results);
    assertEquals(5, files.size(), files.toString());
    assertTrue(
        files.containsAll(List.of("capture.pcapng", "summary.json", "trace.jsonl", "trace.txt")),
        files.toString());
    assertTrue(files.get(0).matches("TEST-.*a\\.xml"), files.toString());
  }

  @Test
  void theSameSeedGivesTheSameTrace() throws IOException {
    Files.writeString(file, PING.replace("-- bob", "-- bob { loss 50 % }"));
    String first = netlang("run", "--seed", 7, file).out();
    assertEquals(first, netlang("run", "--seed", 7, file).out());
    assertTrue(
        Stream.of(8, 9, 10, 11)
            .anyMatch(n -> !first.equals(netlang("run", "--seed", n, file).out())));
  }

  @Test
  void untilEndsTheRun() {
    String out = netlang("run", "--trace", "none", "--until", "1us", file).out();
    assertTrue(out.contains("ended at 1 us"), out);
  }

  @Test
  void anUnknownScenarioIsAnsweredWithThoseThereAre() {
    CommandLineTester run = netlang("run", "--scenario", "hallo", file);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("it has \"hello\""), run.err());
  }

  @Test
  void aCaptureNeedsAFolder() {
    CommandLineTester run = netlang("run", "--pcap", file);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("--out DIR"), run.err());
  }

  @Test
  void aTimeWithoutUnitIsWrongUsage() {
    CommandLineTester run = netlang("run", "--until", "20", file);
    assertEquals(2, run.status());
    assertTrue(run.err().startsWith("netlang: Invalid value for option '--until'"), run.err());
  }

  @Test
  void aFileInPlaceOfTheResultFolderIsNamed() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("results"), "mine");
    CommandLineTester run = netlang("run", "--quiet", "--out", inTheWay, file);
    assertEquals(2, run.status());
    assertTrue(run.err().contains(inTheWay.toString()), run.err());
    assertEquals("mine", Files.readString(inTheWay));
  }

  @Test
  void aReaderWhoGoesAwayEndsTheRunQuietly() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(141, netlang(gone, err, "run", file));
    assertArrayEquals(new byte[0], err.toByteArray());
  }

  @Test
  void aFullDiskBehindStandardOutputIsSaid() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(2, netlang(full, err, "run", file));
    assertEquals(
        "netlang: standard output cannot be written: No space left on device\n",
        err.toString(StandardCharsets.UTF_8));
  }
}
