package netlang.dsl.ui.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.ui.project.Networks;
import netlang.dsl.ui.result.ResultsView;
import netlang.dsl.ui.result.Session;
import netlang.dsl.ui.result.Sessions;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;

/** Starts a simulation; the files are read as they are on the disk. */
public final class SimulationDelegate extends LaunchConfigurationDelegate {

  @Override
  public void launch(
      ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor)
      throws CoreException {
    SimulationSettings settings = SimulationSettings.of(configuration);
    settings.check();
    List<IFile> files = files(settings);
    if (files.isEmpty())
      throw new CoreException(Status.error("There is no network to be run: " + settings.paths()));
    List<String> only = configuration.getAttribute(SimulationSettings.ONLY, List.of());
    Session session = new Session(launch, configuration.getName(), filesOf(files, only));
    SimulationProcess process = new SimulationProcess(launch, configuration.getName());
    Simulation simulation = new Simulation(settings, only, session, process);
    Sessions.get().add(session);
    ResultsView.show();
    new SimulationJob(configuration.getName(), simulation, process).begin();
  }

  /** In the order of the configuration; those of folders sorted by path. */
  static List<IFile> files(SimulationSettings settings) throws CoreException {
    IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
    Set<IFile> files = new LinkedHashSet<>();
    for (String path : settings.paths()) {
      IResource resource = root.findMember(new Path(path));
      if (resource != null) files.addAll(Networks.in(resource));
    }
    return new ArrayList<>(files);
  }

  /** Those of which something is to be run. */
  private static List<IFile> filesOf(List<IFile> files, List<String> only) {
    if (only.isEmpty()) return files;
    return files.stream()
        .filter(file -> only.stream().anyMatch(each -> each.startsWith(file.getFullPath() + "#")))
        .toList();
  }

  /** So that the platform offers to save what is changed in them. */
  @Override
  protected IProject[] getBuildOrder(ILaunchConfiguration configuration, String mode)
      throws CoreException {
    return files(SimulationSettings.of(configuration)).stream()
        .map(IResource::getProject)
        .distinct()
        .toArray(IProject[]::new);
  }

  /** Nothing is made from the files that would have to be up to date. */
  @Override
  public boolean buildForLaunch(
      ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
    return false;
  }
}
