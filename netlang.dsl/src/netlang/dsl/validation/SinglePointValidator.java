package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Router;
import netlang.dsl.reach.Hop;
import netlang.dsl.reach.SinglePoints;
import netlang.dsl.reach.SinglePoints.SinglePoint;
import netlang.dsl.reach.Way;
import netlang.dsl.wiring.Cable;
import netlang.dsl.wiring.Wirings;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/**
 * What a flow cannot do without, in networks that have a second way elsewhere. The routers of its
 * ends, and what lies before them, are left out: a host has but one gateway.
 */
public class SinglePointValidator extends CheckGroup {

  @Inject private Networks networks;
  @Inject private Wirings wirings;

  @Check(CheckType.NORMAL)
  public void flowsHaveASecondWay(Network network) {
    if (!RoutingLoopValidator.hasTwoRouters(network)) return;
    if (networks.journeys(network).isEmpty() || !networks.reachability(network).isComplete())
      return;
    SinglePoints points = SinglePoints.of(wirings.of(network));
    if (!points.hasSecondWay()) return;
    Set<SinglePoint> told = new HashSet<>();
    for (Journey journey : networks.journeys(network)) {
      if (!journey.trip().there().isReached()) continue;
      List<IpNode> routers = routers(journey.trip().there());
      if (routers.size() < 2) continue;
      for (SinglePoint point : points.between(routers.get(0), routers.get(routers.size() - 1)))
        if (told.add(point)) tell(point, journey);
    }
  }

  private static List<IpNode> routers(Way way) {
    return way.hops().stream().map(Hop::node).filter(Router.class::isInstance).toList();
  }

  private void tell(SinglePoint point, Journey journey) {
    Cable cable = point.cable();
    Mark mark = cable == null ? Mark.name(point.node()) : Mark.span(cable.aEnd(), cable.bEnd());
    Object what =
        cable == null
            ? "`" + point.node().getName() + "`"
            : Message.of(
                "the cable between `%s` and `%s`",
                Interfaces.nodeOf(cable.a()).getName(), Interfaces.nodeOf(cable.b()).getName());
    info(
        mark,
        IssueCodes.SINGLE_POINT,
        Message.of(
            "%s has no other way than by %s, while other parts of the network have two; a second "
                + "one would keep it going",
            TrafficValidator.name(journey.traffic()), what));
  }
}
