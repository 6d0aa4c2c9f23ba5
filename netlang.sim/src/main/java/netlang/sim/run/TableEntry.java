package netlang.sim.run;

/**
 * One line of a table of a node, printed as the language prints it.
 *
 * @param key an address, a MAC, a prefix, or the local end of a socket: {@code *:80} of one that
 *     listens at all addresses
 * @param value a MAC, {@code port p1}, a next hop, or the remote end of a socket; empty while an
 *     ARP request is unanswered, and of a socket that listens
 * @param state of an ARP entry {@code reachable}, {@code incomplete}, {@code failed} or {@code
 *     static}; of a socket as RFC 9293 writes it, {@code SYN-SENT}; else empty
 */
public record TableEntry(String key, String value, String state) {}
