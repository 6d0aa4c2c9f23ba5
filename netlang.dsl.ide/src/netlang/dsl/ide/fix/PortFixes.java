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
  static void possible(Finding finding, Offers offers) {
    TrafficEnd end = finding.around(TrafficEnd.class);
    Set<String> ports = new LinkedHashSet<>();
    if (end != null && end.getNode() instanceof IpNode node)
      node.getListeners().forEach(listener -> ports.add(listener.getPort()));
    ports.add(withoutLastDigit(finding.marked()));
    if (finding.marked().matches("\\d+")) ports.addAll(List.of("echo", "http"));
    for (String port : ports)
      if (port != null && !port.isEmpty() && Ports.port(port).isGood())
        offers.change(finding.marked(), port, finding.replaceMarked(port));
  }

  private static String withoutLastDigit(String port) {
    return port.matches("\\d{2,}") ? port.substring(0, port.length() - 1) : "";
  }

  /** A port that clients do not take, also for those who send to it. */
  static void registered(Finding finding, Offers offers) {
    Listener listener = finding.around(Listener.class);
    if (listener == null || !(listener.eContainer() instanceof IpNode node)) return;
    String port = withoutLastDigit(finding.marked());
    if (listens(node, listener.getProtocol(), port)) port = free(node, listener);
    if (!Ports.port(port).isGood()) return;
    List<TextEdit> edits = new ArrayList<>(List.of(finding.replaceMarked(port)));
    for (Traffic traffic : Scenarios.traffic(finding.network()))
      if (isTo(traffic, listener, node, finding))
        edits.add(finding.edits().replace(Nodes.of(traffic.getTarget(), TRAFFIC_END__PORT), port));
    offers.add(Message.of("Change port %s to %s", finding.marked(), port), edits);
  }

  private static boolean isTo(Traffic traffic, Listener listener, IpNode node, Finding finding) {
    TrafficEnd target = traffic.getTarget();
    return target != null
        && listener.getPort().equals(target.getPort())
        && listener.getProtocol().equals(traffic.getProtocol())
        && Nodes.of(target, TRAFFIC_END__PORT) != null
        && (target.getNode() == node || owner(target, finding) == node);
  }

  private static IpNode owner(TrafficEnd target, Finding finding) {
    Station station = station(target, finding);
    return station == null ? null : station.node();
  }

  private static Station station(TrafficEnd target, Finding finding) {
    Ipv4Address address =
        target.getAddress() == null ? null : Addresses.address(target.getAddress()).orElse(null);
    List<Station> owners = address == null ? List.of() : finding.stations().owning(address);
    return owners.isEmpty() ? null : owners.get(0);
  }

  /** Of two listeners to one port the second goes, or gets the next port. */
  static void second(Finding finding, Offers offers) {
    Listener listener = finding.around(Listener.class);
    if (listener == null || !(listener.eContainer() instanceof IpNode node)) return;
    String free = free(node, listener);
    if (!free.isEmpty()) offers.change(finding.marked(), free, finding.replaceMarked(free));
    offers.leaveOut(Nodes.of(listener), finding);
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
  static void opened(Finding finding, Offers offers) {
    Traffic traffic = finding.around(Traffic.class);
    if (traffic == null || traffic.getTarget() == null) return;
    TrafficEnd target = traffic.getTarget();
    Station owner = station(target, finding);
    if (owner == null) return;
    String listener = "listen " + traffic.getProtocol() + " " + target.getPort();
    offers.add(
        Message.of("Add `%s` to `%s`", listener, owner.node().getName()),
        finding.edits().addSetting(owner.node(), listener));
    INode address = Nodes.of(target, TRAFFIC_END__ADDRESS);
    String name = finding.knowledge().written(owner.node().getName());
    if (!Interfaces.isImplied(owner.nic()) && owner.node().getNics().size() > 1)
      name += "." + finding.knowledge().written(owner.nic().getName());
    offers.add(
        Message.of("Send to `%s`, which opens the port", name),
        finding.edits().replace(address, name));
  }
}
