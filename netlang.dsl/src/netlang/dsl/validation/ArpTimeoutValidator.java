package netlang.dsl.validation;

import com.google.inject.Inject;
import netlang.dsl.message.Message;
import netlang.dsl.net.Host;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Router;
import netlang.dsl.value.Quantities;
import netlang.sim.plan.HostPlan;
import netlang.sim.trace.Nanos;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Whether routers remember their neighbours at least as long as these remember them. */
public class ArpTimeoutValidator extends CheckGroup {

  @Inject private Networks networks;

  @Check(CheckType.NORMAL)
  public void routersRememberLonger(Router router) {
    if (router.getArpTimeout() == null) return;
    long own = timeout(router);
    Stations stations = networks.stations((Network) router.eContainer());
    Station longest = null;
    for (Station nic : stations.of(router))
      for (Station other : stations.in(nic.segment()))
        if (other.node() instanceof Host
            && timeout(other.node()) > own
            && (longest == null || timeout(other.node()) > timeout(longest.node())))
          longest = other;
    if (own > 0 && longest != null)
      warning(
          Mark.of(router.getArpTimeout()),
          IssueCodes.SHORT_ARP_TIMEOUT,
          Message.of(
              "`%s` forgets its neighbours earlier than they forget it (%s: %s), and asks for all"
                  + " of them again; write %3$s or more",
              router.getName(), longest.name(), Nanos.print(timeout(longest.node()))),
          Nanos.print(timeout(longest.node())));
  }

  /** Nanoseconds; 0 if it cannot be read. */
  private static long timeout(IpNode node) {
    return node.getArpTimeout() == null
        ? HostPlan.DEFAULT_ARP_TIMEOUT_NANOS
        : Quantities.positiveTime(node.getArpTimeout()).orElse(0L);
  }
}
