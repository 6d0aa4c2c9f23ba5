/**
 * Which names can be meant where, and what is said when none is.
 *
 * <p>Names are local to the file: nodes and flows to their network, NICs and ports to their node.
 */
package netlang.dsl.scoping;
