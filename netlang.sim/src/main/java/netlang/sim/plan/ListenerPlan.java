package netlang.sim.plan;

import netlang.sim.trace.Origin;

/**
 * An open UDP port.
 *
 * @param port 1–65535
 * @param replies true if each datagram is sent back to where it came from
 */
public record ListenerPlan(int port, boolean replies, Origin origin) {}
