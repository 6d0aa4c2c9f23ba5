package netlang.sim.tcp;

import netlang.sim.engine.Clock;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;

/**
 * What is done when the peer does not answer: retransmission with back-off (RFC 6298 §5), probes of
 * a closed window (RFC 9293 §3.8.6.1), and when to give up (§3.8.3, R2).
 */
final class Timeouts implements SendTimers.Owner {

  /** The connection. */
  interface Owner {
    TcpState state();

    /** Sends what may be sent now. */
    void flush();

    void giveUp();

    /** What the sender thinks has changed. */
    void measured();
  }

  private final TcpPlan plan;
  private final Clock clock;
  private final Owner owner;
  private final Transmitter transmitter;
  private final Sender sender;
  private final RttEstimator roundTrip;
  private final SendTimers timers;

  /** How often in a row nothing was answered. */
  private int attempts;

  /** Sent since the peer's window closed. */
  private int windowProbes;

  private boolean synResent;

  Timeouts(
      TcpPlan plan,
      Clock clock,
      Owner owner,
      Transmitter transmitter,
      Sender sender,
      RttEstimator roundTrip) {
    this.plan = plan;
    this.clock = clock;
    this.owner = owner;
    this.transmitter = transmitter;
    this.sender = sender;
    this.roundTrip = roundTrip;
    timers = new SendTimers(clock, this);
    transmitter.connect(sender, timers);
  }

  /** Sees to it that the right timer runs. */
  void update() {
    timers.update(sender, roundTrip, owner.state().isSynchronized() ? windowProbeTimeout() : -1);
  }

  /** First after an RTO, then twice as long each time (SHLD-29, SHLD-30). */
  private long windowProbeTimeout() {
    long timeout = roundTrip.timeout();
    if (windowProbes == 0) return timeout;
    long longest = plan.get(TcpSetting.MAXIMUM_RTO);
    for (int i = 0; i < windowProbes && timeout < longest; i++) timeout *= 2;
    return Math.min(timeout, longest);
  }

  void stop() {
    timers.stop();
  }

  /** An acceptable ACK has come; {@code advances}: of something new. */
  void answered(boolean advances) {
    // also a probe that is answered shows that the peer is there: MUST-37
    if (advances || !sender.isWaiting() || sender.window() == 0) attempts = 0;
  }

  /** RFC 6298 (5.3). */
  void restart() {
    timers.restart();
  }

  void windowIsOpen(boolean open) {
    if (!open) return;
    windowProbes = 0;
    timers.forgetWindowProbe();
  }

  /** True if our SYN was sent more than once. */
  boolean handshakeIsOver() {
    attempts = 0;
    if (synResent) roundTrip.synWasResent();
    else roundTrip.clearBackOff();
    return synResent;
  }

  @Override
  public void retransmit() {
    boolean established = owner.state().isSynchronized();
    if (attempts >= limit(established)) {
      owner.giveUp();
      return;
    }
    attempts++;
    roundTrip.backOff(); // RFC 6298 (5.5)
    if (!established) synResent = true;
    sender.onTimeout(established, clock.now());
    timers.restart(roundTrip.timeout()); // (5.6)
    owner.measured();
    owner.flush();
  }

  private long limit(boolean established) {
    if (owner.state() == TcpState.SYN_SENT) return plan.get(TcpSetting.SYN_RETRIES);
    if (!established) return plan.get(TcpSetting.SYN_ACK_RETRIES);
    return plan.get(TcpSetting.DATA_RETRIES);
  }

  @Override
  public void probeWindow() {
    if (attempts >= plan.get(TcpSetting.DATA_RETRIES)) {
      owner.giveUp();
      return;
    }
    if (!sender.sendIntoSmallWindow(clock.now())) {
      attempts++;
      windowProbes++;
      transmitter.probe(sender.unacknowledged() - 1);
    }
    owner.flush();
  }

  @Override
  public void probeTail() {
    sender.sendProbe(clock.now());
    timers.restart(roundTrip.timeout()); // RFC 8985 §7.3: the RTO is armed anew
    owner.flush();
  }

  @Override
  public void giveUpDoubt() {
    sender.onReorderingDeadline(clock.now());
    owner.measured();
    owner.flush();
  }
}
