package netlang.sim.ip;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.addr.MacAddress;
import netlang.sim.arp.ArpResolver;
import netlang.sim.arp.Ipv4Interface;
import netlang.sim.arp.OwnAddresses;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Trace;
import netlang.sim.ethernet.Ipv4Receiver;
import netlang.sim.plan.FlowPlan.Fragmentation;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.NicPlan;
import netlang.sim.plan.RoutePlan;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Ipv4Payload;
import netlang.sim.wire.TcpSegment;
import netlang.sim.wire.UdpDatagram;

/** The internet module of a host or router, RFC 791 §2.3. */
public final class Ipv4Layer implements Ipv4Receiver {

  /** 224.0.0.1, all systems on this subnet: the one group that every host is in, RFC 1112 §4. */
  private static final int ALL_SYSTEMS = 0xe000_0001;

  private static final long GROUP_MAC = 0x0100_5e00_0000L;
  private static final int NO_PORT = TraceEvent.NONE;

  private final Clock clock;
  private final int node;
  private final Trace trace;
  private final HostPlan plan;
  private final boolean forwards;
  private final OwnAddresses own;
  private final ArpResolver arp;
  private final PacketFailures failures;
  private final RoutingTable routes;
  private final PathMtu pathMtu;
  private final Reassembly reassembly;
  private TransportReceiver icmp;
  private TransportReceiver udp;
  private TransportReceiver tcp;
  private int nextIdentification = 1;

  /** Null until the node has said something to itself. */
  private Loopback loopback;

  public Ipv4Layer(
      HostPlan plan,
      OwnAddresses own,
      ArpResolver arp,
      PacketFailures failures,
      Clock clock,
      Trace trace) {
    this.plan = plan;
    this.own = own;
    this.arp = arp;
    this.failures = failures;
    this.clock = clock;
    node = clock.node();
    this.trace = trace;
    forwards = plan.forwards();
    routes = new RoutingTable(plan.routes(), own);
    pathMtu = new PathMtu(clock);
    reassembly = new Reassembly(clock, trace, failures);
    arp.onUnreachable(this::neighborUnreachable);
  }

  /** Plugs in what receives packets for this node. */
  public void deliver(TransportReceiver toIcmp, TransportReceiver toUdp, TransportReceiver toTcp) {
    icmp = toIcmp;
    udp = toUdp;
    tcp = toTcp;
  }

  public RoutingTable routes() {
    return routes;
  }

  /** To be called when an interface has got another address. */
  public void addressesChanged() {
    routes.update();
  }

  public void setRoute(RoutePlan route) {
    routes.set(route);
    trace.tableChanged(node, TableKind.ROUTES, route.destination(), route.nextHop());
  }

  public void removeRoute(Ipv4Prefix destination) {
    if (routes.remove(destination)) trace.tableChanged(node, TableKind.ROUTES, destination, "");
  }

  /** Removes all routes that were configured; the networks of the interfaces stay. */
  public void flushRoutes() {
    for (RoutePlan route : routes.removeAll())
      trace.tableChanged(node, TableKind.ROUTES, route.destination(), "");
  }

  public PathMtu pathMtu() {
    return pathMtu;
  }

  /** True for the addresses of the interfaces, and for 127.0.0.0/8. */
  public boolean owns(Ipv4Address address) {
    return own.contains(address) || address.isLoopback();
  }

  /** The address that packets to there leave with; unspecified if there is no way. */
  public Ipv4Address sourceTo(Ipv4Address destination) {
    if (owns(destination)) return destination;
    Route route = isNobody(destination) ? null : routes.lookup(destination);
    return route == null ? Ipv4Address.UNSPECIFIED : route.via.address().address();
  }

  /** The MTU of the interface by which packets leave to there, in octets. */
  public int interfaceLimit(Ipv4Address destination) {
    if (owns(destination)) return Ipv4Packet.MAXIMUM_LENGTH;
    Route route = routes.lookup(destination);
    return route == null ? NicPlan.DEFAULT_MTU : route.via.ethernet().mtu();
  }

