/**
 * What came of simulations: a tree of files, scenarios and expectations that grows while they run,
 * its view, and its markers in the files.
 */
package netlang.dsl.ui.result;
