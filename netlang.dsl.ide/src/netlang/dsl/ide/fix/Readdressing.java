package netlang.dsl.ide.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.NicSettings;
import netlang.dsl.net.Route;
import netlang.dsl.validation.Station;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.xtext.nodemodel.INode;

/**
 * New addresses for some interfaces, and for all who name them in their segment: gateways, next
 * hops.
 */
final class Readdressing {

  private final Finding finding;
  private final Map<Station, InterfaceAddress> moved = new LinkedHashMap<>();

  Readdressing(Finding finding) {
    this.finding = finding;
  }

  void move(Station station, InterfaceAddress address) {
    moved.put(station, address);
  }

  List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    moved.forEach((station, address) -> addressEdit(station, address, edits));
    moved.keySet().stream()
        .flatMap(station -> finding.stations().in(station.segment()).stream())
        .map(Station::node)
        .distinct()
        .forEach(node -> nextHops(node, edits));
    return edits;
  }

  private void addressEdit(Station station, InterfaceAddress address, List<TextEdit> edits) {
    NicSettings settings = station.settings();
    INode ip = Nodes.of(settings, NetPackage.Literals.NIC_SETTINGS__IP);
    if (ip == null) {
      edits.add(finding.edits().addFirst(settings, "ip " + address));
      return;
    }
    String text = Nodes.text(ip);
    int slash = text.indexOf('/');
    boolean sameMask = station.hasIp() && station.ip().prefixLength() == address.prefixLength();
    if (slash > 0 && sameMask)
      edits.add(new TextEdit(Nodes.start(ip), slash, address.address().toString()));
    else edits.add(finding.edits().replace(ip, written(address, text)));
  }

  private static String written(InterfaceAddress address, String like) {
    boolean dotted = like.indexOf('.', like.indexOf('/') + 1) > 0 && like.indexOf('/') > 0;
    return dotted
        ? address.address() + "/" + new Ipv4Address(Ipv4Prefix.mask(address.prefixLength()))
        : address.toString();
  }

  private void nextHops(IpNode node, List<TextEdit> edits) {
    for (int i = 0; i < node.getGateways().size(); i++)
      nextHop(
          node,
          node.getGateways().get(i),
          Nodes.of(node, NetPackage.Literals.IP_NODE__GATEWAYS, i),
          edits);
    for (Route route : node.getRoutes())
      nextHop(
          node, route.getNextHop(), Nodes.of(route, NetPackage.Literals.ROUTE__NEXT_HOP), edits);
  }

  /**
   * A neighbour that moves takes its name with it. A host that moves away from its gateway gets a
   * router of its new network.
   */
  private void nextHop(IpNode node, String text, INode written, List<TextEdit> edits) {
    Ipv4Address hop = text == null ? null : Addresses.address(text).orElse(null);
    if (hop == null || written == null) return;
    for (Station own : finding.stations().of(node)) {
      Station neighbour = finding.stations().owner(hop, own.segment());
      if (neighbour != null && moved.containsKey(neighbour) && neighbour.isRouter()) {
        edits.add(finding.edits().replace(written, moved.get(neighbour).address().toString()));
        return;
      }
      boolean leaves = own.hasIp() && own.network().contains(hop) && moved.containsKey(own);
      if (!leaves || moved.get(own).network().contains(hop)) continue;
      Station router = routerOf(moved.get(own).network(), own);
      if (router != null) edits.add(finding.edits().replace(written, router.address().toString()));
      return;
    }
  }

  private Station routerOf(Ipv4Prefix network, Station station) {
    for (Station other : finding.stations().in(station.segment()))
      if (other.isRouter()
          && other.hasIp()
          && other.node() != station.node()
          && network.contains(other.address())) return other;
    return null;
  }
}