  /** The same, or less if a router on the way said so. */
  public int pathLimit(Ipv4Address destination) {
    return Math.min(interfaceLimit(destination), pathMtu.to(destination));
  }

  // ---- from below

  @Override
  public void receive(Ipv4Packet packet, int port, boolean toGroup) {
    Ipv4Address destination = packet.destination();
    if (isMartian(packet, port)) {
      drop(packet, port, DropReason.MARTIAN_ADDRESS);
    } else if (own.contains(destination)) {
      receiveOwn(packet, port, toGroup);
    } else if (own.at(port).isBroadcast(destination) || destination.value() == ALL_SYSTEMS) {
      receiveBroadcast(packet, port);
    } else if (!forwards) {
      drop(packet, port, DropReason.NOT_OUR_ADDRESS);
    } else {
      forward(packet, port, toGroup);
    }
  }

  /**
   * Addresses that must not be on a wire, or that say that the packet is ours: RFC 1812 §5.3.7, RFC
   * 1122 §3.2.1.3.
   */
  private boolean isMartian(Ipv4Packet packet, int port) {
    int source = packet.source().value();
    int destination = packet.destination().value();
    boolean nobody =
        source >>> 24 == 0
            && destination >>> 28 < 0xe; // only who asks all for its address has none
    if (source >>> 28 >= 0xe || source >>> 24 == 127 || destination >>> 24 == 127 || nobody)
      return true;
    return isNobody(packet.destination())
        || own.at(port).isBroadcast(packet.source())
        || own.contains(packet.source());
  }

  /** Network 0 and class E, which no packet must be sent to. */
  private static boolean isNobody(Ipv4Address destination) {
    return destination.value() >>> 24 == 0 || destination.isReserved();
  }

  private void receiveBroadcast(Ipv4Packet packet, int port) {
    if (own.at(port).address().isAssigned()) receiveOwn(packet, port, true);
    else drop(packet, port, DropReason.NO_ADDRESS);
  }

  private void receiveOwn(Ipv4Packet packet, int port, boolean toGroup) {
    trace.decapsulated(node, packet);
    Ipv4Packet datagram = packet.isFragment() ? reassembly.add(packet, toGroup) : packet;
    if (datagram == null) return;
    Ipv4Payload payload = datagram.payload();
    if (payload instanceof TcpSegment) {
      tcp.receive(datagram, toGroup);
    } else if (payload instanceof UdpDatagram) {
      udp.receive(datagram, toGroup);
    } else if (payload instanceof IcmpMessage) {
      icmp.receive(datagram, toGroup);
    } else if (isKnown(payload.protocol())) {
      drop(datagram, port, DropReason.BAD_CHECKSUM);
    } else {
      drop(datagram, port, DropReason.PROTOCOL_UNREACHABLE);
      failures.undeliverable(datagram, DropReason.PROTOCOL_UNREACHABLE, 0, toGroup);
    }
  }

  /** What has such a protocol and could not be parsed has a wrong checksum. */
  private static boolean isKnown(int protocol) {
    return protocol == Ipv4Payload.TCP
        || protocol == Ipv4Payload.UDP
        || protocol == Ipv4Payload.ICMP;
  }

  // ---- across

  /** RFC 1812 §5.2.1, in Linux' order: the route, the time to live, the size. */
  private void forward(Ipv4Packet packet, int port, boolean toGroup) {
    Ipv4Address destination = packet.destination();
    if (toGroup || isGroup(destination)) {
      drop(packet, port, DropReason.BROADCAST_NOT_FORWARDED);
      return;
    }
    Route route = routes.lookup(destination);
    if (route == null) {
      dropWithoutRoute(packet, port);
      failures.undeliverable(packet, DropReason.NO_ROUTE, 0, false);
    } else if (route.isConnected() && route.via.isBroadcast(destination)) {
      drop(
          packet,
          port,
          DropReason.BROADCAST_NOT_FORWARDED); // RFC 2644: directed broadcasts neither
    } else if (packet.timeToLive() <= 1) {
      drop(packet, port, DropReason.TTL_EXCEEDED);
      failures.undeliverable(packet, DropReason.TTL_EXCEEDED, 0, false);
    } else if (packet.dontFragment() && packet.length() > route.via.ethernet().mtu()) {
      int mtu = dropTooBig(packet, route.via, route.via.ethernet().mtu());
      failures.undeliverable(packet, DropReason.FRAGMENTATION_NEEDED, mtu, false);
    } else {
      transmit(packet.withTimeToLive(packet.timeToLive() - 1), route, route.via.ethernet().mtu());
    }
  }

