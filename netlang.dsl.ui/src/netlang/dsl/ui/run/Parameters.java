package netlang.dsl.ui.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netlang.dsl.ui.server.Files;
import netlang.run.DeclaredConstant;
import netlang.run.UserError;
import netlang.run.Workspace;
import org.eclipse.core.resources.IFile;

/**
 * What a run of some files can be given.
 *
 * @param constants that the files declare, and those that they do not but which have a value
 * @param problem with the values, or null
 */
record Parameters(List<Parameter> constants, String problem) {

  /**
   * A constant.
   *
   * @param written its value in the files, several if they differ; empty if none declares it
   */
  record Parameter(String name, String written) {}

  /** Not for the UI thread. Files with errors of syntax say nothing. */
  static Parameters of(List<IFile> files, Map<String, String> values) {
    Workspace workspace = Workspaces.take();
    try {
      Map<String, Set<String>> written = new LinkedHashMap<>();
      String problem = problem(workspace, values);
      for (IFile file : files) {
        Optional<List<DeclaredConstant>> declared = workspace.constants(Files.text(file).get());
        if (declared.isEmpty()) continue;
        Set<String> missing = new LinkedHashSet<>(values.keySet());
        for (DeclaredConstant constant : declared.get()) {
          missing.remove(constant.name());
          written
              .computeIfAbsent(constant.name(), name -> new LinkedHashSet<>())
              .add(constant.value().replaceAll("\\s+", " "));
        }
        if (problem == null && !missing.isEmpty())
          problem = file.getName() + " has no constant " + String.join(", ", missing) + ".";
      }
      return new Parameters(rows(written, values), problem);
    } finally {
      Workspaces.giveBack(workspace);
    }
  }

  private static String problem(Workspace workspace, Map<String, String> values) {
    try {
      workspace.values(values);
      return null;
    } catch (UserError e) {
      return e.getMessage();
    }
  }

  private static List<Parameter> rows(
      Map<String, Set<String>> written, Map<String, String> values) {
    List<Parameter> rows = new ArrayList<>();
    written.forEach((name, each) -> rows.add(new Parameter(name, String.join(", ", each))));
    for (String name : values.keySet())
      if (!written.containsKey(name)) rows.add(new Parameter(name, ""));
    return rows;
  }
}
