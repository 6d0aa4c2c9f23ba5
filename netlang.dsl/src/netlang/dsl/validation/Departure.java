package netlang.dsl.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.net.Flow;
import netlang.dsl.net.Flush;
import netlang.dsl.net.Network;
import netlang.dsl.net.Removal;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Setting;
import netlang.dsl.net.StartFlow;
import netlang.dsl.net.Step;
import netlang.dsl.net.TableKind;
import netlang.dsl.net.Traffic;
import netlang.dsl.reach.Way;

/**
 * Traffic that is sent in a network as it is written, because no step of the scenario gives
 * addresses or routes or takes them away.
 *
 * @param senders the scenarios that send it, and what they expect to fail; none if the network has
 *     no scenario, and so sends all its flows
 */
record Departure(Traffic traffic, List<ExpectedFailures> senders) {

  /** In the order in which they are first sent. */
  static List<Departure> of(Network network) {
    List<Scenario> all = Scenarios.on(network);
    if (all.isEmpty())
      return network.getFlows().stream()
          .map(Flow::getTraffic)
          .filter(traffic -> traffic != null)
          .map(traffic -> new Departure(traffic, List.of()))
          .toList();
    Map<Traffic, List<ExpectedFailures>> senders = new LinkedHashMap<>();
    for (Scenario scenario : all) if (!changesWays(scenario)) note(scenario, senders);
    List<Departure> departures = new ArrayList<>();
    senders.forEach((traffic, these) -> departures.add(new Departure(traffic, these)));
    return departures;
  }

  private static void note(Scenario scenario, Map<Traffic, List<ExpectedFailures>> senders) {
    ExpectedFailures sender = new ExpectedFailures(scenario);
    for (Step step : scenario.getSteps()) {
      if (step.getAction() instanceof Traffic traffic) note(traffic, sender, senders);
      if (step.getAction() instanceof StartFlow start)
        for (Flow flow : Scenarios.flows(start.getFlows()))
          if (!flow.eIsProxy() && flow.getTraffic() != null)
            note(flow.getTraffic(), sender, senders);
    }
  }

  private static void note(
      Traffic traffic, ExpectedFailures sender, Map<Traffic, List<ExpectedFailures>> senders) {
    List<ExpectedFailures> all = senders.computeIfAbsent(traffic, key -> new ArrayList<>(1));
    if (!all.contains(sender)) all.add(sender);
  }

  List<Scenario> scenarios() {
    return senders.stream().map(ExpectedFailures::scenario).toList();
  }

  /** The scenarios that send it and do not expect it to fail. */
  List<Scenario> notExpecting(Way.Stuck failure) {
    return senders.stream()
        .filter(sender -> !sender.include(traffic, failure))
        .map(ExpectedFailures::scenario)
        .toList();
  }

  /** True if who reaches whom may be another question by and by. */
  static boolean changesWays(Scenario scenario) {
    for (Step step : scenario.getSteps())
      if (step.getAction() instanceof Setting
          || step.getAction() instanceof Removal
          || step.getAction() instanceof Flush flush && flush.getTable() == TableKind.ROUTES)
        return true;
    return false;
  }
}
