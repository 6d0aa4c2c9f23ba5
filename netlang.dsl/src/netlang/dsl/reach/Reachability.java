package netlang.dsl.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Link;
import netlang.dsl.net.LinkEnd;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Numbers;
import netlang.dsl.wiring.Wiring;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.plan.FlowPlan;
import netlang.sim.trace.DropReason;

/**
 * Who reaches whom in a network as it is written.
 *
 * <p>A snapshot: it does not follow changes of the model. What cannot be read is left out, and what
 * depends on it is not certain.
 */
public final class Reachability {

  private final Neighbours neighbours;
  private final boolean isComplete;

  private Reachability(Network network, Wiring wiring) {
    neighbours = new Neighbours(network, wiring);
    isComplete = wiring.problems().isEmpty() && network.getLinks().stream().allMatch(this::isKnown);
  }

  public static Reachability of(Network network, Wiring wiring) {
    return new Reachability(network, wiring);
  }

  private boolean isKnown(Link link) {
    for (LinkEnd end : link.getEnds()) {
      boolean node = end.getNode() != null && !end.getNode().eIsProxy();
      boolean port = end.getPort() == null || !end.getPort().eIsProxy();
      if (!node || !port) return false;
    }
    return true;
  }

  /** False if a cable cannot be plugged in as it is written, so that segments may hang together. */
  public boolean isComplete() {
    return isComplete;
  }

  /** False for a node of another network. */
  public boolean knows(IpNode node) {
    return neighbours.stack(node) != null;
  }

  /** The way of a packet from the node to the address, with the usual time to live. */
  public Way way(IpNode from, Ipv4Address destination) {
    return way(from, Ipv4Address.UNSPECIFIED, destination, FlowPlan.DEFAULT_TIME_TO_LIVE);
  }

  /**
   * The way of a packet.
   *
   * @param source {@link Ipv4Address#UNSPECIFIED}: that of the NIC by which it leaves
   * @param timeToLive 1–255
   */
  public Way way(IpNode from, Ipv4Address source, Ipv4Address destination, int timeToLive) {
    return first(ways(from, source, destination, timeToLive));
  }

  /**
   * A question, and the answer by the way that it takes, which has the usual time to live.
   *
   * @param source {@link Ipv4Address#UNSPECIFIED}: that of the NIC by which the question leaves
   */
  public RoundTrip roundTrip(
      IpNode from, Ipv4Address source, Ipv4Address destination, int timeToLive) {
    Way there = way(from, source, destination, timeToLive);
    Ipv4Address asking = source.isUnspecified() ? sourceTo(from, destination) : source;
    if (!there.isReached()) return new RoundTrip(asking, destination, there, null);
    return new RoundTrip(
        asking, destination, there, toAsker(from, first(backWays(there, destination, asking))));
  }

  /** What becomes of traffic, and of the answers to it; empty if its ends are not known. */
  public Optional<RoundTrip> roundTrip(Traffic traffic) {
    TrafficEnd source = traffic.getSource();
    if (source == null || traffic.getTarget() == null) return Optional.empty();
    if (!(source.getNode() instanceof IpNode from) || !knows(from)) return Optional.empty();
    Ipv4Address destination = address(traffic.getTarget());
    boolean isNobody = destination.isUnspecified();
    if (isNobody || source.getNic() != null && source.getNic().eIsProxy()) return Optional.empty();
    Ipv4Address asking =
        source.getNic() instanceof Nic nic ? addressOf(nic) : Ipv4Address.UNSPECIFIED;
    int timeToLive =
        traffic.getTimeToLive() == null
            ? FlowPlan.DEFAULT_TIME_TO_LIVE
            : Numbers.timeToLive(traffic.getTimeToLive()).orElse(FlowPlan.DEFAULT_TIME_TO_LIVE);
    return Optional.of(roundTrip(from, asking, destination, timeToLive));
  }

  /** That which is written, of the NIC that is named, or of the node's first that has one. */
  private Ipv4Address address(TrafficEnd end) {
    if (end.getAddress() != null)
      return Addresses.address(end.getAddress()).orElse(Ipv4Address.UNSPECIFIED);
    if (end.getNic() instanceof Nic nic && !nic.eIsProxy()) return addressOf(nic);
    if (!(end.getNode() instanceof IpNode node) || !knows(node)) return Ipv4Address.UNSPECIFIED;
    IpInterface first = neighbours.stack(node).first();
    return first == null ? Ipv4Address.UNSPECIFIED : first.address();
  }

