package netlang.sim.udp;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.engine.Clock;
import netlang.sim.engine.LongTable;
import netlang.sim.engine.Trace;
import netlang.sim.icmp.TransportFailures;
import netlang.sim.ip.Envelope;
import netlang.sim.ip.Ipv4Layer;
import netlang.sim.ip.PacketFailures;
import netlang.sim.ip.TransportReceiver;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.UdpDatagram;

/** The user datagram protocol of a host, RFC 768. */
public final class UdpLayer implements TransportReceiver, TransportFailures {

  /** The dynamic ports, RFC 6335 §6, are given out in turn. */
  private static final int FIRST_EPHEMERAL = 49_152;

  private static final int LAST_EPHEMERAL = 65_535;

  private final Clock clock;
  private final int node;
  private final Trace trace;
  private final Ipv4Layer ip;
  private final PacketFailures failures;
  private final LongTable<UdpSocket> sockets = new LongTable<>();
  private int nextEphemeral = FIRST_EPHEMERAL;

  /** The last one that received a datagram: traffic comes in flows. */
  private UdpSocket last;

  public UdpLayer(Ipv4Layer ip, PacketFailures failures, Clock clock, Trace trace) {
    this.ip = ip;
    this.failures = failures;
    this.clock = clock;
    node = clock.node();
    this.trace = trace;
  }

  /** Opens the port, or joins those who have opened it. */
  public UdpSocket open(int port, UdpReader reader) {
    UdpSocket socket = socket(port);
    socket.add(reader);
    return socket;
  }

  /** Opens an ephemeral port that nobody else uses; null if there is none left. */
  public UdpSocket openEphemeral(UdpReader reader) {
    for (int tries = FIRST_EPHEMERAL; tries <= LAST_EPHEMERAL; tries++) {
      int port = nextEphemeral;
      nextEphemeral = port == LAST_EPHEMERAL ? FIRST_EPHEMERAL : port + 1;
      if (sockets.get(port) == null) return open(port, reader);
    }
    return null;
  }

  /** Opens the port for a reader that gets what no other reader of the port takes. */
  public UdpSocket listen(int port, UdpReader listener) {
    UdpSocket socket = socket(port);
    socket.listener(listener);
    return socket;
  }

  private UdpSocket socket(int port) {
    UdpSocket socket = sockets.get(port);
    if (socket == null) {
      socket = new UdpSocket(this, port);
      sockets.put(port, socket);
    }
    return socket;
  }

  /** True if the address is one of this host's. */
  public boolean owns(Ipv4Address address) {
    return ip.owns(address);
  }

  void close(UdpSocket socket) {
    if (sockets.get(socket.port()) != socket) return;
    sockets.remove(socket.port());
    last = null;
  }

  Ipv4Packet send(Envelope envelope, UdpDatagram datagram) {
    trace.encapsulated(node, datagram.data());
    trace.encapsulated(node, datagram);
    return ip.send(envelope, datagram);
  }

  private UdpSocket socketOf(int port) {
    if (last == null || last.port() != port) last = sockets.get(port);
    return last;
  }

  @Override
  public void receive(Ipv4Packet packet, boolean toGroup) {
    UdpDatagram datagram = (UdpDatagram) packet.payload();
    UdpSocket socket = socketOf(datagram.destinationPort());
    if (socket == null) {
      trace.dropped(node, -1, DropReason.PORT_UNREACHABLE, packet);
      failures.undeliverable(packet, DropReason.PORT_UNREACHABLE, 0, toGroup);
      return;
    }
    trace.decapsulated(node, datagram);
    if (!socket.receive(packet, datagram))
      trace.dropped(node, -1, DropReason.UNEXPECTED_REPLY, packet);
  }

  /** Told to the socket that sent it: RFC 1122 §4.1.3.3. */
  @Override
  public void failed(Ipv4Packet packet, DropReason reason, Ipv4Address reporter) {
    UdpDatagram datagram = (UdpDatagram) packet.transport();
    UdpSocket socket = sockets.get(datagram.sourcePort());
    if (socket != null) socket.failed(packet, datagram, reason, reporter);
  }

  /** All ports are closed. */
  public void powerOff() {
    sockets.clear();
    last = null;
    nextEphemeral = FIRST_EPHEMERAL;
  }
}
