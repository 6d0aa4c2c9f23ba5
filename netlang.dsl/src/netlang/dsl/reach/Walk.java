package netlang.dsl.reach;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.net.IpNode;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.trace.DropReason;

/**
 * Follows one packet, in the steps and the order of {@code netlang.sim.ip.Ipv4Layer} and {@code
 * netlang.sim.arp.ArpResolver}. Where several stations may get it, it follows each.
 */
final class Walk {

  /** Of more ways it is enough to know that there are many. */
  private static final int MOST_WAYS = 32;

  /** 224.0.0.1, RFC 1112 §4. */
  private static final int ALL_SYSTEMS = 0xe000_0001;

  private final Neighbours neighbours;
  private final Ipv4Address destination;
  private Ipv4Address source;
  private final List<Hop> hops = new ArrayList<>();

  /** The interfaces by which the routers on the way were entered, beside {@link #hops}. */
  private final List<IpInterface> entries = new ArrayList<>();

  private final List<Way> ways = new ArrayList<>();
  private boolean isCertain = true;

  private Walk(Neighbours neighbours, Ipv4Address source, Ipv4Address destination) {
    this.neighbours = neighbours;
    this.source = source;
    this.destination = destination;
  }

  /**
   * Every way that the packet may take; the first is that of who was declared first.
   *
   * @param source {@link Ipv4Address#UNSPECIFIED}: that of the NIC by which it leaves
   * @param timeToLive 1–255
   */
  static List<Way> ways(
      IpStack sender,
      Ipv4Address source,
      Ipv4Address destination,
      int timeToLive,
      Neighbours neighbours) {
    Walk walk = new Walk(neighbours, source, destination);
    walk.send(sender, timeToLive);
    return walk.ways;
  }

  /** The address that packets to there leave with; unspecified if there is no way. */
  static Ipv4Address sourceTo(Ipv4Address destination, IpStack sender) {
    if (sender.owns(destination) || destination.isLoopback()) return destination;
    RouteLine route = isNobody(destination) ? null : sender.routes().lookup(destination);
    return route == null
        ? Ipv4Address.UNSPECIFIED
        : sender.interfaces().get(route.port()).address();
  }

  // ---- from above

  private void send(IpStack sender, int timeToLive) {
    isCertain = sender.isReadable();
    boolean loopback = destination.isLoopback() && sender.first() != null;
    if (sender.owns(destination) || loopback) {
      reached(sender, null);
      return;
    }
    RouteLine route = sender.routes().lookup(destination);
    if (isNobody(destination)) stuck(sender, null, DropReason.MARTIAN_ADDRESS, null);
    else if (isGroup(destination)) stuck(sender, null, DropReason.BROADCAST_ECHO, null);
    else if (route == null)
      stuck(
          sender,
          null,
          sender.first() == null ? DropReason.NO_ADDRESS : DropReason.NO_ROUTE,
          sender.routes().unusable(destination));
    else if (route.isConnected() && via(sender, route).isBroadcast(destination))
      callAll(sender, route, timeToLive);
    else {
      if (source.isUnspecified()) source = via(sender, route).address();
      transmit(sender, null, route, timeToLive);
    }
  }

  /**
   * Who has for an address of his own what the sender takes for everybody's hears it, but does not
   * answer to everything that everybody hears.
   */
  private void callAll(IpStack sender, RouteLine route, int timeToLive) {
    IpInterface out = via(sender, route);
    if (source.isUnspecified()) source = out.address();
    List<IpInterface> owners = neighbours.answering(destination, out, Ipv4Address.UNSPECIFIED);
    if (!owners.isEmpty()) isCertain = false;
    stuck(sender, null, DropReason.BROADCAST_ECHO, route);
    hops.add(hop(sender, null, out, route));
    entries.add(null);
    for (IpInterface each : owners) receive(each, timeToLive);
  }

  /** Network 0 and class E, which no packet must be sent to. */
  private static boolean isNobody(Ipv4Address address) {
    return address.value() >>> 24 == 0 || address.isReserved();
  }

  private static boolean isGroup(Ipv4Address address) {
    return address.value() == -1 || address.isMulticast();
  }

  // ---- from below

  private void receive(IpInterface in, int timeToLive) {
    IpStack stack = in.stack();
    boolean certain = isCertain;
    isCertain &= stack.isReadable();
    if (in.isBroadcast(source) || stack.owns(source))
      stuck(stack, in, DropReason.MARTIAN_ADDRESS, null);
    else if (stack.owns(destination)) reached(stack, in);
    else if (in.isBroadcast(destination) || destination.value() == ALL_SYSTEMS)
      stuck(stack, in, in.hasAddress() ? DropReason.BROADCAST_ECHO : DropReason.NO_ADDRESS, null);
    else if (!stack.forwards()) stuck(stack, in, DropReason.NOT_OUR_ADDRESS, null);
    else forward(stack, in, timeToLive);
    isCertain = certain;
  }

