package netlang.sim.engine;

import java.util.function.BooleanSupplier;

/**
 * The clock of the simulated world: takes events in the order of time, and of {@link Order} within
 * an instant.
 */
public final class Engine {

  private final EventQueue queue = new EventQueue();
  private long now;
  private long lastHappening;
  private long scenarioSteps;
  private long observers;
  private long events;

  /** Nanoseconds since the start. */
  public long now() {
    return now;
  }

  /** Has the scenario act at that time, before everything else of that instant. */
  public void schedule(long timeNanos, Runnable action) {
    enqueue(new Step(this, action), timeNanos, Order.scenario(scenarioSteps++));
  }

  /** Calls an observer at that time, after everything else of that instant. */
  public void observe(long timeNanos, Runnable observer) {
    enqueue(new Step(null, observer), timeNanos, Order.observer(observers++));
  }

  /** Runs all events up to and including that time, which then is now. */
  public void run(long endNanos) {
    fireUntil(endNanos);
    now = endNanos;
  }

  /**
   * Runs until the condition holds behind an event, at most through that time, which then is now;
   * true if it held. Whatever else happens in that instant is left to the next call.
   */
  public boolean runUntil(BooleanSupplier condition, long latestNanos) {
    for (Event event = queue.poll(latestNanos); event != null; event = queue.poll(latestNanos)) {
      now = event.time;
      events++;
      event.fire();
      if (condition.getAsBoolean()) return true;
    }
    now = latestNanos;
    return false;
  }

  /** Runs until nothing is left to happen, at most until that time. */
  public void runUntilQuiet(long latestNanos) {
    now = fireUntil(latestNanos) ? lastHappening : latestNanos;
  }

  /** True if no event is left at all. */
  private boolean fireUntil(long endNanos) {
    for (Event event = queue.poll(endNanos); event != null; event = queue.poll(endNanos)) {
      now = event.time;
      events++;
      event.fire();
    }
    return queue.isEmpty();
  }

  /** How many entries the queue has given out, those of observers and forgotten ones included. */
  public long events() {
    return events;
  }

  void enqueue(Event event, long time, long key) {
    if (time < now)
      throw new IllegalStateException("an event at " + time + " ns, before now, " + now + " ns");
    event.time = time;
    event.key = key;
    queue.add(event);
  }

  /** Called by every event that is neither an observer nor the forgotten entry of an alarm. */
  void somethingHappened() {
    lastHappening = now;
  }

  /** An event of the scenario, or an observer if there is no engine to tell. */
  private static final class Step extends Event {
    private final Engine engine;
    private final Runnable action;

    Step(Engine engine, Runnable action) {
      this.engine = engine;
      this.action = action;
    }

    @Override
    void fire() {
      if (engine != null) engine.somethingHappened();
      action.run();
    }
  }
}
