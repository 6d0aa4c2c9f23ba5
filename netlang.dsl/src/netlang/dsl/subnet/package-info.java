/**
 * Subnets: what an address and its mask say, and how a block is divided among those who ask for a
 * part of it.
 *
 * <p>Plain arithmetic over {@code netlang.sim}'s addresses, RFC 791, 950, 1878, 3021, 4632; it
 * imports neither EMF nor Xtext, so that the command {@code netlang plan} starts without them.
 * Sentences are {@link netlang.dsl.message.Message}s. The door is {@link
 * netlang.dsl.subnet.SubnetPlan#of}.
 */
package netlang.dsl.subnet;
