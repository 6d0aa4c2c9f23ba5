package netlang.sim.tcp;

import netlang.sim.addr.Endpoint;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;

/**
 * What an application has in hand: a descriptor, and behind it a listener or a connection's control
 * block. No call blocks; what would is answered by {@link SocketError#WOULD_BLOCK}, and {@link
 * TcpUser} says when to try again. As in life the connection outlives the socket: after {@link
 * #close} the stack brings it to its end.
 */
public final class TcpSocket {

  private static final Endpoint NOWHERE = new Endpoint(Ipv4Address.UNSPECIFIED, 0);

  /** Nobody waits for anything. */
  private static final TcpUser NOBODY = new TcpUser() {};

  private final TcpLayer layer;
  private final int descriptor;
  private TcpPlan plan;
  private TcpUser user = NOBODY;

  /** Who has closed it, and may want to know how it ended. */
  private TcpUser leaver = NOBODY;

  /** For observers: whose connection it is. */
  private final int flow;

  private Endpoint bound = NOWHERE;
  private TcpListener listener;
  private TcpConnection connection;
  private boolean lingersNot;
  private boolean readingShut;
  private boolean closed;
  private boolean readBlocks;
  private boolean writeBlocks;
  private SocketError lastError = SocketError.NONE;
  private boolean errorTaken;

  TcpSocket(TcpLayer layer, int descriptor, TcpPlan plan, int flow) {
    this.layer = layer;
    this.descriptor = descriptor;
    this.plan = plan;
    this.flow = flow;
  }

  /** The socket's number, from 3 on, as a process would see it. */
  public int descriptor() {
    return descriptor;
  }

  public void user(TcpUser newUser) {
    user = newUser;
  }

  TcpPlan plan() {
    return plan;
  }

  // ---- options

  /**
   * A setting that this socket does not share with its host. Those of the handshake are to be set
   * before it; NAGLE, the buffers and KEEP_ALIVE at any time.
   */
  public void set(TcpSetting setting, long value) {
    plan = plan.with(setting, value);
    if (connection != null) connection.set(plan, setting);
  }

  public long get(TcpSetting setting) {
    return plan.get(setting);
  }

  /** SO_LINGER with 0 s: close sends RST. */
  public void lingerZero(boolean on) {
    lingersNot = on;
  }

  // ---- opening

  /** {@code address} unspecified: all of the host's; {@code port} 0: an ephemeral one. */
  public SocketError bind(Ipv4Address address, int port) {
    if (closed || bound != NOWHERE) return fail(SocketError.INVALID);
    if (!address.isUnspecified() && !layer.owns(address))
      return fail(SocketError.ADDRESS_NOT_AVAILABLE);
    int chosen = port == 0 ? layer.ephemeralPort(address, null) : port;
    if (chosen == 0) return fail(SocketError.ADDRESS_NOT_AVAILABLE);
    bound = new Endpoint(address, chosen);
    call("bind", address.isUnspecified() ? "*:" + chosen : bound.toString());
    return SocketError.NONE;
  }

  /** {@code backlog}: how many connections may wait to be accepted. */
  public SocketError listen(int backlog) {
    if (closed || connection != null || bound.port() == 0) return fail(SocketError.INVALID);
    if (layer.isListening(bound)) return fail(SocketError.ADDRESS_IN_USE);
    listener = new TcpListener(layer, this, bound, backlog);
    layer.add(listener);
    call("listen", "backlog " + backlog);
    return SocketError.NONE;
  }

  /** A connection that stands; null if none waits. */
  public TcpSocket accept() {
    if (listener == null) {
      fail(SocketError.INVALID);
      return null;
    }
    TcpConnection next = listener.accept();
    if (next == null) {
      fail(SocketError.WOULD_BLOCK);
      return null;
    }
    TcpSocket child = layer.accepted(plan, next);
    call("accept", layer.isObserved() ? next.remote() + " is " + child.descriptor : "");
    return child;
  }

