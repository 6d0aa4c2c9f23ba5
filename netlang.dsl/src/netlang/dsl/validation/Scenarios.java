package netlang.dsl.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import netlang.dsl.net.Flow;
import netlang.dsl.net.FlowName;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Step;
import netlang.dsl.net.Traffic;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.value.Quantities;

/** What the scenarios of a network do. */
public final class Scenarios {

  private Scenarios() {}

  /** The scenarios of its file that are about the network. */
  public static List<Scenario> on(Network network) {
    if (!(network.eContainer() instanceof NetFile file)) return List.of();
    return file.getScenarios().stream()
        .filter(scenario -> Surroundings.networkOf(scenario) == network)
        .toList();
  }

  /**
   * In the order in which they happen, those of one time as they stand in the file; without
   * unreadable times.
   */
  static List<Step> inOrder(Scenario scenario) {
    List<Step> steps =
        new ArrayList<>(scenario.getSteps().stream().filter(step -> time(step) >= 0).toList());
    steps.sort(Comparator.comparingLong(Scenarios::time));
    return steps;
  }

  /** Nanoseconds since the start, or -1 if that cannot be read. */
  static long time(Step step) {
    return step.getTime() == null ? 0 : Quantities.time(step.getTime()).orElse(-1L);
  }

  /** The flows that are named; of a name that nothing has a proxy. */
  static List<Flow> flows(List<FlowName> names) {
    return names.stream().map(FlowName::getFlow).filter(Objects::nonNull).toList();
  }

  /** All traffic of the network: its flows, and what scenarios send without a name. */
  public static List<Traffic> traffic(Network network) {
    List<Traffic> all = new ArrayList<>();
    for (Flow flow : network.getFlows()) if (flow.getTraffic() != null) all.add(flow.getTraffic());
    for (Scenario scenario : on(network)) {
      for (Step step : scenario.getSteps())
        if (step.getAction() instanceof Traffic traffic) all.add(traffic);
    }
    return all;
  }
}
