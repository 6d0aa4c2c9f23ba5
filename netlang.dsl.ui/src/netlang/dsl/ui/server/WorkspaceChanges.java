package netlang.dsl.ui.server;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;

/** Tells the server of projects that come and go, and of files that others write. */
public final class WorkspaceChanges implements IResourceChangeListener {

  private List<WorkspaceFolder> known = LanguageServer.folders();

  private WorkspaceChanges() {}

  public static void watch() {
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(new WorkspaceChanges(), IResourceChangeEvent.POST_CHANGE);
  }

  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    List<FileEvent> files = new ArrayList<>();
    boolean projects = false;
    try {
      for (IResourceDelta project : event.getDelta().getAffectedChildren())
        projects |= isOther(project);
      event.getDelta().accept(delta -> collect(delta, files));
    } catch (CoreException e) {
      NetLangPlugin.log("Changes of the workspace were missed", e);
    }
    if (projects) tellFolders();
    if (!files.isEmpty())
      LanguageServer.tell(
          server -> server.didChangeWatchedFiles(new DidChangeWatchedFilesParams(files)));
  }

  private static boolean isOther(IResourceDelta project) {
    return project.getResource() instanceof IProject
        && (project.getKind() != IResourceDelta.CHANGED
            || (project.getFlags() & (IResourceDelta.OPEN | IResourceDelta.DESCRIPTION)) != 0);
  }

  private static boolean collect(IResourceDelta delta, List<FileEvent> files) {
    IResource resource = delta.getResource();
    if (!(resource instanceof IFile file) || !Files.isNetwork(file.getFullPath())) return true;
    boolean onlyMarkers =
        delta.getKind() == IResourceDelta.CHANGED
            && (delta.getFlags() & IResourceDelta.CONTENT) == 0;
    if (!onlyMarkers)
      Files.uri(file).ifPresent(uri -> files.add(new FileEvent(uri, type(delta.getKind()))));
    return false;
  }

  private static FileChangeType type(int kind) {
    return switch (kind) {
      case IResourceDelta.ADDED -> FileChangeType.Created;
      case IResourceDelta.REMOVED -> FileChangeType.Deleted;
      default -> FileChangeType.Changed;
    };
  }

  private void tellFolders() {
    List<WorkspaceFolder> now = LanguageServer.folders();
    List<WorkspaceFolder> come = new ArrayList<>(now);
    come.removeAll(known);
    List<WorkspaceFolder> gone = new ArrayList<>(known);
    gone.removeAll(now);
    known = now;
    if (come.isEmpty() && gone.isEmpty()) return;
    WorkspaceFoldersChangeEvent change = new WorkspaceFoldersChangeEvent(come, gone);
    LanguageServer.tell(
        server -> server.didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(change)));
  }
}
