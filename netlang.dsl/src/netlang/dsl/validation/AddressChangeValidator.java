package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.SETTING__IP;
import static netlang.dsl.net.NetPackage.Literals.SETTING__MAC;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.Interface;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.OnOff;
import netlang.dsl.net.PowerChange;
import netlang.dsl.net.Removal;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Setting;
import netlang.dsl.net.Step;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.MacAddress;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Addresses that scenarios change: whether they are unique then, as things stand at that time. */
public class AddressChangeValidator extends CheckGroup {

  @Inject private Networks networks;

  @Check(CheckType.NORMAL)
  public void changedAddressIsUnique(Scenario scenario) {
    Network network = Surroundings.networkOf(scenario);
    if (network == null) return;
    Stations stations = networks.stations(network);
    Map<Station, InterfaceAddress> addresses = new IdentityHashMap<>();
    Map<Station, MacAddress> macs = new IdentityHashMap<>();
    Set<Node> off = new HashSet<>();
    for (Step step : Scenarios.inOrder(scenario)) {
      if (step.getAction() instanceof Removal removal && removal.isIp()) {
        Station station = station(removal.getNode(), removal.getPort(), stations);
        if (station != null) addresses.put(station, InterfaceAddress.NONE);
      }
      if (step.getAction() instanceof PowerChange power) {
        if (power.getState() == OnOff.OFF) off.add(power.getNode());
        else off.remove(power.getNode());
      }
      if (!(step.getAction() instanceof Setting setting)) continue;
      Station station = station(setting.getNode(), setting.getPort(), stations);
      if (station == null) continue;
      if (setting.getIp() != null && Addresses.interfaceAddress(setting.getIp()).isGood())
        checkAddress(setting, station, addresses, off, stations);
      if (setting.getMac() != null && Addresses.mac(setting.getMac()).isGood())
        checkMac(setting, station, macs, off, stations);
    }
  }

  /** The NIC that is named, or the node's first. */
  private static Station station(Node node, Interface named, Stations stations) {
    if (!(node instanceof IpNode ipNode) || node.eIsProxy()) return null;
    if (named != null) return named instanceof Nic nic && !nic.eIsProxy() ? stations.at(nic) : null;
    return stations.of(ipNode).get(0);
  }

  private void checkAddress(
      Setting setting,
      Station station,
      Map<Station, InterfaceAddress> changed,
      Set<Node> off,
      Stations stations) {
    InterfaceAddress ip = Addresses.interfaceAddress(setting.getIp()).get();
    Station other = null;
    for (Station owner : stations.owning(ip.address()))
      if (isOther(owner, station) && !changed.containsKey(owner)) other = owner;
    for (Map.Entry<Station, InterfaceAddress> change : changed.entrySet())
      if (isOther(change.getKey(), station) && change.getValue().address().equals(ip.address()))
        other = change.getKey();
    changed.put(station, ip);
    if (other != null && !off.contains(other.node()))
      fault(
          Mark.of(setting, SETTING__IP).beforeSlash(),
          IssueCodes.DUPLICATE_ADDRESS,
          Message.of(
              "%s gets %s, which %s has by then in the same segment; take it away there "
                  + "first, or write `allow V21` in the scenario",
              station.name(), ip.address(), other.name()));
  }

  private void checkMac(
      Setting setting,
      Station station,
      Map<Station, MacAddress> changed,
      Set<Node> off,
      Stations stations) {
    MacAddress mac = Addresses.mac(setting.getMac()).get();
    Station other = null;
    for (Station owner : stations.withMac(mac))
      if (isOther(owner, station) && !changed.containsKey(owner)) other = owner;
    for (Map.Entry<Station, MacAddress> change : changed.entrySet())
      if (isOther(change.getKey(), station) && change.getValue().equals(mac))
        other = change.getKey();
    changed.put(station, mac);
    if (other != null && !off.contains(other.node()))
      fault(
          Mark.of(setting, SETTING__MAC),
          IssueCodes.DUPLICATE_MAC,
          Message.of(
              "%s gets %s, which %s has by then in the same segment; choose another, or "
                  + "write `allow V31` in the scenario",
              station.name(), mac, other.name()));
  }

  private static boolean isOther(Station other, Station station) {
    return other != station && other.segment() == station.segment();
  }
}
