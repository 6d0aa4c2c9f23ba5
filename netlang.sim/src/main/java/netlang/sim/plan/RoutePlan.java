package netlang.sim.plan;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.trace.Origin;

/**
 * A static route.
 *
 * @param metric among routes to the same prefix the lowest wins
 */
public record RoutePlan(Ipv4Prefix destination, Ipv4Address nextHop, int metric, Origin origin) {}
