package netlang.dsl.ui.run;

import java.util.List;
import netlang.dsl.ui.result.ResultsView;
import netlang.dsl.ui.result.Session;
import netlang.dsl.ui.result.Sessions;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
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
    List<IFile> files = settings.files();
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
    return SimulationSettings.of(configuration).files().stream()
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
