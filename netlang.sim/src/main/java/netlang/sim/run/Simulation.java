package netlang.sim.run;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.addr.Endpoint;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.apps.Flow;
import netlang.sim.apps.TcpFlows;
import netlang.sim.apps.UdpFlows;
import netlang.sim.arp.ArpResolver;
import netlang.sim.arp.NeighborState;
import netlang.sim.engine.Engine;
import netlang.sim.engine.RandomStreams;
import netlang.sim.engine.Trace;
import netlang.sim.ethernet.LearningSwitch;
import netlang.sim.ip.RoutingTable;
import netlang.sim.link.FrameReceiver;
import netlang.sim.link.Link;
import netlang.sim.link.LinkDirection;
import netlang.sim.link.Surroundings;
import netlang.sim.node.Host;
import netlang.sim.node.Node;
import netlang.sim.node.SwitchNode;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.ListenerPlan.Transport;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.NodePlan;
import netlang.sim.plan.PortRef;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.plan.SwitchPlan;
import netlang.sim.plan.TalkStep;
import netlang.sim.plan.TcpSetting;
import netlang.sim.tcp.TcpLayer;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceSink;

/** A run of a scenario: the network of the plan, brought to life. */
public final class Simulation {

  /** A scenario without an end that starts a flow without an end is ended then: one hour. */
  public static final long LONGEST_UNLIMITED_NANOS = 3_600_000_000_000L;

  private final ScenarioPlan scenario;
  private final Engine engine = new Engine();
  private final Trace trace;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  /** {@code sink} null: nobody observes, and nothing is paid for it. */
  public Simulation(ScenarioPlan scenario, TraceSink sink) {
    this.scenario = scenario;
    trace = new Trace(engine, sink);
    NetworkPlan network = scenario.network();
    Surroundings world = new Surroundings(engine, trace, new RandomStreams(scenario.seed()));
    addNodes(network.nodes(), world);
    for (int link = 0; link < network.links().size(); link++)
      links.add(link(network.links().get(link), link, world));
    List<Flow> flows = new ArrayList<>();
    for (FlowPlan flow : network.flows()) flows.add(host(flow.node()).flow(flow, flows.size()));
    openTargets();
    PatternMatcher matcher = new PatternMatcher(this);
    new Scenario(network, nodes, links, flows, matcher, trace).schedule(scenario.events(), engine);
  }

  private void addNodes(List<NodePlan> plans, Surroundings world) {
    UdpFlows udpFlows = new UdpFlows();
    TcpFlows tcpFlows = new TcpFlows();
    for (NodePlan plan : plans) {
      int node = nodes.size();
      nodes.add(
          plan instanceof SwitchPlan bridge
              ? new SwitchNode(bridge, node, engine, trace)
              : new Host((HostPlan) plan, node, world, udpFlows, tcpFlows));
    }
  }

  private Link link(LinkPlan plan, int index, Surroundings world) {
    Link link = new Link(plan, index, receiver(plan.a()), receiver(plan.b()), world);
    connect(plan.a(), link.aToB());
    connect(plan.b(), link.bToA());
    return link;
  }

  private FrameReceiver receiver(PortRef end) {
    return nodes.get(end.node()).receiver(end.port());
  }

  private void connect(PortRef end, LinkDirection cable) {
    nodes.get(end.node()).connect(end.port(), cable);
  }

  private Host host(int node) {
    return (Host) nodes.get(node);
  }

  /** A flow to a node has its port opened there for as long as the scenario runs. */
  private void openTargets() {
    for (FlowPlan flow : scenario.network().flows()) {
      if (flow instanceof FlowPlan.Udp udp && udp.receiver() >= 0)
        host(udp.receiver()).listen(Transport.UDP, udp.destinationPort(), false);
      if (flow instanceof FlowPlan.Tcp tcp && tcp.receiver() >= 0)
        host(tcp.receiver()).listen(Transport.TCP, tcp.destinationPort(), false);
    }
  }

  /**
   * Calls the observer at that time, after everything else of that instant; to be asked for before
   * {@link #run}.
   */
  public void at(long timeNanos, Runnable observer) {
    engine.observe(timeNanos, observer);
  }

  /** Runs the scenario to its end. */
  public void run() {
    if (scenario.endNanos() != ScenarioPlan.WHEN_QUIET) engine.run(scenario.endNanos());
    else engine.runUntilQuiet(startsUnlimitedFlow() ? LONGEST_UNLIMITED_NANOS : Long.MAX_VALUE);
  }

  private boolean startsUnlimitedFlow() {
    for (ScenarioEvent event : scenario.events()) {
      if (event.action() instanceof ScenarioEvent.StartFlow start && isUnlimited(start.flow()))
        return true;
    }
    return false;
  }

  private boolean isUnlimited(int index) {
    FlowPlan flow = scenario.network().flows().get(index);
    if (flow instanceof FlowPlan.Ping ping) return ping.count() == FlowPlan.UNLIMITED;
    if (flow instanceof FlowPlan.Tcp tcp) return isUnlimited(tcp);
    return flow instanceof FlowPlan.Udp udp
        && udp.count() == FlowPlan.UNLIMITED
        && udp.durationNanos() == FlowPlan.UNLIMITED;
  }

