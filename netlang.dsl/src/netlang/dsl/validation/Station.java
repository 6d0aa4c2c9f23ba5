package netlang.dsl.validation;

import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Nic;
import netlang.dsl.net.NicSettings;
import netlang.dsl.net.Router;
import netlang.dsl.wiring.Segment;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.addr.MacAddress;

/**
 * A NIC in its segment.
 *
 * @param order of declaration
 * @param ip null if it has none, or one that cannot be read
 * @param mac as written, or as it will be given
 */
public record Station(
    int order, IpNode node, Nic nic, InterfaceAddress ip, MacAddress mac, Segment segment) {

  public boolean hasIp() {
    return ip != null;
  }

  /** Which must be there. */
  public Ipv4Address address() {
    return ip.address();
  }

  public Ipv4Prefix network() {
    return ip.network();
  }

  public boolean isRouter() {
    return node instanceof Router;
  }

  public boolean isLinked() {
    return !segment.cables().isEmpty();
  }

  public NicSettings settings() {
    return Interfaces.settingsOf(nic);
  }

  /** As users write it: the NIC, or only the node if the NIC is implied. */
  public String name() {
    return Interfaces.isImplied(nic)
        ? "`" + node.getName() + "`"
        : "`" + node.getName() + "." + nic.getName() + "`";
  }

  Mark addressMark() {
    return ipMark().beforeSlash();
  }

  Mark maskMark() {
    return ipMark().behindSlash();
  }

  private Mark ipMark() {
    return Mark.of(settings(), NetPackage.Literals.NIC_SETTINGS__IP);
  }

  Mark macMark() {
    return Mark.of(settings(), NetPackage.Literals.NIC_SETTINGS__MAC);
  }
}
