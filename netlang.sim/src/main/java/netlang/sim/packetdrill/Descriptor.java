package netlang.sim.packetdrill;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;
import netlang.sim.tcp.TcpSocket;

/** A descriptor of the process that the script is: a socket, and what the process knows of it. */
final class Descriptor {

  private final TcpSocket socket;

  /** Connections that a poll has found and no accept has taken. */
  private final Deque<TcpSocket> waiting = new ArrayDeque<>(0);

  /** Octets written so far, by the time of the write. */
  private final TreeMap<Long, Long> written = new TreeMap<>();

  private boolean nonBlocking;

  Descriptor(TcpSocket socket, boolean nonBlocking) {
    this.socket = socket;
    this.nonBlocking = nonBlocking;
  }

  TcpSocket socket() {
    return socket;
  }

  boolean isNonBlocking() {
    return nonBlocking;
  }

  void setNonBlocking(boolean on) {
    nonBlocking = on;
  }

  /** A connection, or null. */
  TcpSocket accept() {
    return waiting.isEmpty() ? socket.accept() : waiting.remove();
  }

  /** True if accept would find one. */
  boolean isAcceptable() {
    if (waiting.isEmpty()) {
      TcpSocket child = socket.accept();
      if (child != null) waiting.add(child);
    }
    return !waiting.isEmpty();
  }

  void wrote(long timeNanos, int octets) {
    written.put(timeNanos, writtenBy(timeNanos) + octets);
  }

  /** Octets written up to and including that time. */
  long writtenBy(long timeNanos) {
    return written.isEmpty() || written.firstKey() > timeNanos
        ? 0
        : written.floorEntry(timeNanos).getValue();
  }
}
