package netlang.sim.plan;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.trace.Origin;

/** A static ARP entry: never asked for, never changed by what others say, never forgotten. */
public record ArpEntryPlan(Ipv4Address address, MacAddress mac, Origin origin) {}
