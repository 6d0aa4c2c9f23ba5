package netlang.dsl.ui.debug;

import java.util.List;
import java.util.Optional;
import netlang.dsl.ui.run.SimulationSettings;
import netlang.dsl.ui.view.LastRun;
import netlang.dsl.ui.view.Scenarios;
import netlang.dsl.ui.view.Watched;
import netlang.run.LoadedFile;
import netlang.run.TimeText;
import netlang.sim.plan.ScenarioPlan;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.eclipse.ui.PlatformUI;

/**
 * <i>Debug As › NetLang Simulation</i>: records the scenario, shows it in the views, and stops at
 * the first breakpoint. Of many scenarios the first is debugged.
 */
public final class DebugDelegate extends LaunchConfigurationDelegate {

  @Override
  public void launch(
      ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor)
      throws CoreException {
    ScenarioPlan scenario = scenario(configuration);
    launch.setSourceLocator(new DebugSource());
    Watched watched = LastRun.watch(scenario, monitor);
    PlatformUI.getWorkbench().getDisplay().syncExec(() -> LastRun.show(watched));
    RunTarget target = new RunTarget(launch, watched);
    launch.addDebugTarget(target);
    target.begin();
  }

  private static ScenarioPlan scenario(ILaunchConfiguration configuration) throws CoreException {
    String wanted = configuration.getAttribute(SimulationSettings.SCENARIO, "");
    for (IFile file : files(configuration.getAttribute(SimulationSettings.PATHS, List.of()))) {
      LoadedFile loaded = Scenarios.load(file);
      if (loaded.hasErrors())
        throw new CoreException(
            Status.error(file.getName() + " has errors; they are in the Problems view."));
      Optional<ScenarioPlan> found =
          loaded.scenarios().stream()
              .filter(each -> wanted.isEmpty() || each.name().equals(wanted))
              .findFirst();
      if (found.isPresent()) return adjusted(found.get(), configuration);
    }
    throw new CoreException(Status.error("There is no scenario to be debugged."));
  }

  private static List<IFile> files(List<String> paths) {
    return paths.stream()
        .map(path -> ResourcesPlugin.getWorkspace().getRoot().findMember(new Path(path)))
        .filter(IFile.class::isInstance)
        .map(IFile.class::cast)
        .filter(IResource::isAccessible)
        .toList();
  }

  private static ScenarioPlan adjusted(ScenarioPlan plan, ILaunchConfiguration configuration)
      throws CoreException {
    String seed = configuration.getAttribute(SimulationSettings.SEED, "");
    String until = configuration.getAttribute(SimulationSettings.UNTIL, "");
    try {
      ScenarioPlan seeded = seed.isEmpty() ? plan : plan.withSeed(Long.parseLong(seed.strip()));
      return until.isEmpty() ? seeded : seeded.withEnd(TimeText.nanos(until));
    } catch (RuntimeException e) {
      throw new CoreException(Status.error("The seed or the end cannot be read.", e));
    }
  }

  /** Nothing is made from the files that would have to be up to date. */
  @Override
  public boolean buildForLaunch(
      ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
    return false;
  }
}
