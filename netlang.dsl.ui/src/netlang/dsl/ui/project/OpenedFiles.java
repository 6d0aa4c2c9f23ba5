package netlang.dsl.ui.project;

import java.util.LinkedHashSet;
import java.util.Set;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.preference.EditorPreferences;
import netlang.dsl.ui.server.Files;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.ISchedulingRule;

/**
 * Gives projects their nature when a file of networks is opened or made in them; checks files anew
 * when their editors are closed.
 */
public final class OpenedFiles implements IFileBufferListener {

  private OpenedFiles() {}

  /** From now on, and what is open already. */
  public static void watch() {
    OpenedFiles files = new OpenedFiles();
    FileBuffers.getTextFileBufferManager().addFileBufferListener(files);
    for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers())
      files.bufferCreated(buffer);
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
    if (Nature.isOf(project) || !Nature.isWelcome(project) || !EditorPreferences.addsNature())
      return;
    Work.schedule(
        "Adding the NetLang nature to " + project.getName(),
        project.getParent(),
        monitor -> {
          if (project.isAccessible()) Nature.add(project, monitor);
        });
  }

  @Override
  public void bufferCreated(IFileBuffer buffer) {
    if (Files.isNetwork(buffer.getLocation())) {
      IFile file = FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation());
      if (file != null && !Networks.isLeftOut(file)) addNature(file.getProject());
    }
  }

  @Override
  public void bufferDisposed(IFileBuffer buffer) {
    if (!Files.isNetwork(buffer.getLocation())) return;
    IFile file = FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation(), true);
    if (file == null || !Nature.isOf(file.getProject())) return;
    ISchedulingRule rule = ResourcesPlugin.getWorkspace().getRuleFactory().markerRule(file);
    Work.schedule("Checking " + file.getName(), rule, monitor -> Checks.get().check(file));
  }

  @Override
  public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {}

  @Override
  public void bufferContentReplaced(IFileBuffer buffer) {}

  @Override
  public void stateChanging(IFileBuffer buffer) {}

  @Override
  public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {}

  @Override
  public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {}

  @Override
  public void underlyingFileMoved(IFileBuffer buffer, IPath path) {}

  @Override
  public void underlyingFileDeleted(IFileBuffer buffer) {}

  @Override
  public void stateChangeFailed(IFileBuffer buffer) {}
}
