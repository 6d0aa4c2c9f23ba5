package netlang.sim.tcp;

import netlang.sim.wire.SequenceNumber;
import netlang.sim.wire.TcpSegment;

/** What the peer offers: SND.WND, with SND.WL1 and SND.WL2 of RFC 9293 §3.3.1. */
final class PeerWindow {

  private int size;
  private int sequence;
  private int acknowledgment;
  private int largest;

  /** Of the peer's SYN: never scaled. */
  void begin(TcpSegment syn, int initialSendSequence) {
    size = syn.window();
    largest = Math.max(largest, size);
    sequence = syn.sequence();
    acknowledgment = syn.has(TcpSegment.ACK) ? syn.acknowledgment() : initialSendSequence;
  }

  /**
   * §3.10.7.4: only by a segment that is not older than the last. True if it changed.
   *
   * @param offered octets
   */
  boolean update(TcpSegment segment, int offered) {
    boolean newer =
        SequenceNumber.isLess(sequence, segment.sequence())
            || sequence == segment.sequence()
                && SequenceNumber.isAtMost(acknowledgment, segment.acknowledgment());
    if (!newer) return false;
    boolean changed = offered != size;
    size = offered;
    largest = Math.max(largest, offered);
    sequence = segment.sequence();
    acknowledgment = segment.acknowledgment();
    return changed;
  }

  /** SND.WND. */
  int size() {
    return size;
  }

  /** Max(SND.WND) of §3.8.6.2.1: the largest that was ever offered. */
  int largest() {
    return largest;
  }
}
