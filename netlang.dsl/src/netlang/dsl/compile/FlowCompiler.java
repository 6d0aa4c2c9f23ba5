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

  FlowCompiler(Source source, NetworkIndex index) {
    this.source = source;
    this.index = index;
  }

  FlowPlan compile(String name, Traffic traffic) {
    return switch (Words.protocol(traffic.getProtocol()).get()) {
      case PING -> ping(name, traffic);
      case TRACEROUTE -> traceroute(name, traffic);
      case UDP -> udp(name, traffic);
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
        pingCount(traffic),
        interval(traffic),
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
    if (target.getPort() == null) throw new LetThrough("UDP without a destination port", traffic);
    String sourcePort = traffic.getSource().getPort();
    return new FlowPlan.Udp(
        name,
        sender(traffic),
        sourceAddress(traffic.getSource()),
        sourcePort == null ? 0 : Ports.port(sourcePort).get(),
        destination(target),
        Ports.port(target.getPort()).get(),
        udpCount(traffic),
        interval(traffic),
        traffic.getDuration() == null
            ? FlowPlan.UNLIMITED
            : Quantities.positiveTime(traffic.getDuration()).get(),
        size(traffic, FlowPlan.Udp.DEFAULT_SIZE),
        timeToLive(traffic),
        fragmentation(traffic),
        target.getNode() == null ? -1 : index.host(target.getNode()),
        traffic.isReply(),
        0,
        source.origin(traffic));
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

  private static long pingCount(Traffic traffic) {
    long count =
        traffic.getCount() == null ? FlowPlan.UNLIMITED : Numbers.count(traffic.getCount()).get();
    if (traffic.getDuration() == null) return traffic.getCount() == null ? 1 : count;
    long duration = Quantities.positiveTime(traffic.getDuration()).get();
    long interval = interval(traffic);
    // one at once, and one after each interval that ends before the duration does
    return Math.min(count, (duration + interval - 1) / interval);
  }

  private static long udpCount(Traffic traffic) {
    if (traffic.getCount() != null) return Numbers.count(traffic.getCount()).get();
    boolean goesOn =
        traffic.getRate() != null || traffic.getInterval() != null || traffic.getDuration() != null;
    return goesOn ? FlowPlan.UNLIMITED : 1;
  }

  private static long interval(Traffic traffic) {
    if (traffic.getInterval() != null) return Quantities.positiveTime(traffic.getInterval()).get();
    return traffic.getRate() == null ? SECOND : Quantities.interval(traffic.getRate()).get();
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
