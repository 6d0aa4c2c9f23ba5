package netlang.dsl.ui.view;

import java.util.Map;
import java.util.Optional;
import netlang.dsl.ui.place.Lines;
import netlang.dsl.ui.preference.Severities;
import netlang.dsl.ui.run.Workspaces;
import netlang.dsl.ui.server.Files;
import netlang.run.LoadedFile;
import netlang.run.UserError;
import netlang.run.Workspace;
import netlang.sim.plan.ScenarioPlan;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.IDocument;

/** Scenarios of files, compiled. Plans name files by their path in the workspace. */
public final class Scenarios {

  private Scenarios() {}

  /** With the text that an editor has, if one has the file; not for the UI thread. */
  public static LoadedFile load(IFile file) throws CoreException {
    return load(file, Map.of());
  }

  /**
   * With other values for constants of the file.
   *
   * @throws CoreException also if one is no value
   */
  public static LoadedFile load(IFile file, Map<String, String> values) throws CoreException {
    Optional<IDocument> open = Files.openDocument(file);
    String text = open.isPresent() ? open.get().get() : file.readString();
    Lines.remember(file, text);
    Workspace workspace = Workspaces.take();
    try {
      String name = file.getFullPath().makeRelative().toString();
      return workspace.load(
          file.getLocation().toPath(), name, text, Severities.rules(), workspace.values(values));
    } catch (UserError e) {
      throw new CoreException(Status.error(e.getMessage()));
    } finally {
      Workspaces.giveBack(workspace);
    }
  }

  /** The last that begins at or before the line, counted from 1, of that file; else the first. */
  public static Optional<ScenarioPlan> at(LoadedFile loaded, int line) {
    ScenarioPlan found = null;
    for (ScenarioPlan scenario : loaded.scenarios()) {
      boolean here = scenario.origin().file().equals(loaded.name());
      if (found == null || here && scenario.origin().line() <= line) found = scenario;
    }
    return Optional.ofNullable(found);
  }
}
