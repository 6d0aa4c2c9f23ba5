/**
 * Control messages: echo, and who is told when a packet could not be delivered.
 *
 * <p>RFC 792; when an error must not be sent, RFC 1122 §3.2.2 and RFC 1812 §4.3.2.7; how much is
 * quoted, RFC 1812 §4.3.2.3. Errors that arrive go to whoever sent the packet they quote. Imports
 * {@code ip} and everything above it.
 */
package netlang.sim.icmp;
