package netlang.sim.apps;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netlang.sim.addr.Endpoint;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Trace;
import netlang.sim.tcp.SocketError;
import netlang.sim.tcp.TcpLayer;
import netlang.sim.tcp.TcpSocket;
import netlang.sim.tcp.TcpUser;

/**
 * Listens at a port of a host for as long as the host is on. A connection of a flow to this host
 * finds its dialogue's other side here; any other is read to its end, and echoed if the port says
 * so.
 */
public final class TcpServer implements TcpUser, Session.Owner {

  /** SOMAXCONN of Linux: it accepts at once, so few ever wait. */
  private static final int BACKLOG = 4096;

  private final int port;
  private final boolean replies;
  private final TcpFlows flows;
  private final TcpLayer tcp;
  private final Clock clock;
  private final Trace trace;
  private final Set<Session> sessions = new LinkedHashSet<>();

  /** {@code replies}: sends back what comes by a connection without a dialogue. */
  public TcpServer(
      int port, boolean replies, TcpFlows flows, TcpLayer tcp, Clock clock, Trace trace) {
    this.port = port;
    this.replies = replies;
    this.flows = flows;
    this.tcp = tcp;
    this.clock = clock;
    this.trace = trace;
  }

  public int port() {
    return port;
  }

  /** At the start, and whenever the host has been switched on. */
  public void open() {
    TcpSocket listener = tcp.socket();
    listener.user(this);
    SocketError error = listener.bind(Ipv4Address.UNSPECIFIED, port);
    if (error == SocketError.NONE) error = listener.listen(BACKLOG);
    if (error != SocketError.NONE)
      throw new IllegalStateException(
          "node " + clock.node() + " cannot listen at " + port + ": " + error);
  }

  /** All connections are gone with the host's memory. */
  public void powerOff() {
    for (Session session : List.copyOf(sessions)) session.vanish();
    sessions.clear();
  }

  @Override
  public int flowOf(Endpoint remote, int localPort) {
    TcpFlow flow = flows.find(remote, localPort, clock.node());
    return flow == null ? -1 : flow.index();
  }

  @Override
  public void acceptable(TcpSocket listener) {
    TcpSocket socket = listener.accept();
    while (socket != null) {
      serve(socket);
      socket = listener.accept();
    }
  }

  private void serve(TcpSocket socket) {
    TcpFlow flow = flows.find(socket.remote(), port, clock.node());
    if (flow == null) {
      echo(socket, null);
    } else if (flow.plan().receiver() != clock.node()) {
      echo(socket, flow.logOf(clock.node()));
    } else {
      Talker talker = flow.server(socket, clock, this);
      sessions.add(talker);
      socket.user(talker);
      talker.begin();
    }
  }

  private void echo(TcpSocket socket, FlowLog log) {
    Echo echo = new Echo(socket, replies, log, trace, this);
    sessions.add(echo);
    socket.user(echo);
    echo.readable(socket);
  }

  @Override
  public void ended(Session session) {
    sessions.remove(session);
  }
}
