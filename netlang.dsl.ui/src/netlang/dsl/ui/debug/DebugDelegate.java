package netlang.dsl.ui.debug;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.ui.result.FileEntry;
import netlang.dsl.ui.result.ResultMarkers;
import netlang.dsl.ui.result.Session;
import netlang.dsl.ui.result.Sessions;
import netlang.dsl.ui.run.SimulationSettings;
import netlang.dsl.ui.view.Scenarios;
import netlang.run.Diagnostic;
import netlang.run.LoadedFile;
import netlang.sim.plan.ScenarioPlan;
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
    Session session = new Session(launch, configuration.getName(), settings.files());
    List<Turns.Turn> turns = turns(settings, session);
    ResultMarkers.clear();
    Sessions.get().add(session);
    new Turns(launch, session, turns).next(monitor);
  }

  /** The scenarios of files without errors; at least one. */
  private static List<Turns.Turn> turns(SimulationSettings settings, Session session)
      throws CoreException {
    List<Turns.Turn> turns = new ArrayList<>();
    String why = "There is no scenario to be debugged.";
    for (FileEntry file : session.files()) {
      LoadedFile loaded = Scenarios.load(file.file(), settings.values());
      if (loaded.hasErrors()) why = why(file, loaded, settings);
      List<ScenarioPlan> wanted = loaded.scenarios().stream().filter(settings::wants).toList();
      session.loaded(file, loaded, wanted);
      for (ScenarioPlan each : wanted) turns.add(new Turns.Turn(file, settings.adjusted(each)));
    }
    if (turns.isEmpty()) throw new CoreException(Status.error(why));
    return turns;
  }

  /**
   * With the values of the configuration the file has other errors than the Problems view shows.
   */
  private static String why(FileEntry file, LoadedFile loaded, SimulationSettings settings) {
    if (settings.values().isEmpty())
      return file.name() + " has errors; they are in the Problems view.";
    Diagnostic first =
        loaded.diagnostics().stream().filter(Diagnostic::isError).findFirst().orElseThrow();
    String place = first.hasPlace() ? file.name() + ":" + first.line() : file.name();
    return place + ": " + first.message();
  }

  /** Nothing is made from the files that would have to be up to date. */
  @Override
  public boolean buildForLaunch(
      ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
    return false;
  }
}
