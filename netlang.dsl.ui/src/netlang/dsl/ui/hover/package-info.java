/** What the language knows of a place, shown beside it: Markdown in a small window. */
package netlang.dsl.ui.hover;
