/**
 * The formatter: what it writes, that it writes it again, and that it loses nothing.
 *
 * <p>The snippets of the documentation and the examples are its test data: they look as their
 * authors meant them to look, and the formatter must agree.
 */
package netlang.dsl.formatting;
