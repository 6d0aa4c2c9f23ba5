package netlang.dsl.derive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import netlang.dsl.net.Link;
import netlang.dsl.net.LinkEnd;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Switch;
import netlang.dsl.value.Numbers;

/**
 * Which ports of its switches the links of a network ask for, read from their text: they are not
 * linked yet.
 */
final class PortDemand {

  private static final class Ports {
    private final Set<Integer> named = new HashSet<>();
    private int unnamed;
  }

  private final Map<String, Ports> bySwitch = new HashMap<>();

  PortDemand(List<Link> links) {
    for (Link link : links) {
      List<LinkEnd> ends = link.getEnds();
      for (int i = 0; i < ends.size(); i++) count(ends.get(i), isMiddle(i, ends) ? 2 : 1);
    }
  }

  private static boolean isMiddle(int position, List<LinkEnd> ends) {
    return 0 < position && position < ends.size() - 1;
  }

  private void count(LinkEnd end, int cables) {
    Ports ports =
        bySwitch.computeIfAbsent(
            LinkText.name(end, NetPackage.Literals.NODE_REF__NODE), name -> new Ports());
    String port = LinkText.name(end, NetPackage.Literals.LINK_END__PORT);
    if (port.isEmpty()) ports.unnamed += cables;
    else if (Interfaces.portNumber(port) > 0) ports.named.add(Interfaces.portNumber(port));
  }

  /**
   * The numbers of all ports {@code pN} that the switch has: as many as it says, or as many as it
   * needs.
   */
  SortedSet<Integer> numbers(Switch aSwitch) {
    SortedSet<Integer> numbers = new TreeSet<>();
    if (aSwitch.getPortCount() != null) {
      int count = Numbers.switchPorts(aSwitch.getPortCount()).orElse(0);
      for (int number = 1; number <= count; number++) numbers.add(number);
      return numbers;
    }
    Ports ports = bySwitch.getOrDefault(aSwitch.getName(), new Ports());
    numbers.addAll(ports.named);
    int missing = ports.unnamed;
    for (int number = 1; missing > 0 && number <= Numbers.MAX_SWITCH_PORTS; number++) {
      if (numbers.add(number)) missing--;
    }
    return numbers;
  }
}
