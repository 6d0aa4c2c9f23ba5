package netlang.sim.tcp;

import netlang.sim.wire.Payload;
import netlang.sim.wire.SequenceNumber;
import netlang.sim.wire.TcpSegment;

/** A segment in flight: sent, and not yet acknowledged. */
final class SentSegment {

  final int sequence;

  /** FIN, SYN, PSH: what belongs to the segment itself. */
  final int flags;

  final Payload data;

  /** When it was sent last; nanoseconds. */
  long sentAt;

  /** Sent more than once: its acknowledgment measures no round trip, RFC 6298 §3. */
  boolean everResent;

  /** The receiver says that it has it. */
  boolean sacked;

  /** Taken for lost; counts no more as being in the network. */
  boolean lost;

  /** Sent again since it was taken for lost; counts once more. */
  boolean resent;

  SentSegment next;

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

  /** True if it was sent after a segment sent at that time that ends there, RFC 8985 §6.2 step 2. */
  boolean isSentAfter(long time, int otherEnd) {
    return sentAt > time || sentAt == time && SequenceNumber.isLess(otherEnd, end());
  }

  boolean isSentBefore(long time, int otherEnd) {
    return sentAt < time || sentAt == time && SequenceNumber.isLess(end(), otherEnd);
  }
}
