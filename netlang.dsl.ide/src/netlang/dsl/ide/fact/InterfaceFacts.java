package netlang.dsl.ide.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import netlang.dsl.message.Message;
import netlang.dsl.net.Interface;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Nic;
import netlang.dsl.validation.Station;
import netlang.dsl.validation.Stations;
import netlang.dsl.value.Addresses;
import netlang.dsl.wiring.Cable;
import netlang.dsl.wiring.Mtus;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.NicPlan;

/** What is known of NICs and ports in their network. */
final class InterfaceFacts {

  /** More neighbours are only counted. */
  private static final int LISTED = 6;

  private final Stations stations;

  InterfaceFacts(Stations stations) {
    this.stations = stations;
  }

  List<Message> of(Nic nic) {
    Station station = stations.at(nic);
    if (station == null) return List.of();
    List<Message> facts = new ArrayList<>();
    if (station.hasIp()) facts.addAll(AddressSentences.of(station.ip()));
    facts.add(mac(station));
    int mtu = Mtus.of(nic, stations.wiring());
    if (mtu != NicPlan.DEFAULT_MTU) facts.add(Message.of("MTU %s", mtu));
    facts.add(cable(nic));
    if (station.isLinked()) facts.add(neighbours(station));
    return facts;
  }

  private static Message mac(Station station) {
    return station.settings().getMac() == null
        ? Message.of("MAC %s, given automatically", station.mac())
        : Message.of("MAC %s", station.mac());
  }

  Message cable(Interface port) {
    Cable cable = stations.wiring().cableAt(port);
    return cable == null
        ? Message.of("no cable")
        : Message.of("cable to `%s`", Cable.name(cable.opposite(port)));
  }

  private Message neighbours(Station station) {
    List<Station> others =
        stations.in(station.segment()).stream().filter(other -> other != station).toList();
    if (others.isEmpty()) return Message.of("nobody else is in the segment");
    String listed =
        others.stream().limit(LISTED).map(InterfaceFacts::listed).collect(Collectors.joining(", "));
    return others.size() <= LISTED
        ? Message.of("in the segment: %s", listed)
        : Message.of("in the segment: %s and %s more", listed, others.size() - LISTED);
  }

  private static String listed(Station station) {
    return station.hasIp() ? station.name() + " " + station.address() : station.name();
  }

  /** Whether the gateways of a node are there. */
  List<Message> gateways(IpNode node) {
    List<Message> facts = new ArrayList<>();
    for (String text : node.getGateways()) {
      Ipv4Address address = text == null ? null : Addresses.address(text).orElse(null);
      if (address != null) facts.add(gateway(node, address));
    }
    return facts;
  }

  Message gateway(IpNode node, Ipv4Address address) {
    for (Station own : stations.of(node)) {
      if (!own.hasIp() || !own.ip().isLocal(address)) continue;
      Station owner = stations.owner(address, own.segment());
      return owner == null
          ? Message.of("gateway %s: nobody in the segment has it", address)
          : Message.of("gateway %s: %s", address, owner.name());
    }
    return Message.of("gateway %s: in no network of the node", address);
  }
}
