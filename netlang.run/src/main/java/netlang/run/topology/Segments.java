package netlang.run.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.PortRef;
import netlang.sim.plan.SwitchPlan;

/** Which cables are one segment: those that switches join. */
public final class Segments {

  private final int[] ofLink;
  private final List<String> names = new ArrayList<>();

  private Segments(int[] ofLink) {
    this.ofLink = ofLink;
  }

  public static Segments of(NetworkPlan network) {
    Segments segments = new Segments(join(network));
    int[] numbers = new int[network.links().size()];
    Arrays.fill(numbers, -1);
    for (int link = 0; link < numbers.length; link++) {
      int root = segments.ofLink[link];
      if (numbers[root] < 0) {
        numbers[root] = segments.names.size();
        segments.names.add("");
      }
      segments.ofLink[link] = numbers[root];
    }
    for (int link = 0; link < numbers.length; link++)
      segments.name(link, network.links().get(link), network);
    return segments;
  }

  /** For each link one link of the same segment, which is the same for all of them. */
  private static int[] join(NetworkPlan network) {
    int[] parent = new int[network.links().size()];
    int[] ofSwitch = new int[network.nodes().size()];
    Arrays.fill(ofSwitch, -1);
    for (int link = 0; link < parent.length; link++) {
      parent[link] = link;
      LinkPlan plan = network.links().get(link);
      for (int node : new int[] {plan.a().node(), plan.b().node()}) {
        if (!(network.nodes().get(node) instanceof SwitchPlan)) continue;
        if (ofSwitch[node] < 0) ofSwitch[node] = link;
        else parent[root(parent, link)] = root(parent, ofSwitch[node]);
      }
    }
    for (int link = 0; link < parent.length; link++) parent[link] = root(parent, link);
    return parent;
  }

  private static int root(int[] parent, int link) {
    int root = link;
    while (parent[root] != root) root = parent[root];
    return root;
  }

  private void name(int link, LinkPlan plan, NetworkPlan network) {
    for (PortRef end : List.of(plan.a(), plan.b())) {
      if (!(network.nodes().get(end.node()) instanceof HostPlan host)
          || !host.nics().get(end.port()).ip().isAssigned()) continue;
      Ipv4Prefix prefix = host.nics().get(end.port()).ip().network();
      String known = names.get(ofLink[link]);
      if (known.isEmpty()) names.set(ofLink[link], prefix.toString());
      else if (!Arrays.asList(known.split(", ")).contains(prefix.toString()))
        names.set(ofLink[link], known + ", " + prefix);
    }
  }

  public int count() {
    return names.size();
  }

  /** From 0, in the order of the plan. */
  public int ofLink(int link) {
    return ofLink[link];
  }

  /** The networks of its addresses, {@code 10.0.1.0/24}; empty if nobody there has one. */
  public String name(int segment) {
    return names.get(segment);
  }
}
