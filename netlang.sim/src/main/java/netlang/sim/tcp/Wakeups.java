package netlang.sim.tcp;

/**
 * What the user of a connection is to be told, once the segment behind it has been dealt with: so
 * that acknowledgements that are due have left before the user answers, as in a real stack, and any
 * call may be made.
 */
final class Wakeups {

  /** Null before the connection is accepted, and after it was closed. */
  private TcpSocket socket;

  /** The socket that was closed while the connection lived on, or null. */
  private TcpSocket closed;

  private boolean connected;
  private boolean readable;
  private boolean writable;
  private boolean failed;

  /** The user's own call has not returned yet: it says itself what happened. */
  private boolean inCall;

  void socket(TcpSocket owner) {
    socket = owner;
  }

  /** The user waits for nothing any more. */
  void close() {
    closed = socket;
    socket = null;
  }

  boolean hasSocket() {
    return socket != null;
  }

  /** There is no user any more. */
  void vanish() {
    if (socket != null) socket.vanish();
    socket = null;
    closed = null;
  }

  void connected() {
    connected = true;
  }

  void readable() {
    readable = true;
  }

  void writable() {
    writable = true;
  }

  void failed() {
    failed = true;
  }

  void beginCall() {
    inCall = true;
  }

  void endCall() {
    inCall = false;
    failed = false;
  }

  /** {@code listener}: whose user may have a connection to accept, or null. */
  void tell(TcpListener listener) {
    if (inCall) return;
    if (connected) {
      connected = false;
      if (socket != null) socket.tellConnected();
    }
    if (listener != null) listener.tellUser();
    if (readable) {
      readable = false;
      if (socket != null) socket.tellReadable();
    }
    if (writable) {
      writable = false;
      if (socket != null) socket.tellWritable();
    }
    if (failed) {
      failed = false;
      if (socket != null) socket.tellFailed();
      else if (closed != null) closed.tellFailedAfterClose();
    }
  }
}
