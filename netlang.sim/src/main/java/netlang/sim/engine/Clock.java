package netlang.sim.engine;

/** Time as one node sees it; numbers the node's timers in the order in which they are armed. */
public final class Clock {

  private final Engine engine;
  private final int node;
  private long armed;

  public Clock(Engine engine, int node) {
    this.engine = engine;
    this.node = node;
  }

  /** Nanoseconds since the start. */
  public long now() {
    return engine.now();
  }

  /** The node's index in the plan. */
  public int node() {
    return node;
  }

  Engine engine() {
    return engine;
  }

  long nextTimerKey() {
    return Order.timer(node, armed++);
  }
}
