package netlang.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import netlang.kernel.PcapngReader.CapturedFrame;
import netlang.run.Diagnostic;
import netlang.run.LoadedFile;
import netlang.run.RunResult;
import netlang.run.Runner;
import netlang.run.SeverityRules;
import netlang.run.Workspace;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.record.Capture;

/** A scenario of a {@code .net} file, run as a user would run it, and its capture read back. */
record CapturedRun(RunResult result, Map<String, List<CapturedFrame>> interfaces) {

  static final Path EXAMPLES = Path.of("..", "examples");

  /** Each file of the gallery, also those about the kernel; not those with faults to show. */
  static List<Path> examples() {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".net"))
          .filter(file -> !file.startsWith(EXAMPLES.resolve("wrong")))
          // what others import runs nothing itself
          .filter(file -> !file.getParent().endsWith("lib"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All scenarios of the file, in its order. */
  static List<CapturedRun> of(Workspace workspace, Path file) {
    LoadedFile loaded = workspace.load(file, file.toString(), SeverityRules.DEFAULT);
    List<Diagnostic> errors = loaded.diagnostics().stream().filter(Diagnostic::isError).toList();
    assertEquals(List.of(), errors);
    return loaded.scenarios().stream().map(CapturedRun::of).toList();
  }

  private static CapturedRun of(ScenarioPlan scenario) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    RunResult result = Runner.run(scenario, new Capture(scenario.network(), file));
    return new CapturedRun(result, PcapngReader.read(file.toByteArray()));
  }

  /** The frames of an interface in the order of the capture. */
  List<Octets> frames(String name) {
    if (!interfaces.containsKey(name))
      throw new IllegalArgumentException("no interface " + name + " in " + interfaces.keySet());
    return interfaces.get(name).stream().map(CapturedFrame::octets).toList();
  }
}
