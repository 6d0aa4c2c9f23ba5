/** What a file declares, as a tree: in the Outline view, and in a window over the text. */
package netlang.dsl.ui.outline;
