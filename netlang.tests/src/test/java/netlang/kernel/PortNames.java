package netlang.kernel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Ephemeral ports have no meaning: they are {@code e1}, {@code e2}, … by first appearance. */
final class PortNames {

  private static final int FIRST_UNPRIVILEGED = 1024;

  private final Map<String, String> ephemeral = new HashMap<>();
  private final Set<String> servers = new HashSet<>();

  /**
   * The two ports of a datagram or segment, {@code source>destination}; the side that is seen
   * sending first is the client.
   */
  String seen(String protocol, Octets ip, Octets transport) {
    String from = key(protocol, ip.ipv4(12), transport.u16(0));
    String to = key(protocol, ip.ipv4(16), transport.u16(2));
    if (transport.u16(0) >= FIRST_UNPRIVILEGED
        && transport.u16(0) != transport.u16(2)
        && !servers.contains(from)) {
      ephemeral.computeIfAbsent(from, k -> "e" + (ephemeral.size() + 1));
    }
    if (!ephemeral.containsKey(to) && !isGroup(ip.ipv4(16))) servers.add(to);
    return known(protocol, ip, transport);
  }

  /** The same for one that is only quoted. */
  String known(String protocol, Octets ip, Octets transport) {
    return nameOf(protocol, ip.ipv4(12), transport.u16(0))
        + ">"
        + nameOf(protocol, ip.ipv4(16), transport.u16(2));
  }

  private String nameOf(String protocol, String address, int port) {
    return ephemeral.getOrDefault(key(protocol, address, port), Integer.toString(port));
  }

  private static String key(String protocol, String address, int port) {
    return protocol + " " + address + ":" + port;
  }

  private static boolean isGroup(String address) {
    int first = Integer.parseInt(address.substring(0, address.indexOf('.')));
    return address.endsWith(".255") || first >= 224 && first < 240;
  }
}
