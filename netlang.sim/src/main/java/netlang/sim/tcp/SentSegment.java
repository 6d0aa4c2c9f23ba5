package netlang.sim.tcp;

import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpSegment;

/** A segment in flight: sent, and not yet acknowledged. */
final class SentSegment {

  final int sequence;

  /** FIN, SYN, PSH: what belongs to the segment itself. */
  final int flags;

  final Payload data;

  /** When it was sent last; nanoseconds. */
  long sentAt;

  /**
   * The number of that transmission among all of the connection: of one instant, too, one is last.
   */
  long order;

  /** Sent more than once: its acknowledgment measures no round trip, RFC 6298 §3. */
  boolean everResent;

  /** The receiver says that it has it. */
  boolean sacked;

  /** Taken for lost; counts no more as being in the network. */
  boolean lost;

  /** Sent again since it was taken for lost; counts once more. */
  boolean resent;

  SentSegment next;

  /** Of a sacked one: another behind it, such that all between are sacked; see {@link Flight}. */
  SentSegment skip;

  SentSegment(int sequence, int flags, Payload data, long sentAt) {
    this.sequence = sequence;
    this.flags = flags;
    this.data = data;
    this.sentAt = sentAt;
  }

  /** Octets of the sequence space. */
  int length() {
    return data.length() + Integer.bitCount(flags & (TcpSegment.SYN | TcpSegment.FIN));
  }

  int end() {
    return sequence + length();
  }
}
