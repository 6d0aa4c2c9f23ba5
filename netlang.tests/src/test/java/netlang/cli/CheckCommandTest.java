package netlang.cli;

import static netlang.cli.CommandLineTester.netlang;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aGoodFileHasNoErrors() throws IOException {
    CommandLineTester check = netlang("check", file("a.net", CommandLineTester.PING));
    assertEquals("1 file: no errors, no warnings\n", check.out());
    assertEquals(0, check.status());
  }

  @Test
  void aFaultIsShownInItsPlaceWithCarets() throws IOException {
    Path faulty = file("a.net", "network lan {\n  host a\n  link a -- bob\n}\n");
    CommandLineTester check = netlang("check", faulty);
    assertEquals(2, check.status());
    assertTrue(check.out().startsWith(faulty + ":3:13: error: "), check.out());
    assertTrue(check.out().contains("\n  link a -- bob\n            ^^^\n"), check.out());
  }

  @Test
  void faultsOfOneFileDoNotHideThoseOfTheNext() throws IOException {
    Path missing = folder.resolve("missing.net");
    Path faulty = file("b.net", "network lan { link a -- b }\n");
    CommandLineTester check = netlang("check", missing, faulty);
    assertEquals(2, check.status());
    assertTrue(check.out().contains(missing + ": error: there is no such file\n"), check.out());
    assertTrue(check.out().contains(faulty + ":1:20: error: "), check.out());
    assertTrue(check.out().endsWith("2 files: 3 errors, no warnings\n"), check.out());
  }

  @Test
  void strictMakesErrorsOfWarnings() throws IOException {
    String unequalMasks =
        "network lan { host a { ip 10.0.0.1/24 } host b { ip 10.0.0.2/25 } link a -- b }\n";
    Path file = file("a.net", unequalMasks);
    CommandLineTester loose = netlang("check", file);
    assertEquals(0, loose.status());
    assertTrue(loose.out().contains(": warning: "), loose.out());
    CommandLineTester strict = netlang("check", "--strict", file);
    assertEquals(2, strict.status());
    assertTrue(strict.out().contains(": error: "), strict.out());
  }

  @Test
  void commentsAloneAreNoNetwork() throws IOException {
    Path comments = file("a.net", "  \n// nothing yet\n");
    CommandLineTester check = netlang("check", comments);
    assertEquals(2, check.status());
    String said = comments + ": error: holds nothing but comments; a first network could be: ";
    assertTrue(check.out().startsWith(said), check.out());
  }

  @Test
  void aCodeThatNoCheckHasIsWrongUsage() throws IOException {
    CommandLineTester check =
        netlang("check", "--severity", "v08=info", file("a.net", CommandLineTester.PING));
    assertEquals(2, check.status());
    assertTrue(check.err().contains("'v08' is no code of a check"), check.err());
  }

  @Test
  void anUnknownSeverityIsWrongUsage() throws IOException {
    CommandLineTester check =
        netlang("check", "--severity", "V08=loud", file("a.net", CommandLineTester.PING));
    assertEquals(2, check.status());
    assertTrue(check.err().contains("'V08=loud' is no severity"), check.err());
  }
}
