package netlang.cli;

import static netlang.cli.CommandLineTester.netlang;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @ParameterizedTest
  @ValueSource(strings = {"check", "run", "format", "export", "plan", "packetdrill", "lsp"})
  void eachCommandExplainsItself(String command) {
    CommandLineTester help = netlang(command, "--help");
    assertEquals(0, help.status());
    assertTrue(help.out().startsWith("Usage: netlang " + command), help.out());
    assertEquals("", help.err());
  }

  @Test
  void theVersionSaysWhatAReportOfABugNeeds() {
    CommandLineTester version = netlang("--version");
    assertEquals(0, version.status());
    assertTrue(
        version.out().matches("netlang \\d+\\.\\d+\\.\\d+\\S*, Java \\d+.*\n"), version.out());
  }

  @Test
  void withoutACommandTheCommandsAreListed() {
    CommandLineTester nothing = netlang();
    assertEquals(2, nothing.status());
    assertTrue(nothing.err().contains("  check "), nothing.err());
  }

  @Test
  void helpIsACommand() {
    CommandLineTester help = netlang("help", "run");
    assertEquals(0, help.status());
    assertTrue(help.out().startsWith("Usage: netlang run"), help.out());
  }

  @Test
  void aMistypedCommandIsGuessed() {
    CommandLineTester mistyped = netlang("chekc", "a.net");
    assertEquals(2, mistyped.status());
    assertTrue(mistyped.err().contains("Did you mean: netlang check"), mistyped.err());
  }

  @Test
  void aFileWithoutACommandIsAskedAbout() {
    CommandLineTester file = netlang("office.net");
    assertEquals(2, file.status());
    assertTrue(file.err().contains("Did you mean: netlang run office.net"), file.err());
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    CommandLineTester unknown = netlang("run", "--sede", "7", "a.net");
    assertEquals(2, unknown.status());
    assertTrue(unknown.err().startsWith("netlang: Unknown option"), unknown.err());
    assertTrue(unknown.err().contains("--seed"), unknown.err());
  }

  @Test
  void shellsGetTheirCompletions() {
    CommandLineTester completion = netlang("generate-completion");
    assertEquals(0, completion.status());
    assertTrue(completion.out().contains("_complete_netlang"), completion.out());
  }
}
