package netlang.sim.engine;

/** An alarm of a node that runs an action. Arming it again moves it. */
public final class Timer extends Alarm {

  private final Clock clock;
  private final Runnable action;

  public Timer(Clock clock, Runnable action) {
    super(clock.engine());
    this.clock = clock;
    this.action = action;
  }

  public void arm(long delayNanos) {
    armAt(clock.now() + delayNanos);
  }

  public void armAt(long timeNanos) {
    set(timeNanos, clock.nextTimerKey());
  }

  @Override
  protected void ring() {
    action.run();
  }
}
