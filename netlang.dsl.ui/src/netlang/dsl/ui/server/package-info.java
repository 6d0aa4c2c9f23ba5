/** The language server in the same process, and what of the workbench it is told. */
package netlang.dsl.ui.server;
