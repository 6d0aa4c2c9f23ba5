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
record Station(
    int order, IpNode node, Nic nic, InterfaceAddress ip, MacAddress mac, Segment segment) {

  boolean hasIp() {
    return ip != null;
  }

  /** Which must be there. */
  Ipv4Address address() {
    return ip.address();
  }

  Ipv4Prefix network() {
    return ip.network();
  }

  boolean isRouter() {
    return node instanceof Router;
  }

  boolean isLinked() {
    return !segment.cables().isEmpty();
  }

  NicSettings settings() {
    return Interfaces.settingsOf(nic);
  }

  /** As users write it: the NIC, or only the node if the NIC is implied. */
  String name() {
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
