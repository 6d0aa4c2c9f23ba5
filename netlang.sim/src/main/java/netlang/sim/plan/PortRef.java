package netlang.sim.plan;

/**
 * A NIC of a host or router, or a port of a switch.
 *
 * @param node index into {@link NetworkPlan#nodes}
 * @param port index into the node's NICs or ports
 */
public record PortRef(int node, int port) {}
