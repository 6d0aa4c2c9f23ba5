package netlang.sim.run;

/**
 * One line of a table of a node, printed as the language prints it.
 *
 * @param key an address, a MAC or a prefix
 * @param value a MAC, {@code port p1} or a next hop; empty while an ARP request is unanswered
 * @param state of an ARP entry {@code reachable}, {@code incomplete}, {@code failed} or {@code
 *     static}; else empty
 */
public record TableEntry(String key, String value, String state) {}
