/**
 * Judges what a scenario expects, from what can be observed while the simulation runs.
 *
 * <p>{@link netlang.sim.verdict.Judge} hands every trace event to one evaluator an expectation;
 * tables and states are asked of the simulation at their time. Each verdict says what really
 * happened. Imports everything from {@code addr} to {@code run}.
 */
package netlang.sim.verdict;
