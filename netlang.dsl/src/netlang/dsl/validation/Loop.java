package netlang.dsl.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.net.Node;
import netlang.dsl.wiring.Cable;

/** The way round a loop, for a message. */
final class Loop {

  private static final int LONGEST = 6;

  private Loop() {}

  /**
   * {@code s1 -- s2 -- s3 -- s1}, by the tree's way from {@code a} to {@code b}; shortened if it is
   * long.
   */
  static String between(Map<Node, Map<Node, Cable>> tree, Node a, Node b) {
    Map<Node, Node> cameFrom = new IdentityHashMap<>();
    Deque<Node> toVisit = new ArrayDeque<>(List.of(b));
    cameFrom.put(b, b);
    while (!cameFrom.containsKey(a)) {
      Node node = toVisit.remove();
      for (Node next : tree.get(node).keySet())
        if (cameFrom.putIfAbsent(next, node) == null) toVisit.add(next);
    }
    List<String> names = new ArrayList<>();
    for (Node at = a; at != b; at = cameFrom.get(at)) names.add(at.getName());
    names.add(b.getName());
    if (names.size() > LONGEST) {
      int count = names.size() - LONGEST + 1;
      names.subList(LONGEST / 2, LONGEST / 2 + count).clear();
      names.add(LONGEST / 2, "(" + count + " more)");
    }
    names.add(a.getName());
    return String.join(" -- ", names);
  }
}
