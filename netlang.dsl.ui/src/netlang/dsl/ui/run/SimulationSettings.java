package netlang.dsl.ui.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.project.Networks;
import netlang.run.TimeText;
import netlang.run.UserError;
import netlang.sim.plan.ScenarioPlan;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;

/**
 * What a launch configuration says.
 *
 * @param paths of files, folders and projects in the workspace
 * @param scenario the only one of each file that is run; empty: all
 * @param seed in place of that of the files; empty: theirs
 * @param until when each scenario ends, as {@code 20 s}; empty: as the files say
 * @param values of constants in place of those of the files, by name, as the language writes them
 * @param trace whether what happens is written to the console
 * @param folder where traces and reports are kept, variables allowed; empty: nowhere
 * @param capture whether captures for Wireshark are kept, too
 */
public record SimulationSettings(
    List<String> paths,
    String scenario,
    String seed,
    String until,
    Map<String, String> values,
    boolean trace,
    String folder,
    boolean capture) {

  /** The id of the launch configuration type. */
  public static final String TYPE = NetLangPlugin.ID + ".simulation";

  public static final String PATHS = TYPE + ".paths";
  public static final String SCENARIO = TYPE + ".scenario";
  public static final String SEED = TYPE + ".seed";
  public static final String UNTIL = TYPE + ".until";
  public static final String VALUES = TYPE + ".values";
  public static final String TRACE = TYPE + ".trace";
  public static final String FOLDER = TYPE + ".folder";
  public static final String CAPTURE = TYPE + ".capture";

  /** Of a rerun: {@code /project/a.net#scenario}, only these of all scenarios. */
  public static final String ONLY = TYPE + ".only";

  public SimulationSettings {
    paths = List.copyOf(paths);
    values = Collections.unmodifiableMap(new TreeMap<>(values)); // in the same order always
  }

  /** All scenarios of these, and everything else as the files say. */
  static SimulationSettings of(List<String> paths, String scenario) {
    return new SimulationSettings(paths, scenario, "", "", Map.of(), true, "", false);
  }

  public static SimulationSettings of(ILaunchConfiguration configuration) throws CoreException {
    return new SimulationSettings(
        configuration.getAttribute(PATHS, List.of()),
        configuration.getAttribute(SCENARIO, ""),
        configuration.getAttribute(SEED, ""),
        configuration.getAttribute(UNTIL, ""),
        configuration.getAttribute(VALUES, Map.of()),
        configuration.getAttribute(TRACE, true),
        configuration.getAttribute(FOLDER, ""),
        configuration.getAttribute(CAPTURE, false));
  }

  void applyTo(ILaunchConfigurationWorkingCopy configuration) {
    configuration.setAttribute(PATHS, new ArrayList<>(paths));
    configuration.setAttribute(SCENARIO, scenario);
    configuration.setAttribute(SEED, seed);
    configuration.setAttribute(UNTIL, until);
    apply(values, configuration);
    configuration.setAttribute(TRACE, trace);
    configuration.setAttribute(FOLDER, folder);
    configuration.setAttribute(CAPTURE, capture);
  }

  /** Without values there is no attribute, as if nobody had ever thought of it. */
  static void apply(Map<String, String> values, ILaunchConfigurationWorkingCopy configuration) {
    if (values.isEmpty()) configuration.removeAttribute(VALUES);
    else configuration.setAttribute(VALUES, new HashMap<>(values));
  }

  /** What is wrong with the seed or the time, or null. */
  String problem() {
    try {
      if (!seed.isEmpty()) seedNumber();
      if (!until.isEmpty()) endNanos();
      return null;
    } catch (NumberFormatException e) {
      return "The seed is no whole number.";
    } catch (UserError e) {
      return "Until: " + e.getMessage();
    }
  }

  /**
   * @throws CoreException if the seed or the time cannot be read
   */
  public void check() throws CoreException {
    if (problem() != null) throw new CoreException(Status.error(problem()));
  }

  /** In the order of the configuration; those of folders sorted by path. */
  public List<IFile> files() throws CoreException {
    Set<IFile> files = new LinkedHashSet<>();
    for (String path : paths) {
      IResource resource = ResourcesPlugin.getWorkspace().getRoot().findMember(new Path(path));
      if (resource != null) files.addAll(Networks.in(resource));
    }
    return List.copyOf(files);
  }

  public boolean wants(ScenarioPlan planned) {
    return scenario.isEmpty() || planned.name().equals(scenario);
  }

  /** With the seed and the end that are wanted in place of its own. */
  public ScenarioPlan adjusted(ScenarioPlan planned) {
    ScenarioPlan seeded = seed.isEmpty() ? planned : planned.withSeed(seedNumber());
    return until.isEmpty() ? seeded : seeded.withEnd(endNanos());
  }

  private long seedNumber() {
    return Long.parseLong(seed.strip());
  }

  private long endNanos() {
    return TimeText.nanos(until);
  }
}
