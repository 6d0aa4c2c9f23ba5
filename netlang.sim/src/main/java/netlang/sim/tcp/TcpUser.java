package netlang.sim.tcp;

import netlang.sim.addr.Endpoint;

/**
 * The application behind a socket: what the stack wakes it for. Each is called when the segment
 * behind it has been dealt with, so any call to the socket is allowed. An application that waits
 * for nothing of the kind leaves it out.
 */
public interface TcpUser {

  /** Of a listening socket: somebody waits for {@link TcpSocket#accept}. */
  default void acceptable(TcpSocket socket) {}

  /** Our {@link TcpSocket#connect} has succeeded. */
  default void connected(TcpSocket socket) {}

  /** There is something to read, or the end of the stream. */
  default void readable(TcpSocket socket) {}

  /** There is room in the send buffer again, after a write that found too little. */
  default void writable(TcpSocket socket) {}

  /** The connection is dead; {@link TcpSocket#error} says why. */
  default void failed(TcpSocket socket) {}

  /**
   * The connection died after {@link TcpSocket#close}, with something still to be sent or
   * acknowledged. A real program would not hear of it; an observer wants to know.
   */
  default void failedAfterClose(TcpSocket socket) {}

  /**
   * Of a listening socket: the flow that a connection from there belongs to, for observers; -1: of
   * none.
   */
  default int flowOf(Endpoint remote, int localPort) {
    return -1;
  }
}
