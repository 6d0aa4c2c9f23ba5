package netlang.sim.tcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import netlang.sim.addr.Endpoint;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.engine.Clock;
import netlang.sim.engine.LongTable;
import netlang.sim.engine.Trace;
import netlang.sim.icmp.TransportFailures;
import netlang.sim.ip.Envelope;
import netlang.sim.ip.Ipv4Layer;
import netlang.sim.ip.TransportReceiver;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.FlowPlan.Fragmentation;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;

/** The transmission control protocol of a host, RFC 9293. */
public final class TcpLayer implements TransportReceiver, TransportFailures {

  /** The dynamic ports, RFC 6335 §6, are given out in turn. */
  private static final int FIRST_EPHEMERAL = 49_152;

  private static final int LAST_EPHEMERAL = 65_535;

  /** 0 to 2 are a process' standard streams. */
  private static final int FIRST_DESCRIPTOR = 3;

  private static final int HEADERS = Ipv4Packet.HEADER_LENGTH + TcpSegment.HEADER_LENGTH;
  private static final long SECOND = 1_000_000_000;

  private static final Comparator<Endpoint> BY_ADDRESS =
      Comparator.<Endpoint>comparingLong(end -> end.address().value() & 0xffff_ffffL)
          .thenComparingInt(Endpoint::port);

  private final TcpPlan plan;
  private final Ipv4Layer ip;
  private final Clock clock;
  private final int node;
  private final Trace trace;
  private final InitialSequence initialSequence;

  /** Of one key, all that have it are chained: it has not the host's own address. */
  private final LongTable<TcpConnection> byKey = new LongTable<>();

  private final List<TcpConnection> connections = new ArrayList<>(2);
  private final List<TcpListener> listeners = new ArrayList<>(1);

  /** The last one that received a segment: traffic comes in flows. */
  private TcpConnection last;

  private int nextEphemeral = FIRST_EPHEMERAL;
  private int nextDescriptor = FIRST_DESCRIPTOR;
  private long challengeSecond = -1;
  private long challenges;

  /** {@code secret}: the key of the initial sequence numbers, RFC 6528 §3. */
  public TcpLayer(TcpPlan plan, long secret, Ipv4Layer ip, Clock clock, Trace trace) {
    this.plan = plan;
    this.ip = ip;
    this.clock = clock;
    node = clock.node();
    this.trace = trace;
    initialSequence = new InitialSequence(secret);
  }

  /** socket(): memory for a control block; what is connected or listens later. */
  public TcpSocket socket() {
    return socket(TraceEvent.NONE);
  }

  /** The same; for observers, that of a flow. */
  public TcpSocket socket(int flow) {
    TcpSocket socket = new TcpSocket(this, nextDescriptor++, plan, flow);
    socket.call("socket", "");
    return socket;
  }

  TcpSocket accepted(TcpPlan settings, TcpConnection connection) {
    TcpSocket child = new TcpSocket(this, nextDescriptor++, settings, connection.flow());
    child.adopt(connection);
    return child;
  }

  // ---- the table

  /**
   * A line of {@code ss -tan}.
   *
   * @param receiveQueue octets unread; of a listener: connections that wait to be accepted
   * @param sendQueue octets not acknowledged; of a listener: how many may wait
   */
  public record Entry(
      Endpoint local, Endpoint remote, TcpState state, int receiveQueue, int sendQueue) {}

