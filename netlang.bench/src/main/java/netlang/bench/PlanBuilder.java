package netlang.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.addr.MacAddress;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.FlowPlan.Fragmentation;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.NicPlan;
import netlang.sim.plan.NodePlan;
import netlang.sim.plan.PortRef;
import netlang.sim.plan.RoutePlan;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.plan.SwitchPlan;
import netlang.sim.plan.TalkStep;
import netlang.sim.plan.TalkStep.SendFor;
import netlang.sim.plan.TcpPlan;
import netlang.sim.trace.Origin;

/** Collects a network and its traffic; nodes are indexes in the order in which they were added. */
final class PlanBuilder {

  private static final long GIGABIT = 1_000_000_000;
  private static final int QUEUE_FRAMES = 100; // ns-3's default
  private static final int TCP_PORT = 5000;
  private static final long SECOND = 1_000_000_000;
  private static final long FOR_EVER = 1_000_000 * SECOND;

  private final List<NodePlan> nodes = new ArrayList<>();
  private final List<LinkPlan> links = new ArrayList<>();
  private final List<FlowPlan> flows = new ArrayList<>();
  private final List<ScenarioEvent> events = new ArrayList<>();
  private long macs = 0x02_00_00_00_00_00L;
  private TcpPlan tcp = TcpPlan.DEFAULT;

  /** How the TCP of all hosts is set that are added from now on. */
  void tcp(TcpPlan settings) {
    tcp = settings;
  }

  int host(String name, InterfaceAddress address, RoutePlan... routes) {
    return add(host(name, List.of(nic("eth0", address)), List.of(routes), false));
  }

  int router(String name, List<InterfaceAddress> addresses, RoutePlan... routes) {
    List<NicPlan> nics = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) nics.add(nic(portName("eth", i), addresses.get(i)));
    return add(host(name, nics, List.of(routes), true));
  }

  int learningSwitch(String name, int ports) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < ports; i++) names.add(portName("p", i + 1));
    return add(new SwitchPlan(name, names, SwitchPlan.DEFAULT_AGEING_NANOS, Origin.UNKNOWN));
  }

  static RoutePlan route(int network, int length, int nextHop) {
    Ipv4Prefix destination = new Ipv4Prefix(new Ipv4Address(network), length);
    return new RoutePlan(destination, new Ipv4Address(nextHop), 0, Origin.UNKNOWN);
  }

  static InterfaceAddress address(int address, int length) {
    return new InterfaceAddress(new Ipv4Address(address), length);
  }

  /** 1 Gbit/s, and queues of 100 frames. */
  void link(int a, int aPort, int b, int bPort, long delayNanos) {
    link(a, aPort, b, bPort, GIGABIT, delayNanos, QUEUE_FRAMES);
  }

  void link(int a, int aPort, int b, int bPort, long bitsPerSecond, long delayNanos, int queue) {
    PortRef from = new PortRef(a, aPort);
    PortRef to = new PortRef(b, bPort);
    links.add(new LinkPlan(from, to, bitsPerSecond, delayNanos, 0, 0, queue, Origin.UNKNOWN));
  }

  /** One-way datagrams to port 9 (discard), from {@code startNanos} until the scenario ends. */
  void udp(int from, int to, int toAddress, long intervalNanos, int size, long startNanos) {
    start(
        startNanos,
        new FlowPlan.Udp(
            "udp" + flows.size(),
            from,
            Ipv4Address.UNSPECIFIED,
            0,
            new Ipv4Address(toAddress),
            9,
            FlowPlan.UNLIMITED,
            intervalNanos,
            FlowPlan.UNLIMITED,
            size,
            FlowPlan.DEFAULT_TIME_TO_LIVE,
            Fragmentation.AUTOMATIC,
            to,
            false,
            0,
            Origin.UNKNOWN));
  }

  /** As many octets as the connection takes, from {@code startNanos} until the scenario ends. */
  void bulk(int from, int to, int toAddress, long startNanos) {
    TalkStep sends = new TalkStep(true, new SendFor(FOR_EVER), 0, Origin.UNKNOWN);
    start(
        startNanos,
        new FlowPlan.Tcp(
            "tcp" + flows.size(),
            from,
            Ipv4Address.UNSPECIFIED,
            0,
            new Ipv4Address(toAddress),
            TCP_PORT,
            to,
            List.of(sends),
            tcp,
            Origin.UNKNOWN));
  }

  /** One echo request. */
  void ping(int from, int toAddress, long startNanos) {
    start(
        startNanos,
        new FlowPlan.Ping(
            "ping" + flows.size(),
            from,
            Ipv4Address.UNSPECIFIED,
            new Ipv4Address(toAddress),
            1,
            SECOND,
            FlowPlan.Ping.DEFAULT_SIZE,
            FlowPlan.DEFAULT_TIME_TO_LIVE,
            Fragmentation.AUTOMATIC,
            SECOND,
            Origin.UNKNOWN));
  }

  ScenarioPlan build(String name, double endSeconds) {
    events.sort(Comparator.comparingLong(ScenarioEvent::timeNanos));
    NetworkPlan network = new NetworkPlan(name, nodes, links, flows, Origin.UNKNOWN);
    return new ScenarioPlan(name, network, 1, nanos(endSeconds), events, List.of(), Origin.UNKNOWN);
  }

  /** As {@code ns3::Seconds} converts: towards zero. */
  static long nanos(double seconds) {
    return (long) (seconds * 1e9);
  }

  private void start(long timeNanos, FlowPlan flow) {
    events.add(
        new ScenarioEvent(
            timeNanos,
            new ScenarioEvent.StartFlow(flows.size()),
            "start " + flow.name(),
            Origin.UNKNOWN));
    flows.add(flow);
  }

  private int add(NodePlan node) {
    nodes.add(node);
    return nodes.size() - 1;
  }

  private HostPlan host(String name, List<NicPlan> nics, List<RoutePlan> routes, boolean forwards) {
    return new HostPlan(
        name,
        nics,
        routes,
        List.of(),
        List.of(),
        HostPlan.DEFAULT_ARP_TIMEOUT_NANOS,
        forwards,
        tcp,
        Origin.UNKNOWN);
  }

  private NicPlan nic(String name, InterfaceAddress address) {
    MacAddress mac = new MacAddress(++macs);
    return new NicPlan(name, mac, address, NicPlan.DEFAULT_MTU, false, Origin.UNKNOWN);
  }

  /** Interned, as the names in a {@code .net} file would not be repeated for each node either. */
  private static String portName(String prefix, int number) {
    return (prefix + number).intern();
  }
}
