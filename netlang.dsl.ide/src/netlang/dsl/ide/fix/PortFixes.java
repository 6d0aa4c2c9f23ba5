package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Listener;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.validation.Scenarios;
import netlang.dsl.validation.Station;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Ports;
import netlang.sim.addr.Ipv4Address;
import org.eclipse.xtext.nodemodel.INode;

/** Ports of UDP and TCP: others, and somebody who listens to them. */
final class PortFixes {

  private PortFixes() {}

  /** Where somebody listens, then without a digit that is too many, then a well-known one. */
  static void possible(Spot spot, Offers offers) {
    TrafficEnd end = spot.around(TrafficEnd.class);
    Set<String> ports = new LinkedHashSet<>();
    if (end != null && end.getNode() instanceof IpNode node)
      node.getListeners().forEach(listener -> ports.add(listener.getPort()));
    ports.add(withoutLastDigit(spot.marked()));
    if (spot.marked().matches("\\d+")) ports.addAll(List.of("echo", "http"));
    for (String port : ports)
      if (port != null && !port.isEmpty() && Ports.port(port).isGood())
        offers.change(spot.marked(), port, spot.replaceMarked(port));
  }

  private static String withoutLastDigit(String port) {
    return port.matches("\\d{2,}") ? port.substring(0, port.length() - 1) : "";
  }

  /** A port that clients do not take, also for those who send to it. */
  static void registered(Spot spot, Offers offers) {
    Listener listener = spot.around(Listener.class);
    if (listener == null || !(listener.eContainer() instanceof IpNode node)) return;
    String port = withoutLastDigit(spot.marked());
    if (listens(node, listener.getProtocol(), port)) port = free(node, listener);
    if (!Ports.port(port).isGood()) return;
    List<TextEdit> edits = new ArrayList<>(List.of(spot.replaceMarked(port)));
    for (Traffic traffic : Scenarios.traffic(spot.network()))
      if (isTo(traffic, listener, node, spot))
        edits.add(spot.edits().replace(Nodes.of(traffic.getTarget(), TRAFFIC_END__PORT), port));
    offers.add(Message.of("Change port %s to %s", spot.marked(), port), edits);
  }

  private static boolean isTo(Traffic traffic, Listener listener, IpNode node, Spot spot) {
    TrafficEnd target = traffic.getTarget();
    return target != null
        && listener.getPort().equals(target.getPort())
        && listener.getProtocol().equals(traffic.getProtocol())
        && Nodes.of(target, TRAFFIC_END__PORT) != null
        && (target.getNode() == node || owner(target, spot) == node);
  }

  private static IpNode owner(TrafficEnd target, Spot spot) {
    Station station = station(target, spot);
    return station == null ? null : station.node();
  }

  private static Station station(TrafficEnd target, Spot spot) {
    Ipv4Address address =
        target.getAddress() == null ? null : Addresses.address(target.getAddress()).orElse(null);
    List<Station> owners = address == null ? List.of() : spot.stations().owning(address);
    return owners.isEmpty() ? null : owners.get(0);
  }

  /** Of two listeners to one port the second goes, or gets the next port. */
  static void second(Spot spot, Offers offers) {
    Listener listener = spot.around(Listener.class);
    if (listener == null || !(listener.eContainer() instanceof IpNode node)) return;
    String free = free(node, listener);
    if (!free.isEmpty()) offers.change(spot.marked(), free, spot.replaceMarked(free));
    offers.leaveOut(Nodes.of(listener), spot);
  }

  private static String free(IpNode node, Listener listener) {
    int port = Ports.port(listener.getPort()).orElse(Ports.FIRST_EPHEMERAL);
    if (port >= Ports.FIRST_EPHEMERAL) port = 4999;
    while (++port < Ports.FIRST_EPHEMERAL)
      if (!listens(node, listener.getProtocol(), "" + port)) return "" + port;
    return "";
  }

  private static boolean listens(IpNode node, String protocol, String port) {
    int number = Ports.port(port.isEmpty() ? "0" : port).orElse(0);
    return node.getListeners().stream()
        .anyMatch(
            one ->
                one.getPort() != null
                    && protocol.equals(one.getProtocol())
                    && Ports.port(one.getPort()).orElse(-1) == number);
  }

  /** A listener at the closed port; or the node as the target, which opens it. */
  static void opened(Spot spot, Offers offers) {
    Traffic traffic = spot.around(Traffic.class);
    if (traffic == null || traffic.getTarget() == null) return;
    TrafficEnd target = traffic.getTarget();
    Station owner = station(target, spot);
    if (owner == null) return;
    String listener = "listen " + traffic.getProtocol() + " " + target.getPort();
    offers.add(
        Message.of("Add `%s` to `%s`", listener, owner.node().getName()),
        spot.edits().addSetting(owner.node(), listener));
    INode address = Nodes.of(target, TRAFFIC_END__ADDRESS);
    String name = spot.knowledge().written(owner.node().getName());
    if (!Interfaces.isImplied(owner.nic()) && owner.node().getNics().size() > 1)
      name += "." + spot.knowledge().written(owner.nic().getName());
    offers.add(
        Message.of("Send to `%s`, which opens the port", name),
        spot.edits().replace(address, name));
  }
}
