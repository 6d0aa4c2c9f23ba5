/**
 * A run that one can look at afterwards: every event, every frame on every cable, what a packet
 * consists of, the tables of a node at any event, series for plots. Nothing here needs a display;
 * views of the workbench and reports share it. Imports {@code netlang.run} and the simulator.
 */
package netlang.run.recording;