  /** All sockets, and connections without one, sorted by local and remote end. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    Endpoint anybody = new Endpoint(Ipv4Address.UNSPECIFIED, 0);
    for (TcpListener each : listeners)
      entries.add(
          new Entry(each.local(), anybody, TcpState.LISTEN, each.waitingCount(), each.backlog()));
    for (TcpConnection each : connections)
      entries.add(
          new Entry(each.local(), each.remote(), each.state(), each.unread(), each.unfinished()));
    entries.sort(
        Comparator.comparing(Entry::local, BY_ADDRESS).thenComparing(Entry::remote, BY_ADDRESS));
    return entries;
  }

  private static long key(Ipv4Address remote, int remotePort, int localPort) {
    return (long) remote.value() << 32 | (long) remotePort << 16 | localPort;
  }

  private TcpConnection find(Endpoint local, Endpoint remote) {
    return find(local.address(), local.port(), remote.address(), remote.port());
  }

  private TcpConnection find(Ipv4Address address, int port, Ipv4Address remote, int remotePort) {
    TcpConnection found = last;
    if (found != null
        && found.local().port() == port
        && found.remote().port() == remotePort
        && found.remote().address().value() == remote.value()
        && found.local().address().value() == address.value()) return found;
    found = byKey.get(key(remote, remotePort, port));
    while (found != null && found.local().address().value() != address.value())
      found = found.sameKey;
    if (found != null) last = found;
    return found;
  }

  void add(TcpConnection connection) {
    Endpoint remote = connection.remote();
    long key = key(remote.address(), remote.port(), connection.local().port());
    connection.sameKey = byKey.get(key);
    byKey.put(key, connection);
    connection.index = connections.size();
    connections.add(connection);
  }

  void remove(TcpConnection connection) {
    if (last == connection) last = null;
    unchain(connection);
    TcpConnection moved = connections.remove(connections.size() - 1);
    if (moved != connection) {
      connections.set(connection.index, moved);
      moved.index = connection.index;
    }
  }

  private void unchain(TcpConnection connection) {
    Endpoint remote = connection.remote();
    long key = key(remote.address(), remote.port(), connection.local().port());
    TcpConnection first = byKey.get(key);
    if (first == connection) {
      if (connection.sameKey == null) byKey.remove(key);
      else byKey.put(key, connection.sameKey);
    } else {
      for (TcpConnection each = first; each != null; each = each.sameKey)
        if (each.sameKey == connection) each.sameKey = connection.sameKey;
    }
    connection.sameKey = null;
  }

  void add(TcpListener listener) {
    listeners.add(listener);
  }

  /** With all connections that have not been established: nobody would accept them. */
  void remove(TcpListener listener) {
    listeners.remove(listener);
    for (TcpConnection each : List.copyOf(connections)) {
      if (each.isOf(listener)) each.vanish();
    }
  }

  boolean isListening(Endpoint local) {
    for (TcpListener each : listeners) {
      boolean sameAddress =
          each.local().address().isUnspecified()
              || local.address().isUnspecified()
              || each.local().address().equals(local.address());
      if (each.local().port() == local.port() && sameAddress) return true;
    }
    return false;
  }

  private TcpListener listener(Ipv4Address address, int port) {
    TcpListener found = null;
    for (TcpListener each : listeners) {
      if (each.local().port() != port) continue;
      if (each.local().address().equals(address)) return each;
      if (each.local().address().isUnspecified()) found = each;
    }
    return found;
  }

  /** A port that is free for a connection to there, or for anybody; 0 if there is none left. */
  int ephemeralPort(Ipv4Address local, Endpoint remote) {
    for (int tries = FIRST_EPHEMERAL; tries <= LAST_EPHEMERAL; tries++) {
      int port = nextEphemeral;
      nextEphemeral = port == LAST_EPHEMERAL ? FIRST_EPHEMERAL : port + 1;
      Endpoint candidate = new Endpoint(local, port);
      if (!isListening(candidate) && (remote == null || find(candidate, remote) == null))
        return port;
    }
    return 0;
  }

  /** False if there is such a connection already, be it in TIME-WAIT: RFC 9293 §3.6.1. */
  boolean makeRoomFor(Endpoint local, Endpoint remote) {
    return find(local, remote) == null;
  }

  // ---- what sockets and connections ask

  Clock clock() {
    return clock;
  }

  Trace trace() {
    return trace;
  }

  int node() {
    return node;
  }

  boolean isObserved() {
    return trace.isObserved();
  }

  boolean owns(Ipv4Address address) {
    return ip.owns(address);
  }

  Ipv4Address sourceTo(Ipv4Address destination) {
    return ip.sourceTo(destination);
  }

  int initialSequence(TcpPlan settings, Endpoint local, Endpoint remote) {
    long fixed = settings.get(TcpSetting.INITIAL_SEQUENCE);
    if (fixed >= 0) return (int) fixed;
    return initialSequence.of(local, remote, clock.now());
  }

  /** What we tell the peer: the longest that the interface takes, MUST-67. */
  int ownSegmentSize(TcpPlan settings, Endpoint remote) {
    int fits = ip.interfaceLimit(remote.address()) - HEADERS;
    int wanted = (int) settings.get(TcpSetting.MAXIMUM_SEGMENT_SIZE);
    return Math.max(1, wanted == 0 ? fits : Math.min(wanted, fits));
  }

  /** The longest IP packet that is known to get there. */
  int pathLimit(Endpoint remote) {
    return ip.pathLimit(remote.address());
  }

