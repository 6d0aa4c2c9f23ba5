/**
 * Recognises literals by longest match.
 *
 * <p>{@code bob:5004}, {@code 02:00:00:00:01:0a}, {@code r1.left.mac}, {@code 0200.0000.010a},
 * {@code 1.5}, {@code 10.1.1.1} and {@code 1..40} begin alike. ANTLR 3 decides for a token by its
 * first distinguishing character and never goes back; so the grammar only names these tokens, and
 * the scanner here finds them.
 */
package netlang.dsl.lexing;
