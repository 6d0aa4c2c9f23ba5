package netlang.cli;

import static netlang.cli.CommandLineTester.netlang;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --set NAME=VALUE}. */
class SetOptionTest {

  private static final String PINGS =
      """
      const times = 1
      const lan = 10.0.0.0/24
      """
          + CommandLineTester.PING
              .replace("ip 10.0.0.1/24", "ip (lan.host(1))")
              .replace("ip 10.0.0.2/24", "ip (lan.host(2))")
              .replace("alice -> bob", "alice -> bob { count times }");

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void runUsesTheValues() throws IOException {
    Path file = file("a.net", PINGS);
    CommandLineTester run =
        netlang("run", file, "--set", "times=2", "--set", "lan = 192.168.7.0/24");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("192.168.7.2"), run.out());
    assertTrue(run.out().contains("seq 2"), run.out());
    String written =
        PINGS.replace("times = 1", "times = 2").replace("10.0.0.0/24", "192.168.7.0/24");
    assertEquals(netlang("run", file("a.net", written)).out(), run.out());
  }

  @Test
  void theOutputsAreThoseOfAFileWithThatText() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Path file = file("a.net", PINGS);
    netlang("run", file, "--quiet", "--out", one, "--set", "times=2");
    netlang("run", file("a.net", PINGS.replace("times = 1", "times = 2")), "--quiet", "--out", two);
    Path summary = find(one, "summary.json");
    assertEquals(Files.readString(summary), Files.readString(two.resolve(one.relativize(summary))));
    Path trace = find(one, "trace.txt");
    assertEquals(Files.readString(trace), Files.readString(two.resolve(one.relativize(trace))));
  }

  private static Path find(Path folder, String name) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(each -> each.endsWith(name)).findAny().orElseThrow();
    }
  }

  @Test
  void checkJudgesTheTextWithTheValue() throws IOException {
    Path file = file("a.net", PINGS);
    assertEquals(0, netlang("check", file, "--set", "lan=10.0.0.0/30").status());
    CommandLineTester check = netlang("check", file, "--set", "lan=10.0.0.0/32");
    assertEquals(2, check.status());
    assertTrue(check.out().contains(file + ":5:24: error: "), check.out());
  }

  @Test
  void pathsAndExportTakeValues() throws IOException {
    Path file = file("a.net", PINGS);
    String paths = netlang("paths", file, "--set", "lan=192.168.7.0/24").out();
    assertTrue(paths.contains("192.168.7.0/24"), paths);
    String dot = netlang("export", "--to", "dot", file, "--set", "lan=192.168.7.0/24").out();
    assertTrue(dot.contains("192.168.7.1/24"), dot);
  }

  @Test
  void everyFileMustHaveTheConstant() throws IOException {
    Path with = file("with.net", PINGS);
    Path without = file("without.net", CommandLineTester.PING);
    CommandLineTester run = netlang("run", without, with, "--set", "times=2");
    assertEquals(2, run.status());
    String all = run.out() + run.err();
    assertTrue(
        all.contains(without + ": error: has no constant times, nor any other at its top level"),
        all);
    assertTrue(run.out().contains("seq 2"), "the other one runs: " + all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "=5", "", " = 5"})
  void aSettingWithoutNameOrValueIsWrongUsage(String text) throws IOException {
    for (String command : new String[] {"run", "check"}) {
      CommandLineTester wrong = netlang(command, file("a.net", PINGS), "--set", text);
      assertEquals(2, wrong.status());
      assertEquals(
          "netlang: '" + text + "' sets nothing; write --set NAME=VALUE, as in --set hosts=50\n",
          wrong.err());
      assertEquals("", wrong.out());
    }
  }

  @Test
  void aNameHasOneValue() throws IOException {
    CommandLineTester twice =
        netlang("run", file("a.net", PINGS), "--set", "times=2", "--set", "times=3");
    assertEquals(2, twice.status());
    assertEquals("netlang: --set gives times two values\n", twice.err());
  }

  @Test
  void aTextThatIsNoValueIsRefusedBeforeAnythingRuns() throws IOException {
    CommandLineTester run = netlang("run", file("a.net", PINGS), "--set", "times=1 } host x {");
    assertEquals(2, run.status());
    assertTrue(run.err().startsWith("netlang: '1 } host x {' is no value for times;"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void theHelpTellsOfIt() {
    assertTrue(netlang("run", "--help").out().contains("--set=NAME=VALUE"));
    assertTrue(netlang("check", "--help").out().contains("--set=NAME=VALUE"));
  }
}
