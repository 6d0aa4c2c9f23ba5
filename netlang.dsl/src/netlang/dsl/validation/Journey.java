package netlang.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.net.Network;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.reach.Reachability;
import netlang.dsl.reach.RoundTrip;
import netlang.dsl.reach.Way;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.TrafficProtocol;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;

/** What becomes of traffic in a network as it is written. */
record Journey(Departure departure, RoundTrip trip) {

  /** Of all traffic of the network whose ends are known. */
  static List<Journey> all(Network network, Reachability reachability) {
    List<Journey> all = new ArrayList<>();
    for (Departure departure : Departure.of(network))
      reachability
          .roundTrip(departure.traffic())
          .ifPresent(trip -> all.add(new Journey(departure, trip)));
    return all;
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
    return failsOnTheWayBack() ? trip.source() : trip.destination();
  }
}