  /**
   * Who reads nothing more may be asked for ever whether he has room now, RFC 9293 §3.8.6.1; and
   * keep-alives never end.
   */
  private boolean isUnlimited(FlowPlan.Tcp flow) {
    if (flow.tcp().has(TcpSetting.KEEP_ALIVE)) return true;
    for (NodePlan node : scenario.network().nodes()) {
      if (node instanceof HostPlan host && host.tcp().has(TcpSetting.KEEP_ALIVE)) return true;
    }
    for (TalkStep step : flow.dialogue()) {
      if (step.act() instanceof TalkStep.ReadAt paced && paced.bitsPerSecond() == 0) return true;
    }
    return false;
  }

  /** Simulated nanoseconds since the start of the scenario; after the run: when it ended. */
  public long now() {
    return engine.now();
  }

  /** How many entries the event queue has given out; observers add theirs. */
  public long events() {
    return engine.events();
  }

  public ScenarioPlan scenario() {
    return scenario;
  }

  /**
   * The entries of a node's table as they are now, sorted by key; empty if the node has no such
   * table.
   */
  public List<TableEntry> table(int node, TableKind kind) {
    List<TableEntry> entries = new ArrayList<>();
    if (nodes.get(node) instanceof SwitchNode bridge) {
      if (kind == TableKind.MAC)
        for (LearningSwitch.Entry entry : bridge.entries())
          entries.add(new TableEntry(entry.mac().toString(), entry.value(), ""));
    } else if (kind == TableKind.ARP) {
      for (ArpResolver.Entry entry : host(node).neighbors()) entries.add(entry(entry));
    } else if (kind == TableKind.ROUTES) {
      for (RoutingTable.Entry entry : host(node).routes())
        entries.add(entry(entry, host(node).plan()));
    } else if (kind == TableKind.SOCKETS) {
      for (TcpLayer.Entry entry : host(node).sockets()) entries.add(entry(entry));
    }
    return entries;
  }

  private static TableEntry entry(ArpResolver.Entry entry) {
    NeighborState state = entry.state();
    String mac = entry.mac() == null ? "" : entry.mac().toString();
    return new TableEntry(entry.address().toString(), mac, state.word());
  }

  /** Of a connected network the value is the NIC's name. */
  private static TableEntry entry(RoutingTable.Entry entry, HostPlan plan) {
    String value =
        entry.nextHop() == null ? plan.portName(entry.port()) : entry.nextHop().toString();
    return new TableEntry(entry.destination().toString(), value, "");
  }

  /** A listener talks to nobody yet, and mostly listens at all addresses: {@code *:80}. */
  private static TableEntry entry(TcpLayer.Entry entry) {
    Endpoint local = entry.local();
    String key = local.address().isUnspecified() ? "*:" + local.port() : local.toString();
    String value = entry.remote().port() == 0 ? "" : entry.remote().toString();
    return new TableEntry(key, value, entry.state().word());
  }

  /** True if the NIC ({@code port} -1: any of the node) has that address now. */
  public boolean owns(int node, int port, Ipv4Address address) {
    if (!(nodes.get(node) instanceof Host host)) return false;
    return port < 0
        ? host.addresses().contains(address)
        : host.addresses().at(port).hasAddress(address);
  }

  /**
   * The MAC of a NIC ({@code port} -1: the first) as it is now; {@link MacAddress#ZERO} for the
   * ports of a switch, which have none.
   */
  public MacAddress macOf(int node, int port) {
    return nodes.get(node) instanceof Host host ? host.mac(Math.max(port, 0)) : MacAddress.ZERO;
  }

  /** True if the node has power and the port's link is connected and not cut. */
  public boolean isUp(int node, int port) {
    return nodes.get(node).isPowered()
        && nodes.get(node).hasCarrier(port)
        && peerIsPowered(node, port);
  }

  private boolean peerIsPowered(int node, int port) {
    PortRef here = new PortRef(node, port);
    for (LinkPlan link : scenario.network().links()) {
      if (link.a().equals(here)) return nodes.get(link.b().node()).isPowered();
      if (link.b().equals(here)) return nodes.get(link.a().node()).isPowered();
    }
    return false;
  }

  public Statistics statistics() {
    List<Statistics.LinkCounts> counts = new ArrayList<>();
    long hops = 0;
    for (Link link : links) {
      hops += link.aToB().frames() + link.bToA().frames();
      counts.add(new Statistics.LinkCounts(counts(link.aToB()), counts(link.bToA())));
    }
    List<Statistics.Drops> drops = new ArrayList<>();
    for (DropReason reason : DropReason.values())
      drops.add(new Statistics.Drops(reason, trace.drops(reason)));
    return new Statistics(hops, trace.deliveredBytes(), drops, counts);
  }

  private static Statistics.DirectionCounts counts(LinkDirection direction) {
    return new Statistics.DirectionCounts(direction.frames(), direction.bytes(), direction.drops());
  }
}
