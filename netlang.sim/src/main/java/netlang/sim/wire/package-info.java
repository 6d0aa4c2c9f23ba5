/**
 * What stands on the wire: one immutable record a protocol, in the field order of its standard.
 *
 * <p>IEEE 802.3 frames, ARP (RFC 826), IPv4 (RFC 791), ICMP (RFC 792), UDP (RFC 768). A record
 * holds its payload; bytes exist only where {@code emit} makes them, for captures, for bit errors
 * and for tests. {@code emit} cannot fail; {@code parse} cannot fail either: what it does not
 * understand, or whose checksum is wrong, stays as opaque bytes, which the receiver drops with a
 * reason. Imports {@code addr}.
 */
package netlang.sim.wire;
