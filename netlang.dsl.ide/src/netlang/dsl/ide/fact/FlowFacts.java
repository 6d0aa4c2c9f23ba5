package netlang.dsl.ide.fact;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.net.Flow;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.validation.Owners;
import netlang.dsl.validation.Station;
import netlang.dsl.validation.Stations;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;

/** Where the packets of a flow go first. */
final class FlowFacts {

  private final Stations stations;

  FlowFacts(Stations stations) {
    this.stations = stations;
  }

  List<Message> of(Flow flow) {
    if (flow.getTraffic() == null) return List.of();
    TrafficEnd from = flow.getTraffic().getSource();
    InterfaceAddress source = ownAddress(from);
    Ipv4Address target = address(flow.getTraffic().getTarget());
    if (source == null || target == null) return List.of();
    List<Message> facts = new ArrayList<>();
    facts.add(Message.of("from %s to %s", source.address(), target));
    if (source.isLocal(target))
      facts.add(Message.of("local: the target is in the network %s", source.network()));
    else facts.addAll(remote(from, target));
    return facts;
  }

  private List<Message> remote(TrafficEnd from, Ipv4Address target) {
    if (!(from.getNode() instanceof IpNode node) || !node.getRoutes().isEmpty())
      return List.of(Message.of("remote: the target is in another network"));
    List<Message> facts = new ArrayList<>();
    facts.add(Message.of("remote: the target is in another network"));
    facts.addAll(new InterfaceFacts(stations).gateways(node));
    if (node.getGateways().isEmpty() && !isRouted(node, target))
      facts.add(Message.of("`%s` has no gateway", node.getName()));
    return facts;
  }

  private boolean isRouted(IpNode node, Ipv4Address target) {
    for (Station own : stations.of(node)) if (own.hasIp() && own.ip().isLocal(target)) return true;
    return false;
  }

  private static Ipv4Address address(TrafficEnd end) {
    if (end == null) return null;
    if (end.getAddress() != null) return Addresses.address(end.getAddress()).orElse(null);
    InterfaceAddress own = ownAddress(end);
    return own == null ? null : own.address();
  }

  private static InterfaceAddress ownAddress(TrafficEnd end) {
    if (end == null || !Owners.isKnown(end.getNode())) return null;
    return Owners.address(end.getNode(), end.getNic());
  }
}
