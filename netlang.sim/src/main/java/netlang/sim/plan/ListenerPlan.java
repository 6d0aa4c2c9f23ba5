package netlang.sim.plan;

import netlang.sim.trace.Origin;

/**
 * An open port.
 *
 * @param port 1–65535
 * @param replies true if each datagram, or all that arrives on a connection, is sent back to where
 *     it came from
 */
public record ListenerPlan(Transport transport, int port, boolean replies, Origin origin) {

  /** Whose port it is. */
  public enum Transport {
    UDP,
    TCP
  }
}
