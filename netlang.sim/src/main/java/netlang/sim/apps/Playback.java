package netlang.sim.apps;

/**
 * A playback buffer: what arrives waits in it until its turn, begins when enough is there, stalls
 * when nothing is left, and goes on when as much is there again or all there will be.
 */
final class Playback {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private enum State {
    /** Waits for enough to begin with. */
    FILLING,
    PLAYING,
    /** Nothing was left to play. */
    STALLED,
    /** All there is was played. */
    OVER
  }

  private final long bitsPerSecond;
  private final long bufferNanos;
  private State state = State.FILLING;

  /** Octets in the buffer when the state began, and those that came since. */
  private long buffered;

  private long since;

  /** {@code bufferNanos}: so much, at that rate, is there before it begins. */
  Playback(long bitsPerSecond, long bufferNanos) {
    this.bitsPerSecond = bitsPerSecond;
    this.bufferNanos = bufferNanos;
  }

  /**
   * So many octets have arrived; {@code all}: nothing will follow. How long it stalled, if that
   * ends a stall, else 0.
   */
  long add(int octets, boolean all, long now) {
    buffered += octets;
    if (state == State.PLAYING || state == State.OVER) return 0;
    if (buffered == 0 && all) state = State.OVER;
    if (buffered == 0 || !all && nanos(buffered, bitsPerSecond) < bufferNanos) return 0;
    long stall = stalledFor(now);
    state = State.PLAYING;
    since = now;
    return stall;
  }

  boolean isPlaying() {
    return state == State.PLAYING;
  }

  /** Of one that plays: when the last octet so far is played. */
  long driesAt() {
    return since + nanos(buffered, bitsPerSecond);
  }

  /** That time has come, with {@code all} there will be. */
  void runDry(boolean all, long now) {
    state = all ? State.OVER : State.STALLED;
    buffered = 0;
    since = now;
  }

  /** 0 if it does not stall. */
  long stalledFor(long now) {
    return state == State.STALLED ? now - since : 0;
  }

  /** How long so many octets last. */
  static long nanos(long octets, long bitsPerSecond) {
    long bits = 8 * octets;
    long rest = bits % bitsPerSecond;
    boolean exact = rest <= Long.MAX_VALUE / NANOS_PER_SECOND;
    return bits / bitsPerSecond * NANOS_PER_SECOND
        + (exact
            ? rest * NANOS_PER_SECOND / bitsPerSecond
            : rest / (bitsPerSecond / NANOS_PER_SECOND));
  }
}
