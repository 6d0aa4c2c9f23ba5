package netlang.dsl.validation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Setting;
import netlang.dsl.net.Step;

/** Which nodes get what they lack from a scenario. */
final class RunTimeSettings {

  private final Set<Node> addressed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> routed = Collections.newSetFromMap(new IdentityHashMap<>());

  private RunTimeSettings(Network network) {
    for (Scenario scenario : Scenarios.on(network)) {
      for (Step step : scenario.getSteps()) {
        if (!(step.getAction() instanceof Setting setting)) continue;
        if (setting.getIp() != null) addressed.add(setting.getNode());
        if (setting.getGateway() != null || setting.getRoute() != null)
          routed.add(setting.getNode());
      }
    }
  }

  static RunTimeSettings of(Network network) {
    return new RunTimeSettings(network);
  }

  boolean giveAddressTo(Node node) {
    return addressed.contains(node);
  }

  boolean giveRouteTo(Node node) {
    return routed.contains(node);
  }
}
