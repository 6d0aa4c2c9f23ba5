/**
 * Addresses and prefixes: immutable values with one canonical text form each.
 *
 * <p>MAC addresses as IEEE 802-2014 §8, IPv4 as RFC 791 and RFC 4632, endpoints as RFC 768. Imports
 * nothing of NetLang.
 */
package netlang.sim.addr;
