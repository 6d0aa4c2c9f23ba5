/** A new name for something, wherever it is used. */
package netlang.dsl.ui.rename;
