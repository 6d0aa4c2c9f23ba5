package netlang.sim.icmp;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.engine.Clock;
import netlang.sim.engine.LongTable;
import netlang.sim.engine.Trace;
import netlang.sim.ip.Envelope;
import netlang.sim.ip.Ipv4Layer;
import netlang.sim.ip.PacketFailures;
import netlang.sim.ip.TransportReceiver;
import netlang.sim.plan.FlowPlan.Fragmentation;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Ipv4Payload;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpSegment;
import netlang.sim.wire.UdpDatagram;

/** The control message protocol of a host or router, RFC 792. */
public final class IcmpLayer implements TransportReceiver, PacketFailures {

  private static final int TIME_TO_LIVE = 64;

  /** "Internetwork control", RFC 1812 §4.3.2.5. */
  private static final int ERROR_TYPE_OF_SERVICE = 0xc0;

  /**
   * "The ICMP datagram SHOULD contain as much of the original as possible without exceeding 576
   * bytes", RFC 1812 §4.3.2.3.
   */
  private static final int MAXIMUM_ERROR_LENGTH = 576;

  private static final int MAXIMUM_QUOTE =
      MAXIMUM_ERROR_LENGTH - Ipv4Packet.HEADER_LENGTH - IcmpMessage.HEADER_LENGTH;

  private final Clock clock;
  private final int node;
  private final Trace trace;
  private final LongTable<EchoClient> clients = new LongTable<>();
  private Ipv4Layer ip;
  private TransportFailures udp;
  private TransportFailures tcp;
  private int nextIdentifier;

  public IcmpLayer(Clock clock, Trace trace) {
    this.clock = clock;
    node = clock.node();
    this.trace = trace;
    this.nextIdentifier = firstIdentifier();
  }

  /** Each node begins elsewhere, so that in a capture nobody's echoes look like somebody else's. */
  private int firstIdentifier() {
    return node % 255 * 256 + 1;
  }

  /** Plugs in what it stands on, and who is told about failed datagrams and segments. */
  public void connect(
      Ipv4Layer below, TransportFailures aboutDatagrams, TransportFailures aboutSegments) {
    ip = below;
    udp = aboutDatagrams;
    tcp = aboutSegments;
  }

  // ---- echo

  /** An identifier for a client's requests, 1–65535. */
  public int open(EchoClient client) {
    int identifier = nextIdentifier;
    nextIdentifier = nextIdentifier % 0xffff + 1;
    clients.put(identifier, client);
    return identifier;
  }

  /** No effect if the identifier is another client's by now. */
  public void close(int identifier, EchoClient client) {
    if (clients.get(identifier) == client) clients.remove(identifier);
  }

  public void request(Envelope envelope, int identifier, int sequence, Payload data) {
    trace.encapsulated(node, data);
    send(envelope, IcmpMessage.echoRequest(identifier, sequence, data));
  }

  private void send(Envelope envelope, IcmpMessage message) {
    trace.encapsulated(node, message);
    ip.send(envelope, message);
  }

  @Override
  public void receive(Ipv4Packet packet, boolean toGroup) {
    IcmpMessage message = (IcmpMessage) packet.payload();
    trace.decapsulated(node, message);
    switch (message.type()) {
      case IcmpMessage.ECHO_REQUEST -> {
        // Linux, icmp_echo_ignore_broadcasts; allowed by RFC 1122 §3.2.2.6
        if (toGroup) trace.dropped(node, -1, DropReason.BROADCAST_ECHO, packet);
        else reply(packet, message);
      }
      case IcmpMessage.ECHO_REPLY -> receiveReply(packet, message);
      case IcmpMessage.DESTINATION_UNREACHABLE,
          IcmpMessage.TIME_EXCEEDED,
          IcmpMessage.PARAMETER_PROBLEM ->
          receiveError(packet, message);
      // "if an ICMP message of unknown type is received, it MUST be silently discarded", RFC 1122
      // §3.2.2; so MUST a source quench, RFC 9293 §3.9.2.2
      default -> trace.dropped(node, -1, DropReason.UNKNOWN_ICMP_TYPE, packet);
    }
  }

  /** The reply comes from the address that was asked, RFC 1122 §3.2.2.6. */
  private void reply(Ipv4Packet packet, IcmpMessage request) {
    Envelope envelope =
        Envelope.of(packet.destination(), packet.source(), TIME_TO_LIVE, Fragmentation.ALLOWED);
    send(envelope, request.echoReply());
  }

  private void receiveReply(Ipv4Packet packet, IcmpMessage reply) {
    EchoClient client = clients.get(reply.identifier());
    if (client == null || !client.replied(reply, packet.source()))
      trace.dropped(node, -1, DropReason.UNEXPECTED_REPLY, packet);
  }

  // ---- errors that arrive

