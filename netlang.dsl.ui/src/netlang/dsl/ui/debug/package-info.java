/**
 * Debugging by the platform's debug model. A run is recorded first; the debugger is a cursor in the
 * recording, so going back is as quick as going on.
 */
package netlang.dsl.ui.debug;
