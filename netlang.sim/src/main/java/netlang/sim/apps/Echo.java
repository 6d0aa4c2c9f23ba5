package netlang.sim.apps;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.engine.Trace;
import netlang.sim.tcp.TcpSocket;
import netlang.sim.wire.Payload;

/**
 * The server's end of a connection that no dialogue tells it about: reads everything, sends it back
 * if it shall (RFC 862), and closes at the end of the stream.
 */
final class Echo implements Session {

  private final TcpSocket socket;
  private final boolean replies;
  private final FlowLog log;
  private final Trace trace;
  private final Owner owner;
  private final Ipv4Address peer;

  /** Read, and not sent back yet. */
  private Payload held = Payload.EMPTY;

  private int writes;

  /** {@code log}: of the flow that the connection belongs to, or null. */
  Echo(TcpSocket socket, boolean replies, FlowLog log, Trace trace, Owner owner) {
    this.socket = socket;
    this.replies = replies;
    this.log = log;
    this.trace = trace;
    this.owner = owner;
    peer = socket.remote().address();
  }

  @Override
  public void readable(TcpSocket whichIsOurs) {
    while (held.length() == 0) {
      Payload data = socket.read(Integer.MAX_VALUE);
      if (data == null) return;
      if (data.length() == 0) {
        socket.close();
        owner.ended(this);
        return;
      }
      take(data);
    }
  }

  private void take(Payload data) {
    if (log == null) trace.delivered(data.length());
    else log.delivered(data.length(), peer);
    if (!replies) return;
    if (log != null) log.sent(++writes, data.length());
    held = data;
    sendBack();
  }

  private void sendBack() {
    int taken = Math.max(0, socket.write(held));
    held = held.slice(taken, held.length() - taken);
  }

  @Override
  public void writable(TcpSocket whichIsOurs) {
    if (held.length() == 0) return;
    sendBack();
    readable(socket);
  }

  @Override
  public void failed(TcpSocket whichIsOurs) {
    socket.close();
    owner.ended(this);
  }

  @Override
  public void vanish() {}
}
