package netlang.dsl.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.Host;
import netlang.dsl.net.Interface;
import netlang.dsl.net.Link;
import netlang.dsl.net.Node;
import netlang.dsl.value.Quantities;
import netlang.dsl.wiring.Cable;
import netlang.dsl.wiring.Wiring;
import netlang.sim.plan.LinkPlan;

/**
 * The cables between two nodes where nobody has a choice, whatever the routes say.
 *
 * @param bitsPerSecond of the slowest
 * @param delayNanos of all together, one way
 */
record OnlyWay(long bitsPerSecond, long delayNanos) {

  /** Null if there is none, or more than one, or something of it cannot be read. */
  static OnlyWay between(Node from, Node to, Wiring wiring) {
    Map<Node, List<Cable>> cables = new IdentityHashMap<>();
    for (Cable cable : wiring.cables())
      for (Interface end : List.of(cable.a(), cable.b()))
        cables.computeIfAbsent(Interfaces.nodeOf(end), node -> new ArrayList<>()).add(cable);
    Map<Node, Cable> before = new IdentityHashMap<>();
    before.put(from, null);
    Deque<Node> toVisit = new ArrayDeque<>(List.of(from));
    while (!toVisit.isEmpty()) {
      Node node = toVisit.remove();
      for (Cable cable : cables.getOrDefault(node, List.of())) {
        if (cable == before.get(node)) continue;
        Node next = opposite(cable, node);
        if (before.containsKey(next)) return null;
        before.put(next, cable);
        toVisit.add(next);
      }
    }
    return from == to || !before.containsKey(to) ? null : along(before, from, to);
  }

  private static Node opposite(Cable cable, Node node) {
    Node a = Interfaces.nodeOf(cable.a());
    return a == node ? Interfaces.nodeOf(cable.b()) : a;
  }

  private static OnlyWay along(Map<Node, Cable> before, Node from, Node to) {
    OnlyWay way = new OnlyWay(Long.MAX_VALUE, 0);
    Node node = to;
    while (way != null && node != from) {
      if (node != to && node instanceof Host) return null;
      Cable cable = before.get(node);
      way = way.and(cable.link());
      node = opposite(cable, node);
    }
    return way;
  }

  private OnlyWay and(Link link) {
    long rate =
        link.getRate() == null
            ? LinkPlan.DEFAULT_BITS_PER_SECOND
            : Quantities.rate(link.getRate()).orElse(0L);
    long delay =
        link.getDelay() == null
            ? LinkPlan.DEFAULT_DELAY_NANOS
            : Quantities.time(link.getDelay()).orElse(-1L);
    return rate <= 0 || delay < 0
        ? null
        : new OnlyWay(Math.min(bitsPerSecond, rate), delayNanos + delay);
  }

  long roundTripNanos() {
    return 2 * delayNanos;
  }

  /** Octets that are under way in both directions of a round trip if the way is never idle. */
  double bandwidthDelayProduct() {
    return (double) bitsPerSecond / 8 * roundTripNanos() / 1e9;
  }
}
