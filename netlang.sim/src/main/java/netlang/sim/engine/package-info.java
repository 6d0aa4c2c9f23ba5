/**
 * Virtual time and chance: the clock, the event queue, timers, random streams, and the way out for
 * trace events.
 *
 * <p>Knows no protocol. Events of the same instant run in the order of (node, kind, number within
 * the node), see {@link netlang.sim.engine.Order}; so neither the queue's implementation nor an
 * observer can change a run. One thread, no wall clock. Imports {@code addr}, {@code wire} and
 * {@code trace}.
 */
package netlang.sim.engine;
