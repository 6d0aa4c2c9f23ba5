package netlang.dsl.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import netlang.dsl.net.Interface;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Nic;
import netlang.dsl.net.NicSettings;
import netlang.dsl.net.Node;
import netlang.dsl.net.Switch;
import netlang.dsl.value.Numbers;

/** The NICs and ports of nodes, written or implied. */
public final class Interfaces {

  private static final Pattern NUMBERED = Pattern.compile("p[1-9]\\d{0,3}");

  private Interfaces() {}

  /**
   * In the order in which cables take them, which is also that of the plan: NICs as declared; ports
   * {@code p1}, {@code p2}, … by number, then those with other names as declared.
   */
  public static List<Interface> of(Node node) {
    if (node instanceof IpNode ipNode) return List.copyOf(ipNode.getNics());
    if (!(node instanceof Switch aSwitch)) return List.of();
    List<Interface> ports = new ArrayList<>(aSwitch.getPorts());
    ports.sort(Comparator.comparingInt(Interfaces::rank));
    return ports;
  }

  private static int rank(Interface port) {
    int number = portNumber(port.getName());
    return number == 0 ? Integer.MAX_VALUE : number;
  }

  /** The node that has the NIC or port. */
  public static Node nodeOf(Interface port) {
    return (Node) port.eContainer();
  }

  /**
   * Where the settings of a NIC are written: the NIC's own block, or the node if the NIC is
   * implied.
   */
  public static NicSettings settingsOf(Nic nic) {
    return isImplied(nic) ? (NicSettings) nic.eContainer() : nic;
  }

  /** True if the NIC or port is not in the text. */
  public static boolean isImplied(Interface port) {
    return Implied.isMarked(port);
  }

  /** 3 for {@code p3}; 0 if the name is none that a switch gives by itself. */
  public static int portNumber(String name) {
    if (name == null || !NUMBERED.matcher(name).matches()) return 0;
    int number = Integer.parseInt(name.substring(1));
    return number <= Numbers.MAX_SWITCH_PORTS ? number : 0;
  }
}
