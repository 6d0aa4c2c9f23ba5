package netlang.dsl.compile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.expand.Expansion;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.net.Scenario;
import netlang.dsl.scoping.Surroundings;
import netlang.sim.plan.ScenarioPlan;

/** Makes plans of a file that has no errors. Keeps nothing from one file to the next. */
public final class NetworkCompiler {

  /** The scenario of a file that has one network and no scenario. */
  public static final String DEFAULT_SCENARIO = "default";

  /**
   * Every scenario of the file, in its order; of a file without scenarios one for each network,
   * that starts all flows at 0 s: {@code default}, or with the network's name where there are
   * several.
   *
   * @param fileName as it shall be shown in origins
   * @throws IllegalStateException if the file has errors that the checks did not find
   */
  public List<ScenarioPlan> compile(NetFile written, String fileName) {
    return compile(Expansion.of(written), fileName);
  }

  /** The same of a file that is expanded already. */
  public List<ScenarioPlan> compile(Expansion expansion, String fileName) {
    NetFile file = expansion.file();
    Source source = new Source(fileName);
    List<ScenarioPlan> plans = new ArrayList<>();
    Map<Network, ScenarioCompiler> compilers = new IdentityHashMap<>();
    for (Scenario scenario : file.getScenarios()) {
      Network network = Surroundings.networkOf(scenario);
      if (network == null) throw new LetThrough("a scenario on no network", scenario);
      ScenarioCompiler compiler =
          compilers.computeIfAbsent(network, used -> new ScenarioCompiler(source, used));
      plans.add(compiler.compile(scenario));
    }
    if (!file.getScenarios().isEmpty()) return plans;
    for (Network network : file.getNetworks()) {
      String name = file.getNetworks().size() == 1 ? DEFAULT_SCENARIO : network.getName();
      plans.add(new ScenarioCompiler(source, network).compileDefault(name));
    }
    return plans;
  }
}
