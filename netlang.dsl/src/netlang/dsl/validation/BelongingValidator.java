package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Router;
import netlang.dsl.wiring.Segment;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Which network belongs to which segment: one each, and none to two. */
public class BelongingValidator extends CheckGroup {

  @Inject private Networks networks;

  /** Addresses of several networks in one segment need a router that is in them. */
  @Check(CheckType.NORMAL)
  public void segmentHasOneNetwork(Network network) {
    Stations stations = networks.stations(network);
    for (Segment segment : stations.wiring().segments()) {
      List<AddressBlock> blocks = new ArrayList<>(AddressBlock.of(stations.in(segment)));
      if (blocks.size() < 2) continue;
      blocks.sort(
          Comparator.comparing((AddressBlock block) -> !block.hasRouter())
              .thenComparing(block -> -block.stations().size())
              .thenComparing(block -> block.first().order()));
      AddressBlock main = blocks.get(0);
      Set<IpNode> routers = routersOf(main);
      for (AddressBlock block : blocks.subList(1, blocks.size())) {
        if (!Collections.disjoint(routersOf(block), routers)) routers.addAll(routersOf(block));
        else if (main.hasRouter() && !block.hasRouter())
          block.stations().forEach(host -> checkHost(host, main, stations));
        else shareSegment(block, main);
      }
    }
  }

  private static Set<IpNode> routersOf(AddressBlock block) {
    Set<IpNode> routers = Collections.newSetFromMap(new IdentityHashMap<>());
    block.stations().stream().filter(Station::isRouter).map(Station::node).forEach(routers::add);
    return routers;
  }

  private void shareSegment(AddressBlock block, AddressBlock main) {
    int others = block.stations().size() - 1;
    String first = block.first().name();
    Message who =
        switch (others) {
          case 0 -> Message.of("%s is in %s", first, block.network());
          case 1 -> Message.of("%s and one more are in %s", first, block.network());
          default -> Message.of("%s and %s more are in %s", first, others, block.network());
        };
    warning(
        block.first().addressMark(),
        IssueCodes.SHARED_SEGMENT,
        Message.of(
            "%s, but in one segment with %s in %s, and no router is in both; put a router between them or re-address one",
            who, main.first().name(), main.network()));
  }

  private void checkHost(Station host, AddressBlock main, Stations stations) {
    Station elsewhere = routerElsewhere(host, stations);
    Object free = stations.freeAddress(main.network(), main.network().network(), host.segment());
    Message remedy =
        free == null
            ? Message.of("give it an address of %s", main.network())
            : Message.of("give it an address of %s, such as %s", main.network(), free);
    if (elsewhere != null)
      warning(
          host.addressMark(),
          IssueCodes.SPLIT_NETWORK,
          Message.of(
              "%s is in %s, which is the network of another segment, that of %s; %s",
              host.address(), elsewhere.network(), elsewhere.name(), remedy));
    else
      fault(
          host.addressMark(),
          IssueCodes.OUTSIDE_SEGMENT,
          Message.of(
              "%s is outside %s, the network of this segment by its router; %s",
              host.address(), main.network(), remedy));
  }

  private static Station routerElsewhere(Station host, Stations stations) {
    for (Station other : stations.routersFor(host.address())) {
      boolean joined = stations.domains().areJoined(other.segment(), host.segment());
      if (joined && other.segment() != host.segment() && other.network().contains(host.address()))
        return other;
    }
    return null;
  }

  /** Two NICs with addresses of one network: which of them should a packet leave by? */
  @Check(CheckType.NORMAL)
  public void nicsAreInDifferentNetworks(IpNode node) {
    Network network = (Network) node.eContainer();
    if (node.getNics().size() < 2) return;
    List<Station> sorted =
        new ArrayList<>(
            networks.stations(network).of(node).stream().filter(Station::hasIp).toList());
    sorted.sort(WIDEST_FIRST);
    Station widest = null;
    for (Station station : sorted) {
      if (widest == null || !widest.network().contains(station.address())) {
        widest = station;
        continue;
      }
      Station later = widest.order() < station.order() ? station : widest;
      Station earlier = later == station ? widest : station;
      Message where =
          Message.of(
              "%s is in %s, and so is %s with %s",
              later.name(), later.network(), earlier.name(), earlier.network());
      if (node instanceof Router)
        fault(
            later.addressMark(),
            IssueCodes.OVERLAPPING_NETWORKS,
            Message.of("%s: a router joins different networks; re-address one", where));
      else
        error(
            later.addressMark(),
            IssueCodes.SAME_NETWORK_TWICE,
            Message.of(
                "%s: nobody knows which one packets leave by; give it an address of another network",
                where));
    }
  }

  private static final Comparator<Station> WIDEST_FIRST =
      Comparator.comparing((Station station) -> station.network().network())
          .thenComparing(station -> station.network().length())
          .thenComparing(Station::order);

  /** What routers join must differ: a route leads to one segment only. */
  @Check(CheckType.NORMAL)
  public void routedSegmentsDoNotOverlap(Network network) {
    Stations stations = networks.stations(network);
    Map<Segment, List<Station>> enclosing = new IdentityHashMap<>();
    List<Station> routers =
        new ArrayList<>(
            stations.all().stream()
                .filter(station -> station.isRouter() && station.hasIp())
                .toList());
    routers.sort(WIDEST_FIRST);
    for (Station station : routers) {
      List<Station> wider =
          enclosing.computeIfAbsent(
              stations.domains().root(station.segment()), key -> new ArrayList<>());
      wider.removeIf(other -> !other.network().contains(station.address()));
      Station other = inOtherSegment(wider, station);
      if (other != null) overlap(station, other);
      else wider.add(station);
    }
  }

  private static Station inOtherSegment(List<Station> wider, Station station) {
    for (Station other : wider)
      if (other.segment() != station.segment() && other.node() != station.node()) return other;
    return null;
  }

  private void overlap(Station station, Station other) {
    Station later = other.order() < station.order() ? station : other;
    Station earlier = later == station ? other : station;
    Ipv4Prefix there = earlier.network();
    fault(
        later.addressMark(),
        IssueCodes.OVERLAPPING_NETWORKS,
        later.network().equals(there)
            ? Message.of(
                "%s is also the network of another segment, that of %s, and routers join the two; re-address one of them",
                there, earlier.name())
            : Message.of(
                "%s overlaps %s of another segment, that of %s, and routers join the two; re-address one of them",
                later.network(), there, earlier.name()));
  }
}
