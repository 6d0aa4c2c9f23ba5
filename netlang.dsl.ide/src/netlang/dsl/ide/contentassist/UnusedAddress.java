package netlang.dsl.ide.contentassist;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import netlang.dsl.derive.Bodies;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.Body;
import netlang.dsl.net.Host;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.template.Subnet;
import netlang.dsl.template.ValueName;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.emf.ecore.EObject;

/**
 * An address for a template of a host: proposed with every word of a network, so found in the text
 * alone, without computing what others get.
 */
final class UnusedAddress {

  private static final String FIRST = "10.0.0.1/24";

  @Inject
  UnusedAddress() {}

  /** The name of a subnet; or the next address of the network that most have; or a first one. */
  String near(EObject element) {
    Body body = Bodies.around(element);
    if (body == null) return FIRST;
    for (ValueName value : Bodies.values(body))
      if (value instanceof Subnet && value.getName() != null) return value.getName();
    Map<Ipv4Prefix, Integer> members = new HashMap<>();
    Map<Ipv4Prefix, Ipv4Address> highest = new HashMap<>();
    Set<Ipv4Address> taken = new HashSet<>();
    for (Node node : Bodies.nodes(body)) {
      if (!(node instanceof IpNode ipNode)) continue;
      for (Nic nic : ipNode.getNics()) {
        String text = Interfaces.settingsOf(nic).getIp();
        InterfaceAddress ip = text == null ? null : Addresses.interfaceAddress(text).orElse(null);
        if (ip == null) continue;
        taken.add(ip.address());
        members.merge(ip.network(), 1, Integer::sum);
        if (node instanceof Host)
          highest.merge(ip.network(), ip.address(), (a, b) -> a.compareTo(b) < 0 ? b : a);
      }
    }
    Ipv4Prefix most = null;
    for (Ipv4Prefix network : highest.keySet())
      if (most == null || members.get(most) < members.get(network)) most = network;
    return most == null ? FIRST : behind(highest.get(most), most, taken);
  }

  private static String behind(Ipv4Address last, Ipv4Prefix network, Set<Ipv4Address> taken) {
    Ipv4Address next = last.plus(1);
    for (int tries = 0; tries <= taken.size(); tries++, next = next.plus(1)) {
      if (!network.contains(next) || next.compareTo(network.lastHost()) > 0)
        next = network.firstHost();
      if (!taken.contains(next)) return next + "/" + network.length();
    }
    return FIRST;
  }
}
