package netlang.dsl.wiring;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.Port;
import netlang.dsl.net.Switch;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.MacAddress;

/**
 * The MAC of every NIC of a network: that of its settings, or the next free locally administered
 * one, {@code 02:00:00:00:00:01} …, in order of declaration.
 */
public final class Macs {

  private static final long FIRST = 0x0200_0000_0001L;

  private final Map<Nic, MacAddress> byNic = new IdentityHashMap<>();

  private Macs(Network network) {
    Set<Long> used = new HashSet<>();
    for (Node node : network.getNodes()) {
      if (node instanceof IpNode ipNode) ipNode.getNics().forEach(nic -> use(nic, used));
      else if (node instanceof Switch aSwitch) aSwitch.getPorts().forEach(port -> use(port, used));
    }
    long next = FIRST;
    for (Node node : network.getNodes()) {
      if (!(node instanceof IpNode ipNode)) continue;
      for (Nic nic : ipNode.getNics()) {
        if (byNic.containsKey(nic)) continue;
        while (used.contains(next)) next++;
        byNic.put(nic, new MacAddress(next++));
      }
    }
  }

  public static Macs of(Network network) {
    return new Macs(network);
  }

  public MacAddress of(Nic nic) {
    return byNic.get(nic);
  }

  private void use(Nic nic, Set<Long> used) {
    String text = Interfaces.settingsOf(nic).getMac();
    if (text == null || !Addresses.mac(text).isGood()) return;
    byNic.put(nic, Addresses.mac(text).get());
    used.add(byNic.get(nic).value());
  }

  private static void use(Port port, Set<Long> used) {
    if (port.getMac() != null && Addresses.mac(port.getMac()).isGood())
      used.add(Addresses.mac(port.getMac()).get().value());
  }
}
