/**
 * Writes down what happens in a run: a trace to read, a trace for programs, a capture for
 * Wireshark, and a summary.
 *
 * <p>Each recorder is a {@link netlang.sim.trace.TraceSink} and writes as events come, in the order
 * of time; none holds what it has written. The same run gives the same bytes. A failure to write is
 * an {@link java.io.UncheckedIOException}. Imports everything else of the simulator.
 */
package netlang.sim.record;
