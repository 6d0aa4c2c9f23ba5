/**
 * The only public door of the simulator: a scenario goes in, trace events come out.
 *
 * <p>{@link netlang.sim.run.Simulation} builds the network of a plan, plays the scenario's events
 * and answers questions about the state at any simulated time. Imports everything below; {@code
 * verdict} and {@code record} stand on it.
 */
package netlang.sim.run;
