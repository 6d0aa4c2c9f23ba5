package netlang.sim.apps;

import netlang.sim.engine.Clock;
import netlang.sim.engine.Timer;
import netlang.sim.tcp.SocketError;
import netlang.sim.tcp.TcpSocket;
import netlang.sim.wire.Payload;

/**
 * Writes what a side has to say, as calls that block would: what does not fit into the send buffer
 * waits until there is room. The n-th octet of a side, from 0, is n mod 256.
 */
final class Writer {

  /** What is written at a time by who writes without end; iperf3 does so. */
  private static final int BLOCK = 128 * 1024;

  /** One call can take no more. */
  private static final int LARGEST_WRITE = 1 << 30;

  private final TcpSocket socket;
  private final FlowLog log;
  private final Runnable whenDone;
  private final Timer limit;

  /** Octets of the stream that were taken so far. */
  private long position;

  private int writes;

  /** Of the write that goes on. */
  private long left;

  private boolean urgent;

  /** It ends with the time, not with the octets. */
  private boolean endless;

  Writer(TcpSocket socket, FlowLog log, Clock clock, Runnable whenDone) {
    this.socket = socket;
    this.log = log;
    this.whenDone = whenDone;
    limit = new Timer(clock, this::timeIsUp);
  }

  /** True while a write goes on. */
  boolean isBusy() {
    return left > 0 || endless;
  }

  void write(long octets, boolean lastIsUrgent) {
    left = octets;
    urgent = lastIsUrgent;
    for (long rest = octets; rest > 0; rest -= LARGEST_WRITE)
      log.sent(++writes, (int) Math.min(rest, LARGEST_WRITE));
    writeOn();
  }

  void writeFor(long nanos) {
    endless = true;
    limit.arm(nanos);
    writeOn();
  }

  /** There is room again. */
  void writable() {
    if (!isBusy()) return;
    writeOn();
    if (!isBusy()) whenDone.run();
  }

  private void timeIsUp() {
    endless = false;
    whenDone.run();
  }

  void stop() {
    left = 0;
    endless = false;
    limit.cancel();
  }

  /** Until the write is done or the socket takes no more. */
  private void writeOn() {
    while (isBusy()) {
      int octets = endless ? BLOCK : (int) Math.min(left, LARGEST_WRITE);
      boolean last = !endless && octets == left && (!urgent || octets <= socket.room());
      int taken = socket.write(Payload.pattern(position, octets), urgent && last);
      if (taken < 0) break;
      position += taken;
      if (endless) log.sent(++writes, taken);
      else left -= taken;
      if (taken < octets) return;
    }
    // who may not write any more has been told why, or has said himself that he is done
    if (isBusy() && socket.error() != SocketError.WOULD_BLOCK) stop();
  }
}
