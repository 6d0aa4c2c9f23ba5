package netlang.sim.record;

import java.util.List;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.NodePlan;
import netlang.sim.plan.PortRef;

/** The names behind the indexes of trace events, put together once. */
final class Names {

  private final NetworkPlan network;
  private final String[][] ports;
  private final String[] links;

  Names(NetworkPlan network) {
    this.network = network;
    List<NodePlan> nodes = network.nodes();
    this.ports = new String[nodes.size()][];
    for (int node = 0; node < ports.length; node++) {
      ports[node] = new String[nodes.get(node).portCount()];
      for (int port = 0; port < ports[node].length; port++)
        ports[node][port] = network.nameOf(new PortRef(node, port));
    }
    this.links = network.links().stream().map(network::nameOf).toArray(String[]::new);
  }

  /**
   * {@code alice.eth0}, or {@code alice} where no port is meant, or an empty text where no node is.
   */
  String place(int node, int port) {
    return port < 0 ? node(node) : ports[node][port];
  }

  /** An empty text for no node. */
  String node(int node) {
    return node < 0 ? "" : network.nodes().get(node).name();
  }

  /** {@code eth0}. */
  String port(int node, int port) {
    return network.nodes().get(node).portName(port);
  }

  String link(int link) {
    return links[link];
  }

  String flow(int flow) {
    return network.flows().get(flow).name();
  }

  int longestPlace() {
    int longest = 0;
    for (String[] ofNode : ports)
      for (String port : ofNode) longest = Math.max(longest, port.length());
    return longest;
  }
}
