package netlang.dsl.ui.project;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.ui.server.Files;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;

/** The {@code .net} files below a folder or a project. */
public final class Networks {

  /** What builds and tools leave behind; hidden folders are not looked into, either. */
  private static final Set<String> LEFT_OUT = Set.of("target", "build", "bin", "node_modules");

  /** Of a file: what is in it may be another text now. */
  private static final int TEXT_CHANGES =
      IResourceDelta.CONTENT
          | IResourceDelta.REPLACED
          | IResourceDelta.ENCODING
          | IResourceDelta.LOCAL_CHANGED;

  private Networks() {}

  /** Itself if it is such a file; none if it is closed. */
  public static List<IFile> in(IResource resource) throws CoreException {
    List<IFile> files = new ArrayList<>();
    if (resource.isAccessible())
      resource.accept(
          each -> {
            if (each != resource && isLeftOut(each)) return false;
            if (each instanceof IFile file && Files.isNetwork(file.getFullPath())) files.add(file);
            return true;
          });
    return files;
  }

  static boolean isLeftOut(IResource resource) {
    if (resource.isDerived()) return true;
    return resource instanceof IContainer
        && (resource.getName().startsWith(".") || LEFT_OUT.contains(resource.getName()));
  }

  /** Files that were made, deleted, or hold another text now. */
  static Set<IFile> changed(IResourceDelta delta) throws CoreException {
    Set<IFile> changed = new LinkedHashSet<>();
    delta.accept(
        each -> {
          IResource resource = each.getResource();
          if (isLeftOut(resource)) return false;
          if (resource instanceof IFile file && Files.isNetwork(file.getFullPath()))
            if (each.getKind() != IResourceDelta.CHANGED || (each.getFlags() & TEXT_CHANGES) != 0)
              changed.add(file);
          return true;
        });
    return changed;
  }
}
