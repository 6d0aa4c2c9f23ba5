package netlang.run.topology;

import java.util.List;

/**
 * A network on a page, in pixels from its upper left corner.
 *
 * @param nodes in the order of the plan
 * @param cables in the order of the plan
 * @param segments what each segment is called
 */
public record Diagram(
    double width, double height, List<Node> nodes, List<Cable> cables, List<String> segments) {

  public Diagram {
    nodes = List.copyOf(nodes);
    cables = List.copyOf(cables);
    segments = List.copyOf(segments);
  }

  /** What a node is drawn as. */
  public enum Shape {
    HOST,
    ROUTER,
    SWITCH
  }

  /**
   * A node, named by its centre.
   *
   * @param addresses what is written below its name
   */
  public record Node(String name, String addresses, Shape shape, Point centre) {}

  /**
   * A cable from the centre of one node to that of another.
   *
   * @param route the ends and the bends between them
   */
  public record Cable(int from, int to, int segment, List<Point> route) {

    public Cable {
      route = List.copyOf(route);
    }

    /** The point at a part of its length, 0–1, from {@code from}. */
    public Point at(double part) {
      double left = length() * Math.max(0, Math.min(1, part));
      for (int i = 1; i < route.size(); i++) {
        Point a = route.get(i - 1);
        Point b = route.get(i);
        double leg = a.distance(b);
        if (left <= leg && leg > 0) return a.towards(b, left / leg);
        left -= leg;
      }
      return route.get(route.size() - 1);
    }

    public double length() {
      double length = 0;
      for (int i = 1; i < route.size(); i++) length += route.get(i - 1).distance(route.get(i));
      return length;
    }
  }

  /** A place on the page. */
  public record Point(double x, double y) {

    public double distance(Point other) {
      return Math.hypot(x - other.x, y - other.y);
    }

    /** {@code part} 0: here, 1: there. */
    public Point towards(Point there, double part) {
      return new Point(x + (there.x - x) * part, y + (there.y - y) * part);
    }
  }
}
