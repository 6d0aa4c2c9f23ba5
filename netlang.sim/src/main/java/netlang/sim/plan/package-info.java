/**
 * What the simulator is given: a network and a scenario as immutable records in SI base units.
 *
 * <p>Nothing is optional any more: defaults are filled in, references are indexes, times are
 * nanoseconds, rates are bits per second. {@link netlang.sim.trace.Origin} is all that is left of
 * the {@code .net} file. Imports {@code addr}, {@code wire} and {@code trace}.
 */
package netlang.sim.plan;
