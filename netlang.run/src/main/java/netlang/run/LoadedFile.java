package netlang.run;

import java.nio.file.Path;
import java.util.List;
import netlang.sim.plan.ScenarioPlan;

/**
 * A file that was read and checked.
 *
 * @param name as the user named it
 * @param diagnostics sorted by place
 * @param scenarios in the order of the file; none if there are errors
 */
public record LoadedFile(
    Path path, String name, List<Diagnostic> diagnostics, List<ScenarioPlan> scenarios) {

  public LoadedFile {
    diagnostics = List.copyOf(diagnostics);
    scenarios = List.copyOf(scenarios);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