  /** RFC 5961 §7. */
  boolean mayChallenge() {
    long limit = plan.get(TcpSetting.CHALLENGE_ACKS);
    if (limit == 0) return true;
    long second = clock.now() / SECOND;
    if (second != challengeSecond) {
      challengeSecond = second;
      challenges = 0;
    }
    return challenges++ < limit;
  }

  void socketCall(int flow, int descriptor, String name, String detail) {
    trace.socket(node, flow, descriptor, name, detail);
  }

  // ---- down

  Envelope envelope(Endpoint local, Endpoint remote, int typeOfService) {
    return new Envelope(
        local.address(),
        remote.address(),
        typeOfService,
        FlowPlan.DEFAULT_TIME_TO_LIVE,
        Fragmentation.NEVER); // RFC 1191: the path is to say what it cannot take
  }

  void send(Envelope envelope, TcpSegment segment) {
    trace.encapsulated(node, segment);
    ip.send(envelope, segment);
  }

  /**
   * RFC 9293 §3.10.7.1: {@code <SEQ=SEG.ACK><CTL=RST>} if the segment has an ACK, else {@code
   * <SEQ=0><ACK=SEG.SEQ+SEG.LEN><CTL=RST,ACK>}. For observers it counts as the segment does.
   */
  void reset(Endpoint local, Endpoint remote, TcpSegment segment) {
    boolean acknowledges = segment.has(TcpSegment.ACK);
    TcpSegment.Origin theirs = segment.origin();
    TcpSegment answer =
        new TcpSegment(
            local.port(),
            remote.port(),
            acknowledges ? segment.acknowledgment() : 0,
            acknowledges ? 0 : segment.sequenceEnd(),
            acknowledges ? TcpSegment.RST : TcpSegment.RST | TcpSegment.ACK,
            0,
            0,
            TcpOptions.NONE,
            Payload.EMPTY,
            new TcpSegment.Origin(theirs.acknowledgment(), theirs.sequence()));
    send(envelope(local, remote, 0), answer);
  }

  void drop(TcpSegment segment, DropReason reason) {
    trace.dropped(node, TraceEvent.NONE, reason, segment);
  }

  // ---- up

  @Override
  public void receive(Ipv4Packet packet, boolean toGroup) {
    TcpSegment segment = (TcpSegment) packet.payload();
    if (toGroup || isGroup(packet.destination()) || isGroup(packet.source())) {
      trace.dropped(node, TraceEvent.NONE, DropReason.MARTIAN_ADDRESS, packet); // MUST-57
      return;
    }
    TcpConnection connection =
        find(
            packet.destination(), segment.destinationPort(), packet.source(), segment.sourcePort());
    TcpListener listener = null;
    if (connection == null || connection.givesWayTo(segment))
      listener = listener(packet.destination(), segment.destinationPort());
    if (connection != null && listener == null) {
      trace.decapsulated(node, segment);
      connection.receive(segment, packet.isMarked());
    } else if (listener != null) {
      trace.decapsulated(node, segment);
      listener.receive(packet, segment, connection);
    } else {
      receiveInClosed(packet, segment);
    }
  }

  private static boolean isGroup(Ipv4Address address) {
    return address.isMulticast() || address.value() == -1;
  }

  /** RFC 9293 §3.10.7.1. */
  private void receiveInClosed(Ipv4Packet packet, TcpSegment segment) {
    boolean opening = segment.has(TcpSegment.SYN) && !segment.has(TcpSegment.ACK);
    DropReason reason = opening ? DropReason.PORT_UNREACHABLE : DropReason.NO_SUCH_CONNECTION;
    trace.dropped(node, TraceEvent.NONE, reason, packet);
    if (segment.has(TcpSegment.RST)) return;
    Endpoint own = new Endpoint(packet.destination(), segment.destinationPort());
    Endpoint remote = new Endpoint(packet.source(), segment.sourcePort());
    reset(own, remote, segment);
  }

  @Override
  public void failed(Ipv4Packet packet, DropReason reason, Ipv4Address reporter) {
    TcpSegment segment = (TcpSegment) packet.transport();
    TcpConnection connection =
        find(
            packet.source(), segment.sourcePort(), packet.destination(), segment.destinationPort());
    if (connection != null) connection.failed(segment, reason, ip.owns(reporter));
  }

  /** Everything is forgotten; no segment says so. */
  public void powerOff() {
    while (!connections.isEmpty()) connections.get(connections.size() - 1).vanish();
    listeners.clear();
    nextEphemeral = FIRST_EPHEMERAL;
    nextDescriptor = FIRST_DESCRIPTOR;
  }
}