  // ---- from above

  /**
   * Sends the payload, or reports to {@link PacketFailures} why not; the packet as it was, or would
   * have been, sent.
   */
  public Ipv4Packet send(Envelope envelope, Ipv4Payload payload) {
    Ipv4Address destination = envelope.destination();
    int ownPort = own.portOf(destination);
    if (ownPort != OwnAddresses.NONE)
      return loop(packet(envelope, own.at(ownPort), false, payload));
    if (destination.isLoopback() && own.first() != null)
      return loop(packet(envelope, own.first(), false, payload));
    if (isNobody(destination)) return failToNobody(packet(envelope, own.first(), false, payload));
    boolean everywhere = isGroup(destination);
    Route route = everywhere ? null : routes.lookup(destination);
    Ipv4Interface via = everywhere ? groupInterface(envelope) : route == null ? null : route.via;
    if (via == null) return failWithoutRoute(packet(envelope, own.first(), false, payload));
    int limit = via.ethernet().mtu();
    if (envelope.fragmentation() != Fragmentation.ALLOWED)
      limit = Math.min(limit, pathMtu.to(destination));
    boolean fits = Ipv4Packet.HEADER_LENGTH + payload.length() <= limit;
    boolean dontFragment =
        envelope.fragmentation() == Fragmentation.NEVER
            || envelope.fragmentation() == Fragmentation.AUTOMATIC && fits;
    Ipv4Packet packet = packet(envelope, via, dontFragment, payload);
    trace.encapsulated(node, packet);
    if (!fits && (dontFragment || packet.length() > Ipv4Packet.MAXIMUM_LENGTH)) {
      dropTooBig(packet, via, limit);
      failures.failed(packet, DropReason.FRAGMENTATION_NEEDED, packet.source());
    } else if (everywhere || route.isConnected() && via.isBroadcast(destination)) {
      sendToGroup(packet, via);
    } else {
      transmit(packet, route, limit);
    }
    return packet;
  }

  private static boolean isGroup(Ipv4Address destination) {
    return destination.value() == -1 || destination.isMulticast();
  }

  private Ipv4Packet packet(
      Envelope envelope, Ipv4Interface via, boolean dontFragment, Ipv4Payload payload) {
    Ipv4Address source = envelope.source();
    if (source.isUnspecified() && via != null) source = via.address().address();
    int identification = nextIdentification;
    nextIdentification = nextIdentification + 1 & 0xffff;
    return new Ipv4Packet(
        envelope.typeOfService(),
        identification,
        dontFragment,
        false,
        0,
        envelope.timeToLive(),
        source,
        envelope.destination(),
        payload);
  }

  /**
   * The interface for the limited broadcast or a group: that of the source address, else where
   * unknown addresses go.
   */
  private Ipv4Interface groupInterface(Envelope envelope) {
    int port = own.portOf(envelope.source());
    if (port != OwnAddresses.NONE) return own.at(port);
    Route towards = routes.lookup(envelope.destination());
    return towards == null ? own.first() : towards.via;
  }

  private Ipv4Packet loop(Ipv4Packet packet) {
    trace.encapsulated(node, packet);
    if (loopback == null)
      loopback = new Loopback(looped -> receiveOwn(looped, NO_PORT, false), clock, trace);
    loopback.send(packet);
    return packet;
  }

  // ---- down

  private void transmit(Ipv4Packet packet, Route route, int limit) {
    Ipv4Address nextHop = route.nextHop(packet.destination());
    Ipv4Interface via = route.via;
    int port = via.ethernet().port();
    trace.routeChosen(node, port, via.address(), packet.destination(), nextHop);
    if (packet.length() <= limit) {
      arp.send(packet, nextHop, via);
      return;
    }
    // "the data is divided into portions on an 8 octet boundary", RFC 791 §2.3
    int part = limit - Ipv4Packet.HEADER_LENGTH & ~7;
    int length = packet.payload().length();
    for (int from = 0; from < length; from += part)
      arp.send(packet.fragment(from, Math.min(part, length - from)), nextHop, via);
  }

