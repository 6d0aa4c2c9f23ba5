package netlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./netlang} as a user starts it, in processes of their own. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

  private static final Path SCRIPT = Path.of("..", "netlang").toAbsolutePath().normalize();

  @TempDir Path folder;

  private CommandLineTester start(Map<String, String> environment, Object... command)
      throws IOException, InterruptedException {
    List<String> texts = new ArrayList<>();
    for (Object each : command) texts.add(each.toString());
    ProcessBuilder builder = new ProcessBuilder(texts).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(environment);
    Path err = folder.resolve("err");
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new CommandLineTester(process.waitFor(), out, Files.readString(err));
  }

  @Test
  void itChecksAFileOfTheWorkingFolder() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("a.net"), CommandLineTester.PING);
    CommandLineTester check = start(Map.of(), SCRIPT, "check", "a.net");
    assertEquals(new CommandLineTester(0, "1 file: no errors, no warnings\n", ""), check);
  }

  @Test
  void aLinkToItWorks() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(folder.resolve("netlang"), SCRIPT);
    CommandLineTester version = start(Map.of(), link, "--version");
    Files.delete(link);
    assertEquals(0, version.status());
    assertTrue(version.out().startsWith("netlang "), version.out());
  }

  @Test
  void theExitStatusComesThrough() throws IOException, InterruptedException {
    assertEquals(2, start(Map.of(), SCRIPT, "check", "missing.net").status());
  }

  @Test
  void aJavaThatIsNotThereIsNamed() throws IOException, InterruptedException {
    CommandLineTester start = start(Map.of("JAVA_HOME", "/no/such/java"), SCRIPT, "--version");
    assertEquals(2, start.status());
    assertTrue(
        start.err().startsWith("netlang: there is no /no/such/java/bin/java; "), start.err());
  }
}