  void adopt(TcpConnection accepted) {
    connection = accepted;
    bound = accepted.local();
    accepted.attach(this);
  }

  /** IN_PROGRESS if all is well: {@link TcpUser#connected} or {@link TcpUser#failed} follows. */
  public SocketError connect(Ipv4Address address, int port) {
    if (closed || listener != null) return fail(SocketError.INVALID);
    if (connection != null) return fail(alreadyConnecting());
    Endpoint remote = new Endpoint(address, port);
    Ipv4Address source =
        bound.address().isUnspecified() ? layer.sourceTo(address) : bound.address();
    if (source.isUnspecified()) return fail(SocketError.NETWORK_UNREACHABLE);
    int from = bound.port() == 0 ? layer.ephemeralPort(source, remote) : bound.port();
    if (from == 0) return fail(SocketError.ADDRESS_NOT_AVAILABLE);
    Endpoint local = new Endpoint(source, from);
    if (!layer.makeRoomFor(local, remote)) return fail(SocketError.ADDRESS_IN_USE);
    bound = local;
    connection = new TcpConnection(layer, plan, local, remote, null);
    connection.flow(flow);
    connection.attach(this);
    layer.add(connection);
    call("connect", layer.isObserved() ? remote.toString() : "");
    SocketError refused = connection.openActively();
    if (refused != SocketError.NONE) return fail(refused);
    lastError = SocketError.IN_PROGRESS;
    return SocketError.IN_PROGRESS;
  }

  private SocketError alreadyConnecting() {
    return switch (connection.state()) {
      case SYN_SENT, SYN_RECEIVED -> SocketError.ALREADY;
      case CLOSED -> SocketError.INVALID;
      default -> SocketError.IS_CONNECTED;
    };
  }

  // ---- talking

  /** Octets taken, from the front of the data; -1: {@link #error} says why not. */
  public int write(Payload data) {
    return write(data, false);
  }

  /** {@code urgent}: the last octet taken is, RFC 9293 §3.8.5. */
  public int write(Payload data, boolean urgent) {
    SocketError refusal = refusalToWrite();
    if (refusal != SocketError.NONE) {
      fail(refusal);
      return -1;
    }
    int taken = Math.min(data.length(), connection.room());
    if (taken > 0 && layer.isObserved()) call("write", taken + " B");
    connection.write(data, taken, urgent);
    if (taken < data.length() && !writeBlocks) {
      writeBlocks = true;
      call("write blocks", "");
    }
    if (taken > 0 || data.length() == 0) return taken;
    fail(SocketError.WOULD_BLOCK);
    return -1;
  }

  private SocketError refusalToWrite() {
    if (connection == null) return closed ? SocketError.INVALID : SocketError.NOT_CONNECTED;
    SocketError dead = takeError();
    if (dead != SocketError.NONE) return dead;
    if (connection.state() == TcpState.CLOSED || !connection.canWrite())
      return SocketError.BROKEN_PIPE;
    return SocketError.NONE;
  }

  /** At most so many octets; {@link Payload#EMPTY} at the end of the stream; null: see error. */
  public Payload read(int limit) {
    return read(limit, false);
  }

  /** The same, but they stay: MSG_PEEK. */
  public Payload peek(int limit) {
    return read(limit, true);
  }

  private Payload read(int limit, boolean stays) {
    if (connection == null) {
      fail(SocketError.NOT_CONNECTED);
      return null;
    }
    if (connection.unread() > 0) {
      Payload data = stays ? connection.peek(limit) : connection.read(limit);
      if (!stays && layer.isObserved()) call("read", data.length() + " B");
      return data;
    }
    SocketError dead = takeError();
    if (dead != SocketError.NONE) {
      fail(dead);
      return null;
    }
    if (readingShut || connection.isAtEnd() || connection.state() == TcpState.CLOSED) {
      if (!stays) call("read", "the end");
      return Payload.EMPTY;
    }
    if (!readBlocks) {
      readBlocks = true;
      call("read blocks", "");
    }
    fail(SocketError.WOULD_BLOCK);
    return null;
  }

