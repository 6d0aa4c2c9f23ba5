/** What can be written at the caret. */
package netlang.dsl.ui.assist;
