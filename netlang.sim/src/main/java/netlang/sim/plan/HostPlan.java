package netlang.sim.plan;

import java.util.List;
import netlang.sim.trace.Origin;

/**
 * A node with an IP stack: a host, or a router, which is a host that forwards (RFC 1812 §1.1.2).
 *
 * @param routes in no order; a gateway is the route to 0.0.0.0/0
 * @param arpTimeoutNanos an ARP entry that nobody used for so long is forgotten
 * @param forwards true for a router
 */
public record HostPlan(
    String name,
    List<NicPlan> nics,
    List<RoutePlan> routes,
    List<ArpEntryPlan> arpEntries,
    List<ListenerPlan> listeners,
    long arpTimeoutNanos,
    boolean forwards,
    TcpPlan tcp,
    Origin origin)
    implements NodePlan {

  public static final long DEFAULT_ARP_TIMEOUT_NANOS = 300_000_000_000L;

  public HostPlan {
    nics = List.copyOf(nics);
    routes = List.copyOf(routes);
    arpEntries = List.copyOf(arpEntries);
    listeners = List.copyOf(listeners);
  }

  @Override
  public int portCount() {
    return nics.size();
  }

  @Override
  public String portName(int port) {
    return nics.get(port).name();
  }
}
