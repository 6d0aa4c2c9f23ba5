package netlang.dsl.ui.run;

import java.util.List;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;

/** Starts simulations, with the configuration that there is already, or a new one. */
public final class Launches {

  private Launches() {}

  /**
   * @param resources files, folders, projects
   * @param scenario the only one, or "" for all
   * @param mode of {@link ILaunchManager}
   */
  public static void start(List<? extends IResource> resources, String scenario, String mode) {
    try {
      DebugUITools.launch(configuration(resources, scenario), mode);
    } catch (CoreException e) {
      NetLangPlugin.log("The simulation could not be started", e);
    }
  }

  static ILaunchConfiguration configuration(List<? extends IResource> resources, String scenario)
      throws CoreException {
    List<String> paths =
        resources.stream().map(resource -> resource.getFullPath().toString()).toList();
    for (ILaunchConfiguration known : manager().getLaunchConfigurations(type())) {
      SimulationSettings settings = SimulationSettings.of(known);
      if (settings.paths().equals(paths) && settings.scenario().equals(scenario)) return known;
    }
    return make(SimulationSettings.of(paths, scenario), name(resources, scenario), resources);
  }

  private static ILaunchConfiguration make(
      SimulationSettings settings, String name, List<? extends IResource> resources)
      throws CoreException {
    String free = manager().generateLaunchConfigurationName(name);
    ILaunchConfigurationWorkingCopy copy = type().newInstance(null, free);
    settings.applyTo(copy);
    copy.setMappedResources(resources.toArray(IResource[]::new));
    return copy.doSave();
  }

  /** {@code office}, {@code office (rush hour)}, {@code 3 networks}. */
  private static String name(List<? extends IResource> resources, String scenario) {
    IResource first = resources.get(0);
    String name =
        resources.size() > 1
            ? resources.size() + " networks of " + first.getProject().getName()
            : first.getName().replaceFirst("\\.net$", "");
    return scenario.isEmpty() ? name : name + " (" + scenario + ")";
  }

  static ILaunchConfigurationType type() {
    return manager().getLaunchConfigurationType(SimulationSettings.TYPE);
  }

  private static ILaunchManager manager() {
    return DebugPlugin.getDefault().getLaunchManager();
  }
}
