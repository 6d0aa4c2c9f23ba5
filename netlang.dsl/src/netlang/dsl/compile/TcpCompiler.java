package netlang.dsl.compile;

import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.TcpSettings;
import netlang.dsl.net.Traffic;
import netlang.dsl.value.TcpEntry;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;

/**
 * How TCP is set: by the network, then by what is nearer to the flow, and at last by the scenario,
 * whatever the others say.
 */
final class TcpCompiler {

  private final TcpSettings network;
  private final TcpSettings scenario;

  /** {@code scenario} null: the one that starts everything. */
  TcpCompiler(Network network, Scenario scenario) {
    this.network = network.getTcp();
    this.scenario = scenario == null ? null : scenario.getTcp();
  }

  TcpPlan of(IpNode node) {
    return with(scenario, byNode(node));
  }

  /** Of the client's socket. */
  TcpPlan of(Traffic traffic) {
    if (!(traffic.getSource().getNode() instanceof IpNode node))
      throw new LetThrough("a connection from no host", traffic);
    return with(scenario, with(traffic.getTcp(), byNode(node)));
  }

  private TcpPlan byNode(IpNode node) {
    return with(node.getTcp(), with(network, TcpPlan.DEFAULT));
  }

  private static TcpPlan with(TcpSettings block, TcpPlan plan) {
    if (block == null) return plan;
    TcpPlan changed = plan;
    for (TcpEntry entry : TcpEntry.of(block)) {
      TcpSetting setting = entry.setting().get();
      changed = changed.with(setting, entry.value(setting).get());
    }
    return changed;
  }
}
