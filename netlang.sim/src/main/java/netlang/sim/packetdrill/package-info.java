/**
 * Plays packetdrill scripts against a host: system calls from above, packets from below, and the
 * check of each packet that the host sends, and when.
 *
 * <p>{@link netlang.sim.packetdrill.Player} is the door. A {@code Script} is what {@code
 * ScriptParser} has read; {@code WireEnd} is the cable's other end, which is no TCP; {@code
 * Sockets} makes the system calls; {@code Conversation} maps the numbers of the script to those on
 * the wire; {@code Matcher} compares; {@code Assertions} evaluates the code in {@code %{ }%}.
 * Imports {@code node} and everything above it.
 */
package netlang.sim.packetdrill;
