/**
 * What is said of a text that cannot be read: which word is wrong, and what belongs in its place.
 *
 * <p>Most of it is read from the grammar. {@code SyntaxMessages} is asked for each mistake that the
 * parser meets and answers with a {@code Mistake}, which also tells {@code netlang.dsl.recovery}
 * how to read on.
 */
package netlang.dsl.syntax;
