package netlang.dsl.subnet.report;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/** Addresses beside their network, without the octets that all of its addresses share. */
final class Suffix {

  private Suffix() {}

  /** {@code .14} in 103.9.32.0/28, {@code .1.254} in 10.1.0.0/23. */
  static String of(Ipv4Address address, Ipv4Prefix network) {
    String text = address.toString();
    int start = 0;
    for (int shared = Math.min(network.length() / 8, 3); shared > 0; shared--)
      start = text.indexOf('.', start + 1);
    return text.substring(start);
  }
}
