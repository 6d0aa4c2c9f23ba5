package netlang.sim.tcp;

import netlang.sim.wire.SequenceNumber;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;

/**
 * The timestamps of a connection: RFC 7323 §3 to §5. The clock ticks every millisecond and counts
 * from the start of the run, as that of Linux from the boot with tcp_timestamps=2: traces are read.
 */
final class Timestamps {

  private static final long TICK = 1_000_000;

  /** "TS.Recent is invalid after 24 days", §5.5. */
  private static final long LIFETIME = 24L * 24 * 3600 * 1_000_000_000L;

  private boolean agreed;
  private int recent;
  private long recentAt;

  int value(long now) {
    return (int) (now / TICK);
  }

  /** Both SYNs had the option. */
  void agree() {
    agreed = true;
  }

  boolean isAgreed() {
    return agreed;
  }

  /** Of a SYN: there is nothing to compare it with. */
  void begin(TcpSegment syn, long now) {
    if (syn.options().timestamps() == null) return;
    recent = syn.options().timestamps().value();
    recentAt = now;
  }

  TcpOptions.Timestamps stamp(long now) {
    return new TcpOptions.Timestamps(value(now), recent);
  }

  /** Protection against wrapped sequence numbers, §5.3 R1. */
  boolean isOld(TcpSegment segment, long now) {
    return agreed
        && segment.options().timestamps() != null
        && SequenceNumber.isLess(segment.options().timestamps().value(), recent)
        && now - recentAt < LIFETIME;
  }

  /** "A TCP MAY drop a non-RST segment without them, once agreed": SHOULD in §3.2. */
  boolean isMissing(TcpSegment segment) {
    return agreed && segment.options().timestamps() == null;
  }

  /** §4.3 (2): only of a segment at the left edge. */
  void update(TcpSegment segment, int lastAcknowledged, long now) {
    if (!agreed || segment.options().timestamps() == null) return;
    int value = segment.options().timestamps().value();
    boolean newer = !SequenceNumber.isLess(value, recent) || now - recentAt >= LIFETIME;
    if (newer && SequenceNumber.isAtMost(segment.sequence(), lastAcknowledged)) {
      recent = value;
      recentAt = now;
    }
  }

  /** A new connection may take the place of one in TIME-WAIT, RFC 6191 §2. */
  boolean isNewer(TcpSegment syn) {
    return agreed
        && syn.options().timestamps() != null
        && SequenceNumber.isLess(recent, syn.options().timestamps().value());
  }

  /** The round trip that the echo says, in nanoseconds; -1 if it says none. */
  long roundTrip(TcpSegment segment, long now) {
    if (!agreed || segment.options().timestamps() == null) return -1;
    int ticks = value(now) - segment.options().timestamps().echo();
    return ticks < 0 ? -1 : Math.max(1, ticks) * TICK;
  }
}