  private void forward(IpStack router, IpInterface in, int timeToLive) {
    RouteLine route = router.routes().lookup(destination);
    int before = entries.indexOf(in);
    if (route == null)
      stuck(router, in, DropReason.NO_ROUTE, router.routes().unusable(destination));
    else if (route.isConnected() && via(router, route).isBroadcast(destination))
      stuck(router, in, DropReason.BROADCAST_NOT_FORWARDED, route);
    else if (before >= 0) goesRound(before, timeToLive);
    else if (timeToLive <= 1) stuck(router, in, DropReason.TTL_EXCEEDED, route);
    else transmit(router, in, route, timeToLive - 1);
  }

  /** It comes to a router again, by the same NIC; {@code first}: which hop that was before. */
  private void goesRound(int first, int timeToLive) {
    List<IpNode> cycle = new ArrayList<>();
    for (Hop hop : hops.subList(first, hops.size())) cycle.add(hop.node());
    IpNode end = cycle.get((timeToLive - 1) % cycle.size());
    RouteLine route = hops.get(first + (timeToLive - 1) % cycle.size()).route();
    ways.add(new Way.Stuck(end, DropReason.TTL_EXCEEDED, route, hops, cycle, isCertain));
  }

  // ---- down

  private static IpInterface via(IpStack stack, RouteLine route) {
    return stack.interfaces().get(route.port());
  }

  private void transmit(IpStack stack, IpInterface in, RouteLine route, int timeToLive) {
    IpInterface out = via(stack, route);
    Ipv4Address nextHop = route.nextHop(destination);
    boolean certain = isCertain;
    isCertain &= !neighbours.isUnclear(out.segment());
    MacAddress told = stack.neighbour(nextHop);
    Ipv4Address asking = stack.owns(source) ? source : out.address();
    List<IpInterface> next =
        told == null ? neighbours.answering(nextHop, out, asking) : neighbours.taking(told, out);
    if (!out.isLinked()) stuck(stack, in, DropReason.LINK_DOWN, route);
    else if (told == null && (stack.owns(nextHop) || next.isEmpty()))
      stuck(stack, in, DropReason.NEIGHBOR_UNREACHABLE, route);
    else if (next.isEmpty()) stuck(stack, in, DropReason.NOT_ADDRESSED_TO_US, route);
    else handOver(stack, in, route, next, told, timeToLive);
    isCertain = certain;
  }

  private void handOver(
      IpStack stack,
      IpInterface in,
      RouteLine route,
      List<IpInterface> next,
      MacAddress told,
      int timeToLive) {
    IpInterface out = via(stack, route);
    boolean twins = neighbours.isTwin(out) || next.stream().anyMatch(neighbours::isTwin);
    boolean severalNodes = next.stream().anyMatch(each -> each.stack() != next.get(0).stack());
    if (twins || severalNodes) isCertain = false;
    hops.add(hop(stack, in, out, route));
    entries.add(in);
    for (IpInterface each : next) {
      if (ways.size() < MOST_WAYS) receive(each, timeToLive);
      if (twins) followTwins(each, next, timeToLive);
    }
    hops.remove(hops.size() - 1);
    entries.remove(entries.size() - 1);
    if (twins)
      stuck(
          stack,
          in,
          told == null ? DropReason.NEIGHBOR_UNREACHABLE : DropReason.NOT_ADDRESSED_TO_US,
          route);
  }

  /** Switches may take somebody else for {@code meant}. */
  private void followTwins(IpInterface meant, List<IpInterface> followed, int timeToLive) {
    MacAddress mac = neighbours.macOf(meant);
    if (mac == null) return;
    for (IpInterface each : neighbours.taking(mac, meant))
      if (!followed.contains(each) && ways.size() < MOST_WAYS) receive(each, timeToLive);
  }

  // ---- ends

  private void reached(IpStack stack, IpInterface in) {
    hops.add(hop(stack, in, null, null));
    ways.add(new Way.Reached(hops, isCertain));
    hops.remove(hops.size() - 1);
  }

  private void stuck(IpStack stack, IpInterface in, DropReason reason, RouteLine route) {
    hops.add(hop(stack, in, null, route));
    ways.add(new Way.Stuck(stack.node(), reason, route, hops, List.of(), isCertain));
    hops.remove(hops.size() - 1);
  }

  private static Hop hop(IpStack stack, IpInterface in, IpInterface out, RouteLine route) {
    return new Hop(
        stack.node(), in == null ? null : in.nic(), out == null ? null : out.nic(), route);
  }
}
