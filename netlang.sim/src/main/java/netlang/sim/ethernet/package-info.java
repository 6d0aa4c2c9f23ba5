/**
 * Stations and switches: who takes a frame, and where it goes next.
 *
 * <p>{@link netlang.sim.ethernet.EthernetInterface} filters by MAC address and hands the content to
 * the protocol of the EtherType (IEEE 802.3-2018 §3); {@link netlang.sim.ethernet.LearningSwitch}
 * learns, forwards, filters and floods (IEEE 802.1D-2004 §7). What stands on an interface is
 * declared here and plugged in from above. Imports {@code link} and everything above it.
 */
package netlang.sim.ethernet;
