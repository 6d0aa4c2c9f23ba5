package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.IP_NODE__GATEWAYS;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Link;
import netlang.dsl.net.Switch;
import netlang.dsl.validation.Station;
import netlang.dsl.wiring.Cable;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.xtext.nodemodel.INode;

/**
 * One subnet becomes two halves: who is not in the half of the router moves behind a switch of its
 * own, at another NIC of the router.
 */
final class SubnetSplit {

  /** Both halves shall have room for hosts. */
  private static final int LONGEST = 28;

  private final Spot spot;
  private final Station router;
  private final List<Station> all;
  private final Ipv4Prefix own;
  private final Ipv4Prefix other;
  private final List<TextEdit> edits = new ArrayList<>();

  private SubnetSplit(Spot spot, Station router) {
    this.spot = spot;
    this.router = router;
    all =
        spot.stations().in(router.segment()).stream()
            .filter(one -> one.hasIp() && one.network().equals(router.network()))
            .toList();
    int length = router.network().length() + 1;
    own = Ipv4Prefix.containing(router.address(), length);
    int opposite = router.address().value() ^ 1 << 32 - length;
    other = Ipv4Prefix.containing(new Ipv4Address(opposite), length);
  }

  /** At the address of somebody in a network with one router. */
  static void halves(Spot spot, Offers offers) {
    Station station = spot.station();
    if (station == null || !station.hasIp() || station.network().length() > LONGEST) return;
    List<Station> routers =
        spot.stations().in(station.segment()).stream()
            .filter(one -> one.isRouter() && one.hasIp() && !Interfaces.isImplied(one.nic()))
            .filter(one -> one.network().equals(station.network()))
            .toList();
    if (routers.size() == 1) new SubnetSplit(spot, routers.get(0)).offer(offers);
  }

  private void offer(Offers offers) {
    List<Station> moving = all.stream().filter(one -> other.contains(one.address())).toList();
    narrowMasks();
    if (moving.isEmpty()) {
      offers.add(Message.of("Halve %s: keep %s, and free %s", router.network(), own, other), edits);
      return;
    }
    Switch here =
        spot.stations().wiring().segmentOf(router.nic()).switches().stream()
            .findFirst()
            .orElse(null);
    Ipv4Address gateway = free(moving);
    if (here == null || gateway == null) return;
    String aSwitch = NameFixes.free(here.getName(), spot);
    String nic = freeNic();
    edits.add(spot.edits().addBehind(Nodes.of(here), "switch " + aSwitch));
    edits.add(
        spot.edits()
            .addSetting(
                router.node(), "nic " + nic + " { ip " + gateway + "/" + other.length() + " }"));
    unplug(moving);
    for (Station one : moving) {
      changeGateway(one, gateway);
      plug(name(one), aSwitch);
    }
    plug(spot.knowledge().written(router.node().getName()) + "." + nic, aSwitch);
    offers.add(Message.of("Split %s into %s and %s", router.network(), own, other), edits);
  }

  private void narrowMasks() {
    Readdressing change = new Readdressing(spot);
    for (Station one : all) change.move(one, new InterfaceAddress(one.address(), own.length()));
    edits.addAll(change.edits());
  }

  /** Of the other half; null if it is full. */
  private Ipv4Address free(List<Station> moving) {
    Set<Ipv4Address> taken = moving.stream().map(Station::address).collect(Collectors.toSet());
    Ipv4Address candidate = other.network();
    do candidate = candidate.plus(1);
    while (taken.contains(candidate));
    return Readdressing.isHost(candidate, other) && other.contains(candidate) ? candidate : null;
  }

  private String freeNic() {
    String stem = router.nic().getName();
    int number = 2;
    while (hasNic(stem + number)) number++;
    return stem + number;
  }

  private boolean hasNic(String name) {
    return router.node().getNics().stream().anyMatch(nic -> name.equals(nic.getName()));
  }

  private void unplug(List<Station> moving) {
    Map<Link, Set<Integer>> cut = new IdentityHashMap<>();
    for (Station one : moving) {
      Cable cable = spot.wiring().cableAt(one.nic());
      if (cable != null)
        cut.computeIfAbsent(cable.link(), link -> new TreeSet<>()).add(cable.position());
    }
    cut.forEach((link, positions) -> edits.add(CableFixes.cut(link, positions, spot)));
  }

  private void plug(String end, String aSwitch) {
    edits.add(CableFixes.addLink("link " + end + " -- " + aSwitch, spot));
  }

  private String name(Station one) {
    String node = spot.knowledge().written(one.node().getName());
    return Interfaces.isImplied(one.nic())
        ? node
        : node + "." + spot.knowledge().written(one.nic().getName());
  }

  private void changeGateway(Station one, Ipv4Address gateway) {
    IpNode node = one.node();
    for (int i = 0; i < node.getGateways().size(); i++) {
      INode written = Nodes.of(node, IP_NODE__GATEWAYS, i);
      if (router.address().toString().equals(node.getGateways().get(i)) && written != null)
        edits.add(spot.edits().replace(written, gateway.toString()));
    }
  }
}
