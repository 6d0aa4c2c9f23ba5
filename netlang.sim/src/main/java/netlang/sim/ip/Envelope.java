package netlang.sim.ip;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.FlowPlan.Fragmentation;

/**
 * What a sender writes into the IP header; one serves many packets.
 *
 * @param source {@link Ipv4Address#UNSPECIFIED} for "that of the interface the packet leaves by"
 */
public record Envelope(
    Ipv4Address source,
    Ipv4Address destination,
    int typeOfService,
    int timeToLive,
    Fragmentation fragmentation) {

  /** For ordinary traffic, with type of service 0. */
  public static Envelope of(
      Ipv4Address source, Ipv4Address destination, int timeToLive, Fragmentation fragmentation) {
    return new Envelope(source, destination, 0, timeToLive, fragmentation);
  }
}
