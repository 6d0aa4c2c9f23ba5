package netlang.dsl.reach;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.Host;
import netlang.dsl.net.Node;
import netlang.dsl.wiring.Cable;
import netlang.dsl.wiring.Wiring;

/**
 * Nodes and cables between two routers without which nothing joins them: the articulation points
 * and bridges of the routers, switches and cables (Hopcroft and Tarjan 1973).
 */
public final class SinglePoints {

  /** A node, or a cable whose ends are none: exactly one of them is not null. */
  public record SinglePoint(Node node, Cable cable) {}

  /** A node as the search from one router finds it. */
  private static final class Place {
    private final Node node;
    private final Place from;
    private final Cable by;
    private final int number;

    /** The lowest number that is reached from here or behind without going back the same way. */
    private int low;

    private int next;

    private Place(Node node, Place from, Cable by, int number) {
      this.node = node;
      this.from = from;
      this.by = by;
      this.number = number;
      low = number;
    }
  }

  private final Map<Node, List<Cable>> cables = new IdentityHashMap<>();
  private final Map<Node, Map<Node, Place>> searches = new HashMap<>();
  private final boolean hasSecondWay;

  private SinglePoints(Wiring wiring) {
    int joins = 0;
    for (Cable cable : wiring.cables()) {
      Node a = Interfaces.nodeOf(cable.a());
      Node b = Interfaces.nodeOf(cable.b());
      if (a instanceof Host || b instanceof Host || a == b) continue;
      cables.computeIfAbsent(a, node -> new ArrayList<>()).add(cable);
      cables.computeIfAbsent(b, node -> new ArrayList<>()).add(cable);
      joins++;
    }
    hasSecondWay = joins > cables.size() - parts();
  }

  public static SinglePoints of(Wiring wiring) {
    return new SinglePoints(wiring);
  }

  private int parts() {
    Map<Node, Place> seen = new IdentityHashMap<>();
    int parts = 0;
    for (Node node : cables.keySet()) {
      if (seen.containsKey(node)) continue;
      seen.putAll(search(node));
      parts++;
    }
    return parts;
  }

  /** True if somewhere two routers or switches are joined by more than one way. */
  public boolean hasSecondWay() {
    return hasSecondWay;
  }

  /** In order from the one router to the other; none if nothing joins them. */
  public List<SinglePoint> between(Node one, Node other) {
    Place place = searches.computeIfAbsent(one, this::search).get(other);
    List<SinglePoint> points = new ArrayList<>();
    boolean isBehindPoint = false;
    for (; place != null && place.from != null; place = place.from) {
      boolean isPoint = place.low >= place.from.number && place.from.node != one;
      boolean isBridge = place.low > place.from.number;
      if (isBridge && !isPoint && !isBehindPoint) points.add(new SinglePoint(null, place.by));
      if (isPoint) points.add(new SinglePoint(place.from.node, null));
      isBehindPoint = isPoint;
    }
    Collections.reverse(points);
    return points;
  }

  private Map<Node, Place> search(Node start) {
    Map<Node, Place> places = new IdentityHashMap<>();
    Deque<Place> way = new ArrayDeque<>();
    way.push(new Place(start, null, null, 0));
    places.put(start, way.peek());
    while (!way.isEmpty()) {
      Place place = way.peek();
      List<Cable> all = cables.getOrDefault(place.node, List.of());
      if (place.next == all.size()) {
        way.pop();
        if (place.from != null) place.from.low = Math.min(place.from.low, place.low);
        continue;
      }
      Cable cable = all.get(place.next++);
      if (cable == place.by) continue;
      Node a = Interfaces.nodeOf(cable.a());
      Node node = a == place.node ? Interfaces.nodeOf(cable.b()) : a;
      Place seen = places.get(node);
      if (seen != null) {
        place.low = Math.min(place.low, seen.number);
      } else {
        way.push(new Place(node, place, cable, places.size()));
        places.put(node, way.peek());
      }
    }
    return places;
  }
}
