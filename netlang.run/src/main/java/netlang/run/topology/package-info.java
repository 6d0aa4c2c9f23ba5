/**
 * Pictures of networks: who is in which segment, where everything lies on a page (laid out by the
 * Eclipse Layout Kernel), and the page as SVG. Imports the plans of the simulator.
 */
package netlang.run.topology;
