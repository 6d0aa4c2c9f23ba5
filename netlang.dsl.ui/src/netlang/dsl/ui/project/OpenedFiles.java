package netlang.dsl.ui.project;

import java.util.LinkedHashSet;
import java.util.Set;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.preference.EditorPreferences;
import netlang.dsl.ui.server.NetworkBuffers;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.ISchedulingRule;

/**
 * Gives projects their nature when a file of networks is opened or made in them; checks files anew
 * when their editors are closed.
 */
public final class OpenedFiles extends NetworkBuffers {

  private OpenedFiles() {}

  /** From now on, and what is open already. */
  public static void watch() {
    new OpenedFiles().attach();
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(OpenedFiles::changed, IResourceChangeEvent.POST_CHANGE);
  }

  /** The server is told; a new file of networks gives its project the nature. */
  private static void changed(IResourceChangeEvent event) {
    if (event.getDelta() == null) return;
    try {
      Set<IFile> files = Networks.changed(event.getDelta());
      if (files.isEmpty()) return;
      Set<IProject> projects = new LinkedHashSet<>();
      for (IFile file : files) if (file.exists()) projects.add(file.getProject());
      projects.forEach(OpenedFiles::addNature);
    } catch (CoreException e) {
      NetLangPlugin.log("Changes could not be looked at", e);
    }
  }

  private static void addNature(IProject project) {
    if (Nature.isAtWork(project) || !Nature.isWelcome(project) || !EditorPreferences.addsNature())
      return;
    Work.schedule(
        "Adding the NetLang nature to " + project.getName(),
        project.getParent(),
        monitor -> {
          if (project.isAccessible()) Nature.add(project, monitor);
        });
  }

  @Override
  protected void opened(ITextFileBuffer buffer) {
    IFile file = FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation());
    if (file != null && !Networks.isLeftOut(file)) addNature(file.getProject());
  }

  @Override
  protected void closed(ITextFileBuffer buffer) {
    IFile file = FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation(), true);
    if (file == null || !Nature.isOf(file.getProject())) return;
    ISchedulingRule rule = ResourcesPlugin.getWorkspace().getRuleFactory().markerRule(file);
    Work.schedule("Checking " + file.getName(), rule, monitor -> Checks.get().check(file));
  }
}
