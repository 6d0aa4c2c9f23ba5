/**
 * Which NIC or port each end of a link means, and what hangs together by it.
 *
 * <p>{@link netlang.dsl.wiring.Wiring} turns the links of a network into cables, and cables into
 * segments: broadcast domains, IEEE 802.1D. What cannot be wired is data for the checks, never an
 * exception. Imports the EMF model and {@code netlang.dsl.derive}.
 */
package netlang.dsl.wiring;
