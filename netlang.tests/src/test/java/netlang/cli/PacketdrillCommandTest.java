package netlang.cli;

import static netlang.cli.CommandLineTester.netlang;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketdrillCommandTest {

  private static final Path OPEN = Path.of("src", "test", "resources", "packetdrill", "open");

  private static final String SYN =
      """
      0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
      +0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
      +0 > S 0:0(0) <...>
      """;

  @TempDir Path folder;
  private Path good;

  @BeforeEach
  void writeGoodScript() throws IOException {
    good = write("good.pkt", SYN);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aScriptThatPassesIsOneLine() {
    assertEquals(
        new CommandLineTester(
            0, "pass " + good + "\n1 script: 1 passed, 0 failed, 0 unsupported\n", ""),
        netlang("packetdrill", good));
  }

  @Test
  void theFirstDeviationIsShownBelow() throws IOException {
    Path bad = write("bad.pkt", SYN + "+2 > S 0:0(0) <...>\n");
    CommandLineTester run = netlang("packetdrill", bad);
    assertEquals(1, run.status());
    List<String> lines = run.out().lines().toList();
    assertEquals("fail " + bad, lines.get(0));
    assertEquals("    line 5: time: wanted 2.000000000, got 1.000000000", lines.get(1));
    assertEquals("    expected > S 0:0(0) <...>", lines.get(2));
    assertTrue(lines.get(3).startsWith("    actual   > S 0:0(0) win "), lines.get(3));
    assertEquals("    times off by at most 1 s", lines.get(4));
    assertEquals("1 script: 0 passed, 1 failed, 0 unsupported", lines.get(5));
  }

  @Test
  void whatIsUnsupportedIsNoPass() throws IOException {
    Path splice = write("splice.pkt", "0 splice(3) = 0\n");
    CommandLineTester run = netlang("packetdrill", splice);
    assertEquals(1, run.status());
    assertTrue(run.out().startsWith("unsupported " + splice + "\n    line 1: splice\n"), run.out());
  }

  @Test
  void aSyntaxErrorIsAFailureWithItsLine() throws IOException {
    Path broken = write("broken.pkt", SYN + "+0 > S 0:0\n");
    CommandLineTester run = netlang("packetdrill", broken);
    assertEquals(1, run.status());
    assertTrue(
        run.out().contains("    line 5: syntax\n    expected '(', found the end\n"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void theScriptsOfAFolderAreInTheOrderOfTheirNames() throws IOException {
    Path a = write("a.pkt", SYN);
    write("notes.txt", "no script");
    CommandLineTester run = netlang("packetdrill", folder);
    assertEquals(0, run.status());
    assertEquals(
        "pass " + a + "\npass " + good + "\n2 scripts: 2 passed, 0 failed, 0 unsupported\n",
        run.out());
  }

  @Test
  void aFileThatCannotBeReadKeepsNoOtherBack() {
    Path missing = folder.resolve("missing.pkt");
    CommandLineTester run = netlang("packetdrill", missing, good);
    assertEquals(2, run.status());
    assertTrue(run.out().contains("pass " + good), run.out());
    assertEquals("netlang: " + missing + ": there is no such file\n", run.err());
  }

  @Test
  void aFolderWithoutScriptsIsWrongUsage() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    CommandLineTester run = netlang("packetdrill", empty);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("holds no file that ends in .pkt"), run.err());
  }

  @Test
  void optionsChooseHowExactAScriptHasToBeMet() throws IOException {
    Path late = write("late.pkt", SYN + "+1.003 > S 0:0(0) <...>\n");
    assertEquals(0, netlang("packetdrill", late).status());
    assertEquals(1, netlang("packetdrill", "--tolerance", "1ms", late).status());
    Path more = write("more.pkt", SYN + "+1.1 close(3) = 0\n");
    assertTrue(netlang("packetdrill", more).out().contains("    warning: left over: > S 0:0(0)"));
    assertEquals(1, netlang("packetdrill", "--strict", more).status());
    Path order =
        write("order.pkt", SYN.replace("<...>", "<sackOK,mss 1460,TS val 1 ecr 0,wscale 9>"));
    assertEquals(0, netlang("packetdrill", order).status());
    assertEquals(1, netlang("packetdrill", "--literal", order).status());
  }

  @Test
  void aProfileIsChosenByItsName() {
    assertEquals(0, netlang("packetdrill", "--profile", "linux", good).status());
    assertEquals(0, netlang("packetdrill", "--profile", "BSD", good).status());
    CommandLineTester unknown = netlang("packetdrill", "--profile", "macos", good);
    assertEquals(2, unknown.status());
    assertTrue(unknown.err().contains("choose one of linux, bsd, rfc"), unknown.err());
  }

  @Test
  void theOpenScriptsPass() {
    CommandLineTester run =
        netlang("packetdrill", "--profile", "rfc", "--strict", "--tolerance", "1ms", OPEN);
    assertEquals(0, run.status(), run.out());
    assertTrue(run.out().endsWith("10 scripts: 10 passed, 0 failed, 0 unsupported\n"), run.out());
  }
}
