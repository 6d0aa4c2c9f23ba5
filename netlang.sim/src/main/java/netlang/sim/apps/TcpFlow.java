package netlang.sim.apps;

import java.util.List;
import netlang.sim.addr.Endpoint;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Trace;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.tcp.SocketError;
import netlang.sim.tcp.TcpLayer;
import netlang.sim.tcp.TcpSocket;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent.FlowStep;

/**
 * A connection and what is said on it. It is done when both sides have taken all their steps and
 * have heard all that the other side's steps say.
 */
public final class TcpFlow implements Flow {

  private final FlowPlan.Tcp plan;
  private final int index;
  private final TcpFlows flows;
  private final TcpLayer tcp;
  private final Clock clock;
  private final Trace trace;
  private final FlowLog log;

  /** The next flow that connects from the same address and port. */
  TcpFlow sameSource;

  /** Where the connection comes from, or null. */
  private Endpoint source;

  private boolean running;

  /** By the scenario, or because the host lost its power. */
  private boolean stopped;

  private long startedAt;
  private Talker client;
  private Talker server;
  private boolean clientIsDone;
  private boolean serverIsDone;

  public TcpFlow(
      FlowPlan.Tcp plan, int index, TcpFlows flows, TcpLayer tcp, Clock clock, Trace trace) {
    this.plan = plan;
    this.index = index;
    this.flows = flows;
    this.tcp = tcp;
    this.clock = clock;
    this.trace = trace;
    log = logOf(plan.node());
  }

  FlowPlan.Tcp plan() {
    return plan;
  }

  int index() {
    return index;
  }

  /** For what happens to the flow at that node. */
  FlowLog logOf(int node) {
    return new FlowLog(trace, node, index);
  }

  @Override
  public void start() {
    stop();
    flows.unregister(this, source);
    source = null;
    server = null;
    clientIsDone = false;
    serverIsDone = plan.receiver() < 0;
    running = true;
    stopped = false;
    startedAt = clock.now();
    log.step(FlowStep.STARTED);
    TcpSocket socket = socket();
    client = new Talker(true, this, socket, clock, session -> {});
    socket.user(client);
    SocketError error = connect(socket);
    if (error == SocketError.NONE) comesFrom(socket.local());
    else if (running) client.fail(error);
  }

  private TcpSocket socket() {
    TcpSocket socket = tcp.socket(index);
    for (TcpSetting setting : TcpSetting.values()) {
      long wanted = plan.tcp().get(setting);
      if (socket.get(setting) != wanted) socket.set(setting, wanted);
    }
    return socket;
  }

  private SocketError connect(TcpSocket socket) {
    if (!plan.source().isUnspecified() || plan.sourcePort() != 0) {
      SocketError error = socket.bind(plan.source(), plan.sourcePort());
      if (error != SocketError.NONE) return error;
    }
    SocketError error = socket.connect(plan.destination(), plan.destinationPort());
    return error == SocketError.IN_PROGRESS ? SocketError.NONE : error;
  }

  private void comesFrom(Endpoint local) {
    source = local;
    flows.register(this, source);
  }

  @Override
  public void stop() {
    if (running) log.step(FlowStep.STOPPED);
    running = false;
    stopped = true;
    if (client != null) client.leave();
  }

  /** The other side: a server has accepted a connection of this flow. */
  Talker server(TcpSocket socket, Clock serverClock, Session.Owner owner) {
    server = new Talker(false, this, socket, serverClock, owner);
    serverIsDone = false;
    return server;
  }

  // ---- what the two sides tell

  void connected(Talker side) {
    if (side == client) log.connected(clock.now() - startedAt, plan.destination());
  }

  /** It has taken its steps and heard the other's; the connection may stand on. */
  void done(Talker side) {
    if (side == client) clientIsDone = true;
    if (side == server) serverIsDone = true;
    if (!running || !clientIsDone || !serverIsDone) return;
    running = false;
    log.step(FlowStep.FINISHED);
  }

  /** A RST is no failure if the other side's steps, or the scenario, say that it gives up. */
  void failed(Talker side, FlowLog where, SocketError error) {
    if (side != client && side != server) return; // of a connection before the last start
    Talker other = side == client ? server : client;
    boolean reset = error == SocketError.CONNECTION_RESET;
    if (reset && (stopped || other != null && other.hasAborted())) {
      done(side);
    } else {
      if (side == client) running = false;
      where.broke(word(error));
    }
  }

  /** Once all is said and heard, or the flow was stopped, how the connection ends is no matter. */
  void failedAfterClose(Talker side, FlowLog where, SocketError error) {
    if (running) failed(side, where, error);
  }

  /**
   * What a flow can fail with beside the words of {@link DropReason}: refused by RST; no answer,
   * for too long; the port is another connection's.
   */
  public static List<String> failures() {
    return List.of(
        SocketError.CONNECTION_REFUSED.word(),
        SocketError.TIMED_OUT.word(),
        SocketError.ADDRESS_IN_USE.word());
  }

  /** A refused connection is not a connection that was reset. */
  private static String word(SocketError error) {
    DropReason reason = error == SocketError.CONNECTION_REFUSED ? null : error.reason();
    return reason == null ? error.word() : reason.word();
  }
}
