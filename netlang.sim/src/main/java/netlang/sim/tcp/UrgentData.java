package netlang.sim.tcp;

import netlang.sim.wire.SequenceNumber;

/** SND.UP: how far the urgent data of the sender goes, RFC 9293 §3.8.5. */
final class UrgentData {

  private boolean pending;

  /** Behind the last urgent octet: MUST-62, not at it. */
  private int end;

  void until(int sequenceEnd) {
    pending = true;
    end = sequenceEnd;
  }

  boolean isPending() {
    return pending;
  }

  void acknowledged(int unacknowledged) {
    if (pending && SequenceNumber.isAtMost(end, unacknowledged)) pending = false;
  }

  /** The urgent pointer of a segment that begins there, or 0: none. */
  int pointer(int sequence) {
    boolean ahead = pending && SequenceNumber.isLess(sequence, end);
    return ahead ? Math.min(end - sequence, 0xffff) : 0;
  }
}
