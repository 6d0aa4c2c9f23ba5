/** The formatter, by a key and when a file is saved. */
package netlang.dsl.ui.format;
