package netlang.dsl.ui.debug;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.ui.run.SimulationSettings;
import netlang.dsl.ui.view.Scenarios;
import netlang.run.LoadedFile;
import netlang.sim.plan.ScenarioPlan;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;

/** <i>Debug As › NetLang Simulation</i>: the scenarios, one after the other. */
public final class DebugDelegate extends LaunchConfigurationDelegate {

  @Override
  public void launch(
      ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor)
      throws CoreException {
    SimulationSettings settings = SimulationSettings.of(configuration);
    settings.check();
    launch.setSourceLocator(new DebugSource());
    new Turns(launch, scenarios(settings)).next(monitor);
  }

  /** Of files without errors; at least one. */
  private static List<ScenarioPlan> scenarios(SimulationSettings settings) throws CoreException {
    List<ScenarioPlan> scenarios = new ArrayList<>();
    String why = "There is no scenario to be debugged.";
    for (IFile file : settings.files()) {
      LoadedFile loaded = Scenarios.load(file);
      if (loaded.hasErrors()) why = file.getName() + " has errors; they are in the Problems view.";
      for (ScenarioPlan each : loaded.scenarios())
        if (settings.wants(each)) scenarios.add(settings.adjusted(each));
    }
    if (scenarios.isEmpty()) throw new CoreException(Status.error(why));
    return scenarios;
  }

  /** Nothing is made from the files that would have to be up to date. */
  @Override
  public boolean buildForLaunch(
      ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
    return false;
  }
}
