package netlang.sim.tcp;

import netlang.sim.addr.Endpoint;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.wire.Payload;

/**
 * What an application has in hand: a descriptor, and behind it a listener or a connection's control
 * block. No call blocks; what would is answered by {@link SocketError#WOULD_BLOCK}, and {@link
 * TcpUser} says when to try again. As in life the connection outlives the socket: after {@link
 * #close} the stack brings it to its end.
 */
public final class TcpSocket {

  /** The socket's number, from 3 on, as a process would see it. */
  public int descriptor() {
    throw new UnsupportedOperationException();
  }

  public void user(TcpUser newUser) {}

  /** For observers: whose connection it is; -1: no flow's. */
  public void flow(int index) {}

  // ---- options, to be set before listen or connect unless said otherwise

  /** A setting that this socket does not share with its host. Live: NAGLE, KEEP_ALIVE…, buffers. */
  public void set(netlang.sim.plan.TcpSetting setting, long value) {}

  public long get(netlang.sim.plan.TcpSetting setting) {
    return 0;
  }

  /** SO_LINGER with 0 s: close sends RST. */
  public void lingerZero(boolean on) {}

  // ---- calls

  /** {@code address} unspecified: all of the host's; {@code port} 0: an ephemeral one. */
  public SocketError bind(Ipv4Address address, int port) {
    return SocketError.NONE;
  }

  /** {@code backlog}: how many connections may wait to be accepted. */
  public SocketError listen(int backlog) {
    return SocketError.NONE;
  }

  /** A connection that stands; null if none waits. */
  public TcpSocket accept() {
    return null;
  }

  /** IN_PROGRESS if all is well: {@link TcpUser#connected} or {@link TcpUser#failed} follows. */
  public SocketError connect(Ipv4Address address, int port) {
    return SocketError.IN_PROGRESS;
  }

  /** Octets taken, from the front of the data; -1: {@link #error} says why not. */
  public int write(Payload data) {
    return write(data, false);
  }

  /** {@code urgent}: the last octet taken is, RFC 9293 §3.8.5. */
  public int write(Payload data, boolean urgent) {
    return -1;
  }

  /** At most so many octets; {@link Payload#EMPTY} at the end of the stream; null: see error. */
  public Payload read(int limit) {
    return null;
  }

  /** The same, but they stay: MSG_PEEK. */
  public Payload peek(int limit) {
    return null;
  }

  /** SHUT_RD, SHUT_WR or both. */
  public SocketError shutdown(boolean reading, boolean writing) {
    return SocketError.NONE;
  }

  /** FIN behind all that is queued; RST if something was left unread. */
  public void close() {}

  /** RST, and everything queued is forgotten. */
  public void abort() {}

  // ---- what there is to know

  /** Of the last call that failed. */
  public SocketError error() {
    return SocketError.NONE;
  }

  /** SO_ERROR: why the connection died, once; then NONE. */
  public SocketError takeError() {
    return SocketError.NONE;
  }

  public TcpState state() {
    return TcpState.CLOSED;
  }

  public Endpoint local() {
    return null;
  }

  /** Unspecified address and port 0 if there is none. */
  public Endpoint remote() {
    return null;
  }

  /** Octets that can be read in order now. */
  public int unread() {
    return 0;
  }

  /** True if the next read finds the end of the stream behind all that is there. */
  public boolean isReadable() {
    return false;
  }

  /** True if a write would take something now. */
  public boolean isWritable() {
    return false;
  }

  /** Octets that a write would take now. */
  public int room() {
    return 0;
  }

  /** What the connection measures; null for a socket without one. */
  public TcpInfo info() {
    return null;
  }
}
