/**
 * The help of the Eclipse plug-in: the pages of {@code docs} as HTML, and their table of contents.
 * Part of the build only.
 */
package netlang.help;
