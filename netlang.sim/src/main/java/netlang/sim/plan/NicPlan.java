package netlang.sim.plan;

import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.MacAddress;
import netlang.sim.trace.Origin;

/**
 * A network interface.
 *
 * @param ip {@link InterfaceAddress#NONE} if it has no IPv4 address
 * @param mtu octets of an IP packet, at least 68 (RFC 791 §3.2)
 * @param promiscuous true if frames for other stations are handed up too
 */
public record NicPlan(
    String name, MacAddress mac, InterfaceAddress ip, int mtu, boolean promiscuous, Origin origin) {

  public static final int DEFAULT_MTU = 1500;
}
