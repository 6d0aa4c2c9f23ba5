package netlang.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netlang.dsl.message.Language;
import netlang.sim.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run gives the constants of a file other values. */
class ConstantValuesTest {

  private static final String PINGS =
      """
      const times = 3
      const lan = 10.0.0.0/24   const pause = 1 s
      const twice = times * 2

      network pair {
        host alice { ip (lan.host(1)) }
        host bob   { ip (lan.host(2)) }
        link alice -- bob
        flow hello = ping alice -> bob { count times   interval pause }
        flow again = ping bob -> alice { count twice   interval pause }
      }

      scenario "hello" on pair {
        at 0 s   start hello, again
        expect hello sends 3
        expect again sends 6
      }
      """;

  private static final Workspace WORKSPACE = new Workspace();

  @TempDir Path folder;

  private LoadedFile load(String text, Map<String, String> values) throws IOException {
    Path file = Files.writeString(folder.resolve("a.net"), text);
    return WORKSPACE.load(file, "lab/a.net", SeverityRules.DEFAULT, WORKSPACE.values(values));
  }

  private static List<String> said(LoadedFile file) {
    return file.diagnostics().stream()
        .map(each -> each.line() + ":" + each.column() + " " + each.message())
        .toList();
  }

  private static String refusal(String value) {
    return assertThrows(UserError.class, () -> WORKSPACE.values(Map.of("times", value)))
        .getMessage();
  }

  @Test
  void aFileSaysWhatCanBeSet() {
    assertEquals(
        List.of("times 3", "lan 10.0.0.0/24", "pause 1 s", "twice times * 2"),
        WORKSPACE.constants(PINGS).orElseThrow().stream()
            .map(each -> each.name() + " " + each.value())
            .toList());
  }

  @Test
  void aFileWithAValueIsTheFileWithThatText() throws IOException {
    String changed =
        PINGS
            .replace("times = 3", "times = 5")
            .replace("10.0.0.0/24", "192.168.0.0/16")
            .replace("1 s\n", "20 ms\n");
    LoadedFile written = load(changed, Map.of());
    LoadedFile set = load(PINGS, Map.of("times", "5", "lan", "192.168.0.0/16", "pause", " 20 ms "));
    assertEquals(written.diagnostics(), set.diagnostics());
    assertEquals(written.scenarios(), set.scenarios());
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    EnumSet<Output> all = EnumSet.allOf(Output.class);
    Runner.run(written.scenarios().get(0), event -> {}, one, all);
    for (Path file : Runner.run(set.scenarios().get(0), event -> {}, two, all).files())
      assertArrayEquals(
          Files.readAllBytes(one.resolve(file.getFileName())), Files.readAllBytes(file));
  }

  @Test
  void whatDependsOnAConstantFollows() throws IOException {
    RunResult result =
        Runner.run(load(PINGS, Map.of("times", "2")).scenarios().get(0), event -> {});
    assertEquals(
        List.of("sent 2", "sent 4"), result.verdicts().stream().map(Verdict::message).toList());
  }

  @Test
  void aValueMayUseOtherConstants() throws IOException {
    LoadedFile file = load(PINGS, Map.of("twice", "(times + 1) * 2"));
    assertEquals(List.of(), said(file));
    assertEquals(load(PINGS.replace("times * 2", "8"), Map.of()).scenarios(), file.scenarios());
  }

  @Test
  void anUnknownNameIsAnErrorThatNamesTheOthers() throws IOException {
    LoadedFile file = load(PINGS, Map.of("time", "5"));
    assertTrue(file.hasErrors());
    assertEquals(
        List.of("0:0 has no constant time at its top level; it has times, lan, pause, twice"),
        said(file));
    assertEquals(
        List.of("0:0 has no constant time, nor any other at its top level"),
        said(load("network lan { const time = 5 host a }", Map.of("time", "5"))));
  }

