package netlang.dsl.reach;

import netlang.dsl.net.IpNode;
import netlang.sim.addr.Ipv4Address;

/**
 * A question and its answer.
 *
 * @param source the address that the question comes from, to which the answer goes
 * @param destination to which the question goes
 * @param back null if the question does not get there
 */
public record RoundTrip(Ipv4Address source, Ipv4Address destination, Way there, Way back) {

  public boolean succeeds() {
    return back != null && back.isReached();
  }

  public boolean isCertain() {
    return there.isCertain() && (back == null || back.isCertain());
  }

  /** What does not get through; null if all does. */
  public Way.Stuck failure() {
    if (there instanceof Way.Stuck stuck) return stuck;
    return back instanceof Way.Stuck stuck ? stuck : null;
  }

  /** Who answers; null if nobody is asked. */
  public IpNode answerer() {
    return there.isReached() ? there.end() : null;
  }
}
