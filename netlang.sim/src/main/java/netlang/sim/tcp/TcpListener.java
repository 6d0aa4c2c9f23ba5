package netlang.sim.tcp;

import java.util.ArrayDeque;
import netlang.sim.addr.Endpoint;
import netlang.sim.plan.TcpPlan;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.TcpSegment;

/**
 * A socket in LISTEN, RFC 9293 §3.10.7.2: each SYN makes a connection of its own, which waits to be
 * accepted when it stands.
 */
final class TcpListener {

  private final TcpLayer layer;
  private final TcpSocket socket;
  private final Endpoint local;
  private final int backlog;
  private final ArrayDeque<TcpConnection> waiting = new ArrayDeque<>(0);

  /** Connections that do not stand yet. */
  private int opening;

  private boolean tell;

  /** {@code local}: with an unspecified address, all addresses of the host are meant. */
  TcpListener(TcpLayer layer, TcpSocket socket, Endpoint local, int backlog) {
    this.layer = layer;
    this.socket = socket;
    this.local = local;
    this.backlog = Math.max(0, backlog);
  }

  Endpoint local() {
    return local;
  }

  int backlog() {
    return backlog;
  }

  int waitingCount() {
    return waiting.size();
  }

  /**
   * First RST, then ACK, then SYN; all else is dropped.
   *
   * @param predecessor a connection in TIME-WAIT that gives way to a SYN, or null
   */
  void receive(Ipv4Packet packet, TcpSegment segment, TcpConnection predecessor) {
    Endpoint own = new Endpoint(packet.destination(), segment.destinationPort());
    Endpoint remote = new Endpoint(packet.source(), segment.sourcePort());
    if (segment.has(TcpSegment.RST)) {
      layer.drop(segment, DropReason.NO_SUCH_CONNECTION);
    } else if (segment.has(TcpSegment.ACK)) {
      layer.drop(segment, DropReason.NO_SUCH_CONNECTION);
      layer.reset(own, remote, segment);
    } else if (!segment.has(TcpSegment.SYN)) {
      layer.drop(segment, DropReason.BAD_SEGMENT);
    } else if (waiting.size() + opening > backlog) {
      layer.drop(segment, DropReason.LISTEN_QUEUE_FULL);
    } else {
      TcpPlan plan = socket.plan();
      // also where the number is fixed: it must be above the old ones, §3.6.1 (MAY-2)
      int isn =
          predecessor == null ? layer.initialSequence(plan, own, remote) : predecessor.giveWay();
      TcpConnection connection = new TcpConnection(layer, plan, own, remote, this);
      connection.flow(socket.flowOf(remote, local.port()));
      layer.add(connection);
      opening++;
      connection.openPassively(segment, isn);
    }
  }

  /** A connection that did not stand yet is over. */
  void failed() {
    opening--;
  }

  void established(TcpConnection connection) {
    opening--;
    waiting.addLast(connection);
    tell = true;
  }

  /** To be called when the segment has been dealt with. */
  void tellUser() {
    if (!tell) return;
    tell = false;
    socket.tellAcceptable();
  }

  /** The next connection that stands; null if none waits. */
  TcpConnection accept() {
    return waiting.pollFirst();
  }

  /** Connections that nobody accepted are reset. */
  void close() {
    while (!waiting.isEmpty()) waiting.pollFirst().abort();
  }
}