  private List<Way> backWays(Way there, Ipv4Address answering, Ipv4Address asking) {
    return ways(there.end(), answering, asking, FlowPlan.DEFAULT_TIME_TO_LIVE);
  }

  /** An answer that somebody else gets, who has the asker's address too, is of no use. */
  private static Way toAsker(IpNode asker, Way back) {
    if (!back.isReached() || back.end() == asker) return back;
    return new Way.Stuck(
        back.end(), DropReason.UNEXPECTED_REPLY, null, back.hops(), List.of(), back.isCertain());
  }

  /** Everything that may come of a question, where timing or chance decides. */
  List<RoundTrip> roundTrips(
      IpNode from, Ipv4Address source, Ipv4Address destination, int timeToLive) {
    Ipv4Address asking = source.isUnspecified() ? sourceTo(from, destination) : source;
    List<RoundTrip> all = new ArrayList<>();
    for (Way there : ways(from, source, destination, timeToLive)) {
      if (!there.isReached()) all.add(new RoundTrip(asking, destination, there, null));
      else
        for (Way back : backWays(there, destination, asking))
          all.add(new RoundTrip(asking, destination, there, toAsker(from, back)));
    }
    return all;
  }

  private List<Way> ways(IpNode from, Ipv4Address source, Ipv4Address destination, int timeToLive) {
    return Walk.ways(neighbours.stack(from), source, destination, timeToLive, neighbours);
  }

  private static Way first(List<Way> ways) {
    Way first = ways.get(0);
    for (Way other : ways) if (!isSame(first, other)) return uncertain(first);
    return first;
  }

  private static boolean isSame(Way one, Way other) {
    if (one.end() != other.end()) return false;
    if (one instanceof Way.Stuck stuck)
      return other instanceof Way.Stuck too && stuck.reason() == too.reason();
    return other.isReached();
  }

  private static Way uncertain(Way way) {
    if (way instanceof Way.Stuck stuck)
      return new Way.Stuck(
          stuck.end(), stuck.reason(), stuck.route(), stuck.hops(), stuck.cycle(), false);
    return new Way.Reached(way.hops(), false);
  }

  /** The address that packets to there leave with; unspecified if there is no way. */
  public Ipv4Address sourceTo(IpNode from, Ipv4Address destination) {
    return Walk.sourceTo(destination, neighbours.stack(from));
  }

  /** The line of the node's table that leads to the address, or null. */
  public RouteLine route(IpNode from, Ipv4Address destination) {
    return neighbours.stack(from).routes().lookup(destination);
  }

  /** True if everything that the node's routes depend on can be read. */
  public boolean isReadable(IpNode node) {
    return neighbours.stack(node).isReadable();
  }

  /** Those who have the address, in order of declaration. */
  public List<IpNode> owners(Ipv4Address address) {
    return neighbours.owners(address).stream().map(IpStack::node).toList();
  }

  /** The address of the NIC; unspecified if it has none that can be read. */
  public Ipv4Address addressOf(Nic nic) {
    return at(nic).address();
  }

  /** The network of its address, which it must have. */
  public Ipv4Prefix networkOf(Nic nic) {
    return at(nic).network();
  }

  private IpInterface at(Nic nic) {
    IpStack stack = neighbours.stack((IpNode) Interfaces.nodeOf(nic));
    return stack.interfaces().get(stack.node().getNics().indexOf(nic));
  }

  /** What a node without a route to the address could be told; empty if no routers lead there. */
  public Optional<MissingRoute> missingRoute(IpNode from, Ipv4Address destination) {
    return Optional.ofNullable(
        MissingRoute.search(neighbours.stack(from), destination, neighbours));
  }

  /** Who reaches whom, for each pair of segments. */
  public Matrix matrix() {
    return new Matrix(this, HostGroups.of(neighbours));
  }

  /**
   * Where packets to a network that is there, or that a route names, go round in circles; each
   * circle of routes once.
   */
  public List<RoutingLoop> loops() {
    return RoutingLoops.of(neighbours);
  }
}
