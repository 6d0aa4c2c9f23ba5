package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.reach.MissingRoute;
import netlang.dsl.reach.Reachability;
import netlang.dsl.reach.Way;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.trace.DropReason;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Whether traffic gets to its target, and the answers back, as the network is written. */
public class ReachabilityValidator extends CheckGroup {

  @Inject private Networks networks;

  /** Traffic for which it ends at the same place, and for the same reason, is told of once. */
  private record Cause(boolean back, IpNode end, DropReason reason, Object place) {}

  private record Finding(Journey journey, List<Traffic> all, Set<Scenario> shownBy) {}

  @Check(CheckType.NORMAL)
  public void trafficGetsThereAndBack(Network network) {
    if (networks.journeys(network).isEmpty() || !networks.reachability(network).isComplete())
      return;
    Reachability reachability = networks.reachability(network);
    NamedCauses named = new NamedCauses(networks.stations(network));
    Map<Cause, Optional<Finding>> findings = new LinkedHashMap<>();
    for (Journey journey : networks.journeys(network)) {
      Departure departure = journey.departure();
      Way.Stuck failure = journey.failure();
      if (failure == null || !failure.isCertain() || failure.isLoop() || isMeant(failure, journey))
        continue;
      List<Scenario> shownBy = departure.notExpecting(failure);
      if (shownBy.isEmpty() && !departure.scenarios().isEmpty()) continue;
      findings
          .computeIfAbsent(
              cause(journey, failure, named),
              cause ->
                  named.areNamed(failure, journey.destination())
                      ? Optional.empty()
                      : Optional.of(new Finding(journey, new ArrayList<>(), new LinkedHashSet<>())))
          .ifPresent(finding -> add(departure, shownBy, finding));
    }
    Stations stations = networks.stations(network);
    for (Optional<Finding> finding : findings.values())
      finding.ifPresent(each -> tell(each, reachability, stations));
  }

  private static void add(Departure departure, List<Scenario> shownBy, Finding finding) {
    finding.all.add(departure.traffic());
    finding.shownBy.addAll(shownBy);
  }

  /** A short time to live is there to be used up. */
  private static boolean isMeant(Way.Stuck failure, Journey journey) {
    return failure.reason() == DropReason.TTL_EXCEEDED && journey.traffic().getTimeToLive() != null;
  }

  private static Cause cause(Journey journey, Way.Stuck failure, NamedCauses named) {
    Object home = named.home(journey.destination());
    return new Cause(
        journey.failsOnTheWayBack(),
        failure.end(),
        failure.reason(),
        home == null ? journey.destination() : new Place(home));
  }

  /** Segments are compared as objects: their lists are long. */
  private record Place(Object segment) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Place place && place.segment == segment;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(segment);
    }
  }

  private void tell(Finding finding, Reachability reachability, Stations stations) {
    Journey journey = finding.journey;
    Way.Stuck failure = journey.failure();
    Mark mark = Mark.of(journey.traffic().getTarget());
    Message why = why(failure, journey.destination(), reachability, stations);
    Object name = TrafficValidator.name(journey.traffic());
    boolean back = journey.failsOnTheWayBack();
    Message message =
        back
            ? Message.of(
                "the answers to %s do not get back to %s: %s", name, journey.destination(), why)
            : Message.of("%s does not get to %s: %s", name, target(journey), why);
    int others = finding.all.size() - 1;
    if (others > 0) message = Message.of("%s; it is the same with %s more", message, others);
    String[] data = data(failure, journey.destination(), reachability);
    boolean nobody =
        failure.reason() == DropReason.NEIGHBOR_UNREACHABLE && isNobodys(journey, reachability);
    if (back) warning(mark, finding.shownBy, IssueCodes.NO_WAY_BACK, message, data);
    else if (nobody) warning(mark, finding.shownBy, IssueCodes.NO_WAY, message, data);
    else fault(mark, finding.shownBy, IssueCodes.NO_WAY, message, data);
  }

  private static boolean isNobodys(Journey journey, Reachability reachability) {
    return reachability.owners(journey.destination()).isEmpty();
  }

  private static Object target(Journey journey) {
    TrafficEnd end = journey.traffic().getTarget();
    return end.getNode() == null
        ? journey.trip().destination()
        : Owners.name(end.getNode(), end.getNic()) + " (" + journey.trip().destination() + ")";
  }

  private static Message why(
      Way.Stuck failure, Ipv4Address to, Reachability reachability, Stations stations) {
    String end = failure.end().getName();
    List<IpNode> owners = reachability.owners(to);
    return switch (failure.reason()) {
      case NO_ROUTE ->
          Message.of("`%s` has no route to it; %s", end, remedy(failure.end(), to, reachability));
      case NOT_OUR_ADDRESS ->
          Message.of(
              "`%s` is handed it, but is a host, which forwards nothing; correct the route of `%s`",
              end, failure.hops().get(failure.hops().size() - 2).node().getName());
      case NEIGHBOR_UNREACHABLE ->
          owners.isEmpty()
              ? Message.of(
                  "nobody in the segment of %s has this address; write one that somebody has, or"
                      + " name a node",
                  stations.at(failure.route().via()).name())
              : Message.of(
                  "%s asks its neighbours for it, but `%s` is in another segment; link the two, or"
                      + " put a router between them and re-address one",
                  stations.at(failure.route().via()).name(), owners.get(0).getName());
      case TTL_EXCEEDED ->
          Message.of("its time to live is used up at `%s`; write a higher `ttl`", end);
      case MARTIAN_ADDRESS -> Message.of("no host can have this address; write another one");
      default -> throw new IllegalStateException("not told: " + failure.reason());
    };
  }

  private static Message remedy(IpNode node, Ipv4Address to, Reachability reachability) {
    Optional<MissingRoute> route = reachability.missingRoute(node, to);
    if (route.isPresent()) return Message.of("give it `%s`", route.get());
    return reachability.owners(to).isEmpty()
        ? Message.of("give it a `route` or a `gateway`")
        : Message.of("no routers lead there, so link one");
  }

  /** The node that lacks a route, and the route. */
  private static String[] data(Way.Stuck failure, Ipv4Address to, Reachability reachability) {
    if (failure.reason() != DropReason.NO_ROUTE) return new String[0];
    return reachability
        .missingRoute(failure.end(), to)
        .map(route -> new String[] {failure.end().getName(), route.toString()})
        .orElse(new String[0]);
  }
}
