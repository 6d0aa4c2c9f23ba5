package netlang.cli;

import static netlang.cli.CommandLineTester.netlang;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows a file and what comes of it: both must be true. */
class ReadmeTest {

  private static final String README = read();

  @TempDir Path folder;

  private static String read() {
    try {
      return Files.readString(Path.of("..", "README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String block(String language, int number) {
    Matcher blocks = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```").matcher(README);
    for (int i = 0; i <= number; i++)
      assertTrue(blocks.find(), "no block " + i + " of " + language);
    return blocks.group(1);
  }

  private String output(CommandLineTester run) {
    return (run.out() + run.err()).replace(folder + "/", "");
  }

  @Test
  void theSmallFilePrintsWhatIsShown() throws IOException {
    Path office = Files.writeString(folder.resolve("office.net"), block("net", 0));
    CommandLineTester run = netlang("run", office);
    String[] shown = block("text", 0).split("  …\n");
    assertEquals(0, run.status(), output(run));
    assertTrue(output(run).startsWith(shown[0]), output(run));
    assertTrue(output(run).endsWith(shown[1]), output(run));
  }

  @Test
  void itsPictureIsTheExportedOne() throws IOException {
    Path office = Files.writeString(folder.resolve("office.net"), block("net", 0));
    String exported = output(netlang("export", office, "--to", "mermaid"));
    assertTrue(exported.endsWith(block("mermaid", 0)), exported);
  }

  @Test
  void theMistakeIsExplainedAsShown() throws IOException {
    String wrong =
        """
        network office {
          host alice { ip 10.1.1.10/24 }
          host bob   { ip 10.1.1.11/24 }
          switch s1
          link alice -- s1 -- bbo
        }
        """;
    Path file = Files.writeString(folder.resolve("wrong.net"), wrong);
    CommandLineTester check = netlang("check", file);
    assertEquals(2, check.status());
    String shown = block("text", 1);
    assertTrue(output(check).contains(shown.substring(shown.indexOf('\n') + 1)), output(check));
  }
}
