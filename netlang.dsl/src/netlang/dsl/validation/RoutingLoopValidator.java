package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.IP_NODE__GATEWAYS;
import static netlang.dsl.net.NetPackage.Literals.ROUTE__NEXT_HOP;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Router;
import netlang.dsl.net.Scenario;
import netlang.dsl.reach.Reachability;
import netlang.dsl.reach.RouteLine;
import netlang.dsl.reach.RoutingLoop;
import netlang.dsl.reach.Way;
import netlang.dsl.value.Addresses;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/**
 * Whether static routes lead packets round in circles: on the way to a network that is there, to
 * one that only routes name, or to the target of a flow.
 */
public class RoutingLoopValidator extends CheckGroup {

  /** Of a longer circle the rest is counted. */
  private static final int LISTED = 6;

  @Inject private Networks networks;

  private record Finding(RoutingLoop loop, Set<Scenario> shownBy) {}

  @Check(CheckType.NORMAL)
  public void routesMakeNoLoop(Network network) {
    if (!hasTwoRouters(network) || !networks.reachability(network).isComplete()) return;
    Reachability reachability = networks.reachability(network);
    Map<List<RouteLine>, Finding> findings = new LinkedHashMap<>();
    Set<List<RouteLine>> expected = new LinkedHashSet<>();
    for (Journey journey : networks.journeys(network)) {
      Departure departure = journey.departure();
      Way.Stuck failure = journey.failure();
      if (failure == null || !failure.isLoop() || !failure.isCertain()) continue;
      RoutingLoop loop = RoutingLoop.of(journey.destination(), failure);
      List<Scenario> shownBy = departure.notExpecting(failure);
      if (shownBy.isEmpty() && !departure.scenarios().isEmpty()) expected.add(loop.lines());
      else
        findings
            .computeIfAbsent(loop.lines(), lines -> new Finding(loop, new LinkedHashSet<>()))
            .shownBy
            .addAll(shownBy);
    }
    if (Scenarios.on(network).stream().noneMatch(RoutingLoopValidator::isAboutLoops))
      for (RoutingLoop loop : reachability.loops())
        if (!expected.contains(loop.lines()))
          findings.putIfAbsent(loop.lines(), new Finding(loop, Set.of()));
    findings.values().forEach(this::tell);
  }

  static boolean hasTwoRouters(Network network) {
    return network.getNodes().stream().filter(Router.class::isInstance).limit(2).count() == 2;
  }

  private static boolean isAboutLoops(Scenario scenario) {
    return Departure.changesWays(scenario) || ExpectedFailures.isLoopExpected(scenario);
  }

  private void tell(Finding finding) {
    fault(
        mark(finding.loop.lines().get(0)),
        finding.shownBy,
        IssueCodes.ROUTING_LOOP,
        Message.of(
            "packets to %s go round in a circle, %s, until their time to live is used up; correct "
                + "one of these routes",
            finding.loop.destination(), circle(finding.loop.routers())));
  }

  private static Object circle(List<IpNode> routers) {
    List<String> names = new ArrayList<>();
    for (IpNode router : routers) names.add("`" + router.getName() + "`");
    if (names.size() <= LISTED) {
      names.add(names.get(0));
      return String.join(" -> ", names);
    }
    String listed = String.join(" -> ", names.subList(0, LISTED));
    return Message.of("%s -> %s more -> %s", listed, names.size() - LISTED, names.get(0));
  }

  private static Mark mark(RouteLine line) {
    if (line.route() != null) return Mark.of(line.route(), ROUTE__NEXT_HOP);
    List<String> gateways = line.node().getGateways();
    for (int i = 0; i < gateways.size(); i++)
      if (line.nextHop().equals(Addresses.address(gateways.get(i)).orElse(null)))
        return Mark.of(line.node(), IP_NODE__GATEWAYS, i);
    return Mark.name(line.node());
  }
}
