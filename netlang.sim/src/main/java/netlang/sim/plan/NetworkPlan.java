package netlang.sim.plan;

import java.util.List;
import netlang.sim.trace.Origin;

/** A network: nodes, the links between their ports, and the flows that scenarios can start. */
public record NetworkPlan(
    String name, List<NodePlan> nodes, List<LinkPlan> links, List<FlowPlan> flows, Origin origin) {

  public NetworkPlan {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
    flows = List.copyOf(flows);
  }

  /** The port as users write it: {@code alice.eth0}. */
  public String nameOf(PortRef port) {
    return nodes.get(port.node()).name() + "." + nodes.get(port.node()).portName(port.port());
  }

  /** The link as users write it: {@code alice.eth0 -- s1.p1}. */
  public String nameOf(LinkPlan link) {
    return nameOf(link.a()) + " -- " + nameOf(link.b());
  }
}
