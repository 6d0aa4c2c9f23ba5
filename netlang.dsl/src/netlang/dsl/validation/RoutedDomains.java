package netlang.dsl.validation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.net.IpNode;
import netlang.dsl.wiring.Segment;

/** Segments that routers join: union-find. */
public final class RoutedDomains {

  private final Map<Segment, Segment> parents = new IdentityHashMap<>();

  RoutedDomains(List<Station> stations) {
    Map<IpNode, Segment> first = new IdentityHashMap<>();
    for (Station station : stations) {
      if (!station.isRouter()) continue;
      Segment other = first.putIfAbsent(station.node(), station.segment());
      if (other != null) parents.put(root(station.segment()), root(other));
    }
  }

  /** The same segment for all segments of one domain. */
  public Segment root(Segment segment) {
    Segment root = segment;
    while (parents.getOrDefault(root, root) != root) root = parents.get(root);
    while (parents.getOrDefault(segment, segment) != root) {
      Segment next = parents.get(segment);
      parents.put(segment, root);
      segment = next;
    }
    return root;
  }

  public boolean areJoined(Segment one, Segment other) {
    return root(one) == root(other);
  }
}
