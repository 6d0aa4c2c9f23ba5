package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.ARP_ENTRY__MAC;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.ArpEntry;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Setting;
import netlang.dsl.net.Step;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Whether static ARP entries tell the truth. */
public class ArpEntryValidator extends CheckGroup {

  @Inject private Networks networks;

  @Check(CheckType.NORMAL)
  public void staticEntryIsTrue(ArpEntry entry) {
    IpNode node = nodeOf(entry);
    Network network = Surroundings.network(entry);
    if (node == null || network == null || entry.getMac() == null || entry.getAddress() == null)
      return;
    MacAddress mac = Addresses.mac(entry.getMac()).orElse(null);
    if (mac == null) return;
    Stations stations = networks.stations(network);
    Ipv4Address address = Addresses.address(entry.getAddress()).orElse(null);
    Station owner = address == null ? null : neighbour(node, address, stations);
    Station holder = holder(mac, node, stations);
    if (holder == null && !setByScenario(network).contains(mac))
      nowhere(entry, mac, owner, stations);
    else if (holder != null && owner != null && !owner.mac().equals(mac))
      warning(
          Mark.of(entry, ARP_ENTRY__MAC),
          IssueCodes.STATIC_ARP_CONFLICT,
          Message.of(
              "%s is %s with %s, but this entry sends its packets to %s; write %s",
              address, owner.name(), owner.mac(), holder.name(), owner.mac()),
          owner.mac().toString());
  }

  private void nowhere(ArpEntry entry, MacAddress mac, Station owner, Stations stations) {
    Station other = stations.withMac(mac).stream().findFirst().orElse(null);
    Message where =
        other == null
            ? Message.of("no NIC has %s", mac)
            : Message.of("%s is %s in another segment", mac, other.name());
    Message remedy =
        owner == null
            ? Message.of("write a MAC of this segment")
            : Message.of("%s has %s", owner.name(), owner.mac());
    fault(
        Mark.of(entry, ARP_ENTRY__MAC),
        IssueCodes.STATIC_ARP_NOWHERE,
        Message.of("%s, so that nobody gets what is sent there; %s", where, remedy),
        owner == null ? "" : owner.mac().toString());
  }

  private static IpNode nodeOf(ArpEntry entry) {
    if (entry.eContainer() instanceof IpNode node) return node;
    return entry.eContainer() instanceof Setting setting && setting.getNode() instanceof IpNode node
        ? node
        : null;
  }

  private static Station neighbour(IpNode node, Ipv4Address address, Stations stations) {
    for (Station own : stations.of(node)) {
      Station owner = stations.owner(address, own.segment());
      if (owner != null) return owner;
    }
    return null;
  }

  /** Who has the MAC in a segment of the node, or null. */
  private static Station holder(MacAddress mac, IpNode node, Stations stations) {
    List<Station> own = stations.of(node);
    for (Station station : stations.withMac(mac))
      if (own.stream().anyMatch(mine -> mine.segment() == station.segment())) return station;
    return null;
  }

  /** The MACs that NICs get at run time. */
  private static Set<MacAddress> setByScenario(Network network) {
    Set<MacAddress> macs = new HashSet<>();
    for (Scenario scenario : Scenarios.on(network)) {
      for (Step step : scenario.getSteps())
        if (step.getAction() instanceof Setting setting
            && setting.getMac() != null
            && Addresses.mac(setting.getMac()).isGood())
          macs.add(Addresses.mac(setting.getMac()).get());
    }
    return macs;
  }
}
