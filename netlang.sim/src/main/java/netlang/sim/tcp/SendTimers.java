package netlang.sim.tcp;

import netlang.sim.engine.Clock;
import netlang.sim.engine.Timer;

/**
 * The timers of the sending half: retransmission (RFC 6298 §5), the probe of a closed window (RFC
 * 9293 §3.8.6.1), of a tail (RFC 8985 §7), and a segment in doubt (RFC 8985 §6.2). One of them is
 * the next to ring, so there is one entry in the event queue.
 */
final class SendTimers {

  /** What the connection does when one rings. */
  interface Owner {
    void retransmit();

    void probeWindow();

    void probeTail();

    void giveUpDoubt();
  }

  private static final long NEVER = Long.MAX_VALUE;

  private final Clock clock;
  private final Owner owner;
  private final Timer timer;
  private long armedFor = NEVER;
  private long retransmitAt = NEVER;
  private long probeWindowAt = NEVER;
  private long probeTailAt = NEVER;

  SendTimers(Clock clock, Owner owner) {
    this.clock = clock;
    this.owner = owner;
    timer = new Timer(clock, this::ring);
  }

  /** RFC 6298 (5.3): something new was acknowledged. */
  void restart() {
    retransmitAt = NEVER;
    probeTailAt = NEVER;
  }

  /** RFC 6298 (5.6), or a probe takes its time. */
  void restart(long timeout) {
    retransmitAt = clock.now() + timeout;
    probeTailAt = NEVER;
  }

  void forgetWindowProbe() {
    probeWindowAt = NEVER;
  }

  /** New data has left: the tail is another one. */
  void tailMoved() {
    probeTailAt = NEVER;
  }

  /**
   * Sees to it that the right timer runs.
   *
   * @param windowProbeTimeout when to probe a closed window, from now; -1: not at all
   */
  void update(Sender sender, RttEstimator roundTrip, long windowProbeTimeout) {
    long next;
    if (sender.isWaiting()) {
      probeWindowAt = NEVER;
      if (retransmitAt == NEVER) retransmitAt = clock.now() + roundTrip.timeout(); // (5.1)
      long tail = sender.probeTimeout();
      if (tail < 0) probeTailAt = NEVER;
      else if (probeTailAt == NEVER) probeTailAt = Math.min(clock.now() + tail, retransmitAt);
      long doubt = sender.recovery().deadline();
      next = Math.min(retransmitAt, probeTailAt);
      if (doubt >= 0) next = Math.min(next, doubt);
    } else {
      retransmitAt = NEVER; // (5.2)
      probeTailAt = NEVER;
      if (windowProbeTimeout < 0 || !sender.isBlocked()) probeWindowAt = NEVER;
      else if (probeWindowAt == NEVER) probeWindowAt = clock.now() + windowProbeTimeout;
      next = probeWindowAt;
    }
    arm(next);
  }

  private void arm(long time) {
    if (time == armedFor) return;
    armedFor = time;
    if (time == NEVER) timer.cancel();
    else timer.armAt(Math.max(time, clock.now()));
  }

  private void ring() {
    long now = clock.now();
    armedFor = NEVER;
    if (probeWindowAt <= now) {
      probeWindowAt = NEVER;
      owner.probeWindow();
    } else if (probeTailAt <= now) { // before the retransmission that it takes the place of
      probeTailAt = NEVER;
      owner.probeTail();
    } else if (retransmitAt <= now) {
      owner.retransmit();
    } else {
      owner.giveUpDoubt();
    }
  }

  void stop() {
    retransmitAt = probeWindowAt = probeTailAt = NEVER;
    arm(NEVER);
  }
}
