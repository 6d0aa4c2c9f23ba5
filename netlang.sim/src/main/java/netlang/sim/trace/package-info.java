/**
 * What can be observed of a simulation: events, drop reasons, and the place in the {@code .net}
 * file that caused them.
 *
 * <p>Nodes, ports, links and flows are named by their index in the plan; whoever prints an event
 * looks the name up. Imports {@code addr} and {@code wire}.
 */
package netlang.sim.trace;
