/**
 * Runs files as the workbench runs programs: launch configurations and shortcuts, a process with a
 * console, and its output with places that one can click.
 */
package netlang.dsl.ui.run;
