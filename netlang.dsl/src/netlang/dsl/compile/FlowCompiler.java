package netlang.dsl.compile;

import java.math.BigDecimal;
import netlang.dsl.net.Interface;
import netlang.dsl.net.Nic;
import netlang.dsl.net.OnOff;
import netlang.dsl.net.Quantity;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Numbers;
import netlang.dsl.value.Pace;
import netlang.dsl.value.Ports;
import netlang.dsl.value.Quantities;
import netlang.dsl.value.Words;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.FlowPlan.Fragmentation;

/** Traffic, with a name or without. */
final class FlowCompiler {

  private static final long SECOND = 1_000_000_000;
  private static final int DEFAULT_PROBES = 1;
  private static final int DEFAULT_MAX_HOPS = 30;

  private final Source source;
  private final NetworkIndex index;
  private final TcpCompiler tcp;
  private final DialogueCompiler dialogues;

  FlowCompiler(Source source, NetworkIndex index, TcpCompiler tcp) {
    this.source = source;
    this.index = index;
    this.tcp = tcp;
    dialogues = new DialogueCompiler(source);
  }

  FlowPlan compile(String name, Traffic traffic) {
    return switch (Words.protocol(traffic.getProtocol()).get()) {
      case PING -> ping(name, traffic);
      case TRACEROUTE -> traceroute(name, traffic);
      case UDP -> udp(name, traffic);
      case TCP -> tcp(name, traffic);
    };
  }

  /** Of traffic without a name: what it is, without its settings. */
  static String nameOf(Traffic traffic) {
    return traffic.getProtocol()
        + " "
        + Source.text(traffic.getSource())
        + " -> "
        + Source.text(traffic.getTarget());
  }

  private FlowPlan ping(String name, Traffic traffic) {
    return new FlowPlan.Ping(
        name,
        sender(traffic),
        sourceAddress(traffic.getSource()),
        destination(traffic.getTarget()),
        Pace.count(traffic, 1),
        Pace.interval(traffic),
        size(traffic, FlowPlan.Ping.DEFAULT_SIZE),
        timeToLive(traffic),
        fragmentation(traffic),
        timeout(traffic),
        source.origin(traffic));
  }

  private FlowPlan traceroute(String name, Traffic traffic) {
    return new FlowPlan.Traceroute(
        name,
        sender(traffic),
        sourceAddress(traffic.getSource()),
        destination(traffic.getTarget()),
        traffic.getMethod() != null && Words.methodIsIcmp(traffic.getMethod()).get(),
        traffic.getProbes() == null ? DEFAULT_PROBES : Numbers.probes(traffic.getProbes()).get(),
        traffic.getMaxHops() == null
            ? DEFAULT_MAX_HOPS
            : Numbers.maxHops(traffic.getMaxHops()).get(),
        timeout(traffic),
        source.origin(traffic));
  }

  private FlowPlan udp(String name, Traffic traffic) {
    TrafficEnd target = traffic.getTarget();
    return new FlowPlan.Udp(
        name,
        sender(traffic),
        sourceAddress(traffic.getSource()),
        sourcePort(traffic),
        destination(target),
        destinationPort(traffic),
        udpCount(traffic),
        Pace.interval(traffic),
        traffic.getDuration() == null
            ? FlowPlan.UNLIMITED
            : Quantities.positiveTime(traffic.getDuration()).get(),
        size(traffic, FlowPlan.Udp.DEFAULT_SIZE),
        timeToLive(traffic),
        fragmentation(traffic),
        receiver(target),
        traffic.isReply(),
        traffic.getPlayback() == null ? 0 : Quantities.positiveTime(traffic.getPlayback()).get(),
        source.origin(traffic));
  }

  private FlowPlan tcp(String name, Traffic traffic) {
    TrafficEnd target = traffic.getTarget();
    return new FlowPlan.Tcp(
        name,
        sender(traffic),
        sourceAddress(traffic.getSource()),
        sourcePort(traffic),
        destination(target),
        destinationPort(traffic),
        receiver(target),
        dialogues.compile(traffic),
        tcp.of(traffic),
        source.origin(traffic));
  }

  /** 0: an ephemeral one. */
  private static int sourcePort(Traffic traffic) {
    String port = traffic.getSource().getPort();
    return port == null ? 0 : Ports.port(port).get();
  }

  private static int destinationPort(Traffic traffic) {
    String port = traffic.getTarget().getPort();
    if (port == null) throw new LetThrough("no destination port", traffic);
    return Ports.port(port).get();
  }

  /** Who opens the port for the flow, or -1. */
  private int receiver(TrafficEnd target) {
    return target.getNode() == null ? -1 : index.host(target.getNode());
  }

  private int sender(Traffic traffic) {
    if (traffic.getSource().getNode() == null)
      throw new LetThrough("traffic from an address", traffic);
    return index.host(traffic.getSource().getNode());
  }

  /** Only where a NIC is named; else the simulated host chooses, as a real one does. */
  private Ipv4Address sourceAddress(TrafficEnd end) {
    Interface named = end.getNic();
    return named instanceof Nic nic ? index.addressOf(nic).address() : Ipv4Address.UNSPECIFIED;
  }

  private Ipv4Address destination(TrafficEnd end) {
    if (end.getNode() != null) return index.ipOf(end.getNode(), end.getNic());
    return Addresses.address(end.getAddress()).get();
  }

  private static long udpCount(Traffic traffic) {
    if (traffic.getCount() != null) return Numbers.count(traffic.getCount()).get();
    boolean goesOn = Pace.isSaid(traffic) || traffic.getDuration() != null;
    return goesOn ? FlowPlan.UNLIMITED : 1;
  }

  private static int size(Traffic traffic, int usual) {
    Quantity size = traffic.getSize();
    return size == null ? usual : Quantities.dataSize(size).get();
  }

  private static int timeToLive(Traffic traffic) {
    BigDecimal timeToLive = traffic.getTimeToLive();
    return timeToLive == null
        ? FlowPlan.DEFAULT_TIME_TO_LIVE
        : Numbers.timeToLive(timeToLive).get();
  }

  private static Fragmentation fragmentation(Traffic traffic) {
    if (!traffic.isDontFragmentSaid()) return Fragmentation.AUTOMATIC;
    return traffic.getDontFragment() == OnOff.ON ? Fragmentation.NEVER : Fragmentation.ALLOWED;
  }

  private static long timeout(Traffic traffic) {
    return traffic.getTimeout() == null
        ? SECOND
        : Quantities.positiveTime(traffic.getTimeout()).get();
  }
}
