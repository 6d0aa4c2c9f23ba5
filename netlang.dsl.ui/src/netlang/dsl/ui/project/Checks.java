package netlang.dsl.ui.project;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import netlang.dsl.message.Language;
import netlang.dsl.ui.preference.Severities;
import netlang.dsl.ui.server.Files;
import netlang.dsl.ui.server.MessageLanguage;
import netlang.run.LoadedFile;
import netlang.run.Workspace;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Checks files as they are on the disk and marks what is wrong with them. Files that an editor has
 * are left to the language server.
 */
final class Checks {

  private static final Checks ONLY = new Checks();

  private Workspace workspace;
  private final Map<IFile, Set<Path>> imports = new HashMap<>();
  private final Set<IProject> known = new HashSet<>();

  private Checks() {}

  static Checks get() {
    return ONLY;
  }

  /** True if all that the files of the project import is known. */
  synchronized boolean knows(IProject project) {
    return known.contains(project);
  }

  synchronized void forget(IProject project) {
    known.remove(project);
  }

  /** All files of the project. */
  void checkAll(IProject project, IProgressMonitor monitor) throws CoreException {
    check(Networks.in(project), monitor);
    synchronized (this) {
      known.add(project);
    }
  }

  /** All projects with the nature, of which nothing is known yet. */
  static Set<IProject> unknown() {
    Set<IProject> unknown = new LinkedHashSet<>();
    for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects())
      if (Nature.isOf(project) && !get().knows(project)) unknown.add(project);
    return unknown;
  }

  /** Those that import one of the changed ones, directly or through others. */
  synchronized Set<IFile> importersOf(Set<Path> changed) {
    Set<IFile> importers = new LinkedHashSet<>();
    imports.forEach(
        (file, imported) -> {
          if (imported.stream().anyMatch(changed::contains)) importers.add(file);
        });
    return importers;
  }

  void check(Collection<IFile> files, IProgressMonitor monitor) throws CoreException {
    SubMonitor progress = SubMonitor.convert(monitor, files.size());
    for (IFile file : files) {
      progress.checkCanceled();
      progress.subTask("Checking " + file.getFullPath().makeRelative());
      check(file);
      progress.worked(1);
    }
  }

  /** Of a file that is gone everything is forgotten. */
  synchronized void check(IFile file) throws CoreException {
    if (!file.isAccessible() || file.getLocation() == null) {
      imports.remove(file);
      return;
    }
    if (file.isDerived(IResource.CHECK_ANCESTORS) || Files.openDocument(file).isPresent()) return;
    LoadedFile loaded = load(file);
    imports.put(file, loaded.imported());
    if (Files.openDocument(file).isEmpty()) Marking.mark(file, loaded);
  }

  private LoadedFile load(IFile file) {
    if (workspace == null) workspace = new Workspace();
    workspace.speak(Language.ofTag(MessageLanguage.tag()).orElse(Language.ENGLISH));
    String name = file.getFullPath().makeRelative().toString();
    return workspace.load(file.getLocation().toPath(), name, Severities.rules());
  }
}
