package netlang.dsl.subnet;

import netlang.sim.addr.Ipv4Prefix;

/**
 * A subnet of a plan.
 *
 * @param name as asked
 * @param prefix where it lies
 * @param hosts how many hosts were asked for
 */
public record Subnet(String name, Ipv4Prefix prefix, long hosts) {

  /** How many more hosts could have an address. */
  public long spare() {
    return prefix.usableHosts() - hosts;
  }

  /** Addresses that no host has: the spare ones, the network's and the broadcast address. */
  public long waste() {
    return prefix.size() - hosts;
  }
}
