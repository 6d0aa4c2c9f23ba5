/**
 * Reads on after a mistake.
 *
 * <p>ANTLR's own recovery gives up a whole block, and often the rest of the file, for one misspelt
 * word. Here the parser reads again: a misspelt word is taken for the one that was probably meant,
 * and one that means nothing is skipped with the rest of its statement. Each mistake is said where
 * it stands; one that only follows from the mistake directly before it is not said.
 */
package netlang.dsl.recovery;
