package netlang.dsl.reach;

import netlang.dsl.net.IpNode;
import netlang.dsl.net.Nic;

/**
 * A node that a packet passes.
 *
 * @param in the NIC by which it came; null at the sender
 * @param out the NIC by which it leaves; null where it ends
 * @param route the line of the table by which it leaves, or would; null where none was needed or
 *     found
 */
public record Hop(IpNode node, Nic in, Nic out, RouteLine route) {}
