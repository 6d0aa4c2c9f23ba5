/** What changes with time, as curves. */
package netlang.dsl.ui.plots;
