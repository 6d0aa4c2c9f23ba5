package netlang.dsl.reach;

import java.util.List;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Nic;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.FlowPlan;

/**
 * Who reaches whom, for each pair of segments; the hosts of a segment only where they differ. A
 * cell is worked out when it is asked for, in time that grows with the routers on the way.
 */
public final class Matrix {

  private final Reachability reachability;
  private final List<HostGroup> groups;

  Matrix(Reachability reachability, List<HostGroup> groups) {
    this.reachability = reachability;
    this.groups = List.copyOf(groups);
  }

  /** In order of their first NICs; routers are in none. */
  public List<HostGroup> groups() {
    return groups;
  }

  /**
   * What becomes of a question of any host of the one group to any host of the other, and of its
   * answer; within a group, of a question to another one, if there is one.
   */
  public RoundTrip trip(HostGroup from, HostGroup to) {
    Nic sender = from.nics().get(0);
    Nic target = to.nics().get(from == to && to.nics().size() > 1 ? 1 : 0);
    return reachability.roundTrip(
        (IpNode) Interfaces.nodeOf(sender),
        Ipv4Address.UNSPECIFIED,
        reachability.addressOf(target),
        FlowPlan.DEFAULT_TIME_TO_LIVE);
  }
}
