package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.message.Message;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.Port;
import netlang.dsl.net.Switch;
import netlang.dsl.value.Addresses;
import netlang.dsl.wiring.Segment;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** One address, one NIC: in a segment, and where routers join segments. */
public class DuplicateValidator extends CheckGroup {

  @Inject private Networks networks;

  @Check(CheckType.NORMAL)
  public void addressIsUnique(Network network) {
    Stations stations = networks.stations(network);
    Map<Ipv4Address, List<Station>> owners = new LinkedHashMap<>();
    for (Station station : stations.all()) {
      if (!station.hasIp()) continue;
      List<Station> before = owners.computeIfAbsent(station.address(), key -> new ArrayList<>());
      checkAddress(station, before, stations);
      if (before.stream().noneMatch(other -> other.segment() == station.segment()))
        before.add(station);
    }
  }

  /** {@code before}: the first of each segment that has the address. */
  private void checkAddress(Station station, List<Station> before, Stations stations) {
    for (Station other : before) {
      if (other.segment() != station.segment()) continue;
      Ipv4Address free =
          stations.freeAddress(station.network(), station.address(), station.segment());
      Message remedy =
          free == null
              ? Message.of("give it another one")
              : Message.of("give it a free address, such as %s", free);
      String replacement = free == null ? "" : free.toString();
      fault(
          station.addressMark(),
          IssueCodes.DUPLICATE_ADDRESS,
          Message.of(
              "%s has %s too, as %s does in the same segment; %s",
              station.name(), station.address(), other.name(), remedy),
          replacement);
      return;
    }
    for (Station other : before) {
      if (!stations.domains().areJoined(other.segment(), station.segment())) continue;
      warning(
          station.addressMark(),
          IssueCodes.SAME_ADDRESS_ELSEWHERE,
          Message.of(
              "%s has %s too, as %s does in another segment that routers join with this "
                  + "one; give it an address of its own segment's network",
              station.name(), station.address(), other.name()));
      return;
    }
  }

  private record Owner(String name, Mark mark, Segment segment) {}

  @Check(CheckType.NORMAL)
  public void macIsUnique(Network network) {
    Stations stations = networks.stations(network);
    Map<MacAddress, List<Owner>> owners = new HashMap<>();
    for (Station station : stations.all()) {
      if (station.settings().getMac() == null
          || !Addresses.mac(station.settings().getMac()).isGood()) continue;
      checkMac(
          station.mac(), new Owner(station.name(), station.macMark(), station.segment()), owners);
    }
    for (Node node : network.getNodes()) {
      if (!(node instanceof Switch aSwitch)) continue;
      for (Port port : aSwitch.getPorts()) {
        if (port.getMac() == null || !Addresses.mac(port.getMac()).isGood()) continue;
        Mark mark = Mark.of(port, NetPackage.Literals.PORT__MAC);
        String name = "`%s.%s`".formatted(node.getName(), port.getName());
        checkMac(
            Addresses.mac(port.getMac()).get(),
            new Owner(name, mark, stations.segmentOf(aSwitch)),
            owners);
      }
    }
  }

  private void checkMac(MacAddress mac, Owner owner, Map<MacAddress, List<Owner>> owners) {
    List<Owner> before = owners.computeIfAbsent(mac, key -> new ArrayList<>());
    Owner here =
        before.stream()
            .filter(other -> other.segment == owner.segment && owner.segment != null)
            .findFirst()
            .orElse(null);
    if (here != null)
      fault(
          owner.mark,
          IssueCodes.DUPLICATE_MAC,
          Message.of(
              "%s has %s too, as %s does in the same segment, and switches will mistake "
                  + "one for the other; leave `mac` out and it gets a free one",
              owner.name, mac, here.name));
    else {
      if (!before.isEmpty())
        info(
            owner.mark,
            IssueCodes.SAME_MAC_ELSEWHERE,
            Message.of(
                "%s has %s too, as %s does in another segment, where it does no harm",
                owner.name, mac, before.get(0).name));
      before.add(owner);
    }
  }
}
