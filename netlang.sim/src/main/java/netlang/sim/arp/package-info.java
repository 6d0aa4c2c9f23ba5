/**
 * Which MAC address a neighbour has: RFC 826, with the queueing, retries and failure of RFC 1122
 * §2.3.2 as Linux does them, announcements and conflict detection of RFC 5227.
 *
 * <p>Neighbours are asked three times, one second apart. Packets wait for the answer; when there is
 * none they are handed back to {@code ip}, which declares nobody here: see {@link
 * netlang.sim.arp.UnreachableNeighbor}. Idle entries age without timers, when they are looked up.
 * Imports {@code ethernet} and everything above it.
 */
package netlang.sim.arp;
