package netlang.dsl.ui.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.server.Problems;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.QualifiedName;

/** Of a project whose {@code .net} files are all checked. */
public final class Nature implements IProjectNature {

  public static final String ID = NetLangPlugin.ID + ".nature";

  /** Of a project from which the user took the nature away. */
  private static final QualifiedName REFUSED = new QualifiedName(NetLangPlugin.ID, "refused");

  private IProject project;

  @Override
  public IProject getProject() {
    return project;
  }

  @Override
  public void setProject(IProject newProject) {
    project = newProject;
  }

  @Override
  public void configure() throws CoreException {
    project.setPersistentProperty(REFUSED, null);
    setBuilder(project, true);
  }

  @Override
  public void deconfigure() throws CoreException {
    project.setPersistentProperty(REFUSED, "true");
    setBuilder(project, false);
    project.deleteMarkers(Problems.TYPE, true, IResource.DEPTH_INFINITE);
  }

  private static void setBuilder(IProject project, boolean present) throws CoreException {
    IProjectDescription description = project.getDescription();
    List<ICommand> commands = commands(description);
    commands.removeIf(Nature::isOurs);
    if (present) {
      ICommand check = description.newCommand();
      check.setBuilderName(NetLangBuilder.ID);
      commands.add(check);
    }
    description.setBuildSpec(commands.toArray(ICommand[]::new));
    project.setDescription(description, null);
  }

  private static List<ICommand> commands(IProjectDescription description) {
    return new ArrayList<>(Arrays.asList(description.getBuildSpec()));
  }

  private static boolean isOurs(ICommand command) {
    return command.getBuilderName().equals(NetLangBuilder.ID);
  }

  /** False also of a project that is closed. */
  public static boolean isOf(IProject project) {
    try {
      return project.isAccessible() && project.hasNature(ID);
    } catch (CoreException e) {
      return false; // closed meanwhile
    }
  }

  /** False if the user took it away, and has not given it back. */
  static boolean isWelcome(IProject project) {
    try {
      return project.isAccessible() && project.getPersistentProperty(REFUSED) == null;
    } catch (CoreException e) {
      return false; // closed meanwhile
    }
  }

  /** True if its files are checked: it may have lost its builder, or come without it. */
  static boolean isAtWork(IProject project) {
    try {
      return isOf(project) && commands(project.getDescription()).stream().anyMatch(Nature::isOurs);
    } catch (CoreException e) {
      return false; // closed meanwhile
    }
  }

  /** Nothing happens if it is at work already. */
  public static void add(IProject project, IProgressMonitor monitor) throws CoreException {
    if (isOf(project)) {
      if (!isAtWork(project)) setBuilder(project, true);
      return;
    }
    List<String> natures = natures(project);
    natures.add(ID);
    set(project, natures, monitor);
  }

  public static void remove(IProject project, IProgressMonitor monitor) throws CoreException {
    List<String> natures = natures(project);
    if (natures.remove(ID)) set(project, natures, monitor);
  }

  private static List<String> natures(IProject project) throws CoreException {
    return new ArrayList<>(Arrays.asList(project.getDescription().getNatureIds()));
  }

  private static void set(IProject project, List<String> natures, IProgressMonitor monitor)
      throws CoreException {
    IProjectDescription description = project.getDescription();
    description.setNatureIds(natures.toArray(String[]::new));
    project.setDescription(description, monitor);
  }
}
