package netlang.dsl.ui.project;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.server.Files;
import netlang.dsl.ui.server.Problems;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Checks what has changed, and what imports that. */
public final class NetLangBuilder extends IncrementalProjectBuilder {

  static final String ID = NetLangPlugin.ID + ".builder";

  @Override
  protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor)
      throws CoreException {
    IResourceDelta delta = getDelta(getProject());
    SubMonitor progress = SubMonitor.convert(monitor, "Checking networks", 100);
    try {
      if (kind == FULL_BUILD || delta == null) Checks.get().forget(getProject());
      learn(progress.split(50));
      if (delta != null && kind != FULL_BUILD) check(delta, progress.split(50));
    } catch (OperationCanceledException e) {
      Checks.get().forget(getProject());
      forgetLastBuiltState();
      throw e;
    }
    return null;
  }

  /** Who imports what is known only after a check of every file, once in a session. */
  private static void learn(SubMonitor progress) throws CoreException {
    Set<IProject> unknown = Checks.unknown();
    progress.setWorkRemaining(unknown.size());
    for (IProject project : unknown) Checks.get().checkAll(project, progress.split(1));
  }

  private static void check(IResourceDelta delta, SubMonitor progress) throws CoreException {
    Set<IFile> changed = Networks.changed(delta);
    Set<Path> paths = new HashSet<>();
    for (IFile file : changed)
      if (file.getLocation() != null) paths.add(file.getLocation().toPath());
    Set<IFile> due = new LinkedHashSet<>(changed);
    due.addAll(Checks.get().importersOf(paths));
    Checks.get().check(due, progress);
  }

  @Override
  protected void clean(IProgressMonitor monitor) throws CoreException {
    Checks.get().forget(getProject());
    for (IFile file : Networks.in(getProject()))
      if (Files.openDocument(file).isEmpty())
        file.deleteMarkers(Problems.TYPE, false, IResource.DEPTH_ZERO);
  }
}
