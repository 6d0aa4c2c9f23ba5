package netlang.dsl.validation;

import java.util.List;
import java.util.Objects;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.reach.Reachability;
import netlang.dsl.reach.RoundTrip;
import netlang.dsl.reach.Way;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Numbers;
import netlang.dsl.value.TrafficProtocol;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.FlowPlan;

/**
 * What becomes of traffic in a network as it is written.
 *
 * @param target to which it goes
 */
record Journey(Departure departure, Ipv4Address target, RoundTrip trip) {

  /** Of all traffic of the network whose ends are known. */
  static List<Journey> all(Network network, Reachability reachability) {
    return Departure.of(network).stream()
        .map(departure -> of(departure, reachability))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Journey of(Departure departure, Reachability reachability) {
    Traffic traffic = departure.traffic();
    TrafficEnd source = traffic.getSource();
    TrafficEnd target = traffic.getTarget();
    if (source == null || target == null || source.getNode() == null) return null;
    if (!(source.getNode() instanceof IpNode from) || !reachability.knows(from)) return null;
    Ipv4Address to = address(target);
    if (to == null || to.isUnspecified() || source.getNic() != null && source.getNic().eIsProxy())
      return null;
    Ipv4Address leaving =
        source.getNic() instanceof Nic nic ? reachability.addressOf(nic) : Ipv4Address.UNSPECIFIED;
    int timeToLive =
        traffic.getTimeToLive() == null
            ? FlowPlan.DEFAULT_TIME_TO_LIVE
            : Numbers.timeToLive(traffic.getTimeToLive()).orElse(FlowPlan.DEFAULT_TIME_TO_LIVE);
    return new Journey(departure, to, reachability.roundTrip(from, leaving, to, timeToLive));
  }

  /** The address that traffic to, or from, the end has; null if there is none. */
  static Ipv4Address address(TrafficEnd end) {
    if (end.getAddress() != null) return Addresses.address(end.getAddress()).orElse(null);
    InterfaceAddress own = Owners.address(end.getNode(), end.getNic());
    return own == null ? null : own.address();
  }

  /** False if nobody waits for an answer. */
  static boolean isAnswered(Traffic traffic) {
    return !TrafficProtocol.UDP.word().equals(traffic.getProtocol()) || traffic.isReply();
  }

  Traffic traffic() {
    return departure.traffic();
  }

  /** What does not get through, the traffic or the answers to it; null if all does. */
  Way.Stuck failure() {
    Way.Stuck failure = trip.failure();
    return failure == trip.there() || isAnswered(traffic()) ? failure : null;
  }

  /** True if the traffic gets there, but no answer back. */
  boolean failsOnTheWayBack() {
    return trip.there().isReached();
  }

  /** Where what fails was to go. */
  Ipv4Address destination() {
    return failsOnTheWayBack() ? trip.source() : target;
  }
}
