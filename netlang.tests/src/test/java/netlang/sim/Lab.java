package netlang.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.addr.MacAddress;
import netlang.sim.plan.ArpEntryPlan;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.FlowPlan.Fragmentation;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.ListenerPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.NicPlan;
import netlang.sim.plan.NodePlan;
import netlang.sim.plan.PacketPattern;
import netlang.sim.plan.PortRef;
import netlang.sim.plan.RoutePlan;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.plan.SwitchPlan;
import netlang.sim.plan.TalkStep;
import netlang.sim.plan.TcpPlan;
import netlang.sim.trace.Origin;
import netlang.sim.wire.PacketKind;

/**
 * Small networks, built in a line or two. MACs are 02:00:00:00:00:01 … in the order of NICs; a node
 * is known by its index; links take each node's next port.
 */
public final class Lab {

  public static final long SECOND = 1_000_000_000L;
  public static final long MILLISECOND = 1_000_000L;
  public static final long MICROSECOND = 1_000L;

  private final List<NodePlan> nodes = new ArrayList<>();
  private final List<LinkPlan> links = new ArrayList<>();
  private final List<FlowPlan> flows = new ArrayList<>();
  private final List<ScenarioEvent> events = new ArrayList<>();
  private final List<Integer> portsUsed = new ArrayList<>();
  private int nics;
  private long seed = 1;
  private long end = ScenarioPlan.WHEN_QUIET;
  private LinkPlan cable =
      new LinkPlan(null, null, 1_000_000_000, 1_000, 0, 0, 1_000, Origin.UNKNOWN);
  private long arpTimeout = HostPlan.DEFAULT_ARP_TIMEOUT_NANOS;
  private TcpPlan tcp = TcpPlan.DEFAULT;
  private long ageing = SwitchPlan.DEFAULT_AGEING_NANOS;

  // ---- nodes

  /**
   * A host; {@code settings}: "10.0.0.1/24", with "mtu 1000" or "promiscuous" behind it; "" for no
   * address.
   */
  public int host(String name, String... settings) {
    return node(name, false, List.of(), List.of(), List.of(), settings);
  }

  public int host(String name, List<RoutePlan> routes, String... settings) {
    return node(name, false, routes, List.of(), List.of(), settings);
  }

  public int hostKnowing(String name, List<ArpEntryPlan> entries, String... settings) {
    return node(name, false, List.of(), entries, List.of(), settings);
  }

  public int hostListening(String name, List<ListenerPlan> listeners, String... settings) {
    return node(name, false, List.of(), List.of(), listeners, settings);
  }

  public int router(String name, List<RoutePlan> routes, String... settings) {
    return node(name, true, routes, List.of(), List.of(), settings);
  }

  private int node(
      String name,
      boolean forwards,
      List<RoutePlan> routes,
      List<ArpEntryPlan> entries,
      List<ListenerPlan> listeners,
      String... settings) {
    List<NicPlan> plans = Arrays.stream(settings).map(this::nic).toList();
    return add(
        new HostPlan(
            name,
            plans,
            routes,
            entries,
            listeners,
            arpTimeout,
            forwards,
            tcp,
            line(nodes.size())));
  }

  private NicPlan nic(String settings) {
    String[] words = settings.split(" ");
    int mtu = settings.contains("mtu") ? Integer.parseInt(words[2]) : NicPlan.DEFAULT_MTU;
    InterfaceAddress ip = words[0].contains("/") ? prefix(words[0]) : InterfaceAddress.NONE;
    return new NicPlan(
        "eth" + nics, mac(++nics), ip, mtu, settings.contains("promiscuous"), Origin.UNKNOWN);
  }

  public int bridge(String name, int ports) {
    List<String> names = new ArrayList<>();
    for (int port = 1; port <= ports; port++) names.add("p" + port);
    return add(new SwitchPlan(name, names, ageing, Origin.UNKNOWN));
  }

  private int add(NodePlan node) {
    nodes.add(node);
    portsUsed.add(0);
    return nodes.size() - 1;
  }

  /** Of hosts that are declared from now on. */
  public Lab arpTimeout(long nanos) {
    arpTimeout = nanos;
    return this;
  }

  /** Of hosts and flows that are declared from now on. */
  public Lab tcp(TcpPlan plan) {
    tcp = plan;
    return this;
  }

  /** Of switches that are declared from now on. */
  public Lab ageing(long nanos) {
    ageing = nanos;
    return this;
  }

  /** Where node number n is said to be declared. */
  public static Origin line(int node) {
    return new Origin("lab.net", node + 1);
  }

  // ---- cables

  /** Of links that are made from now on. */
  public Lab cables(long bitsPerSecond, long delayNanos, int queueFrames) {
    return cables(bitsPerSecond, delayNanos, 0, 0, queueFrames);
  }

  public Lab cables(
      long bitsPerSecond, long delayNanos, double loss, double bitErrors, int queueFrames) {
    cable =
        new LinkPlan(
            null,
            null,
            bitsPerSecond,
            delayNanos,
            loss,
            bitErrors,
            queueFrames,
            new Origin("lab.net", 99));
    return this;
  }

  public int link(int a, int b) {
    links.add(
        new LinkPlan(
            nextPort(a),
            nextPort(b),
            cable.bitsPerSecond(),
            cable.delayNanos(),
            cable.lossRate(),
            cable.bitErrorRate(),
            cable.queueFrames(),
            cable.origin()));
    return links.size() - 1;
  }

