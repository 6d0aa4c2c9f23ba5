package netlang.run.topology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import netlang.run.topology.Diagram.Cable;
import netlang.run.topology.Diagram.Node;
import netlang.run.topology.Diagram.Point;
import netlang.run.topology.Diagram.Shape;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.NodePlan;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Lays a network out by the layered algorithm of the Eclipse Layout Kernel: what everything hangs
 * on in the middle of a chain or at the top of a tree, hosts beside what they are plugged into.
 * Many hosts of one switch or router become a block of rows.
 */
public final class TopologyLayout {

  static final double NODE_WIDTH = 108;
  static final double NODE_HEIGHT = 74;

  /** The name and the addresses stand below the picture of a node. */
  private static final double CENTRE_FROM_TOP = 18;

  /** More hosts of one neighbour than that are drawn as a block. */
  private static final int MOST_SINGLE = 5;

  private final NetworkPlan network;
  private final List<List<Integer>> neighbours = new ArrayList<>();
  private final Point[] centres;

  /** The ELK node of each node; leaves in a block share one. */
  private final ElkNode[] boxes;

  private final Map<ElkNode, List<Integer>> members = new LinkedHashMap<>();
  private final Map<ElkNode, Integer> numbers = new HashMap<>();
  private final Map<Long, ElkEdge> edges = new HashMap<>();
  private final ElkNode graph = ElkGraphUtil.createGraph();

  private TopologyLayout(NetworkPlan network) {
    this.network = network;
    centres = new Point[network.nodes().size()];
    boxes = new ElkNode[centres.length];
    for (int i = 0; i < centres.length; i++) neighbours.add(new ArrayList<>());
    for (LinkPlan link : network.links()) {
      neighbours.get(link.a().node()).add(link.b().node());
      neighbours.get(link.b().node()).add(link.a().node());
    }
  }

  public static Diagram of(NetworkPlan network) {
    TopologyLayout layout = new TopologyLayout(network);
    layout.lay();
    return layout.diagram();
  }