  private void sendToGroup(Ipv4Packet packet, Ipv4Interface via) {
    Ipv4Address destination = packet.destination();
    // RFC 1112 §6.4: the low 23 bits of the group's address
    MacAddress mac =
        destination.isMulticast()
            ? new MacAddress(GROUP_MAC | destination.value() & 0x7f_ffff)
            : MacAddress.BROADCAST;
    trace.routeChosen(node, via.ethernet().port(), via.address(), destination, destination);
    int part = via.ethernet().mtu() - Ipv4Packet.HEADER_LENGTH & ~7;
    int length = packet.payload().length();
    if (packet.length() <= via.ethernet().mtu()) {
      via.ethernet().send(mac, packet);
    } else {
      for (int from = 0; from < length; from += part)
        via.ethernet().send(mac, packet.fragment(from, Math.min(part, length - from)));
    }
  }

  // ---- failures

  private void neighborUnreachable(Ipv4Packet packet, Ipv4Address nextHop, int port) {
    Route route = routes.lookup(packet.destination());
    boolean gateway =
        route != null && !route.isConnected() && !nextHop.equals(packet.destination());
    Origin cause = gateway ? route.plan.origin() : Origin.UNKNOWN;
    String remark = gateway && trace.isObserved() ? "gateway " + nextHop : "";
    trace.dropped(node, port, DropReason.NEIGHBOR_UNREACHABLE, packet, cause, remark);
    if (own.contains(packet.source()))
      failures.failed(packet, DropReason.NEIGHBOR_UNREACHABLE, packet.source());
    else failures.undeliverable(packet, DropReason.NEIGHBOR_UNREACHABLE, 0, false);
  }

  private Ipv4Packet failWithoutRoute(Ipv4Packet packet) {
    if (own.first() == null) {
      trace.dropped(node, NO_PORT, DropReason.NO_ADDRESS, packet, plan.origin(), "no address");
      failures.failed(packet, DropReason.NO_ADDRESS, packet.source());
    } else {
      dropWithoutRoute(packet, NO_PORT);
      failures.failed(packet, DropReason.NO_ROUTE, packet.source());
    }
    return packet;
  }

  private Ipv4Packet failToNobody(Ipv4Packet packet) {
    drop(packet, NO_PORT, DropReason.MARTIAN_ADDRESS);
    failures.failed(packet, DropReason.MARTIAN_ADDRESS, packet.source());
    return packet;
  }

  private void dropWithoutRoute(Ipv4Packet packet, int port) {
    RoutePlan unusable = routes.unusable(packet.destination());
    if (unusable != null) {
      String remark =
          trace.isObserved()
              ? "gateway " + unusable.nextHop() + " is in no network of its own"
              : "";
      trace.dropped(node, port, DropReason.NO_ROUTE, packet, unusable.origin(), remark);
    } else {
      String remark = forwards ? "no route" : "no gateway";
      trace.dropped(node, port, DropReason.NO_ROUTE, packet, plan.origin(), remark);
    }
  }

  /** Returns the limit that the packet exceeds. */
  private int dropTooBig(Ipv4Packet packet, Ipv4Interface via, int limit) {
    String remark = trace.isObserved() ? "mtu " + limit : "";
    int port = via.ethernet().port();
    trace.dropped(
        node,
        port,
        DropReason.FRAGMENTATION_NEEDED,
        packet,
        via.ethernet().plan().origin(),
        remark);
    return limit;
  }

  private void drop(Ipv4Packet packet, int port, DropReason reason) {
    trace.dropped(node, port, reason, packet);
  }

  /** Forgets all that was learnt, and what is under way inside. */
  public void powerOff(Origin by) {
    pathMtu.forget();
    reassembly.powerOff(by);
    nextIdentification = 1;
    if (loopback != null) loopback.powerOff(by);
  }
}