  /** One switch, and all these on it. */
  public int lan(int... members) {
    int bridge = bridge("sw" + nodes.size(), members.length);
    for (int member : members) link(member, bridge);
    return bridge;
  }

  private PortRef nextPort(int node) {
    int port = portsUsed.get(node);
    portsUsed.set(node, port + 1);
    return new PortRef(node, port);
  }

  // ---- flows

  public int flow(FlowPlan flow) {
    flows.add(flow);
    return flows.size() - 1;
  }

  public int ping(int node, String destination) {
    return ping(node, destination, 1, SECOND);
  }

  public int ping(int node, String destination, long count, long interval) {
    return ping(node, destination, count, interval, 56, 64, Fragmentation.AUTOMATIC, SECOND);
  }

  public int ping(
      int node,
      String to,
      long count,
      long interval,
      int size,
      int ttl,
      Fragmentation fragmentation,
      long timeout) {
    return flow(
        new FlowPlan.Ping(
            "ping",
            node,
            any(),
            ip(to),
            count,
            interval,
            size,
            ttl,
            fragmentation,
            timeout,
            Origin.UNKNOWN));
  }

  public int traceroute(int node, String destination, boolean icmp) {
    return flow(
        new FlowPlan.Traceroute(
            "path", node, any(), ip(destination), icmp, 1, 30, SECOND, Origin.UNKNOWN));
  }

  /** Nobody opens the port for it. */
  public int udp(int node, String destination, int port, int size) {
    return udp(node, 0, destination, port, 1, SECOND, size, -1, false);
  }

  public int udp(
      int node,
      int from,
      String to,
      int port,
      long count,
      long interval,
      int size,
      int receiver,
      boolean replies) {
    return flow(
        new FlowPlan.Udp(
            "udp",
            node,
            any(),
            from,
            ip(to),
            port,
            count,
            interval,
            FlowPlan.UNLIMITED,
            size,
            64,
            Fragmentation.AUTOMATIC,
            receiver,
            replies,
            0,
            Origin.UNKNOWN));
  }

  /** {@code receiver}: the server's node, or -1 if nobody listens for this flow. */
  public int tcp(int node, String to, int port, int receiver, TalkStep... dialogue) {
    return tcp(node, 0, to, port, receiver, dialogue);
  }

  /** From that port, if it is not 0. With the settings of {@link #tcp(TcpPlan)}. */
  public int tcp(int node, int from, String to, int port, int receiver, TalkStep... dialogue) {
    return flow(
        new FlowPlan.Tcp(
            "tcp",
            node,
            any(),
            from,
            ip(to),
            port,
            receiver,
            List.of(dialogue),
            tcp,
            Origin.UNKNOWN));
  }

  // ---- what happens

  public Lab at(long nanos, ScenarioEvent.Action action) {
    events.add(new ScenarioEvent(nanos, action, action.getClass().getSimpleName(), Origin.UNKNOWN));
    return this;
  }

  public Lab start(int... all) {
    for (int flow : all) startAt(0, flow);
    return this;
  }

  public Lab startAt(long nanos, int flow) {
    return at(nanos, new ScenarioEvent.StartFlow(flow));
  }

  /** The n-th packet of that kind on the link is lost. */
  public Lab lose(int link, PacketKind kind, int ordinal) {
    PacketPattern pattern =
        new PacketPattern(kind, new PacketPattern.Anyone(), new PacketPattern.Anyone(), List.of());
    return at(0, new ScenarioEvent.DropFrame(link, pattern, ordinal));
  }

  public Lab seed(long newSeed) {
    seed = newSeed;
    return this;
  }

  public Lab until(long nanos) {
    end = nanos;
    return this;
  }

  public ScenarioPlan plan() {
    NetworkPlan network = new NetworkPlan("lab", nodes, links, flows, Origin.UNKNOWN);
    List<ScenarioEvent> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparingLong(ScenarioEvent::timeNanos));
    return new ScenarioPlan("scenario", network, seed, end, sorted, List.of(), Origin.UNKNOWN);
  }

  public Recording run() {
    return new Recording(plan()).run();
  }

  // ---- words

  public static Ipv4Address ip(String address) {
    return Ipv4Address.parse(address);
  }

  private static Ipv4Address any() {
    return Ipv4Address.UNSPECIFIED;
  }

  public static InterfaceAddress prefix(String text) {
    String[] parts = text.split("/");
    return new InterfaceAddress(ip(parts[0]), Integer.parseInt(parts[1]));
  }

  public static MacAddress mac(int nic) {
    return new MacAddress(0x0200_0000_0000L + nic);
  }

  public static RoutePlan route(String destination, String nextHop, int metric) {
    InterfaceAddress prefix = prefix(destination);
    return new RoutePlan(
        Ipv4Prefix.containing(prefix.address(), prefix.prefixLength()),
        ip(nextHop),
        metric,
        new Origin("lab.net", 77));
  }

  public static List<RoutePlan> gateway(String nextHop) {
    return List.of(route("0.0.0.0/0", nextHop, 0));
  }

  public static ArpEntryPlan arp(String address, MacAddress mac) {
    return new ArpEntryPlan(ip(address), mac, Origin.UNKNOWN);
  }
}