  @Test
  void onlyItsOwnConstantsCanBeSet() throws IOException {
    Files.writeString(folder.resolve("lib.net"), "const far = 5\n");
    assertEquals(
        List.of("0:0 has no constant far at its top level; it has near"),
        said(load("import \"lib.net\"\nconst near = far\n", Map.of("far", "6"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 } host x {",
        "1 const y = 2",
        "1 // one",
        "/* one */ 1",
        "1 + /* one */ 2",
        "1 +",
        "(1",
        "1 2",
        "fast lane",
        "= 1",
        "//",
      })
  void aTextThatIsNoSingleExpressionIsRefused(String value) {
    assertEquals(
        "'"
            + value
            + "' is no value for times; write one expression of the language, such as 50, 2 ms,"
            + " 10.0.0.0/16 or on",
        refusal(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\n+ 2", "1 +\r2"})
  void aValueIsOneLine(String value) {
    assertEquals("the value of times must be one line", refusal(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void aValueIsNotEmpty(String value) {
    assertEquals("times is given no value; write one, as in times=50", refusal(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50",
        "2 ms",
        "5 %",
        "10.0.0.0/16",
        "on",
        "\"x // y\"",
        "1 < 2 and not off",
        "lan.subnet(2, 26).host(1)"
      })
  void everyExpressionIsAValue(String value) {
    assertEquals(Set.of("times"), WORKSPACE.values(Map.of("times", value)).names());
  }

  @Test
  void aValueThatTheNetworkCannotHaveIsTheErrorOfTheCheck() throws IOException {
    String tooSmall = PINGS.replace("10.0.0.0/24", "10.0.0.0/32");
    List<String> expected = said(load(tooSmall, Map.of()));
    assertTrue(expected.get(0).matches("[67]:\\d+ .*"), expected.toString());
    LoadedFile file = load(PINGS, Map.of("lan", "10.0.0.0/32"));
    assertEquals(expected, said(file));
    assertEquals(List.of(), file.scenarios());
  }

  @Test
  void aMessageShowsTheLineWithTheOtherValue() throws IOException {
    Diagnostic wrong = load(PINGS, Map.of("lan", "10.0.0.0/33")).diagnostics().get(0);
    assertEquals(2, wrong.line());
    assertEquals("const lan = 10.0.0.0/33   const pause = 1 s", wrong.sourceLine());
  }

  @Test
  void linesStayWhereTheyAre() throws IOException {
    String broad = "const n = 1 +\n  // and\n  2\nnetwork lan { link a -- b }\n";
    List<String> expected = said(load(broad, Map.of()));
    assertTrue(expected.get(0).startsWith("4:20 "), expected.toString());
    assertEquals(expected, said(load(broad, Map.of("n", "5"))));
  }

  @Test
  void aValueDoesNotGrowTogetherWithWhatFollows() throws IOException {
    String narrow = "const a=(5)network lan { host x   host y   link x -- y }\n";
    assertEquals(List.of(), errors(load(narrow, Map.of())));
    assertEquals(List.of(), errors(load(narrow, Map.of("a", "7"))));
  }

  private static List<String> errors(LoadedFile file) {
    return file.diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(Diagnostic::message)
        .toList();
  }

  @Test
  void errorsOfSyntaxComeFirst() throws IOException {
    String broken = PINGS.replace("host alice {", "host alice [");
    assertEquals(said(load(broken, Map.of())), said(load(broken, Map.of("nothing", "1"))));
    assertEquals(Optional.empty(), WORKSPACE.constants(broken));
  }

  @Test
  void theTextOfAnEditorTakesThemToo() {
    LoadedFile file =
        WORKSPACE.load(
            folder.resolve("new.net"),
            "new.net",
            PINGS,
            SeverityRules.DEFAULT,
            WORKSPACE.values(Map.of("times", "2")));
    assertEquals(List.of(), file.diagnostics());
    assertEquals(1, file.scenarios().size());
  }

  @Test
  void theyAreSpokenOfInKorean() throws IOException {
    Workspace korean = new Workspace();
    korean.speak(Language.KOREAN);
    Path file = Files.writeString(folder.resolve("a.net"), PINGS);
    ConstantValues time = korean.values(Map.of("time", "5"));
    assertEquals(
        "최상위에 상수 time이 없습니다. 있는 것: times, lan, pause, twice",
        korean.load(file, "a.net", SeverityRules.DEFAULT, time).diagnostics().get(0).message());
  }
}
