package netlang.sim.engine;

/**
 * Which of the events of one instant comes first: what the scenario does, then node by node
 * arrivals in the order of ports, beginnings of transmissions, and timers in the order in which
 * they were armed; observers last of all.
 *
 * <pre>
 *   63      62         40   38                    0
 *   0 | observer | node + 1 | kind | port or number
 * </pre>
 */
public final class Order {

  private static final int NODE_SHIFT = 40;
  private static final int KIND_SHIFT = 38;
  private static final long TRANSMISSION = 1L << KIND_SHIFT;
  private static final long TIMER = 2L << KIND_SHIFT;
  private static final long OBSERVER = 1L << 62;

  private Order() {}

  /** Of a frame that arrives at a port of the node. */
  public static long arrival(int node, int port) {
    return of(node) | port;
  }

  /** Of a frame whose transmission begins at a port of the node. */
  public static long transmission(int node, int port) {
    return of(node) | TRANSMISSION | port;
  }

  static long timer(int node, long number) {
    return of(node) | TIMER | number;
  }

  static long scenario(long number) {
    return number;
  }

  static long observer(long number) {
    return OBSERVER | number;
  }

  private static long of(int node) {
    return (node + 1L) << NODE_SHIFT;
  }
}