  /** SHUT_RD, SHUT_WR or both. */
  public SocketError shutdown(boolean reading, boolean writing) {
    if (connection == null || connection.state() == TcpState.CLOSED)
      return fail(SocketError.NOT_CONNECTED);
    call("shutdown", reading ? writing ? "both" : "reading" : "writing");
    if (reading) readingShut = true;
    if (writing) connection.finish();
    return SocketError.NONE;
  }

  /** FIN behind all that is queued; RST if something was left unread. */
  public void close() {
    if (closed) return;
    closed = true;
    leaver = user;
    user = NOBODY;
    call("close", "");
    if (listener != null) {
      layer.remove(listener);
      listener.close();
    }
    if (connection != null) {
      if (lingersNot) connection.abort();
      else connection.close();
    }
  }

  /** RST, and everything queued is forgotten. */
  public void abort() {
    if (closed) return;
    closed = true;
    user = NOBODY;
    call("abort", "");
    if (listener != null) {
      layer.remove(listener);
      listener.close();
    }
    if (connection != null) connection.abort();
  }

  /** The process is gone with its host: it makes no calls any more. */
  void vanish() {
    closed = true;
    user = NOBODY;
    leaver = NOBODY;
  }

  // ---- what the stack tells

  int flowOf(Endpoint remote, int localPort) {
    return user.flowOf(remote, localPort);
  }

  void tellAcceptable() {
    user.acceptable(this);
  }

  void tellConnected() {
    call("connected", "");
    user.connected(this);
  }

  void tellReadable() {
    if (readBlocks) {
      readBlocks = false;
      call("read resumes", "");
    }
    user.readable(this);
  }

  void tellWritable() {
    if (writeBlocks) {
      writeBlocks = false;
      call("write resumes", "");
    }
    user.writable(this);
  }

  void tellFailed() {
    lastError = connection.error();
    user.failed(this);
  }

  void tellFailedAfterClose() {
    lastError = connection.error();
    leaver.failedAfterClose(this);
  }

  void call(String name, String detail) {
    layer.socketCall(flow, descriptor, name, detail);
  }

  private SocketError fail(SocketError why) {
    lastError = why;
    return why;
  }

  // ---- what there is to know

  /** Of the last call that failed, or why the connection died. */
  public SocketError error() {
    return lastError;
  }

  /** SO_ERROR: why the connection died, once; then NONE. */
  public SocketError takeError() {
    if (!hasError()) return SocketError.NONE;
    errorTaken = true;
    return connection.error();
  }

  /** True if the connection died, and nobody has been told why. */
  public boolean hasError() {
    return connection != null && !errorTaken && connection.error() != SocketError.NONE;
  }

  /** CLOSED as well if the connection is over. */
  public TcpState state() {
    if (listener != null) return closed ? TcpState.CLOSED : TcpState.LISTEN;
    return connection == null ? TcpState.CLOSED : connection.state();
  }

  public Endpoint local() {
    return bound;
  }

  /** Unspecified address and port 0 if there is none. */
  public Endpoint remote() {
    return connection == null ? NOWHERE : connection.remote();
  }

  /** Octets that can be read in order now. */
  public int unread() {
    return connection == null ? 0 : connection.unread();
  }

  /** True if a read would not block. */
  public boolean isReadable() {
    if (listener != null) return listener.waitingCount() > 0;
    if (connection == null) return false;
    return connection.unread() > 0
        || readingShut
        || connection.isAtEnd()
        || connection.state() == TcpState.CLOSED;
  }

  /** True if a write would take something now. */
  public boolean isWritable() {
    return connection != null
        && connection.canWrite()
        && connection.state().isSynchronized()
        && connection.room() > 0;
  }

  /** Octets that a write would take now. */
  public int room() {
    return connection == null ? 0 : connection.room();
  }

  /** What the connection measures; null for a socket without one. */
  public TcpInfo info() {
    return connection == null ? null : connection.info();
  }
}
