/**
 * Who reaches whom, told from the file alone, without a simulation.
 *
 * <p>A packet is followed from node to node exactly as {@code netlang.sim} would take it: by the
 * longest prefix (RFC 1812 §5.2.4.3), to whoever answers the question for the next hop (RFC 826),
 * through routers only (RFC 1122 §3.3.1.1). Where it cannot go on, the answer says at which node,
 * and why, in the simulator's own words ({@code DropReason}). Time, loss and the size of packets
 * play no part; nor does what a scenario changes. Where chance or timing decides (two stations with
 * one address), the answer says so. Imports {@code wiring}, {@code derive} and {@code value}.
 */
package netlang.dsl.reach;
