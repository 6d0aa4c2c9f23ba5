/**
 * The internet layer: RFC 791 packets are sent, delivered, forwarded, fragmented and put together
 * again.
 *
 * <p>Hosts as RFC 1122 §3, routers as RFC 1812 §5, reassembly as RFC 815, path MTU as RFC 1191.
 * This package says what went wrong with a packet; {@code icmp} above it decides whether anybody is
 * told ({@link netlang.sim.ip.PacketFailures}). Not here: options, source routes, multicast groups,
 * redirects. Imports {@code arp} and everything above it.
 */
package netlang.sim.ip;