  private void receiveError(Ipv4Packet packet, IcmpMessage error) {
    if (!(error.content() instanceof IcmpMessage.Quoted quoted)
        || !ip.owns(quoted.packet().source())) {
      trace.dropped(node, -1, DropReason.UNEXPECTED_REPLY, packet);
      return;
    }
    DropReason reason = reason(error);
    if (reason == DropReason.FRAGMENTATION_NEEDED)
      ip.pathMtu().learn(quoted.packet().destination(), error.nextHopMtu());
    failed(quoted.packet(), reason, packet.source());
  }

  private static DropReason reason(IcmpMessage error) {
    if (error.type() == IcmpMessage.PARAMETER_PROBLEM) return DropReason.BAD_HEADER;
    if (error.type() == IcmpMessage.TIME_EXCEEDED)
      return error.code() == IcmpMessage.TTL_EXCEEDED_IN_TRANSIT
          ? DropReason.TTL_EXCEEDED
          : DropReason.REASSEMBLY_TIMEOUT;
    return switch (error.code()) {
      case IcmpMessage.NET_UNREACHABLE -> DropReason.NO_ROUTE;
      case IcmpMessage.PROTOCOL_UNREACHABLE -> DropReason.PROTOCOL_UNREACHABLE;
      case IcmpMessage.PORT_UNREACHABLE -> DropReason.PORT_UNREACHABLE;
      case IcmpMessage.FRAGMENTATION_NEEDED -> DropReason.FRAGMENTATION_NEEDED;
      default -> DropReason.NEIGHBOR_UNREACHABLE;
    };
  }

  @Override
  public void failed(Ipv4Packet packet, DropReason reason, Ipv4Address reporter) {
    if (packet.fragmentOffset() != 0) return;
    Ipv4Payload transport = packet.transport();
    if (transport instanceof TcpSegment) {
      tcp.failed(packet, reason, reporter);
    } else if (transport instanceof UdpDatagram) {
      udp.failed(packet, reason, reporter);
    } else if (transport instanceof IcmpMessage message
        && message.type() == IcmpMessage.ECHO_REQUEST) {
      EchoClient client = clients.get(message.identifier());
      if (client != null) client.failed(message, reason, reporter);
    }
  }

  // ---- errors that are sent

  @Override
  public void undeliverable(Ipv4Packet packet, DropReason reason, int mtu, boolean toGroup) {
    if (toGroup || !deservesError(packet)) return;
    // from the address it was sent to if that is ours, else that of the interface towards the
    // source, as Linux
    Ipv4Address from =
        ip.owns(packet.destination()) ? packet.destination() : Ipv4Address.UNSPECIFIED;
    Envelope envelope =
        new Envelope(
            from, packet.source(), ERROR_TYPE_OF_SERVICE, TIME_TO_LIVE, Fragmentation.ALLOWED);
    send(envelope, error(packet, reason, mtu));
  }

  /**
   * RFC 1122 §3.2.2: never about an ICMP error, a group address, a later fragment, or a source that
   * is no single host.
   */
  private boolean deservesError(Ipv4Packet packet) {
    if (packet.transport() instanceof IcmpMessage message && message.isError()) return false;
    int source = packet.source().value();
    boolean singleHost = source != 0 && source >>> 28 < 0xe && source >>> 24 != 127;
    return singleHost && packet.destination().value() >>> 28 < 0xe && packet.fragmentOffset() == 0;
  }

  private static IcmpMessage error(Ipv4Packet packet, DropReason reason, int mtu) {
    int quoted = Math.min(packet.length(), MAXIMUM_QUOTE);
    return switch (reason) {
      case TTL_EXCEEDED ->
          IcmpMessage.error(
              IcmpMessage.TIME_EXCEEDED, IcmpMessage.TTL_EXCEEDED_IN_TRANSIT, 0, packet, quoted);
      case REASSEMBLY_TIMEOUT ->
          IcmpMessage.error(
              IcmpMessage.TIME_EXCEEDED, IcmpMessage.REASSEMBLY_TIME_EXCEEDED, 0, packet, quoted);
      case NO_ROUTE -> unreachable(IcmpMessage.NET_UNREACHABLE, 0, packet, quoted);
      case NEIGHBOR_UNREACHABLE -> unreachable(IcmpMessage.HOST_UNREACHABLE, 0, packet, quoted);
      case PROTOCOL_UNREACHABLE -> unreachable(IcmpMessage.PROTOCOL_UNREACHABLE, 0, packet, quoted);
      case PORT_UNREACHABLE -> unreachable(IcmpMessage.PORT_UNREACHABLE, 0, packet, quoted);
      case FRAGMENTATION_NEEDED ->
          unreachable(IcmpMessage.FRAGMENTATION_NEEDED, mtu, packet, quoted);
      default -> throw new IllegalStateException("no ICMP error says " + reason);
    };
  }

  private static IcmpMessage unreachable(int code, int rest, Ipv4Packet packet, int quoted) {
    return IcmpMessage.error(IcmpMessage.DESTINATION_UNREACHABLE, code, rest, packet, quoted);
  }

  /** Nobody waits for anything any more. */
  public void powerOff() {
    clients.clear();
    nextIdentifier = firstIdentifier();
  }
}