  private void lay() {
    boolean chain = isChain();
    graph.setProperty(LayeredOptions.DIRECTION, chain ? Direction.RIGHT : Direction.DOWN);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 16.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 56.0);
    graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, true);
    graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    graph.setProperty(
        LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    addBoxes();
    addEdges(chain ? chainRanks() : treeRanks());
    // else ELK knows no defaults of its options
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    new LayeredLayoutProvider().layout(graph, new NullElkProgressMonitor());
    members.forEach(this::place);
  }

  private boolean isLeaf(int node) {
    return neighbours.get(node).size() == 1
        && neighbours.get(neighbours.get(node).get(0)).size() > 1;
  }

  /** Without its leaves it is a path. */
  private boolean isChain() {
    for (int node = 0; node < centres.length; node++)
      if (!isLeaf(node)
          && neighbours.get(node).stream().filter(other -> !isLeaf(other)).distinct().count() > 2)
        return false;
    return true;
  }

  private void addBoxes() {
    for (int node = 0; node < centres.length; node++) {
      if (isLeaf(node)) continue;
      box(List.of(node));
      List<Integer> leaves =
          neighbours.get(node).stream().filter(this::isLeaf).collect(Collectors.toList());
      if (leaves.size() > MOST_SINGLE) {
        int half = isChain() ? (leaves.size() + 1) / 2 : leaves.size();
        box(leaves.subList(0, half));
        if (half < leaves.size()) box(leaves.subList(half, leaves.size()));
      } else {
        for (int leaf : leaves) box(List.of(leaf));
      }
    }
  }

  private void box(List<Integer> nodes) {
    ElkNode box = ElkGraphUtil.createNode(graph);
    int columns = columns(nodes.size());
    int rows = (nodes.size() + columns - 1) / columns;
    box.setDimensions(columns * NODE_WIDTH, rows * NODE_HEIGHT);
    numbers.put(box, numbers.size());
    members.put(box, List.copyOf(nodes));
    for (int node : nodes) boxes[node] = box;
  }

  private static int columns(int nodes) {
    return nodes == 1 ? 1 : (int) Math.ceil(Math.sqrt(nodes));
  }

  private void addEdges(double[] ranks) {
    for (LinkPlan link : network.links()) {
      ElkNode a = boxes[link.a().node()];
      ElkNode b = boxes[link.b().node()];
      if (edges.containsKey(key(a, b)) || a == b) continue;
      boolean forward = ranks[link.a().node()] <= ranks[link.b().node()];
      ElkEdge edge = ElkGraphUtil.createSimpleEdge(forward ? a : b, forward ? b : a);
      edges.put(key(a, b), edge);
    }
  }

  private long key(ElkNode a, ElkNode b) {
    return pair(numbers.get(a), numbers.get(b));
  }

  private static long pair(int one, int two) {
    return (long) Math.min(one, two) << 32 | Math.max(one, two);
  }

  /** How far each is from the first end of the chain; leaves lie outside, on the nearer side. */
  private double[] chainRanks() {
    double[] ranks = new double[centres.length];
    Arrays.fill(ranks, -1);
    for (int node = 0; node < ranks.length; node++) {
      if (ranks[node] >= 0 || isLeaf(node)) continue;
      int[] far = distances(farthestInner(node));
      int length = 0;
      for (int i = 0; i < far.length; i++)
        if (far[i] >= 0 && !isLeaf(i)) length = Math.max(length, far[i]);
      for (int i = 0; i < far.length; i++) if (far[i] >= 0 && !isLeaf(i)) ranks[i] = far[i];
      for (int i = 0; i < far.length; i++)
        if (far[i] >= 0 && !isLeaf(i)) rankLeaves(i, ranks, length);
    }
    return ranks;
  }

  private void rankLeaves(int node, double[] ranks, int length) {
    List<Integer> leaves = neighbours.get(node).stream().filter(this::isLeaf).toList();
    for (int i = 0; i < leaves.size(); i++) {
      double middle = 2 * ranks[node] - length;
      boolean before = middle < 0 || middle == 0 && i < (leaves.size() + 1) / 2;
      ranks[leaves.get(i)] = ranks[node] + (before ? -0.5 : 0.5);
    }
  }

  /** The first end of the chain that the node is in. */
  private int farthestInner(int node) {
    int[] distances = distances(node);
    int farthest = node;
    for (int i = 0; i < distances.length; i++)
      if (!isLeaf(i) && distances[i] > distances[farthest]) farthest = i;
    // an end of the chain where the file begins
    int[] back = distances(farthest);
    int other = farthest;
    for (int i = 0; i < back.length; i++) if (!isLeaf(i) && back[i] > back[other]) other = i;
    return firstLeaf(farthest) <= firstLeaf(other) ? farthest : other;
  }

  private int firstLeaf(int node) {
    return neighbours.get(node).stream()
        .filter(this::isLeaf)
        .mapToInt(Integer::intValue)
        .min()
        .orElse(node);
  }

  /** How far each is from the middle of its part of the network. */
  private double[] treeRanks() {
    double[] ranks = new double[centres.length];
    Arrays.fill(ranks, -1);
    for (int node = 0; node < ranks.length; node++) {
      if (ranks[node] >= 0) continue;
      int[] distances = distances(middle(node));
      for (int i = 0; i < ranks.length; i++) if (distances[i] >= 0) ranks[i] = distances[i];
    }
    return ranks;
  }

  /** In the middle of a longest way: that with the most neighbours of the one or two. */
  private int middle(int node) {
    int one = farthest(distances(node));
    int[] fromOne = distances(one);
    int two = farthest(fromOne);
    int[] fromTwo = distances(two);
    int way = fromOne[two];
    int best = one;
    for (int i = 0; i < fromOne.length; i++) {
      boolean onWay = fromOne[i] >= 0 && fromOne[i] + fromTwo[i] == way;
      boolean central = Math.abs(fromOne[i] - fromTwo[i]) <= 1;
      boolean more = neighbours.get(i).size() > neighbours.get(best).size();
      if (onWay && central && (best == one || more)) best = i;
    }
    return best;
  }

  private static int farthest(int[] distances) {
    int farthest = 0;
    for (int i = 0; i < distances.length; i++) if (distances[i] > distances[farthest]) farthest = i;
    return farthest;
  }

  /** In cables; -1 for what cannot be reached. */
  private int[] distances(int from) {
    int[] distances = new int[centres.length];
    Arrays.fill(distances, -1);
    distances[from] = 0;
    ArrayDeque<Integer> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      int node = next.poll();
      for (int other : neighbours.get(node)) {
        if (distances[other] >= 0) continue;
        distances[other] = distances[node] + 1;
        next.add(other);
      }
    }
    return distances;
  }

  private void place(ElkNode box, List<Integer> nodes) {
    int columns = columns(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      double x = box.getX() + (i % columns + 0.5) * NODE_WIDTH;
      double y = box.getY() + (i / columns) * NODE_HEIGHT + CENTRE_FROM_TOP;
      centres[nodes.get(i)] = new Point(x, y);
    }
  }

  private Diagram diagram() {
    Segments segments = Segments.of(network);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < centres.length; i++) nodes.add(node(network.nodes().get(i), centres[i]));
    List<Cable> cables = new ArrayList<>();
    Map<Long, Integer> parallel = new HashMap<>();
    for (int i = 0; i < network.links().size(); i++) {
      LinkPlan link = network.links().get(i);
      int a = link.a().node();
      int b = link.b().node();
      int before = parallel.merge(pair(a, b), 1, Integer::sum) - 1;
      cables.add(new Cable(a, b, segments.ofLink(i), route(a, b, before)));
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < segments.count(); i++) names.add(segments.name(i));
    return new Diagram(graph.getWidth(), graph.getHeight(), nodes, cables, names);
  }

  private static Node node(NodePlan plan, Point centre) {
    if (!(plan instanceof HostPlan host)) return new Node(plan.name(), "", Shape.SWITCH, centre);
    String addresses =
        host.nics().stream()
            .filter(nic -> nic.ip().isAssigned())
            .map(nic -> nic.ip().toString())
            .limit(2)
            .collect(Collectors.joining("\n"));
    Shape shape = host.forwards() ? Shape.ROUTER : Shape.HOST;
    return new Node(plan.name(), addresses, shape, centre);
  }

  /** {@code before}: how many cables join the same two nodes already. */
  private List<Point> route(int a, int b, int before) {
    List<Point> route = new ArrayList<>(List.of(centres[a]));
    if (before > 0) {
      Point middle = centres[a].towards(centres[b], 0.5);
      double length = Math.max(1, centres[a].distance(centres[b]));
      double aside = (before % 2 == 0 ? -1 : 1) * 24.0 * ((before + 1) / 2);
      double x = middle.x() + aside * (centres[a].y() - centres[b].y()) / length;
      route.add(new Point(x, middle.y() + aside * (centres[b].x() - centres[a].x()) / length));
    } else {
      route.addAll(bends(a, b));
    }
    route.add(centres[b]);
    return route;
  }

  private List<Point> bends(int a, int b) {
    ElkEdge edge = edges.get(key(boxes[a], boxes[b]));
    if (edge == null || edge.getSections().isEmpty()) return List.of();
    List<Point> bends = new ArrayList<>();
    for (ElkBendPoint bend : edge.getSections().get(0).getBendPoints())
      bends.add(new Point(bend.getX(), bend.getY()));
    if (edge.getSources().get(0) != boxes[a]) Collections.reverse(bends);
    boolean block = members.get(boxes[a]).size() + members.get(boxes[b]).size() > 2;
    return block ? List.of() : bends;
  }
}
