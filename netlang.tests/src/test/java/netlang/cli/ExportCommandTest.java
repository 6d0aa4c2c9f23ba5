package netlang.cli;

import static netlang.cli.CommandLineTester.PING;
import static netlang.cli.CommandLineTester.netlang;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(folder.resolve("a.net"), PING);
  }

  @Test
  void graphvizGetsAGraph() {
    CommandLineTester export = netlang("export", "--to", "dot", file);
    assertEquals(0, export.status());
    assertTrue(export.out().startsWith("graph \"pair\" {\n"), export.out());
    assertTrue(export.out().endsWith("}\n"), export.out());
  }

  @Test
  void mermaidGetsAFlowChart() {
    CommandLineTester export = netlang("export", "--to", "mermaid", file);
    assertEquals(0, export.status());
    assertTrue(export.out().contains("\ngraph LR\n"), export.out());
  }

  @Test
  void oneOfSeveralNetworksMustBeChosen() throws IOException {
    Files.writeString(file, "network one { host a }\nnetwork two { host b }\n");
    CommandLineTester unclear = netlang("export", "--to", "dot", file);
    assertEquals(2, unclear.status());
    assertTrue(unclear.err().contains("choose with --network one of one, two"), unclear.err());
    CommandLineTester two = netlang("export", "--to", "dot", "--network", "two", file);
    assertTrue(two.out().startsWith("graph \"two\""), two.out() + two.err());
  }

  @Test
  void anUnknownFormatIsAnsweredWithThoseThereAre() {
    CommandLineTester export = netlang("export", "--to", "visio", file);
    assertEquals(2, export.status());
    assertTrue(
        export.err().toLowerCase().contains("there is dot, mermaid, not 'visio'"), export.err());
  }

  @Test
  void aFaultyFileIsNotExported() throws IOException {
    Files.writeString(file, "network lan { link a -- b }\n");
    CommandLineTester export = netlang("export", "--to", "dot", file);
    assertEquals(2, export.status());
    assertEquals("", export.out());
    assertTrue(export.err().startsWith(file + ":1:20: error: "), export.err());
  }
}
