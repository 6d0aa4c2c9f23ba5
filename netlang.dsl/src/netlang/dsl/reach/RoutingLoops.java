package netlang.dsl.reach;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.Host;
import netlang.dsl.net.IpNode;
import netlang.dsl.wiring.Segment;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/**
 * Searches for circles on the way to every network that has hosts, and to every one that routes
 * name. That two default routes point at each other does no harm where nothing else is missing.
 */
final class RoutingLoops {

  private final Neighbours neighbours;
  private final List<IpStack> routers = new ArrayList<>();

  /** Segments that routers join have the same root. */
  private final Map<Segment, Segment> parents = new IdentityHashMap<>();

  /** The root of the segments of each router. */
  private final Map<IpStack, Segment> areas = new IdentityHashMap<>();

  /** Whom a line hands packets to. */
  private final Map<RouteLine, Optional<IpStack>> receivers = new IdentityHashMap<>();

  private final Map<List<RouteLine>, RoutingLoop> found = new LinkedHashMap<>();

  private RoutingLoops(Neighbours neighbours) {
    this.neighbours = neighbours;
    for (IpStack stack : neighbours.stacks()) {
      if (!stack.forwards()) continue;
      routers.add(stack);
      Segment first = stack.interfaces().get(0).segment();
      for (IpInterface each : stack.interfaces())
        if (root(each.segment()) != root(first)) parents.put(root(each.segment()), root(first));
    }
    for (IpStack router : routers) areas.put(router, root(router.interfaces().get(0).segment()));
  }

  static List<RoutingLoop> of(Neighbours neighbours) {
    RoutingLoops loops = new RoutingLoops(neighbours);
    for (Destination destination : loops.destinations()) loops.search(destination);
    return List.copyOf(loops.found.values());
  }

  /** {@code area}: root of the segments that it can be meant for. */
  private record Destination(Ipv4Address address, Segment area) {}

  private List<Destination> destinations() {
    List<Destination> all = new ArrayList<>();
    Set<Ipv4Prefix> networks = new HashSet<>();
    Set<Ipv4Prefix> there = new HashSet<>();
    for (IpStack router : routers)
      for (IpInterface each : router.interfaces()) {
        if (each.hasAddress()) there.add(each.network());
        if (each.hasAddress() && isInhabited(each.segment()) && networks.add(each.network()))
          all.add(new Destination(each.address(), root(each.segment())));
      }
    Set<Ipv4Prefix> named = new LinkedHashSet<>();
    for (IpStack router : routers)
      for (RouteLine line : router.routes().lines()) {
        if (line.isConnected() || !named.add(line.destination())) continue;
        if (there.stream().noneMatch(network -> isPartOf(line.destination(), network)))
          all.add(new Destination(inside(line.destination()), areas.get(router)));
      }
    return all;
  }

  /** What lies between routers only is no traffic's target. */
  private static boolean isInhabited(Segment segment) {
    return segment.nics().stream().anyMatch(nic -> Interfaces.nodeOf(nic) instanceof Host);
  }

  /** True of a route that leads to several networks, of which each is looked at for itself. */
  private static boolean isPartOf(Ipv4Prefix aggregate, Ipv4Prefix network) {
    return aggregate.length() < network.length() && aggregate.contains(network.network());
  }

  private static Ipv4Address inside(Ipv4Prefix prefix) {
    return prefix.hasBroadcast() ? prefix.network().plus(1) : prefix.network();
  }

  private Segment root(Segment segment) {
    Segment root = segment;
    while (parents.containsKey(root)) root = parents.get(root);
    return root;
  }

  /** Follows the routes of all routers of the area, each of them once. */
  private void search(Destination destination) {
    boolean[] done = new boolean[neighbours.count()];
    List<IpStack> way = new ArrayList<>();
    for (IpStack router : routers) {
      if (done[router.number()] || areas.get(router) != destination.area) continue;
      way.clear();
      IpStack at = router;
      while (at != null && !done[at.number()]) {
        done[at.number()] = true;
        way.add(at);
        at = next(at, destination.address);
      }
      int first = at == null ? -1 : way.indexOf(at);
      if (first >= 0) add(destination.address, way.subList(first, way.size()));
    }
  }

  /** The router that gets the packet; null if that is nobody, or not certain. */
  private IpStack next(IpStack router, Ipv4Address destination) {
    RouteLine line = router.routes().lookup(destination);
    if (line == null || line.isConnected() || router.owns(destination)) return null;
    return receivers.computeIfAbsent(line, this::receiver).orElse(null);
  }

  private Optional<IpStack> receiver(RouteLine line) {
    IpStack router = neighbours.stack(line.node());
    IpInterface out = router.interfaces().get(line.port());
    boolean asks = out.isLinked() && router.neighbour(line.nextHop()) == null;
    if (!asks || router.owns(line.nextHop())) return Optional.empty();
    List<IpInterface> next = neighbours.answering(line.nextHop(), out, out.address());
    if (next.isEmpty()) return Optional.empty();
    IpStack stack = next.get(0).stack();
    boolean alone = next.stream().allMatch(each -> each.stack() == stack);
    return alone && stack.forwards() ? Optional.of(stack) : Optional.empty();
  }

  private void add(Ipv4Address destination, List<IpStack> circle) {
    List<RouteLine> lines = new ArrayList<>();
    for (IpStack router : circle) lines.add(router.routes().lookup(destination));
    List<RouteLine> ordered = fromFirst(lines);
    found.putIfAbsent(ordered, new RoutingLoop(destination, ordered));
  }

  /** The same circle, beginning with the router that is declared first. */
  static List<RouteLine> fromFirst(List<RouteLine> lines) {
    int first = 0;
    for (int i = 1; i < lines.size(); i++)
      if (order(lines.get(i).node()) < order(lines.get(first).node())) first = i;
    List<RouteLine> turned = new ArrayList<>(lines);
    Collections.rotate(turned, -first);
    return turned;
  }

  private static int order(IpNode node) {
    return node.eContainer() == null ? 0 : node.eContainer().eContents().indexOf(node);
  }
}
