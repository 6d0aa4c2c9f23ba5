package netlang.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import netlang.sim.plan.ScenarioPlan;

/**
 * A file that was read and checked.
 *
 * @param name as the user named it
 * @param diagnostics sorted by place
 * @param scenarios in the order of the file; none if there are errors
 * @param imported the files that what is said of this one depends on, also those that are not there
 */
public record LoadedFile(
    Path path,
    String name,
    List<Diagnostic> diagnostics,
    List<ScenarioPlan> scenarios,
    Set<Path> imported) {

  public LoadedFile {
    diagnostics = List.copyOf(diagnostics);
    scenarios = List.copyOf(scenarios);
    imported = Set.copyOf(imported);
  }

  static LoadedFile unreadable(Path path, String name, Diagnostic why) {
    return new LoadedFile(path, name, List.of(why), List.of(), Set.of());
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
