package netlang.dsl.validation;

import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.net.Interface;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.InterfaceAddress;

/** Which address is meant by a node, or by one of its NICs. */
public final class Owners {

  private Owners() {}

  public static boolean isKnown(Node node) {
    return node != null && !node.eIsProxy();
  }

  /** The NIC that is named, or the node's first that has an `ip`; null if there is none. */
  static Nic addressed(Node node, Interface named) {
    if (named instanceof Nic nic && !named.eIsProxy()) return text(nic) == null ? null : nic;
    if (!(node instanceof IpNode ipNode)) return null;
    return ipNode.getNics().stream().filter(nic -> text(nic) != null).findFirst().orElse(null);
  }

  /** Null if there is none that can be read. */
  public static InterfaceAddress address(Node node, Interface named) {
    Nic nic = addressed(node, named);
    return nic == null ? null : Addresses.interfaceAddress(text(nic)).orElse(null);
  }

  private static String text(Nic nic) {
    return Interfaces.settingsOf(nic).getIp();
  }

  /**
   * Why there is no IP address to speak of, without a remedy; null if there is one. An unknown name
   * is nobody's fault here.
   */
  static Message whyNoAddress(Node node, Interface named) {
    if (!isKnown(node) || named != null && named.eIsProxy() || addressed(node, named) != null)
      return null;
    if (!(node instanceof IpNode))
      return Message.of("`%s` is a switch, and has no IP address", node.getName());
    return Message.of("%s has no IP address", name(node, named));
  }

  static String name(Node node, Interface port) {
    return "`" + node.getName() + (port == null ? "" : "." + port.getName()) + "`";
  }
}
