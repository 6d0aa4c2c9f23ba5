/** Frames as arrows between the nodes, from top to bottom. */
package netlang.dsl.ui.sequence;
