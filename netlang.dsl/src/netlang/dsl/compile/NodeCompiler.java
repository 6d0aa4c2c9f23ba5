package netlang.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Listener;
import netlang.dsl.net.Nic;
import netlang.dsl.net.NicSettings;
import netlang.dsl.net.Node;
import netlang.dsl.net.Router;
import netlang.dsl.net.Switch;
import netlang.dsl.value.Ports;
import netlang.dsl.value.Quantities;
import netlang.dsl.value.Words;
import netlang.dsl.wiring.Mtus;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.ListenerPlan;
import netlang.sim.plan.NicPlan;
import netlang.sim.plan.NodePlan;
import netlang.sim.plan.SwitchPlan;

/** Hosts, routers and switches. */
final class NodeCompiler {

  private final Source source;
  private final NetworkIndex index;
  private final TcpCompiler tcp;
  private final RouteCompiler routes;

  NodeCompiler(Source source, NetworkIndex index, TcpCompiler tcp) {
    this.source = source;
    this.index = index;
    this.tcp = tcp;
    this.routes = new RouteCompiler(source);
  }

  NodePlan compile(Node node) {
    if (node instanceof IpNode ipNode) return host(ipNode);
    if (node instanceof Switch aSwitch) return aSwitch(aSwitch);
    throw new LetThrough("a node of no kind", node);
  }

  private HostPlan host(IpNode node) {
    long arpTimeout =
        node.getArpTimeout() == null
            ? HostPlan.DEFAULT_ARP_TIMEOUT_NANOS
            : Quantities.positiveTime(node.getArpTimeout()).get();
    return new HostPlan(
        node.getName(),
        node.getNics().stream().map(this::nic).toList(),
        routes.routes(node),
        node.getArpEntries().stream().map(routes::arpEntry).toList(),
        listeners(node),
        arpTimeout,
        node instanceof Router,
        tcp.of(node),
        source.origin(node));
  }

  private NicPlan nic(Nic nic) {
    NicSettings settings = Interfaces.settingsOf(nic);
    int mtu = Mtus.of(nic, index.wiring());
    return new NicPlan(
        nic.getName(),
        index.macOf(nic),
        index.addressOf(nic),
        mtu,
        settings.isPromiscuous(),
        source.origin(nic));
  }

  private List<ListenerPlan> listeners(IpNode node) {
    List<ListenerPlan> plans = new ArrayList<>();
    for (Listener listener : node.getListeners()) {
      int port = Ports.port(listener.getPort()).get();
      ListenerPlan.Transport transport = Words.listenerProtocol(listener.getProtocol()).get();
      plans.add(new ListenerPlan(transport, port, listener.isReply(), source.origin(listener)));
    }
    return plans;
  }

  private SwitchPlan aSwitch(Switch aSwitch) {
    List<String> ports = Interfaces.of(aSwitch).stream().map(port -> port.getName()).toList();
    long ageing =
        aSwitch.getAgeing() == null
            ? SwitchPlan.DEFAULT_AGEING_NANOS
            : Quantities.positiveTime(aSwitch.getAgeing()).get();
    return new SwitchPlan(aSwitch.getName(), ports, ageing, source.origin(aSwitch));
  }
}
