package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The NetLang Workbench as it is handed out, started as a user starts it. */
class ProductTest {

  private static final Path PRODUCT =
      Path.of(
          System.getProperty("netlang.releng"),
          "netlang.repository/target/products/netlang.workbench/linux/gtk/x86_64");
  private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin/jcmd");

  /** The window is open and waits for its user; below a dialog it would not be this loop. */
  private static final Pattern WAITING =
      Pattern.compile("Display\\.sleep\\([^\\n]*\\n\\s+at [^\\n]*WorkbenchAdvisor\\.eventLoopIdle");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Path folder;
  private Process script;

  @BeforeEach
  void start() throws IOException {
    folder = Files.createTempDirectory("netlang");
    script =
        new ProcessBuilder(
                PRODUCT.resolve("netlang-workbench").toString(),
                "-data",
                workspace().toString(),
                "-configuration",
                folder.resolve("configuration").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
  }

  @AfterEach
  void end() throws Exception {
    List<ProcessHandle> children = script.descendants().toList();
    script.destroy();
    if (!script.waitFor(20, TimeUnit.SECONDS)) script.destroyForcibly();
    for (ProcessHandle child : children) child.destroyForcibly();
    for (ProcessHandle child : children) child.onExit().join();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  private Path workspace() {
    return folder.resolve("workspace");
  }

  @Test
  void startsWithoutAnError() throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!WAITING.matcher(mainThread()).find()) {
      if (!script.isAlive() || System.nanoTime() > end)
        fail("not up: " + Files.readString(folder.resolve("output")) + mainThread());
      Ide.pause(200);
    }
    assertEquals("", errors());
    assertTrue(Files.exists(workspace().resolve(".metadata/.plugins/org.eclipse.core.resources")));
  }

  private String errors() throws IOException {
    Path log = workspace().resolve(".metadata/.log");
    if (!Files.exists(log)) return "";
    String entries = Files.readString(log);
    // 4: IStatus.ERROR
    return Pattern.compile("(?m)^!ENTRY \\S+ 4 ").matcher(entries).find() ? entries : "";
  }

  private String mainThread() throws Exception {
    ProcessHandle java =
        script
            .children()
            .filter(child -> child.info().command().orElse("").endsWith("/java"))
            .findFirst()
            .orElse(null);
    if (java == null) return "";
    Process jcmd =
        new ProcessBuilder(JCMD.toString(), String.valueOf(java.pid()), "Thread.print")
            .redirectErrorStream(true)
            .start();
    String threads = new String(jcmd.getInputStream().readAllBytes());
    int at = threads.indexOf("\"main\"");
    return at < 0 ? "" : threads.substring(at).replaceFirst("(?s)\n\n.*", "");
  }
}
