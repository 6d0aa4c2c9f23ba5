/**
 * User datagrams and the ports they are for: RFC 768, RFC 1122 §4.1, ephemeral ports as RFC 6056
 * §2.1.
 *
 * <p>A socket is one port of a host on all its addresses. Several readers may share it, as with
 * SO_REUSEADDR; each is asked in turn whether a datagram is for it. Imports {@code icmp} and
 * everything above it.
 */
package netlang.sim.udp;
